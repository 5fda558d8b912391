"""A claim is in the picture if one makes it and another answers it; the most contested first."""

from __future__ import annotations

from kg.view.contested import Voice, contested, voices
from kg.view.data import Records, records
from tests.view.links import CLAIM_IRI, linked_sample, links

ALL = range(99)


def known() -> Records:
    return records(linked_sample(), linked=links())


def place(records_: Records, label: str) -> int:
    return [actor["label"] for actor in records_["actors"]].index(label)


def test_the_claim_of_the_sample_is_contested() -> None:
    held = known()
    assert [held["claims"][one]["iri"] for one in contested(held, ALL)] == [CLAIM_IRI]


def test_a_claim_is_not_contested_without_those_who_make_or_deny_it() -> None:
    held = known()
    ukraine, lin = place(held, "Ukraine"), place(held, "Lin Jian")
    assert contested(held, [ukraine, lin]) == [0]
    assert contested(held, [ukraine]) == []
    assert contested(held, [lin]) == []


def test_who_denies_or_confirms_only_his_own_words_contests_nothing() -> None:
    held = known()
    (claim,) = held["claims"]
    first = claim["by"][0]
    speakers = held["statements"][first]["speakers"]
    for answer in claim["denied"]:
        held["statements"][answer]["speakers"] = list(speakers)
    assert contested(held, ALL) == []


def test_denials_rank_before_confirmations_and_more_before_few() -> None:
    held = known()
    (claim,) = held["claims"]
    one, two, three = claim["denied"]
    confirmed = {**claim, "denied": [], "confirmed": [one, two, three]}
    few = {**claim, "denied": [one]}
    held["claims"] = [confirmed, few, claim]  # type: ignore[list-item] # the spread of a TypedDict
    assert contested(held, ALL) == [2, 1, 0]


def test_voices_of_one_type_and_part_share_an_edge() -> None:
    held = known()
    (claim,) = held["claims"]
    accused, counted, signed, repeated = claim["by"]
    later, first, second = sorted(claim["denied"])
    zelenskyy, lin = place(held, "Volodymyr Zelenskyy"), place(held, "Lin Jian")
    ukraine, embassy = place(held, "Ukraine"), place(held, "Embassy of China")
    assert set(voices(held, [0], ALL)) == {
        Voice(zelenskyy, 0, "asserts", "accusation", (accused,)),
        Voice(zelenskyy, 0, "asserts", "assertion", (repeated,)),
        Voice(ukraine, 0, "asserts", "accusation", (counted,)),
        Voice(ukraine, 0, "asserts", "assertion", (signed,)),
        Voice(lin, 0, "denies", "denial", (first, second)),
        Voice(embassy, 0, "denies", "denial", (later,)),
    }
    assert list(voices(held, [0], [lin])) == [Voice(lin, 0, "denies", "denial", (first, second))]
