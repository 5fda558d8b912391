"""Short articles of our own, and the statements that each must give with the real model."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Told:
    """A statement in words: who, what it does, how, by which words, what, about whom, at whom."""

    speakers: str
    type: str
    mode: str
    cue: str
    content: str
    about: str = ""
    target: str = ""
    negated: bool = False


STORIES: dict[str, tuple[str, *tuple[Told, ...]]] = {
    "ministry, spokesperson and she": (
        "Kenya's foreign ministry summoned the envoy on Tuesday. The ministry said that the visa "
        "ban was unfair. Its spokesperson, Wanjiru Mwangi, told reporters that talks would go on. "
        "She praised Uganda for its help.",
        Told(
            "Ministry of Foreign Affairs of Kenya",
            "criticism",
            "indirect",
            "said",
            "that the visa ban was unfair",
        ),
        Told("Wanjiru Mwangi", "assertion", "indirect", "told", "that talks would go on"),
        Told(
            "Wanjiru Mwangi",
            "praise",
            "indirect",
            "praised",
            "Uganda for its help",
            "Uganda",
            "Uganda",
        ),
    ),
    "a former president": (
        "Former Chilean president Laura Reyes criticised Peru for its mining law on Monday. "
        "“The people deserve better,” the former president said.",
        Told(
            "Laura Reyes",
            "criticism",
            "indirect",
            "criticised",
            "Peru for its mining law",
            "Peru",
            "Peru",
        ),
        Told("Laura Reyes", "assertion", "direct", "said", "“The people deserve better,”"),
    ),
    "an accusation and its denial": (
        "Denmark accused Norway of illegal fishing. Norway's energy minister Kari Holm said on "
        "Wednesday that the allegation was baseless.",
        Told(
            "Denmark",
            "accusation",
            "indirect",
            "accused",
            "Norway of illegal fishing",
            "Norway",
            "Norway",
        ),
        Told(
            "Kari Holm",
            "denial",
            "indirect",
            "said",
            "that the allegation was baseless",
            "Denmark",
            "Denmark",
        ),
    ),
    "a claim reported inside a denial": (
        "Norway's energy minister Kari Holm rejected Denmark's claims that Norway had attacked a "
        "boat.",
        Told(
            "Kari Holm",
            "denial",
            "indirect",
            "rejected",
            "Denmark's claims that Norway had attacked a boat",
            "Denmark, Norway",
            "Denmark",
        ),
        Told(
            "Denmark",
            "accusation",
            "indirect",
            "claims",
            "that Norway had attacked a boat",
            "Norway",
            "Norway",
        ),
    ),
    "Kyiv is no person": (
        "Kyiv said that the dam was safe. It denied that water had been lost.",
        Told("Ukraine", "assertion", "indirect", "said", "that the dam was safe"),
        Told("Ukraine", "denial", "indirect", "denied", "that water had been lost"),
    ),
    "Georgia is a country": (
        "Georgia's prime minister, Irakli Beridze, said that the election was fair. Brazil "
        "praised Georgia for the vote.",
        Told("Irakli Beridze", "assertion", "indirect", "said", "that the election was fair"),
        Told(
            "Brazil",
            "praise",
            "indirect",
            "praised",
            "Georgia for the vote",
            "Georgia",
            "Georgia",
        ),
    ),
    "Michael Jordan is none": (
        "Michael Jordan praised Italy.",
        Told("Michael Jordan", "praise", "indirect", "praised", "Italy", "Italy", "Italy"),
    ),
    "people without a name": (
        "Analysts said that the harvest would fall. They warned that prices could rise.",
        Told("Analysts", "assertion", "indirect", "said", "that the harvest would fall"),
        Told("Analysts", "warning", "indirect", "warned", "that prices could rise"),
    ),
    "one of several": (
        "Turkish officials urged Greece to release the crew. “The crew is innocent,” one of the "
        "officials said.",
        Told(
            "Turkish officials",
            "appeal",
            "indirect",
            "urged",
            "Greece to release the crew",
            "Greece",
            "Greece",
        ),
        Told("one of the officials", "denial", "direct", "said", "“The crew is innocent,”"),
    ),
    "not said": (
        "The mayor did not say that the bridge was safe. Tom Hale stopped short of saying that "
        "it would fall.",
        Told("mayor", "assertion", "indirect", "say", "that the bridge was safe", negated=True),
        Told("Tom Hale", "assertion", "indirect", "saying", "that it would fall", negated=True),
    ),
    "a quotation on both sides": (
        "“The vote was stolen,” opposition leader Ama Mensah told a rally in Accra on Saturday. "
        "“Nobody will ever accept this.”",
        Told(
            "Ama Mensah",
            "accusation",
            "direct",
            "told",
            "“The vote was stolen,” … “Nobody will ever accept this.”",
        ),
    ),
    "a quotation over two paragraphs": (
        "“The report was late,” Dr. Paul Nkosi said. “It is not finished.\n\n“When it is, everyone "
        "can read it.”",
        Told(
            "Paul Nkosi",
            "assertion",
            "direct",
            "said",
            "“The report was late,” … “It is not finished.\n\n“When it is, everyone can read it.”",
        ),
    ),
    "a quotation behind a colon": (
        "Asked about the leak, Emma Keller said: “No comment.”",
        Told("Emma Keller", "assertion", "direct", "said", "“No comment.”"),
    ),
    "words in marks": (
        "Tom Hale said that the plan had “no future” in Rome.",
        Told(
            "Tom Hale",
            "assertion",
            "mixed",
            "said",
            "that the plan had “no future” in Rome",
        ),
    ),
    "the next sentence is somebody else's": (
        "“The law is bad,” Carla Rivera said. “It is far too old.” Juan Moreno said that he "
        "agreed.",
        Told(
            "Carla Rivera",
            "criticism",
            "direct",
            "said",
            "“The law is bad,” … “It is far too old.”",
        ),
        Told("Juan Moreno", "assertion", "indirect", "said", "that he agreed", "Juan Moreno"),
    ),
    "two speakers": (
        "Israel and Egypt accused Libya of selling weapons.",
        Told(
            "Israel, Egypt",
            "accusation",
            "indirect",
            "accused",
            "Libya of selling weapons",
            "Libya",
            "Libya",
        ),
    ),
    "an unnamed spokesperson": (
        "A spokesperson for the Russian defence ministry denied the report.",
        Told("Ministry of Defense of Russia", "denial", "indirect", "denied", "the report"),
    ),
    "a participle": (
        "Yang Li denied the report, adding that Canada knew nothing.",
        Told("Yang Li", "denial", "indirect", "denied", "the report"),
        Told("Yang Li", "assertion", "indirect", "adding", "that Canada knew nothing", "Canada"),
    ),
    "a name with a hyphen": (
        "“The drill begins in March,” General Park Min-ho warned North Korea.",
        Told(
            "Park Min-ho",
            "warning",
            "direct",
            "warned",
            "“The drill begins in March,”",
            "North Korea",
            "North Korea",
        ),
    ),
    "a briefing": (
        "Lin Jian said at a regular press briefing that the claim was baseless.",
        Told("Lin Jian", "denial", "indirect", "said", "that the claim was baseless"),
    ),
    "capitals": (
        "INDIA DENIES CLAIMS OF SPYING ON CANADIAN CITIZENS",
        Told(
            "India",
            "denial",
            "indirect",
            "DENIES",
            "CLAIMS OF SPYING ON CANADIAN CITIZENS",
            "Canada",
        ),
    ),
    "a headline": (
        "Japan Urges Iran to Free Ship",
        Told(
            "Japan",
            "appeal",
            "indirect",
            "Urges",
            "Iran to Free Ship",
            "Iran",
            "Iran",
        ),
    ),
    "nothing is said": ("The trains ran on time. Passengers bought coffee and read the paper.",),
    "an empty article": ("",),
}
"""By what each shows: the text, and its statements in order."""
