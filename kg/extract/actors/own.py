"""A user's own actors: read from a CSV or Turtle file, and found in articles before all others."""

from __future__ import annotations

import csv
import hashlib
import io
import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from kg.errors import InputError
from kg.extract.actors.cast import Cast, Member, Office
from kg.extract.actors.names import slug
from kg.extract.actors.offices import Title, titles
from kg.gazetteer import country
from kg.kinds import ActorKind

if TYPE_CHECKING:
    from spacy.tokens import Doc

COLUMNS = ("name", "kind", "country", "aliases", "role", "organization", "wikidata", "iri")
"""The columns of a CSV file of actors; only ``name`` and ``kind`` must be there."""

_WIKIDATA = re.compile(r"Q[1-9]\d*")
_IRI = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:[^\s<>\"{}|\\^`]+")


@dataclass(frozen=True, slots=True, order=True)
class OwnActor:
    """An actor that the user knows better than the tables of kg."""

    name: str
    """The label it gets."""
    kind: ActorKind
    country: str | None = None
    """ISO 3166 code of the country it is, belongs to, or holds office for."""
    aliases: tuple[str, ...] = ()
    """Other names, found as they are written."""
    role: str | None = None
    """A person's title: ``spokesperson``."""
    organization: str | None = None
    """The name of the organization that the role is an office of."""
    wikidata: str | None = None
    """The Wikidata item, for example ``Q148``."""
    iri: str | None = None
    """An absolute IRI, which then is the actor's key."""

    @property
    def names(self) -> tuple[str, ...]:
        """The name and the aliases."""
        return (self.name, *self.aliases)

    @property
    def key(self) -> str:
        """The IRI, else the key that kg would give an actor of this name, kind and country."""
        if self.iri is not None:
            return self.iri
        name = slug(self.name)
        if self.kind is ActorKind.COUNTRY:
            return f"country/{self.country}"
        if self.kind is ActorKind.PERSON and (self.country or self.organization):
            under = self.country.lower() if self.country else slug(self.organization or "")
            return f"person/{under}/{name}"
        return f"{self.kind.value}/{name}"


def read_actors(path: Path) -> tuple[OwnActor, ...]:
    """The actors of a CSV file, or of a Turtle file if its name ends in ``.ttl``, in order.

    Raises:
        InputError: the file cannot be read, or a row is not an actor; says which, and the mend.
    """
    try:
        text = path.read_text(encoding="utf-8-sig")
    except OSError as error:
        raise InputError(str(path), f"cannot be read ({error.strerror})") from error
    except UnicodeDecodeError as error:
        raise InputError(
            str(path), f"is not UTF-8 at byte {error.start}; save it as UTF-8"
        ) from error
    if path.suffix.lower() == ".ttl":
        from kg.extract.actors.own_turtle import rows_of

        found = rows_of(text, str(path))
    else:
        found = _csv_rows(text, str(path))
    return tuple(_distinct((place, _actor(row, place)) for place, row in found))


def checksum(actors: Iterable[OwnActor]) -> str:
    """The SHA-256 of what the actors say, whatever their order; '' where there are none."""
    lines = sorted(json.dumps(asdict(actor), sort_keys=True) for actor in actors)
    return hashlib.sha256("\n".join(lines).encode()).hexdigest() if lines else ""


def note_own(doc: Doc, cast: Cast, own: Sequence[OwnActor]) -> None:
    """Note where a Doc names the user's actors: whole words, the longest names first."""
    owners: dict[str, OwnActor] = {}
    for actor in own:
        cast.add_own(_member(actor), actor.names)
        for name in actor.names:
            owners.setdefault(name, actor)
    for start, end, name in _places(doc, owners):
        actor = owners[name]
        member = cast.own(actor.kind, actor.name)
        if member is not None:
            cast.note(start, end, member)
            _give_office(cast, member, actor)


def _places(doc: Doc, names: Mapping[str, object]) -> Iterator[tuple[int, int, str]]:
    """Token ranges at which one of the names stands, and which."""
    if not names:
        return
    by_length = sorted(names, key=lambda name: (-len(name), name))
    spelled = {r"\s+".join(map(re.escape, name.split())): name for name in by_length}
    pattern = re.compile(r"(?<!\w)(?:" + "|".join(f"({p})" for p in spelled) + r")(?!\w)")
    of_group = list(spelled.values())
    for match in pattern.finditer(doc.text):
        span = doc.char_span(match.start(), match.end())
        if span is not None:
            yield span.start, span.end, of_group[(match.lastindex or 1) - 1]


