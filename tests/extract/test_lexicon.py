"""The word lists: readable, sorted, without doubles, and only with what the code knows."""

from __future__ import annotations

from importlib.resources import files

import pytest

from kg.extract.lexicon import Cue, CueNoun, cue_nouns, cue_verbs, rows, words
from kg.kinds import StatementType

FRAMES = frozenset("that object inf ing oprd quote figure addressee".split())
PREPOSITIONS = frozenset("about against as at for from in of on out over to upon with".split())
KINDS = frozenset(
    "accuse act ask belief characterize confirm deny evidence promise refuse report request stance "
    "warn".split()
)
KEYS = {
    "cues": "lemma",
    "cue_nouns": "lemma",
    "given_names": "name",
    "hedges": "word",
    "honorifics": "word",
    "organization_nouns": "word",
    "organizations": "name",
    "person_nouns": "word",
    "titles": "title",
}
"""The column of each table that names its rows."""
SORTED = frozenset(KEYS) - {"honorifics", "organizations", "titles"}
"""Those that one looks up in; the others stand by sense."""


@pytest.mark.parametrize("table", sorted(KEYS))
def test_no_word_stands_twice_and_none_is_empty(table: str) -> None:
    named = [row[KEYS[table]] for row in rows(table)]
    assert named
    assert all(name == name.strip() and name for name in named)
    assert len(named) == len(set(named))


@pytest.mark.parametrize("table", sorted(SORTED))
def test_a_table_to_look_up_in_is_sorted(table: str) -> None:
    named = [row[KEYS[table]] for row in rows(table)]
    assert named == sorted(named)


@pytest.mark.parametrize("table", [*sorted(KEYS), "countries", "rule_precision", "speech_acts"])
def test_every_row_of_a_table_has_all_its_columns(table: str) -> None:
    raw = files("kg.data").joinpath(f"{table}.csv").read_bytes()
    assert raw.endswith(b"\n") and b"\r" not in raw
    for row in rows(table):
        assert None not in row and None not in row.values()


def test_cues_have_known_kinds_frames_and_types() -> None:
    for row in rows("cues"):
        frames = {frame.removesuffix("+") for frame in row["frames"].split()}
        assert frames and frames <= FRAMES | PREPOSITIONS, row
        assert row["kind"] in KINDS, row
        assert row["type"] in {"content", *StatementType}, row


def test_nouns_and_speech_acts_have_known_types() -> None:
    assert {row["type"] for row in rows("cue_nouns")} <= {"content", *StatementType}
    assert {row["document"] for row in rows("cue_nouns")} == {"yes", "no"}
    assert {row["type"] for row in rows("speech_acts")} <= set(StatementType)
    named = [(row["type"], row["sort"], row["word"]) for row in rows("speech_acts")]
    assert len(named) == len(set(named))


def test_a_cue_as_the_finders_take_it() -> None:
    assert cue_verbs()["brand"] == Cue(
        lemma="brand",
        kind="characterize",
        type=StatementType.CRITICISM,
        frames=frozenset({"object", "oprd", "as"}),
        required=frozenset({"object"}),
    )
    assert cue_verbs()["say"].type is None


def test_a_noun_as_the_finders_take_it() -> None:
    assert cue_nouns()["accusation"] == CueNoun("accusation", StatementType.ACCUSATION, False)
    assert cue_nouns()["statement"].document is True


def test_a_column_as_a_set() -> None:
    assert "allegedly" in words("hedges")
    assert "president" in words("titles", "family")
