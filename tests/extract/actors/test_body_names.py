"""Which of the recogniser's organizations are kept, on parses written by hand."""

from __future__ import annotations

import pytest

from kg.extract.actors.body_names import organization_entities
from tests.docs import doc, words


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        pytest.param(
            "creepy/JJ/amod/Vantor/ORG Vantor/NNP/nsubj/left/ORG left=leave/VBD/ROOT",
            ["Vantor"],
            id="without the adjective",
        ),
        pytest.param(
            "Finance/NNP/compound/Minister/ORG Minister/NNP/compound/Bell Bell/NNP/nsubj/left "
            "left=leave/VBD/ROOT",
            [],
            id="a part of a title",
        ),
        pytest.param("Taoiseach/NNP/nsubj/left/ORG left=leave/VBD/ROOT", [], id="a title"),
        pytest.param("the/DT/det/Sen. Sen./NNP/nsubj/left/ORG left/VBD/ROOT", [], id="a form"),
        pytest.param(
            "at/IN/prep/left 1400/CD/nummod/GMT GMT/NNP/pobj/at/ORG left=leave/VBD/ROOT",
            [],
            id="a zone of time",
        ),
        pytest.param(
            "School/NNP/compound/7/ORG No./NNP/compound/7/ORG 7/CD/nsubj/left/ORG "
            "left=leave/VBD/ROOT",
            [],
            id="a numbered thing",
        ),
        pytest.param(
            "Fishermen/NNPS/nsubj/left/ORG left=leave/VBD/ROOT", [], id="people of a trade"
        ),
        pytest.param(
            "Furious/JJ/amod/bosses/ORG bosses/NNS/nsubj/left left=leave/VBD/ROOT",
            [],
            id="an adjective that begins a sentence",
        ),
        pytest.param(
            "the/DT/det/Furious Furious/NNP/nsubj/left/ORG left=leave/VBD/ROOT",
            ["Furious"],
            id="a name",
        ),
        pytest.param(
            "Tanui/NNP/compound/Reef/ORG Reef/NNP/nsubj/left/ORG left=leave/VBD/ROOT",
            [],
            id="a place",
        ),
    ],
)
def test_what_is_an_organization(written: str, expected: list[str]) -> None:
    parsed = doc(written)
    assert [words(parsed, r) for r in organization_entities(parsed)] == expected
