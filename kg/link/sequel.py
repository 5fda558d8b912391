"""What follows for single articles once claims and actors are linked: answers, and merged actors.

Each article has a graph for its answers and one for its merged actors, so that an article costs the
articles that it touches.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from pyoxigraph import NamedNode, Quad

from kg.graph.vocab import KG
from kg.link.answers import answer_triples, choose, lookup_keys
from kg.link.decision import Triple
from kg.link.features import ActorItem, AnswerItem, ClaimItem, Item
from kg.link.index import BATCH, LARGEST, Index
from kg.store import Store

PARTS = (KG.speaker, KG.target, KG.about, KG.primaryAbout, KG.onBehalfOf)
"""The properties of a statement that lead to an actor."""


def graphs(
    store: Store, index: Index, touched: set[str], changed: set[str], before: Mapping[str, str]
) -> dict[str, list[Quad]]:
    """The graphs that may have become others, by IRI, with their quads; empty ones are to go.

    Args:
        store: with the links of claims and actors up to date.
        index: of the store.
        touched: IRIs of the items that were decided anew.
        changed: IRIs of the articles that were added, replaced or removed.
        before: what stood for each touched actor before.
    """
    items = index.items(touched)
    found = {}
    for article in sorted(changed | _answering(index, items)):
        graph = _graph(store, "answer", article)
        found[graph] = _quads(graph, _answers(store, index, article))
    after = actors_of(store, items)
    moved = {node for node in before.keys() | after.keys() if before.get(node) != after.get(node)}
    for article in sorted(changed | _mentioning(store, moved)):
        graph = _graph(store, "role", article)
        found[graph] = _quads(graph, _roles(store, article))
    return found


def actors_of(store: Store, items: Iterable[Item]) -> dict[str, str]:
    """What stands for each of the actors among the items that is merged into another."""
    nodes = {item.node for item in items if isinstance(item, ActorItem)}
    return _ends(store, nodes, KG.sameActor)


def _answering(index: Index, items: Iterable[Item]) -> set[str]:
    """The articles with answers that may go to these claims, or to claims of those articles."""
    keys: set[str] = set()
    for item in items:
        if isinstance(item, ClaimItem):
            keys |= {*lookup_keys("answer", item.about, item.day), f"article {item.article}"}
    ids = {i for held in index.holders(keys).values() for i in held}
    return {item.article for item in index.items(ids) if isinstance(item, AnswerItem)}


def _answers(store: Store, index: Index, article: str) -> Iterator[Triple]:
    own = index.items_of_article(article)
    inside = [item for item in own if isinstance(item, ClaimItem)]
    for answer in own:
        if not isinstance(answer, AnswerItem):
            continue
        keys = set(lookup_keys("charge", answer.side, answer.day))
        near = {i for held in index.holders(keys).values() if len(held) <= LARGEST for i in held}
        outside = (item for item in index.items(near) if isinstance(item, ClaimItem))
        claims = [*inside, *(item for item in outside if item.article != article)]
        same = _ends(store, {claim.node for claim in claims}, KG.sameClaim)
        sizes = _sizes(claims, same)
        choice = choose(answer, claims, sizes)
        if choice is not None:
            known = same.get(choice.claim.node, choice.claim.node)
            yield from answer_triples(answer, choice, known, store.base)


def _sizes(claims: Sequence[ClaimItem], same: Mapping[str, str]) -> dict[str, int]:
    """How many voices put the claim of each wording forward, among these wordings."""
    found: dict[str, int] = defaultdict(int)
    for claim in claims:
        found[same.get(claim.node, claim.node)] += sum(v.role == "claims" for v in claim.voices)
    return {claim.node: found[same.get(claim.node, claim.node)] for claim in claims}


def _mentioning(store: Store, nodes: Iterable[str]) -> set[str]:
    """The articles that mention any of these actors."""
    found: set[str] = set()
    ordered = sorted(nodes)
    for n in range(0, len(ordered), BATCH):
        values = " ".join(str(NamedNode(i)) for i in ordered[n : n + BATCH])
        rows = store.query(
            f"SELECT DISTINCT ?a {{ VALUES ?x {{ {values} }} ?a {KG.mentions} ?x }}"
        ).rows
        found |= {row[0].value for row in rows if isinstance(row[0], NamedNode)}
    return found


def _roles(store: Store, article: str) -> Iterator[Triple]:
    """The statements of an article with whoever stands for their merged actors."""
    quads = [q for q in store.quads(article) if q.predicate in PARTS]
    named = {q.object.value for q in quads if isinstance(q.object, NamedNode)}
    known = _ends(store, named, KG.sameActor)
    for quad in sorted(quads, key=str):
        one, other = quad.subject, quad.object
        if isinstance(one, NamedNode) and isinstance(other, NamedNode) and other.value in known:
            yield one, quad.predicate, NamedNode(known[other.value])


def _ends(store: Store, nodes: Iterable[str], relation: NamedNode) -> dict[str, str]:
    """Where that relation leads from each of the nodes that has it."""
    found: dict[str, str] = {}
    ordered = sorted(set(nodes))
    for n in range(0, len(ordered), BATCH):
        values = " ".join(str(NamedNode(i)) for i in ordered[n : n + BATCH])
        rows = store.query(f"SELECT ?x ?y {{ VALUES ?x {{ {values} }} ?x {relation} ?y }}").rows
        for one, other in rows:
            if isinstance(one, NamedNode) and isinstance(other, NamedNode):
                found[one.value] = other.value
    return found


def _graph(store: Store, kind: str, article: str) -> str:
    return f"{store.base}link/{kind}/{article.removeprefix(store.base + 'article/')}"


def _quads(graph: str, triples: Iterable[Triple]) -> list[Quad]:
    name = NamedNode(graph)
    return [Quad(*triple, name) for triple in dict.fromkeys(triples)]
