"""Claims as people read them: a row each, one in full, and the merges of actors with reasons."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterable, Iterator
from dataclasses import asdict
from typing import Any

from pyoxigraph import Literal, NamedNode

from kg.errors import QueryError
from kg.graph.vocab import KG
from kg.link.read import (
    Figure,
    Link,
    LinkedClaim,
    Voice,
    actor_names,
    claim,
    claims,
    close,
    links,
    links_of,
)
from kg.store import Store

COLUMNS = ("id", "claim", "says so", "denies", "confirms", "figures", "articles")
"""The columns of a row of claims."""

MERGE_COLUMNS = ("actor", "is", "score", "rule", "why", "iri", "is iri")
"""The columns of a row of merges."""

SAYS = {"claims": "says so", "denies": "denies it", "confirms": "confirms it"}
"""What a voice does, in words."""


def listed(store: Store, *, least: int = 2, contested: bool = False) -> list[LinkedClaim]:
    """The claims that at least so many statements voice, those of most articles first.

    Args:
        store: open, and linked.
        least: statements that make, deny or confirm it.
        contested: only those that somebody makes and somebody denies.
    """
    found = (
        one
        for one in claims(store, least=least)
        if not contested or (one.by("denies") and one.by("claims"))
    )
    return sorted(found, key=lambda one: (-one.independent, -len(one.voices), one.label, one.id))


def found(store: Store, name: str) -> LinkedClaim:
    """The claim of that IRI or id, as `kg claims` prints it; the id's beginning is enough.

    Raises:
        QueryError: there is no such claim, or the words are no IRI.
    """
    iri = name if ":" in name else f"{store.base}claim/{name.removeprefix('claim/')}"
    beginnings = re.fullmatch(r"([0-9a-f]{4,15})…?", name)
    if beginnings:
        fitting = [c.id for c in claims(store, least=1) if _id(c).startswith(beginnings[1])]
        iri = fitting[0] if len(fitting) == 1 else iri
    try:
        NamedNode(iri)
    except ValueError as error:
        raise QueryError(f"{name!r} is no claim; list them with: kg claims") from error
    return claim(store, iri)


def claim_row(one: LinkedClaim) -> tuple[object, ...]:
    """The claim as a row with the columns of `COLUMNS`."""
    sides = (", ".join(_names(one.by(role))) for role in SAYS)
    speakers = {voice.statement: ", ".join(voice.speakers) or "?" for voice in one.voices}
    told = (f"{_figure(f)} ({speakers.get(f.statement, '?')})" for f in one.figures)
    figures = "; ".join(dict.fromkeys(told))
    return (_id(one), one.label, *sides, figures, one.independent)


def claim_record(store: Store, one: LinkedClaim) -> dict[str, Any]:
    """The claim as a dictionary: ids, label, participants, statements, figures, links."""
    sentences = _sentences(store, [v.statement for v in one.voices])
    voices = [{**asdict(v), "sentence": sentences.get(v.statement)} for v in one.voices]
    return {
        "id": one.id,
        "label": one.label,
        "wordings": list(one.wordings),
        "participants": list(one.participants),
        "statements": voices,
        "figures": [asdict(figure) for figure in one.figures],
        "articles": list(one.articles),
        "independent": one.independent,
        "close": [
            {"id": other.id, "label": other.label, "score": link.score, "evidence": link.evidence}
            for other, link in close(store, one.id)
        ],
        "links": [asdict(link) for link in _links(store, one)],
    }


def claim_text(store: Store, one: LinkedClaim) -> str:
    """The claim in full, for a terminal: who says what of it, in which sentences, and why."""
    sentences = _sentences(store, [v.statement for v in one.voices])
    lines = [one.label, f"  {one.id}"]
    if one.participants:
        lines.append(f"  concerns {', '.join(one.participants)}")
    lines.append(f"  {_counted(len(one.voices), 'statement')}, {_articles(one)}")
    for role, says in SAYS.items():
        for voice in one.by(role):
            lines += ["", *_voice(voice, says, sentences)]
    if one.figures:
        lines += ["", "Figures"]
        speakers = {voice.statement: voice for voice in one.voices}
        lines += [_figure_line(f, speakers.get(f.statement)) for f in one.figures]
    near = close(store, one.id)
    if near:
        lines += ["", "Close to, perhaps the same"]
        lines += [f"  {_id(other)}  {other.label}  ({link.score:g})" for other, link in near]
    why = list(_links(store, one))
    if why:
        lines += ["", "Why these belong together"]
        lines += [line for link in why for line in _link(link, store.base)]
    return "\n".join(lines) + "\n"


def merge_rows(store: Store) -> Iterator[tuple[object, ...]]:
    """The merges of actors as rows with the columns of `MERGE_COLUMNS`."""
    merges = list(links(store, KG.sameActor))
    names = _own_labels(store, {m.source for m in merges})
    into = actor_names(store, {m.target for m in merges})
    for m in merges:
        source, target = names.get(m.source, m.source), into.get(m.target, m.target)
        yield source, target, m.score, m.rule, m.evidence, m.source, m.target


def _id(one: LinkedClaim) -> str:
    return one.id.rpartition("/")[2]


def _names(voices: Iterable[Voice]) -> list[str]:
    return list(dict.fromkeys(name for v in voices for name in v.speakers or ("?",)))


def _figure(figure: Figure) -> str:
    value = int(figure.value) if float(figure.value).is_integer() else figure.value
    bound = "" if figure.bound == "exactly" else f"{figure.bound} "
    return f"{bound}{value:,} {figure.unit}".strip()


def _figure_line(figure: Figure, voice: Voice | None) -> str:
    who = ", ".join(voice.speakers) if voice and voice.speakers else "?"
    return f"  {figure.day or 'no date':<12}{_figure(figure)}  ({who})"


def _voice(voice: Voice, says: str, sentences: dict[str, str]) -> list[str]:
    who = ", ".join(voice.speakers) or "?"
    place = voice.statement.partition("/article/")[2] or voice.statement
    head = f"{who} {says}" + (f", {voice.day}" if voice.day else "")
    sentence = sentences.get(voice.statement, voice.content)
    return [head, *_wrapped(sentence), f"  [{place}]"]


def _link(link: Link, base: str) -> list[str]:
    ends = f"{_short(link.source, base)} {link.relation} {_short(link.target, base)}"
    return [f"  {ends}  ({link.rule}, {link.score:g})", *_wrapped(link.evidence, "    ")]


def _wrapped(text: str, indent: str = "  ") -> list[str]:
    return textwrap.wrap(text, 96, initial_indent=indent, subsequent_indent=indent)


def _short(iri: str, base: str) -> str:
    return iri.removeprefix(base).removeprefix("article/")


def _articles(one: LinkedClaim) -> str:
    copies = len(one.articles) - one.independent
    told = _counted(one.independent, "article")
    return f"{told} and {_counted(copies, 'near copy', 'near copies')}" if copies else told


def _counted(number: int, one: str, more: str = "") -> str:
    return f"{number} {one if number == 1 else more or one + 's'}"


def _links(store: Store, one: LinkedClaim) -> Iterator[Link]:
    """The links of the claim's wordings and statements that say why it is one."""
    wordings = [link for link in links(store, KG.sameClaim) if link.target == one.id]
    yield from wordings
    inside = {one.id, *(link.source for link in wordings)}
    statements = {voice.statement for voice in one.voices}
    for link in links_of(store, statements):
        if link.target in inside | statements:
            yield link


def _sentences(store: Store, statements: Iterable[str]) -> dict[str, str]:
    values = " ".join(str(NamedNode(iri)) for iri in sorted(set(statements)))
    rows = store.query(
        f"SELECT ?s ?words {{ VALUES ?s {{ {values} }} ?s {KG.sentence} ?words }}"
    ).rows
    return {
        s.value: words.value
        for s, words in rows
        if isinstance(s, NamedNode) and isinstance(words, Literal)
    }


def _own_labels(store: Store, nodes: Iterable[str]) -> dict[str, str]:
    """What the articles call each of these, although they are somebody's variants."""
    label = NamedNode("http://www.w3.org/2000/01/rdf-schema#label")
    values = " ".join(str(NamedNode(iri)) for iri in sorted(nodes))
    rows = store.query(
        f"SELECT DISTINCT ?n ?l {{ VALUES ?n {{ {values} }} ?n {label} ?l }} ORDER BY ?n ?l"
    ).rows
    return {
        n.value: words.value
        for n, words in rows
        if isinstance(n, NamedNode) and isinstance(words, Literal)
    }
