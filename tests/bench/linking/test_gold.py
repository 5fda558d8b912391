"""The gold files load and name texts that exist; a spoilt file is refused with the reason."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path
from typing import Any

import pytest

from bench.linking.gold import ALONE, GoldActor, GoldArticle, Mention, Statement, Story, load
from kg.errors import InputError

GOLD = Path(__file__).parents[3] / "bench" / "linking" / "gold"
CORPORA = Path(__file__).parents[4] / "shared"
TEXT = "Ilves said the boat sank. Brandt denied it."


def entry() -> dict[str, Any]:
    """A story as its file has it: one says that a boat sank, another denies it."""
    return {
        "story": "The boat",
        "articles": [
            {
                "id": "boat.txt",
                "corpus": "seeds",
                "sha256": hashlib.sha256(TEXT.encode()).hexdigest(),
                "statements": [
                    {
                        "id": "s1",
                        "spans": [[11, 24]],
                        "claims": "c1",
                        "denies": None,
                        "confirms": None,
                    },
                    {
                        "id": "s2",
                        "spans": [[40, 42]],
                        "claims": ALONE,
                        "denies": "c1",
                        "confirms": None,
                    },
                ],
                "mentions": [{"start": 0, "end": 5, "actor": "person:mara-ilves"}],
            }
        ],
        "claims": {"c1": "The boat sank"},
        "actors": {"person:mara-ilves": {"label": "Mara Ilves", "kind": "person"}},
    }


def written(folder: Path, *stories: dict[str, Any]) -> Path:
    """The folder with a file for each story."""
    for number, story in enumerate(stories):
        (folder / f"{number}.json").write_text(json.dumps(story), encoding="utf-8")
    return folder


def refusal(folder: Path, *stories: dict[str, Any]) -> str:
    """What is said of the first file that is refused."""
    with pytest.raises(InputError) as raised:
        load(written(folder, *stories))
    return raised.value.reason


def test_a_file_becomes_a_story(tmp_path: Path) -> None:
    """Every field is where it belongs."""
    article = GoldArticle(
        "boat.txt",
        "seeds",
        hashlib.sha256(TEXT.encode()).hexdigest(),
        (
            Statement("s1", ((11, 24),), "c1", None, None),
            Statement("s2", ((40, 42),), ALONE, "c1", None),
        ),
        (Mention(0, 5, "person:mara-ilves"),),
    )
    actors = {"person:mara-ilves": GoldActor("person:mara-ilves", "Mara Ilves", "person")}
    expected = (Story("The boat", (article,), {"c1": "The boat sank"}, actors),)
    assert load(written(tmp_path, entry())) == expected


def test_a_confirmation_stands_behind_what_it_confirms() -> None:
    """The claim it makes and the one it confirms; neither a denied one nor a lone one."""
    both = Statement("s1", ((0, 1),), "c1", "c2", "c3")
    assert both.puts_forward == {"c1", "c3"}
    assert Statement("s1", ((0, 1),), ALONE, "c2", None).puts_forward == frozenset()


def test_an_unlisted_claim_is_refused(tmp_path: Path) -> None:
    """A statement names only claims of its story."""
    story = entry()
    story["articles"][0]["statements"][0]["confirms"] = "c9"
    assert refusal(tmp_path, story) == (
        "article boat.txt, statement s1: the claim 'c9' is not among the claims of the story"
    )


def test_alone_is_no_claim_to_deny(tmp_path: Path) -> None:
    """The sign for a lone proposition stands in ``claims`` only."""
    story = entry()
    story["articles"][0]["statements"][0]["denies"] = ALONE
    assert "the claim '-' is not among" in refusal(tmp_path, story)


def test_an_unlisted_actor_is_refused(tmp_path: Path) -> None:
    """A mention names only actors of its story."""
    story = entry()
    story["articles"][0]["mentions"][0]["actor"] = "person:brandt"
    assert "the actor 'person:brandt' is not among" in refusal(tmp_path, story)


def test_unused_claims_and_actors_are_refused(tmp_path: Path) -> None:
    """What nothing names is a slip of the hand."""
    story = entry()
    story["claims"]["c2"] = "The crew drowned"
    assert refusal(tmp_path, story) == "no statement names the claim c2: take it out"
    story = entry()
    story["actors"]["country:norland"] = {"label": "Norland", "kind": "country"}
    assert refusal(tmp_path, story) == "no mention names the actor country:norland: take it out"


@pytest.mark.parametrize("spans", [[], [[24, 11]], [[11, 11]], [[20, 24], [11, 15]], [[-1, 3]]])
def test_spans_stand_in_order(tmp_path: Path, spans: list[list[int]]) -> None:
    """Spans that are none, turned round, empty, out of order or before the text."""
    story = entry()
    story["articles"][0]["statements"][0]["spans"] = spans
    assert "its spans must be there" in refusal(tmp_path, story)


def test_two_statements_of_one_name_are_refused(tmp_path: Path) -> None:
    """An id is an id."""
    story = entry()
    story["articles"][0]["statements"][1]["id"] = "s1"
    assert refusal(tmp_path, story) == "article boat.txt: 2 statements are called s1"


def test_an_actor_begins_with_its_kind(tmp_path: Path) -> None:
    """The id tells the kind."""
    story = entry()
    story["actors"]["person:mara-ilves"]["kind"] = "group"
    assert "the id must begin with its kind" in refusal(tmp_path, story)


def test_an_unknown_corpus_is_refused(tmp_path: Path) -> None:
    """The corpora are known by name."""
    story = entry()
    story["articles"][0]["corpus"] = "attic"
    assert refusal(tmp_path, story) == "article boat.txt: there is no corpus 'attic'"


def test_a_missing_field_is_told_with_its_file(tmp_path: Path) -> None:
    """A file of another form is refused, not half read."""
    story = entry()
    del story["articles"][0]["sha256"]
    with pytest.raises(InputError) as raised:
        load(written(tmp_path, story))
    assert str(raised.value) == (
        f"{tmp_path / '0.json'}: it is not in the form of docs/linking-annotation.md: "
        "KeyError('sha256')"
    )


def test_an_article_belongs_to_one_story(tmp_path: Path) -> None:
    """Else its pairs would count twice."""
    assert refusal(tmp_path, entry(), entry()) == "article boat.txt stands in 0.json too"


def test_an_actor_has_one_label(tmp_path: Path) -> None:
    """Actors join across files, so two labels of one id are two people or a slip."""
    other = entry()
    other["articles"][0]["id"] = "other.txt"
    other["actors"]["person:mara-ilves"]["label"] = "Maria Ilves"
    assert "is called 'Maria Ilves' here and 'Mara Ilves' elsewhere" in refusal(
        tmp_path, entry(), other
    )


def test_an_empty_folder_is_refused(tmp_path: Path) -> None:
    """No gold is a wrong folder."""
    assert "there are no gold files" in refusal(tmp_path)


def test_texts_are_held_against_their_checksums(tmp_path: Path) -> None:
    """The annotated text passes; another one, one too short, and none do not."""
    gold, seeds = tmp_path / "gold", tmp_path / "seeds"
    gold.mkdir()
    seeds.mkdir()
    written(gold, entry())
    with pytest.raises(InputError, match="seeds lacks it"):
        load(gold, tmp_path)
    (seeds / "boat.txt").write_text(TEXT, encoding="utf-8")
    assert len(load(gold, tmp_path)) == 1
    (seeds / "boat.txt").write_text(TEXT + "!", encoding="utf-8")
    with pytest.raises(InputError, match="is not the annotated one"):
        load(gold, tmp_path)
    far = entry()
    far["articles"][0]["mentions"][0]["end"] = 99
    written(gold, far)
    (seeds / "boat.txt").write_text(TEXT, encoding="utf-8")
    with pytest.raises(InputError, match="a span goes beyond the text"):
        load(gold, tmp_path)


def test_our_gold_is_in_order_and_large_enough() -> None:
    """The five seeds and at least 40 more articles, as issue and guidelines ask."""
    articles = [article for story in load(GOLD) for article in story.articles]
    assert sum(article.corpus == "seeds" for article in articles) == 5
    assert sum(article.corpus != "seeds" for article in articles) >= 40


def test_our_gold_stands_on_the_corpora() -> None:
    """Each annotated article is there, and is the text that was annotated."""
    if not CORPORA.is_dir():
        pytest.skip("the corpora (../shared) are not beside this checkout")
    assert load(GOLD, CORPORA) == load(GOLD)