def _member(actor: OwnActor) -> Member:
    return Member(
        actor.key,
        actor.name,
        actor.kind,
        country=actor.country,
        names=set(actor.names),
        wikidata=actor.wikidata,
        own=True,
    )


def _give_office(cast: Cast, member: Member, actor: OwnActor) -> None:
    """Let a person hold the office that the user gives."""
    if member.offices or (actor.role is None and actor.organization is None):
        return
    held = cast.organization(actor.organization, actor.country) if actor.organization else None
    title = None
    if actor.role is not None:
        lower = actor.role.casefold()
        title = titles().get(lower) or Title(actor.role, lower, "")
    member.add_office(Office(title, held.key if held else None, actor.country))


def _csv_rows(text: str, file: str) -> Iterator[tuple[str, dict[str, str]]]:
    """Each row of a CSV table with the place that errors name."""
    reader = csv.DictReader(io.StringIO(text))
    header = [name.strip() for name in reader.fieldnames or ()]
    wrong = [name for name in header if name not in COLUMNS]
    missing = [name for name in COLUMNS[:2] if name not in header]
    if missing or wrong:
        said = f"lacks the column {missing[0]!r}" if missing else f"has a column {wrong[0]!r}"
        raise InputError(file, f"{said}; the columns are {', '.join(COLUMNS)}")
    reader.fieldnames = header
    for row in reader:
        place = f"{file}, line {reader.line_num}"
        if None in row:
            raise InputError(place, "has more cells than the head; quote cells that hold a comma")
        cells = {name: (value or "").strip() for name, value in row.items()}
        if any(cells.values()):
            yield place, cells


def _actor(row: Mapping[str, str], place: str) -> OwnActor:
    """The actor of a row; raises InputError where it is none."""
    name = row.get("name", "")
    if not name:
        raise InputError(place, "has no name; give the actor one, or take the row out")
    kind = _kind(row.get("kind", ""), place)
    code = _code(row.get("country", ""), place)
    if kind is ActorKind.COUNTRY and code is None:
        raise InputError(place, f"the country {name!r} has no code; write it in column 'country'")
    wikidata = row.get("wikidata") or None
    if wikidata is not None and not _WIKIDATA.fullmatch(wikidata):
        raise InputError(place, f"{wikidata!r} is no Wikidata item; write it like Q148")
    iri = row.get("iri") or None
    if iri is not None and not _IRI.fullmatch(iri):
        raise InputError(place, f"{iri!r} is no absolute IRI; write it like https://example.org/x")
    aliases = (alias.strip() for alias in row.get("aliases", "").split("|"))
    return OwnActor(
        name=name,
        kind=kind,
        country=code,
        aliases=tuple(dict.fromkeys(alias for alias in aliases if alias and alias != name)),
        role=row.get("role") or None,
        organization=row.get("organization") or None,
        wikidata=wikidata,
        iri=iri,
    )


def _kind(word: str, place: str) -> ActorKind:
    try:
        return ActorKind(word.casefold())
    except ValueError:
        kinds = ", ".join(kind.value for kind in ActorKind)
        raise InputError(place, f"{word!r} is no kind of actor; write one of {kinds}") from None


def _code(word: str, place: str) -> str | None:
    if not word:
        return None
    try:
        return country(word.upper()).code
    except KeyError:
        raise InputError(
            place, f"{word!r} is no country's code; write two letters as ISO 3166 has them: CN"
        ) from None


def _distinct(found: Iterable[tuple[str, OwnActor]]) -> Iterator[OwnActor]:
    """The actors, none of which shares a name with another; raises InputError otherwise."""
    owners: dict[str, str] = {}
    for place, actor in found:
        for name in actor.names:
            if owners.setdefault(name, place) != place:
                raise InputError(
                    place, f"{name!r} already is a name in {owners[name]}; let it be of one actor"
                )
        yield actor
