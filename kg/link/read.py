"""What linking found, read back from the store: claims with their voices, merges, copies."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from pyoxigraph import Literal, NamedNode

from kg.errors import QueryError
from kg.graph.literals import python_value
from kg.graph.vocab import KG, PREFIXES, local_name
from kg.link.index import BATCH
from kg.link.labels import label, lacks_subject
from kg.link.subjects import subject_of
from kg.link.tokens import content_stems
from kg.link.words import level
from kg.store import Store, Term

ROLES = ("claims", "denies", "confirms")
"""What a voice does with a claim."""
_HEAD = "".join(f"PREFIX {name}: <{iri}>\n" for name, iri in sorted(PREFIXES.items()))


@dataclass(frozen=True, slots=True)
class Link:
    """Two things that belong together, and why."""

    source: str
    target: str
    relation: str
    """The property without its namespace, for example ``sameClaim``."""
    score: float
    rule: str
    evidence: str


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure that a voice gives for the claim."""

    value: float
    bound: str
    unit: str
    day: str | None
    statement: str


@dataclass(frozen=True, slots=True)
class Voice:
    """A statement that makes, denies or confirms a claim."""

    statement: str
    """Its IRI."""
    role: str
    """``claims``, ``denies`` or ``confirms``."""
    speakers: tuple[str, ...]
    """Labels, sorted."""
    day: str | None
    """When it was said, else when the article appeared; None where neither is known."""
    content: str
    article: str
    """The IRI of its article."""


@dataclass(frozen=True, slots=True)
class LinkedClaim:
    """A claim in all its wordings, with everyone who voices it."""

    id: str
    """The IRI that stands for all wordings."""
    label: str
    wordings: tuple[str, ...]
    """All texts, the label's own first."""
    participants: tuple[str, ...]
    """Labels of the actors that its statements concern, the most frequent first."""
    voices: tuple[Voice, ...]
    """By day, then by IRI."""
    figures: tuple[Figure, ...]
    """By day, then by IRI of the statement."""
    independent: int
    """Articles, copies of one report counted once."""

    def by(self, role: str) -> tuple[Voice, ...]:
        """The voices of that role."""
        return tuple(voice for voice in self.voices if voice.role == role)

    @property
    def articles(self) -> tuple[str, ...]:
        """The IRIs of the articles, sorted."""
        return tuple(sorted({voice.article for voice in self.voices}))


def claims(store: Store, *, least: int = 2) -> Iterator[LinkedClaim]:
    """The claims that at least so many statements voice, by their IRIs."""
    stances = _stances(store)
    for claim in sorted(stances):
        if len({statement for statement, _ in stances[claim]}) >= least:
            yield _claim(store, claim, stances[claim])


def claim(store: Store, iri: str) -> LinkedClaim:
    """The claim with that IRI, or of which it is a wording.

    Raises:
        QueryError: the store has no such claim.
    """
    known = ends(store, [iri], KG.sameClaim).get(iri, iri)
    stances = _stances(store, known)
    if known not in stances:
        raise QueryError(f"there is no claim {iri}; list them with: kg claims")
    return _claim(store, known, stances[known])


def links(store: Store, relation: NamedNode) -> Iterator[Link]:
    """The links of that relation, by source and target: ``KG.sameActor`` gives the merges."""
    rows = _rows(
        store,
        f"SELECT ?a ?b ?s ?r ?e {{ ?l a kg:Link ; kg:relation {relation} ; kg:linkFrom ?a ;"
        " kg:linkTo ?b ; kg:score ?s ; kg:rule ?r ; kg:evidence ?e } ORDER BY STR(?a) STR(?b)",
    )
    for source, target, score, rule, evidence in rows:
        yield Link(
            _text(source), _text(target), local_name(relation), float(_text(score)),
            _text(rule), _text(evidence),
        )  # fmt: skip


def close(store: Store, iri: str) -> tuple[tuple[LinkedClaim, Link], ...]:
    """The claims that may be the same as that one but are not merged with it, the likeliest first.

    Each with the link that says why.  A claim that one statement alone voices is among them.
    """
    wordings = {iri, *(link.source for link in links(store, KG.sameClaim) if link.target == iri)}
    found = {}
    for link in links(store, KG.closeClaim):
        here = {link.source, link.target}
        if len(here & wordings) == 1:
            found[(here - wordings).pop()] = link
    held = [(claim(store, other), link) for other, link in sorted(found.items())]
    return tuple(sorted(held, key=lambda pair: (-pair[1].score, pair[0].id)))


