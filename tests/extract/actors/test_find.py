"""Who is named in a text, on parses written by hand, the recogniser's labels given."""

from __future__ import annotations

import pytest

from kg.extract.actors.find import cast_of
from kg.model import Role
from tests.docs import doc, words

Named = tuple[str, str]
"""The words in the text, and the actor's label."""


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        pytest.param(
            """
            Maria/NNP/compound/Rossi/PERSON Rossi/NNP/nsubj/praised/PERSON praised=praise/VBD/ROOT
            Brazil/NNP/poss/ministry/GPE 's/POS/case/Brazil health/NN/compound/ministry
            ministry/NN/dobj/praised ./././praised Rossi/NNP/nsubj/smiled/PERSON
            smiled=smile/VBD/ROOT ./././smiled
            """,
            [
                ("Maria Rossi", "Maria Rossi"),
                ("Brazil's health ministry", "Ministry of Health of Brazil"),
                ("Rossi", "Maria Rossi"),
            ],
            id="person, ministry and surname",
        ),
        pytest.param(
            """
            The/DT/det/leader North/JJ/amod/Korean/NORP Korean/JJ/amod/leader/NORP
            leader/NN/compound/un Kim/NNP/compound/un/PERSON Jong/NNP/compound/un/PERSON
            -/HYPH/punct/un/PERSON un/NNP/nsubj/left/PERSON left=leave/VBD/ROOT
            """,
            [("North Korean", "North Korea"), ("Kim Jong-un", "Kim Jong-un")],
            id="a hyphenated name",
        ),
        pytest.param(
            """
            Ursula/NNP/compound/Leyen/PERSON von/NNP/compound/Leyen/PERSON
            der/NNP/compound/Leyen/PERSON Leyen/NNP/nsubj/left/GPE left=leave/VBD/ROOT
            """,
            [("Ursula von der Leyen", "Ursula von der Leyen")],
            id="a name that the recogniser cut",
        ),
        pytest.param(
            """
            Kyiv/NNP/nsubj/met/PERSON met=meet/VBD/ROOT spokesperson/NN/compound/Jian
            Lin/NNP/compound/Jian Jian/NNP/dobj/met
            """,
            [("Kyiv", "Ukraine"), ("Lin Jian", "Lin Jian")],
            id="a capital is no person, a name behind a title is one",
        ),
        pytest.param(
            """
            The/DT/det/Pentagon Pentagon/NNP/nsubj/met/ORG and/CC/cc/Pentagon
            the/DT/det/Ministry/ORG Russian/NNP/compound/Ministry/ORG
            Ministry/NNP/conj/Pentagon/ORG of/IN/prep/Ministry/ORG Defence/NNP/pobj/of/ORG
            met=meet/VBD/ROOT ./././met
            """,
            [
                ("Pentagon", "Pentagon"),
                ("Russian Ministry of Defence", "Ministry of Defense of Russia"),
            ],
            id="organizations of the table and ministries",
        ),
        pytest.param(
            """
            the/DT/det/Organization Trump/NNP/compound/Organization/ORG
            Organization/NNP/nsubj/sued/ORG sued=sue/VBD/ROOT Donald/NNP/compound/Trump/PERSON
            Trump/NNP/dobj/sued/PERSON
            """,
            [("Trump Organization", "Trump Organization"), ("Donald Trump", "Donald Trump")],
            id="an organization that holds a surname",
        ),
        pytest.param(
            """
            The/DT/det/men men=man/NNS/nsubj/ate ate=eat/VBD/ROOT bread/NN/dobj/ate ./././ate
            """,
            [],
            id="nobody",
        ),
    ],
)
def test_who_is_named(written: str, expected: list[Named]) -> None:
    parsed = doc(written)
    cast = cast_of(parsed)
    found = [(words(parsed, (n.start, n.end)), cast.members[n.key].label) for n in cast.named]
    assert found == expected


@pytest.mark.parametrize(
    ("written", "name", "role"),
    [
        pytest.param(
            """
            Chinese/NNP/compound/Ministry/ORG Foreign/NNP/compound/Ministry/ORG
            Ministry/NNP/compound/spokesperson/ORG spokesperson/NN/compound/Jian
            Lin/NNP/compound/Jian/PERSON Jian/NNP/nsubj/left/PERSON left=leave/VBD/ROOT ./././left
            """,
            "Lin Jian",
            Role("spokesperson", "organization/ministry-of-foreign-affairs-of-china", "CN"),
            id="before the name",
        ),
        pytest.param(
            """
            Maria/NNP/compound/Rossi/PERSON Rossi/NNP/nsubj/left/PERSON ,/././Rossi
            a/DT/det/spokeswoman spokeswoman/NN/appos/Rossi for/IN/prep/spokeswoman
            the/DT/det/Ministry/ORG Russian/NNP/compound/Ministry/ORG
            Foreign/NNP/compound/Ministry/ORG Ministry/NNP/pobj/for/ORG ,/././Rossi
            left=leave/VBD/ROOT ./././left
            """,
            "Maria Rossi",
            Role("spokeswoman", "organization/ministry-of-foreign-affairs-of-russia", "RU"),
            id="behind the name",
        ),
        pytest.param(
            """
            Georgia/NNP/poss/minister/GPE 's/POS/case/Georgia prime/JJ/amod/minister
            minister/NN/nsubj/left ,/././minister Irakli/NNP/compound/Beridze/PERSON
            Beridze/NNP/appos/minister/PERSON ,/././minister left=leave/VBD/ROOT ./././left
            """,
            "Irakli Beridze",
            Role("prime minister", None, "GE"),
            id="before a comma",
        ),
        pytest.param(
            """
            Former/JJ/amod/president Chilean/JJ/amod/president/NORP president/NN/compound/Reyes
            Laura/NNP/compound/Reyes/PERSON Reyes/NNP/nsubj/left/PERSON left=leave/VBD/ROOT
            ./././left
            """,
            "Laura Reyes",
            Role("president", None, "CL", former=True),
            id="held no more",
        ),
    ],
)
def test_a_person_has_the_office_that_stands_beside_the_name(
    written: str, name: str, role: Role
) -> None:
    cast = cast_of(doc(written))
    (member,) = [m for m in cast.persons() if m.label == name]
    assert member.actor().roles == (role,)


def test_an_empty_doc_has_an_empty_cast() -> None:
    cast = cast_of(doc(""))
    assert (cast.members, cast.named) == ({}, [])
