"""Labelled stories: what is read, what is refused, and that those of the project are sound."""

from __future__ import annotations

from pathlib import Path

import pytest

from bench.linking.gold import load
from bench.train.claims.stories import Line, read, summary

BENCH = Path(__file__).parents[3] / "bench"
FOLDER = BENCH / "train/claims"
STORY = """# The trawler
c1 = The navy sank the trawler
@ 2020-01-01
c1\tThe navy sank her, he said.
!c1\tShe called that absurd.
@ 2020-01-02
=c1!c1\tHe admitted it all.
-\tOne two three.
.\tIt was raining hard.
"""


def written(folder: Path, text: str) -> Path:
    file = folder / "stories.txt"
    file.write_text(text, encoding="utf-8")
    return file


def test_a_story_is_read_with_its_labels(tmp_path: Path) -> None:
    (story,) = read(written(tmp_path, STORY))
    assert (story.title, story.claims) == ("The trawler", {"c1": "The navy sank the trawler"})
    assert [day for day, _ in story.articles] == ["2020-01-01", "2020-01-02"]
    assert list(story.lines()) == [
        Line("The navy sank her, he said.", True, "c1"),
        Line("She called that absurd.", True, None, "c1"),
        Line("He admitted it all.", True, None, "c1", "c1"),
        Line("One two three.", True),
        Line("It was raining hard.", False),
    ]
    assert summary([story]) == (
        "1 stories, 4 statements, 2 denials, 1 confirmations, 1 pairs of one claim"
    )


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("# The trawler\n", "", "stories.txt:1: the first line must be '# title'"),
        ("!c1\tShe", "!c2\tShe", "stories.txt:5: c2 is not among the claims"),
        ("-\tOne", "no\tOne", "stories.txt:8: 'no' is no label"),
        ("-\tOne", "- One", "stories.txt:8: a sentence stands behind its label and a tab"),
        ("@ 2020-01-02", "@ tomorrow", "stories.txt:6: Invalid isoformat"),
        ("@ 2020-01-02\n", "", "story 'The trawler': it has fewer than two articles"),
        ("c1 = The", "c2 = Unused\nc1 = The", "c2 is on fewer than two lines"),
    ],
)
def test_a_fault_is_told_with_its_place(tmp_path: Path, old: str, new: str, told: str) -> None:
    with pytest.raises(ValueError, match=told):
        read(written(tmp_path, STORY.replace(old, new)))


def test_the_invented_stories_and_the_annotated_articles_can_be_read() -> None:
    stories = [
        story for file in sorted((FOLDER / "invented").glob("*.txt")) for story in read(file)
    ]
    assert len({story.title for story in stories}) > 450
    annotated = load(FOLDER / "annotated")
    assert len(annotated) == 213


def test_no_article_of_the_gold_is_trained_on() -> None:
    gold = {a.id for story in load(BENCH / "linking/gold") for a in story.articles}
    trained = {a.id for story in load(FOLDER / "annotated") for a in story.articles}
    assert not gold & trained