def links_of(store: Store, nodes: Iterable[str]) -> Iterator[Link]:
    """The links that lead from any of these, of every relation, by source and target."""
    for values in _values(nodes):
        rows = _rows(
            store,
            f"SELECT ?a ?b ?p ?s ?r ?e {{ VALUES ?a {{ {values} }} ?l kg:linkFrom ?a ; a kg:Link ;"
            " kg:relation ?p ; kg:linkTo ?b ; kg:score ?s ; kg:rule ?r ; kg:evidence ?e }"
            " ORDER BY STR(?a) STR(?b)",
        )
        for source, target, relation, score, rule, evidence in rows:
            yield Link(
                _text(source), _text(target), _text(relation).rpartition("#")[2],
                float(_text(score)), _text(rule), _text(evidence),
            )  # fmt: skip


def independent(store: Store, articles: Iterable[str]) -> tuple[str, ...]:
    """The IRIs of the articles, sorted, of near duplicates only the one that stands for all."""
    named = set(articles)
    first = ends(store, named, KG.nearDuplicateOf)
    return tuple(sorted({first.get(article, article) for article in named}))


def actor_names(store: Store, nodes: Iterable[str]) -> dict[str, str]:
    """The label of each actor; of a merged one that of whoever stands for it."""
    wanted = set(nodes)
    known = ends(store, wanted, KG.sameActor)
    labels = _labels(store, wanted | set(known.values()))
    return {
        node: labels[known.get(node, node)] for node in wanted if known.get(node, node) in labels
    }


def _stances(store: Store, claim: str | None = None) -> dict[str, list[tuple[str, str]]]:
    """Of each claim under its own IRI the statements with their roles, sorted."""
    fixed = f"VALUES ?c {{ {NamedNode(claim)} }}" if claim else ""
    found: dict[str, set[tuple[str, str]]] = defaultdict(set)
    for role in ROLES:
        rows = _rows(
            store,
            f"SELECT DISTINCT ?c ?s {{ {fixed} ?s kg:{role} ?c ; kg:negated false ."
            " FILTER NOT EXISTS { ?c kg:sameClaim|kg:negates ?x } }",
        )
        for node, statement in rows:
            found[_text(node)].add((_text(statement), role))
    return {node: sorted(held) for node, held in found.items()}


def _claim(store: Store, iri: str, stances: Sequence[tuple[str, str]]) -> LinkedClaim:
    statements = sorted({statement for statement, _ in stances})
    told = _told(store, statements)
    speakers = _speakers(store, statements)
    voices = tuple(
        sorted(
            (
                Voice(s, role, speakers.get(s, ()), told[s][0], told[s][1], told[s][2])
                for s, role in stances
                if s in told
            ),
            key=lambda v: (v.day or "9999", v.statement, v.role),
        )
    )
    wordings = _wordings(store, iri)
    articles = {voice.article for voice in voices}
    return LinkedClaim(
        id=iri,
        label=_label(store, wordings[0], voices),
        wordings=wordings,
        participants=_participants(store, statements),
        voices=voices,
        figures=_figures(store, [v for v in voices if v.role != "denies"]),
        independent=len(independent(store, articles)),
    )


def _label(store: Store, wording: str, voices: Sequence[Voice]) -> str:
    """A wording as a proposition, with whoever acts in it by the statement that has these words.

    One that says nothing by itself is shown as the sentence it stands in.
    """
    if not voices:
        return label(wording)
    said = (v for v in voices if level(wording) in level(v.content))
    voice = next(said, voices[0])
    if not content_stems(wording):  # "this": the sentence tells more
        rows = _rows(store, f"SELECT ?t {{ {NamedNode(voice.statement)} kg:sentence ?t }}")
        return "".join(f"“{_text(row[0])}”" for row in rows) or label(wording)
    who = subject_of(store, voice.statement, wording, voice.content)
    subject = who.label if lacks_subject(wording) else None
    return label(wording, subject, accused=who.accused)


