"""Who is named in texts of several countries and decades, with the real model."""

from __future__ import annotations

import pytest

from kg.model import Role
from kg.parse import Parser
from tests.extract.whom import cast, read

PERSON, COUNTRY, BODY = "person", "country", "organization"


def _named(parser: Parser, text: str) -> dict[str, tuple[str, str]]:
    """The words in the text, each with label and kind of the actor it names."""
    discourse = read(parser, text)
    members = discourse.cast.members
    return {
        discourse.doc[n.start : n.end].text: (members[n.key].label, members[n.key].kind.value)
        for n in discourse.cast.named
    }


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Jordan said that it would open the border.",
            {"Jordan": ("Jordan", COUNTRY)},
            id="Jordan alone is the country",
        ),
        pytest.param(
            "Michael Jordan played well. Jordan said that he was tired.",
            {
                "Michael Jordan": ("Michael Jordan", PERSON),
                "Jordan": ("Michael Jordan", PERSON),
            },
            id="Jordan behind Michael Jordan is not",
        ),
        pytest.param(
            "Chad's president, Mahamat Idriss Déby, met Chad Smith, a drummer.",
            {
                "Chad": ("Chad", COUNTRY),
                "Mahamat Idriss Déby": ("Mahamat Idriss Déby", PERSON),
                "Chad Smith": ("Chad Smith", PERSON),
            },
            id="Chad and Chad Smith",
        ),
        pytest.param(
            "Georgia's governor, Brian Kemp, said that Georgia would count the votes again.",
            {"Brian Kemp": ("Brian Kemp", PERSON)},
            id="Georgia with a governor is no country",
        ),
        pytest.param(
            "Georgia said that Russia had occupied its land.",
            {"Georgia": ("Georgia", COUNTRY), "Russia": ("Russia", COUNTRY)},
            id="Georgia beside Russia is one",
        ),
        pytest.param(
            "Washington was worried. Washington state was on fire. Denzel Washington was not.",
            {
                "Washington": ("United States", COUNTRY),
                "Denzel Washington": ("Denzel Washington", PERSON),
            },
            id="four Washingtons",
        ),
        pytest.param(
            "Paris Hilton said that she was happy. Paris said that London was wrong.",
            {
                "Paris Hilton": ("Paris Hilton", PERSON),
                "Paris": ("France", COUNTRY),
                "London": ("United Kingdom", COUNTRY),
            },
            id="Paris Hilton and Paris",
        ),
        pytest.param(
            "Niger expelled the French. Nigeria did not. Ireland recognised Palestine.",
            {
                "Niger": ("Niger", COUNTRY),
                "French": ("France", COUNTRY),
                "Nigeria": ("Nigeria", COUNTRY),
                "Ireland": ("Ireland", COUNTRY),
                "Palestine": ("Palestine", COUNTRY),
            },
            id="Niger, Nigeria, Ireland",
        ),
        pytest.param(
            "South Korea held a drill. Korea was calm. Congo was not.",
            {"South Korea": ("South Korea", COUNTRY), "Korea": ("South Korea", COUNTRY)},
            id="Korea where only one is spoken of; Congo is two",
        ),
        pytest.param(
            "Protesters in Moscow froze. Flights to Moscow were cancelled. Moscow did not answer.",
            {"Moscow": ("Russia", COUNTRY)},
            id="a capital",
        ),
        pytest.param(
            "She ate Chinese food, spoke Chinese and danced at Chinese New Year.",
            {},
            id="food, language and New Year",
        ),
        pytest.param(
            "The Paris Agreement was signed. A turkey was cooked for the Beijing Olympics.",
            {},
            id="names that hold a capital, and a bird",
        ),
        pytest.param(
            "Telecoms regulator Anatel blocked the app. Dockers' union FNV went on strike.",
            {"Anatel": ("Anatel", BODY), "FNV": ("FNV", BODY)},
            id="a name behind the noun for it",
        ),
        pytest.param(
            "Shells fell on the village of Dara-Kul. Ships left Tanui Reef. Dara-Kul burned.",
            {},
            id="places",
        ),
        pytest.param(
            "Military spokesman Rear Admiral Tomas Vinter denied it. Nurse Elin Berg Dahl wept.",
            {
                "Tomas Vinter": ("Tomas Vinter", PERSON),
                "Elin Berg Dahl": ("Elin Berg Dahl", PERSON),
            },
            id="titles in two words, and nouns for a person",
        ),
        pytest.param(
            "Presidential envoy to Ilova Petra Dusek spoke in Ilova. Dusek left.",
            {"Petra Dusek": ("Petra Dusek", PERSON), "Dusek": ("Petra Dusek", PERSON)},
            id="an office and its place",
        ),
        pytest.param(
            "Head of the National Commission for Atomic Energy Ruslan Teberov said the plant was "
            "safe. Mr Teberov smiled.",
            {
                "National Commission for Atomic Energy": (
                    "National Commission for Atomic Energy",
                    BODY,
                ),
                "Ruslan Teberov": ("Ruslan Teberov", PERSON),
                "Teberov": ("Ruslan Teberov", PERSON),
            },
            id="an office and its long name",
        ),
        pytest.param(
            "Officials in Chile raided the software firm Vantor on Monday. Vantor has denied this.",
            {"Chile": ("Chile", COUNTRY), "Vantor": ("Vantor", BODY)},
            id="a firm",
        ),
        pytest.param(
            "Police arrested the manager of the Chilean company Vantor. Vantor has denied this.",
            {"Chilean company Vantor": ("Vantor", BODY), "Vantor": ("Vantor", BODY)},
            id="a company and its country",
        ),
        pytest.param(
            "Interior Minister Jana Kos met Finance Minister Ivo Bell at School No. 7.",
            {"Jana Kos": ("Jana Kos", PERSON), "Ivo Bell": ("Ivo Bell", PERSON)},
            id="titles and a school are no organizations",
        ),
        pytest.param(
            "Gulls flew. The Gaza health ministry said so.",
            {"Gaza health ministry": ("Ministry of Health of Gaza", BODY)},
            id="the ministry of a region",
        ),
        pytest.param(
            "Tajikistan's Council for Trade denied it. Kenya's Council for Trade agreed.",
            {
                "Tajikistan's Council for Trade": ("Tajikistan's Council for Trade", BODY),
                "Kenya's Council for Trade": ("Kenya's Council for Trade", BODY),
            },
            id="bodies of one name in two countries",
        ),
        pytest.param(
            "The Bundeskartellamt opened a probe. The regulator fined the Zorbank.",
            {"Bundeskartellamt": ("Bundeskartellamt", BODY), "Zorbank": ("Zorbank", BODY)},
            id="no person has an article",
        ),
        pytest.param(
            "The European Commission met. The Commission was silent.",
            {
                "European Commission": ("European Commission", BODY),
                "Commission": ("European Commission", BODY),
            },
            id="a name said shorter",
        ),
        pytest.param(
            "The United Auto Workers met. The UAW was silent. Senator Frank Church was not.",
            {
                "United Auto Workers": ("United Auto Workers", BODY),
                "UAW": ("United Auto Workers", BODY),
                "Frank Church": ("Frank Church", PERSON),
            },
            id="a name said in initials, and a surname like a noun",
        ),
        pytest.param(
            "Luiz Inácio Lula da Silva spoke. Lula smiled. Abdel Fattah al-Sisi left. Sisi slept.",
            {
                "Luiz Inácio Lula da Silva": ("Luiz Inácio Lula da Silva", PERSON),
                "Lula": ("Luiz Inácio Lula da Silva", PERSON),
                "Abdel Fattah al-Sisi": ("Abdel Fattah al-Sisi", PERSON),
                "Sisi": ("Abdel Fattah al-Sisi", PERSON),
            },
            id="nickname and article",
        ),
        pytest.param(
            "Mark Cuban bought a team. Cuban smiled. Cuban cigars were smoked.",
            {
                "Mark Cuban": ("Mark Cuban", PERSON),
                "Cuban": ("Cuba", COUNTRY),
            },
            id="a surname that is an adjective",
        ),
        pytest.param(
            "Tamil Tiger leader Velupillai Prabhakaran was killed.",
            {"Velupillai Prabhakaran": ("Velupillai Prabhakaran", PERSON)},
            id="whose leader one is",
        ),
        pytest.param(
            "The State Department said that it knew. State also said that it was sorry.",
            {
                "State Department": ("State Department", BODY),
                "State": ("State Department", BODY),
            },
            id="State behind the State Department",
        ),
        pytest.param(
            "Ana Rojas left. The Rojas campaign said that she was tired.",
            {
                "Ana Rojas": ("Ana Rojas", PERSON),
                "Rojas campaign": ("Ana Rojas campaign", BODY),
            },
            id="a campaign is not the candidate",
        ),
        pytest.param(
            "Embattled Rojas left. Ana Rojas said that she was tired.",
            {
                "Ana Rojas": ("Ana Rojas", PERSON),
                "Rojas": ("Ana Rojas", PERSON),
            },
            id="a participle before a surname",
        ),
    ],
)
def test_who_is_named(parser: Parser, text: str, expected: dict[str, tuple[str, str]]) -> None:
    assert _named(parser, text) == expected


