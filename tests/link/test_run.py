"""Linking a real store: the links depend on the set of articles alone."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import permutations
from pathlib import Path

import pytest

from kg.graph.vocab import KG
from kg.graph.write import article_quads
from kg.iri import article_iri
from kg.kinds import StatementType
from kg.link.read import Link, claims, independent, links
from kg.link.run import link
from kg.link.state import pending
from kg.model import Actor, ArticleFacts
from kg.store import Store, open_store
from tests.facts import CHINA
from tests.link.stories import (
    ILVES,
    ORLOV,
    Story,
    accusing,
    all_stories,
    denying,
    elsewhere,
    rejecting,
)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with open_store(tmp_path / "store", write=True) as opened:
        yield opened


def put(store: Store, facts: ArticleFacts) -> str:
    iri = article_iri(facts.article, store.base)
    store.replace(iri, article_quads(facts, store.base))
    return iri


def lines(store: Store) -> list[str]:
    return list(store.n_quads())


def links_only(store: Store) -> list[str]:
    return [line for line in store.n_quads() if f"<{store.base}link/" in line]


@pytest.fixture(scope="module")
def expected(tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    """The store of the four articles, linked at one stroke."""
    with open_store(tmp_path_factory.mktemp("whole") / "store", write=True) as opened:
        for facts in all_stories():
            put(opened, facts)
        link(opened)
        return lines(opened)


@pytest.mark.parametrize("order", list(permutations(range(4)))[::5])
def test_articles_that_come_one_by_one_in_any_order_give_the_same_quads(
    order: Sequence[int], store: Store, expected: list[str]
) -> None:
    stories = all_stories()
    for number in order:
        link(store, [put(store, stories[number])])
    assert lines(store) == expected


def test_articles_that_come_two_by_two_give_the_same_quads(
    store: Store, expected: list[str]
) -> None:
    stories = all_stories()
    link(store, [put(store, facts) for facts in stories[2:]])
    link(store, [put(store, facts) for facts in stories[:2]])
    assert lines(store) == expected


def test_linking_again_changes_nothing(store: Store, expected: list[str]) -> None:
    iris = [put(store, facts) for facts in all_stories()]
    link(store)
    assert link(store, iris).graphs.keys() <= {"unchanged"}
    assert link(store).graphs.keys() <= {"unchanged"}
    assert lines(store) == expected


def test_an_article_that_goes_takes_its_links_with_it(store: Store, expected: list[str]) -> None:
    for facts in all_stories():
        put(store, facts)
    link(store)
    for facts in (denying(), accusing()):
        iri = article_iri(facts.article, store.base)
        store.remove(iri)
        link(store, [iri])
        assert not any(iri in line for line in links_only(store))
        link(store, [put(store, facts)])
        assert lines(store) == expected


def test_an_article_that_is_replaced_and_comes_back_leaves_no_trace(
    store: Store, expected: list[str]
) -> None:
    for facts in all_stories():
        put(store, facts)
    link(store)
    other = Story("denying.txt", "2024-05-03")
    other.say(ORLOV, "said", "that the weather was fine")
    link(store, [put(store, other.facts())])
    assert not list(links(store, KG.contradicts))
    link(store, [put(store, denying())])
    assert lines(store) == expected


def test_a_linking_that_was_broken_off_is_taken_up(
    store: Store, expected: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    stories = all_stories()
    link(store, [put(store, facts) for facts in stories[:1]])
    changed = [put(store, facts) for facts in stories[1:]]
    with monkeypatch.context() as patched:
        patched.setattr("kg.link.run.sequel.graphs", _killed)
        with pytest.raises(KeyboardInterrupt):
            link(store, changed)
    assert pending(store)
    link(store, ())
    assert not pending(store)
    assert lines(store) == expected


def _killed(*_: object) -> dict[str, list[object]]:
    raise KeyboardInterrupt


def test_an_empty_store_has_no_links(store: Store) -> None:
    assert link(store).articles == 0
    assert link(store, ["https://w3id.org/whosaid/article/gone"]).articles == 1
    assert lines(store) == []


def test_one_article_is_linked_with_nothing(store: Store) -> None:
    put(store, accusing())
    report = link(store)
    assert (report.articles, report.graphs.total()) == (1, 0)
    assert [line for line in links_only(store) if "link/index/" not in line] == []


def test_article_graphs_are_never_touched(store: Store) -> None:
    iris = [put(store, facts) for facts in all_stories()]
    before = [sorted(map(str, store.quads(iri))) for iri in iris]
    link(store)
    assert [sorted(map(str, store.quads(iri))) for iri in iris] == before


def test_a_claim_has_its_accuser_and_its_denier_from_different_articles(store: Store) -> None:
    for facts in all_stories():
        put(store, facts)
    link(store)
    sinking = next(claim for claim in claims(store) if "trawler" in claim.label)
    assert [(v.role, v.speakers, v.article.rpartition("/")[2]) for v in sinking.voices] == [
        ("claims", ("Mara Ilves",), "accusing.txt"),
        ("denies", ("Pavel Orlov",), "denying.txt"),
        ("denies", ("Pavel Orlov",), "rejecting.txt"),
    ]
    assert sinking.label == "The Russian navy had sunk the trawler Aster off Vik"


def test_figures_for_one_claim_stand_side_by_side_and_contradict(store: Store) -> None:
    for facts in (accusing(), denying()):
        put(store, facts)
    link(store)
    drowned = next(claim for claim in claims(store) if "drowned" in claim.label)
    assert [(f.day, f.bound, f.value, f.unit) for f in drowned.figures] == [
        ("2024-05-02", "exactly", 12, "fishermen"),
        ("2024-05-03", "exactly", 15, "fishermen"),
    ]
    assert [(found.rule, found.evidence) for found in links(store, KG.contradicts)] == [
        ("figures", "exactly 12 fishermen against exactly 15 fishermen")
    ]


def test_a_rejection_without_words_of_its_own_answers_the_other_article(store: Store) -> None:
    for facts in (accusing(), rejecting()):
        put(store, facts)
    link(store)
    story = f"{store.base}article/story/"
    answers = [found for found in links(store, KG.denies) if "rejecting" in found.source]
    assert [(found.source, found.rule, found.score) for found in answers] == [
        (f"{story}rejecting.txt#char=12,41", "answer of the same days", 0.6)
    ]


def test_copies_of_one_report_are_counted_once(store: Store) -> None:
    text = "The Russian navy sank the trawler Aster off Vik, the minister said on a cold morning. "
    iris = []
    for name, more in (("wire.txt", ""), ("copy.txt", "Reporting by our own staff.")):
        story = Story(name, "2024-05-02")
        for number in range(8):
            story.text += text.replace("cold", f"cold {'x' * number}") + "\n"
        story.say(ILVES, "said", f"that the fleet had sailed {more}".strip())
        iris.append(put(store, story.facts()))
    iris.append(put(store, elsewhere()))
    link(store)
    assert [(found.source, found.target) for found in links(store, KG.nearDuplicateOf)] == [
        (iris[0], iris[1])
    ]
    assert independent(store, iris) == (iris[1], iris[2])


def test_the_statements_of_a_merged_actor_lead_to_the_one_that_stands_for_it(store: Store) -> None:
    variant = Actor("person/ua/mara-b-ilves", "Mara B. Ilves", ILVES.kind, "UA", ILVES.roles)
    story = Story("variant.txt")
    story.say(variant, "warned", "that more ships would follow", StatementType.WARNING)
    put(store, accusing())
    put(store, story.facts())
    link(store)
    known, other = (f"{store.base}{key}" for key in (variant.key, ILVES.key))
    why = "“Mara B. Ilves” and “Mara Ilves” are the same name, both of UA"
    assert list(links(store, KG.sameActor)) == [
        Link(other, known, "sameActor", 0.95, "same name and country", why)
    ]
    rows = store.query(f"SELECT ?s {{ ?s {KG.speaker} <{known}> }}").rows
    assert {str(row[0]).rpartition("/")[2].partition("#")[0] for row in rows} == {
        "accusing.txt",
        "variant.txt",
    }


SUBJECTS = ("bridge", "tax", "harvest", "school", "railway", "museum", "hospital", "treaty")
VERBS = ("repaired", "delayed", "sold", "opened", "closed", "praised")


def test_candidates_grow_with_the_neighbourhood_and_not_with_the_corpus(store: Store) -> None:
    """300 articles on 300 things: the last one is compared with a handful."""
    for number in range(300):
        story = Story(f"{number:03}.txt", f"2023-{1 + number // 28:02}-{1 + number % 28:02}")
        subject, verb = SUBJECTS[number % 8], VERBS[number % 6]
        story.say(
            CHINA, "said", f"that the {subject} of Place{number} had been {verb} by Firm{number}"
        )
        put(store, story.facts())
    whole = link(store)
    assert whole.articles == 300
    story = Story("300.txt", "2024-05-02")
    story.say(CHINA, "said", "that the orchard of Place300 had been watered by Firm300")
    report = link(store, [put(store, story.facts())])
    assert report.articles == 1
    assert report.compared < 50
    assert whole.compared < 300 * 150
