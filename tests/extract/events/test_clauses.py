"""Who does what to whom, in parses written by hand."""

from __future__ import annotations

import pytest

from kg.extract.events.clauses import clause_of, subject_of
from tests.docs import doc


def slots(written: str, word: str) -> dict[str, str]:
    """The slots of a word's clause, as words."""
    token = next(t for t in doc(written) if t.text == word)
    clause = clause_of(token)
    return {
        slot: " + ".join(h.text for h in heads) for slot, heads in clause.slots.items() if heads
    }


CASES = {
    "active": (
        "Mali/NNP/nsubj/freed freed=free/VBD/ROOT men=man/NNS/dobj/freed",
        "freed",
        {"subj": "Mali", "obj": "men"},
    ),
    "passive with by": (
        """men=man/NNS/nsubjpass/freed were=be/VBD/auxpass/freed freed=free/VBN/ROOT
        by/IN/agent/freed Mali/NNP/pobj/by""",
        "freed",
        {"subj": "Mali", "obj": "men"},
    ),
    "two agents": (
        """Mali/NNP/nsubj/struck and/CC/cc/Mali Niger/NNP/conj/Mali struck=strike/VBD/ROOT
        Chad/NNP/dobj/struck""",
        "struck",
        {"subj": "Mali + Niger", "obj": "Chad"},
    ),
    "participle behind a noun": (
        """men=man/NNS/nsubj/fled captured=capture/VBN/acl/men in/IN/prep/captured
        Goma/NNP/pobj/in fled=flee/VBD/ROOT""",
        "captured",
        {"obj": "men", "in": "Goma"},
    ),
    "gerund behind a noun": (
        """men=man/NNS/ROOT fighting=fight/VBG/acl/men for/IN/prep/fighting
        Russia/NNP/pobj/for""",
        "fighting",
        {"subj": "men", "for": "Russia"},
    ),
    "relative clause without its object": (
        """men=man/NNS/nsubj/fled whom/WP/dobj/jailed Iran/NNP/nsubj/jailed had=have/VBD/aux/jailed
        jailed=jail/VBN/relcl/men fled=flee/VBD/ROOT""",
        "jailed",
        {"subj": "Iran", "obj": "men"},
    ),
    "behind and": (
        """men=man/NNS/nsubjpass/captured were=be/VBD/auxpass/captured captured=capture/VBN/ROOT
        and/CC/cc/captured killed=kill/VBN/conj/captured""",
        "killed",
        {"obj": "men"},
    ),
    "object of the second verb": (
        """Mali/NNP/nsubj/caught caught=catch/VBD/ROOT and/CC/cc/caught
        killed=kill/VBD/conj/caught men=man/NNS/dobj/killed""",
        "caught",
        {"subj": "Mali", "obj": "men"},
    ),
    "urged to": (
        """Chad/NNP/nsubj/urged urged=urge/VBD/ROOT Mali/NNP/dobj/urged to/TO/aux/free
        free/VB/xcomp/urged men=man/NNS/dobj/free""",
        "free",
        {"subj": "Mali", "obj": "men"},
    ),
    "accused of": (
        """Chad/NNP/nsubj/accused accused=accuse/VBD/ROOT Mali/NNP/dobj/accused of/IN/prep/accused
        killing=kill/VBG/pcomp/of men=man/NNS/dobj/killing""",
        "killing",
        {"subj": "Mali", "obj": "men"},
    ),
    "given something": (
        """Chad/NNP/nsubj/gave gave=give/VBD/ROOT Mali/NNP/dative/gave
        tanks=tank/NNS/dobj/gave""",
        "gave",
        {"subj": "Chad", "obj": "tanks", "iobj": "Mali"},
    ),
    "a noun with of and by": (
        """The/DT/det/capture capture/NN/ROOT of/IN/prep/capture men=man/NNS/pobj/of
        by/IN/prep/men Mali/NNP/pobj/by""",
        "capture",
        {"of": "men", "by": "Mali"},
    ),
    "a noun with an owner": (
        "Mali/NNP/poss/attack 's/POS/case/Mali attack/NN/ROOT on/IN/prep/attack Chad/NNP/pobj/on",
        "attack",
        {"poss": "Mali", "on": "Chad"},
    ),
    "a noun and its verb": (
        """Mali/NNP/nsubj/launched launched=launch/VBD/ROOT an/DT/det/attack
        attack/NN/dobj/launched on/IN/prep/launched Chad/NNP/pobj/on""",
        "attack",
        {"subj": "Mali", "on": "Chad"},
    ),
    "what is suffered": (
        "Mali/NNP/nsubj/faces faces=face/VBZ/ROOT sanctions=sanction/NNS/dobj/faces",
        "sanctions",
        {"obj": "Mali"},
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_the_slots_of_a_clause(name: str) -> None:
    written, word, expected = CASES[name]
    assert slots(written, word) == expected


def test_a_particle_belongs_to_its_verb() -> None:
    text = doc("""Mali/NNP/nsubj/shot shot=shoot/VBD/ROOT down/RP/prt/shot a/DT/det/jet
        jet/NN/dobj/shot""")
    assert clause_of(text[1]).particle == "down"


def test_who_is_called_out_for_a_deed_did_it() -> None:
    text = doc("""Putin/NNP/nsubj/lashed lashed=lash/VBD/ROOT out/RP/prt/lashed at/IN/prep/lashed
        Turkey/NNP/pobj/at for/IN/prep/lashed shooting=shoot/VBG/pcomp/for""")
    subject = subject_of(text[6])
    assert subject is not None
    assert subject.text == "Turkey"


def test_of_a_family_and_a_name_the_relative_clause_tells_of_the_name() -> None:
    text = doc("""The/DT/det/family family/NN/nsubj/wept of/IN/prep/family Berg/NNP/pobj/of
        ,/,/punct/family who/WP/nsubjpass/shot was=be/VBD/auxpass/shot shot=shoot/VBN/relcl/family
        ,/,/punct/family wept=weep/VBD/ROOT""")
    subject = subject_of(text[7])
    assert subject is not None
    assert subject.text == "Berg"


def test_a_word_alone_has_no_subject() -> None:
    assert subject_of(doc("Fighting=fight/VBG/ROOT")[0]) is None