KENYA = "organization/ministry-of-foreign-affairs-of-kenya"


@pytest.mark.parametrize(
    ("text", "name", "role"),
    [
        (
            "Kenya's foreign ministry summoned the envoy. Its spokesperson, Wanjiru Mwangi, left.",
            "Wanjiru Mwangi",
            Role("spokesperson", KENYA, "KE"),
        ),
        (
            "Kenya's foreign ministry met. Wanjiru Mwangi, who speaks for the ministry, left.",
            "Wanjiru Mwangi",
            Role("spokesperson", KENYA, "KE"),
        ),
        (
            "Andrew Jones, who heads the central bank of New Zealand, warned of inflation.",
            "Andrew Jones",
            Role("head", None, "NZ"),
        ),
        (
            "Ex-minister Andrés Velasco of Chile denied it.",
            "Andrés Velasco",
            Role("minister", None, None, former=True),
        ),
        (
            "Ana Rojas, who was Chile's president, denied it.",
            "Ana Rojas",
            Role("president", None, "CL", former=True),
        ),
        (
            "The onetime Chilean foreign minister Ana Rojas denied it.",
            "Ana Rojas",
            Role("foreign minister", None, "CL", former=True),
        ),
        (
            "Acting president Delcy Rodríguez resisted.",
            "Delcy Rodríguez",
            Role("acting president"),
        ),
        (
            "President-elect José Antonio Kast won.",
            "José Antonio Kast",
            Role("president-elect"),
        ),
        (
            "Deputy foreign minister Ana Rojas left.",
            "Ana Rojas",
            Role("deputy foreign minister"),
        ),
        (
            "Condoleezza Rice, the American secretary of state, left.",
            "Condoleezza Rice",
            Role("secretary of state", None, "US"),
        ),
        (
            "Gov. Ana Rojas denied it.",
            "Ana Rojas",
            Role("governor"),
        ),
        (
            "Thomas Oppermann, the leader of the SPD, left.",
            "Thomas Oppermann",
            Role("leader", "organization/spd", None),
        ),
    ],
)
def test_the_role_of_a_person(parser: Parser, text: str, name: str, role: Role) -> None:
    (member,) = [m for m in cast(parser, text).persons() if m.label == name]
    assert member.actor().roles == (role,)
