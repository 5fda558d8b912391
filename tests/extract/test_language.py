"""English told from other languages."""

from __future__ import annotations

import pytest

from kg.extract.language import is_english

GERMAN = (
    "Der Haushalt wurde am Dienstag beschlossen, und die Ministerin sagte vor der Presse in "
    "Berlin, dass niemand mehr Geld bekomme als im letzten Jahr, obwohl die Länder das gefordert "
    "hatten und die Gemeinden sich darüber seit langem beklagen. Am Abend begann die Debatte."
)
FRENCH = (
    "Le ministre a déclaré mardi que la loi serait votée avant la fin de l'année, malgré les "
    "critiques de plusieurs députés de l'opposition qui demandent depuis des mois une enquête "
    "sur les comptes de la région et sur le rôle du préfet dans cette affaire."
)
DUTCH = (
    "De minister zei dinsdag dat de wet voor het einde van het jaar wordt aangenomen, ondanks de "
    "kritiek van de oppositie, die al maanden vraagt om een onderzoek naar de rekeningen van de "
    "provincie en naar de rol van de burgemeester bij de bouw van de nieuwe brug."
)
ENGLISH = (
    "The minister said on Tuesday that the law would be passed before the end of the year, despite "
    "criticism from several members of the opposition who have asked for months for an inquiry "
    "into the accounts of the region and the role of the mayor in the affair."
)


@pytest.mark.parametrize(
    ("text", "english"),
    [
        (ENGLISH, True),
        (ENGLISH.upper(), True),
        (GERMAN, False),
        (FRENCH, False),
        (DUTCH, False),
        ("这一说法毫无根据，中方一贯要求本国公民遵守法律。", False),
        ("Это заявление не имеет под собой никаких оснований.", False),
        ("Ministers Meet Over Fish Quota", True),
        ("", True),
        ("155 – 163", True),
    ],
    ids=[
        "English",
        "capitals",
        "German",
        "French",
        "Dutch",
        "Chinese",
        "Russian",
        "headline",
        "empty",
        "figures",
    ],
)
def test_english_is_told_by_its_common_words(text: str, english: bool) -> None:
    assert is_english(text) is english
