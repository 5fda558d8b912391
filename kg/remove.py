"""Articles out of a store again, and their links with them."""

from __future__ import annotations

from collections.abc import Iterable
from fnmatch import fnmatchcase
from pathlib import Path
from urllib.parse import unquote

from kg.errors import InputError
from kg.link.state import changes
from kg.store import open_store


def remove(names: Iterable[str], store: str | Path, *, link: bool = True) -> list[str]:
    """The ids of the articles that were taken out, sorted.

    Args:
        names: ids as reports and records name articles (``seeds/003.txt``), their file names
            (``003.txt``), their IRIs, or patterns of any of these (``seeds/*``).
        store: the folder, or the address of a SPARQL 1.1 server.
        link: bring the links of the others up to date at the end.

    Raises:
        InputError: nothing in the store has such a name; then nothing is taken out.
        StoreError: there is no store, or it cannot be written.
    """
    open_store(store).close()  # one that is not there is not made
    with open_store(store, write=True) as opened:
        known = {
            iri: unquote(iri.removeprefix(f"{opened.base}article/")) for iri in opened.articles()
        }
        found: dict[str, str] = {}
        for name in names:
            fitting = {iri: id_ for iri, id_ in known.items() if _fits(name, iri, id_)}
            if not fitting:
                raise InputError(name, "is no article of the store; list them: kg query articles")
            found |= fitting
        with changes(opened) as changed:
            for iri in sorted(found):
                changed.remove(iri)
        if link:
            from kg.link.run import link as link_store  # loads what only linking needs

            link_store(opened, ())
    return sorted(found.values())


def _fits(name: str, iri: str, id_: str) -> bool:
    return any(fnmatchcase(one, name) for one in (id_, id_.rpartition("/")[2], iri))
