"""A statement as a line: who speaks, how, what, and whom pronouns hide."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from kg.link.said import line
from kg.model import Speaker
from tests.facts import CHINA, UKRAINE
from tests.link.stories import ILVES, ORLOV, Story


def said(content: str, about: tuple[str, ...] = (), speakers: Sequence[str] = (ILVES.key,)) -> str:
    story = Story("one.txt")
    story.say(ILVES, "said", content, about=about)
    facts = story.facts()
    (statement,) = facts.statements
    statement = replace(statement, speakers=tuple(map(Speaker, speakers)))
    return line(content, statement, {actor.key: actor for actor in facts.actors})


def test_a_line_names_the_speaker_the_cue_and_the_words() -> None:
    assert said("the navy sank the Aster") == "Mara Ilves said: the navy sank the Aster"


def test_whom_the_words_do_not_name_stands_behind_them() -> None:
    about = (UKRAINE.key, ORLOV.key)
    assert said("he sank it for Ukraine", about=about).endswith("for Ukraine (Pavel Orlov)")
    assert said("Mr Orlov sank it", about=(ORLOV.key,)).endswith("said: Mr Orlov sank it")


def test_several_speakers_are_named_and_one_who_is_not_known_is_somebody() -> None:
    assert said("it sank", speakers=(ILVES.key, CHINA.key)).startswith("Mara Ilves and China said:")
    assert said("it sank", speakers=()).startswith("somebody said:")
