"""How well a linked store joins claims, answers and actors, held against the gold.

    python -m bench.linking.measure STORE [--corpora FOLDER] [--tune | --held]

The store must hold the articles of the gold, built with `kg build`.  ``--tune`` are the stories
on which the weights of ``kg/link/compare.py`` were fitted: every second one by its file's name.
``--held`` are the others, without the one on the seeds, which was read at every step.  The held
ones are no blind test: features, thresholds and the rules for actors and answers were chosen with
the errors and the figures of all stories in sight.
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from pyoxigraph import NamedNode

from bench.linking.gold import Story, load
from bench.linking.score import Found, Mentions, System, actors, claims_pairs, links
from kg.graph.vocab import KG
from kg.iri import actor_iri, article_iri, statement_iri
from kg.link.components import joined
from kg.link.read import ends, pairs
from kg.link.read import links as links_between
from kg.model import ArticleFacts
from kg.store import Store, open_store

GOLD = Path(__file__).parent / "gold"


def system(store: Store) -> tuple[dict[str, Sequence[Found]], Mentions]:
    """The statements and the mentions of a store, with claims and actors as linking joined them."""
    found: dict[str, Sequence[Found]] = {}
    mentions: dict[str, Sequence[tuple[int, int, str]]] = {}
    for facts in store.all_facts():
        name = facts.article.id.rpartition("/")[2]
        found[name] = _statements(store, facts)
        mentions[name] = _mentions(store, facts)
    return found, mentions


def _statements(store: Store, facts: ArticleFacts) -> list[Found]:
    article = article_iri(facts.article, store.base)
    nodes = {s.key: statement_iri(article, s.key) for s in facts.statements}
    claims, denies, confirms = (
        _known(store, nodes.values(), term) for term in (KG.claims, KG.denies, KG.confirms)
    )
    return [
        Found(
            spans=[(c.start, c.end) for c in s.content],
            claim=None if s.negated else claims.get(nodes[s.key]),
            denies=denies.get(nodes[s.key]),
            confirms=confirms.get(nodes[s.key]),
        )
        for s in facts.statements
    ]


def _known(store: Store, statements: Iterable[str], term: NamedNode) -> dict[str, str]:
    """The claim to which each statement has that relation, under the IRI that stands for all.

    Of several, as of the words of a denial and of what it answers, the one that more put forward.
    """
    held = list(pairs(store, statements, term))
    same = ends(store, {claim for _, claim in held}, KG.sameClaim)
    turned = ends(store, {claim for _, claim in held}, KG.negates)
    known = {(s, same.get(claim, claim)) for s, claim in held if claim not in turned}
    voiced = Counter(claim for claim, _ in _makers(store, {claim for _, claim in known}))
    return dict(sorted(known, key=lambda pair: (voiced[pair[1]], pair[1])))


def _makers(store: Store, claims: Iterable[str]) -> Iterator[tuple[str, str]]:
    for claim in sorted(claims):
        rows = store.query(f"SELECT ?s {{ ?s {KG.claims} {NamedNode(claim)} }}").rows
        yield from ((claim, str(row[0])) for row in rows)


def _mentions(store: Store, facts: ArticleFacts) -> list[tuple[int, int, str]]:
    article = article_iri(facts.article, store.base)
    iris = {a.key: actor_iri(a.key, article, store.base) for a in facts.actors}
    same = ends(store, iris.values(), KG.sameActor)
    found = [(m.span.start, m.span.end, iris[m.actor]) for m in facts.mentions]
    return [(start, end, same.get(iri, iri)) for start, end, iri in found]


def _joined(store: Store, found: System) -> System:
    """The system's statements with claims that are close counted as one too."""
    tied = [(link.source, link.target) for link in links_between(store, KG.closeClaim)]
    nodes = sorted({node for pair in tied for node in pair})
    at = {node: number for number, node in enumerate(nodes)}
    groups = joined(len(nodes), ((at[a], at[b]) for a, b in tied))
    first = {nodes[n]: nodes[group[0]] for group in groups for n in group}

    def known(claim: str | None) -> str | None:
        return first.get(claim, claim) if claim else None

    return {
        name: [
            {**s, "claim": known(s["claim"]), "confirms": known(s["confirms"])} for s in statements
        ]
        for name, statements in found.items()
    }


def report(stories: Sequence[Story], found: System, close: System, mentions: Mentions) -> str:
    """The figures as lines of text; ``close`` has close claims as one."""
    pairs, answers, people = (
        claims_pairs(stories, found), links(stories, found), actors(stories, mentions)
    )  # fmt: skip
    lines = [f"{len(stories)} stories"]
    for name, score in (
        ("claims", pairs), ("claims, close ones as one", claims_pairs(stories, close)),
        ("denies", answers.denies), ("confirms", answers.confirms),
        ("denies and confirms", answers.all),
    ):  # fmt: skip
        lines.append(
            f"{name}: precision {100 * score.precision:.1f}, recall {100 * score.recall:.1f},"
            f" F1 {100 * score.f1:.1f} ({score.right} of {score.found} found,"
            f" {score.expected} expected)"
        )
    lines.append(f"answers on statements that the gold does not list: {answers.unaligned}")
    lines.append(
        f"actors: B3 precision {100 * people.precision:.1f}, recall {100 * people.recall:.1f},"
        f" F1 {100 * people.f1:.1f}; {people.matched} of {people.total} mentions"
    )
    return "\n".join(lines)


def _unread(story: Story) -> bool:
    """Whether a story is not the one on the seeds."""
    return all(article.corpus != "seeds" for article in story.articles)


def main() -> None:
    """Print the figures of a store."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("store", type=Path)
    parser.add_argument("--corpora", type=Path, help="the folder with seeds and polnear")
    part = parser.add_mutually_exclusive_group()
    part.add_argument("--tune", action="store_true", help="only those the weights were fitted on")
    part.add_argument("--held", action="store_true", help="only the others, without the seeds")
    given = parser.parse_args()
    stories = load(GOLD, given.corpora)
    if given.tune or given.held:
        stories = stories[::2] if given.tune else tuple(filter(_unread, stories[1::2]))
    with open_store(given.store) as store:
        found, mentions = system(store)
        print(report(stories, found, _joined(store, found), mentions))


if __name__ == "__main__":
    main()
