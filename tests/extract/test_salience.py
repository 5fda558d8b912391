"""Who is most in mind, read in order with the real model."""

from __future__ import annotations

import pytest

from kg.extract.coreference import Reference
from kg.parse import Parser
from tests.extract.whom import Told, read, whom


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Tom Hale said that Paul Diaz denied it. But he was late.",
            {"Tom Hale": [("Tom Hale", "")], "Paul Diaz": [("Paul Diaz", "")]},
            id="who reports before whom he reports",
        ),
        pytest.param(
            "Tom Hale said no, while Paul Diaz denied it. But he was late.",
            {"Tom Hale": [("Tom Hale", "")], "Paul Diaz": [("Paul Diaz", "")]},
            id="of two who speak for themselves the last",
        ),
    ],
)
def test_two_voices(parser: Parser, text: str, expected: dict[str, list[Told]]) -> None:
    reported = "that Paul" in text
    last = [("Tom Hale", "Tom Hale")] if reported else [("Paul Diaz", "Paul Diaz")]
    told = whom(parser, text, *expected, "he")
    assert told == [*expected.values(), last]


BEFORE = "Tom Hale denied it.\n\n"


@pytest.mark.parametrize(
    ("text", "label"),
    [
        (BEFORE + "Police arrested Paul Diaz, 43. It is a mistake, he said.", "Paul Diaz"),
        (BEFORE + "Tell that to Paul Diaz, 43. It is a mistake, he said.", "Paul Diaz"),
        # the sentence tells of another, or he is known, or it is another paragraph
        (BEFORE + "The mayor met Paul Diaz, 43. It is a mistake, he said.", "Tom Hale"),
        (BEFORE + "Police arrested Paul Diaz and Ola Berg. It is a mistake, he said.", "Tom Hale"),
        (BEFORE + "In a letter to Paul Diaz, he said no.", "Tom Hale"),
        ("Paul Diaz left. " + BEFORE + "Police found Paul Diaz. It is bad, he said.", "Tom Hale"),
        (BEFORE + "Police arrested Paul Diaz, 43.\n\nIt is a mistake, he said.", "Tom Hale"),
    ],
)
def test_whom_a_paragraph_brings_in(parser: Parser, text: str, label: str) -> None:
    discourse = read(parser, text)
    first = next(n for n in discourse.cast.named if discourse.doc[n.end].text == "denied")
    discourse.heard(Reference(first.key, (first.start, first.end)), first.end)
    (he,) = (token for token in discourse.doc if token.lower_ == "he")
    found = discourse.resolve((he.i, he.i + 1))
    assert found is not None
    assert discourse.cast.members[found.key].label == label


def test_sentences_of_a_quotation_do_not_part_a_speaker_from_his_description(
    parser: Parser,
) -> None:
    text = (
        "Tom Hale said: “It was dark. It was cold. Nobody came. We left.”\n\n"
        "The father-of-two left."
    )
    told = whom(parser, text, "Tom Hale", "The father-of-two")
    assert told == [[("Tom Hale", "")], [("Tom Hale", "Tom Hale")]]
