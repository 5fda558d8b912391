"""Whom noun phrases name, in parses written by hand and with the real model."""

from __future__ import annotations

import pytest

from kg.extract.events.phrases import Phrases
from kg.parse import Parser
from tests.extract.events.made import by_hand, read


def actor(written: str, word: str) -> str | None:
    text = by_hand(written)
    token = next(t for t in text.discourse.doc if t.text == word)
    return Phrases(text.discourse, text.reports).actor(token)


@pytest.mark.parametrize(
    ("written", "word", "expected"),
    [
        ("Mali/NNP/nsubj/fled fled/VBD/ROOT", "Mali", "country/ML"),
        (
            "155/CD/nummod/men Chinese/JJ/amod/men men=man/NNS/nsubj/fled fled/VBD/ROOT",
            "men",
            "country/CN",
        ),
        (
            "Mali/NNP/poss/army 's/POS/case/Mali army/NN/nsubj/fled fled/VBD/ROOT",
            "army",
            "country/ML",
        ),
        (
            "soldiers=soldier/NNS/nsubj/fled of/IN/prep/soldiers Mali/NNP/pobj/of fled/VBD/ROOT",
            "soldiers",
            "country/ML",
        ),
        (
            "prices=price/NNS/nsubj/rose in/IN/prep/prices Mali/NNP/pobj/in rose/VBD/ROOT",
            "prices",
            None,
        ),
        (
            """Mali/NNP/nsubj/withdrew withdrew/VBD/ROOT its/PRP$/poss/troops
            troops=troop/NNS/dobj/withdrew""",
            "troops",
            "country/ML",
        ),
        (
            """Minister/NNP/nsubj/fled Ann/NNP/compound/Berg/PERSON Berg/NNP/appos/Minister/PERSON
            fled/VBD/ROOT""",
            "Minister",
            "person/ann-berg",
        ),
        ("gunmen=gunman/NNS/nsubj/fled fled/VBD/ROOT", "gunmen", None),
    ],
)
def test_whom_a_phrase_names(written: str, word: str, expected: str | None) -> None:
    assert actor(written, word) == expected


def test_i_means_the_speaker_and_he_another(parser: Parser) -> None:
    text = read(parser, "“I met him in Lima,” Ann Berg said. Juan Soto came later.")
    doc = text.discourse.doc
    phrases = Phrases(text.discourse, text.reports)
    first, other = (next(t for t in doc if t.text == word) for word in ("I", "him"))
    assert phrases.actor(first) == "person/ann-berg"
    assert phrases.actor(other) != "person/ann-berg"


def test_the_president_is_who_holds_the_office(parser: Parser) -> None:
    text = read(parser, "Chilean President Laura Reyes flew home. The president visited Peru.")
    (visit,) = text.events
    assert [p.actor for p in visit.participants] == ["person/laura-reyes", "country/PE"]


def test_the_words_of_a_phrase_end_before_where_it_is() -> None:
    text = by_hand("""two/CD/nummod/men men=man/NNS/ROOT of/IN/prep/men Mali/NNP/pobj/of
        in/IN/prep/men Chad/NNP/pobj/in""")
    phrases = Phrases(text.discourse)
    assert phrases.words(text.discourse.doc[1]) == (0, 4)
    assert phrases.country(text.discourse.doc[5]) == "TD"