def _told(store: Store, statements: Iterable[str]) -> dict[str, tuple[str | None, str, str]]:
    """Day, content and article of each statement."""
    found = {}
    for values in _values(statements):
        rows = _rows(
            store,
            f"SELECT ?s ?on ?published ?content ?a {{ VALUES ?s {{ {values} }} ?s kg:inArticle ?a ;"
            " kg:content ?content . OPTIONAL { ?s kg:saidOn ?on }"
            " OPTIONAL { ?a kg:published ?published } }",
        )
        for s, on, published, content, article in rows:
            day = _text(on) if on else _text(published)[:10] if published else None
            found[_text(s)] = (day, _text(content), _text(article))
    return found


def _speakers(store: Store, statements: Iterable[str]) -> dict[str, tuple[str, ...]]:
    said = list(pairs(store, statements, KG.speaker))
    names = actor_names(store, {actor for _, actor in said})
    return {
        statement: tuple(sorted({names[actor] for _, actor in held if actor in names}))
        for statement, held in groupby(sorted(said), key=lambda pair: pair[0])
    }


def _participants(store: Store, statements: Iterable[str]) -> tuple[str, ...]:
    concerned = list(pairs(store, statements, KG.about))
    names = actor_names(store, {actor for _, actor in concerned})
    counts: dict[str, set[str]] = defaultdict(set)
    for statement, actor in concerned:
        if actor in names:
            counts[names[actor]].add(statement)
    return tuple(sorted(counts, key=lambda name: (-len(counts[name]), name)))


def _figures(store: Store, voices: Sequence[Voice]) -> tuple[Figure, ...]:
    days = {voice.statement: voice.day for voice in voices}
    found = set()
    for values in _values(days):
        rows = _rows(
            store,
            f"SELECT ?s ?v ?b ?u {{ VALUES ?s {{ {values} }} ?s kg:quantity ?q ."
            " ?q kg:value ?v ; kg:bound ?b ; kg:unit ?u }",
        )
        for s, value, bound, unit in rows:
            assert isinstance(value, Literal)
            number = float(python_value(value))
            found.add(Figure(number, _text(bound), _text(unit), days[_text(s)], _text(s)))
    return tuple(sorted(found, key=lambda f: (f.day or "9999", f.statement, f.value, f.unit)))


def _wordings(store: Store, iri: str) -> tuple[str, ...]:
    """The texts of a claim, its own first, the others by the alphabet."""
    rows = _rows(
        store,
        f"SELECT DISTINCT ?w ?t {{ {{ ?w kg:sameClaim {NamedNode(iri)} ; kg:text ?t }} UNION"
        f" {{ BIND({NamedNode(iri)} AS ?w) ?w kg:text ?t }} }}",
    )
    texts = sorted((_text(w) != iri, _text(t)) for w, t in rows)
    return tuple(dict.fromkeys(text for _, text in texts)) or (iri,)


def _labels(store: Store, nodes: Iterable[str]) -> Mapping[str, str]:
    """The longest label that articles give each actor."""
    found: dict[str, str] = {}
    for values in _values(nodes):
        rows = _rows(
            store, f"SELECT DISTINCT ?n ?l {{ VALUES ?n {{ {values} }} ?n rdfs:label ?l }}"
        )
        for node, name in rows:
            held = found.get(_text(node), "")
            found[_text(node)] = max(held, _text(name), key=lambda t: (len(t), t))
    return found


def pairs(store: Store, nodes: Iterable[str], term: NamedNode) -> Iterator[tuple[str, str]]:
    """Each of the nodes with everything that the property leads to, in any graph."""
    for values in _values(nodes):
        rows = _rows(store, f"SELECT DISTINCT ?x ?y {{ VALUES ?x {{ {values} }} ?x {term} ?y }}")
        yield from ((_text(x), _text(y)) for x, y in rows)


def ends(store: Store, nodes: Iterable[str], term: NamedNode) -> dict[str, str]:
    """Where that property leads from each of the nodes; of several the last by IRI."""
    return dict(sorted(pairs(store, nodes, term)))


def _values(nodes: Iterable[str]) -> Iterator[str]:
    ordered = sorted(set(nodes))
    for n in range(0, len(ordered), BATCH):
        yield " ".join(str(NamedNode(node)) for node in ordered[n : n + BATCH])


def _rows(store: Store, query: str) -> Iterable[tuple[Term | None, ...]]:
    return store.query(_HEAD + query).rows


def _text(term: Term | None) -> str:
    assert isinstance(term, (NamedNode, Literal))
    return term.value
