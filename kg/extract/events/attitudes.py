"""Words that tell how a clause is put: planned, wanted, feared, denied, hedged, a habit."""

from __future__ import annotations

MODALS = frozenset(
    "will 'll ’ll wo would 'd shall sha may might could should must can ca ought".split()
)
"""Auxiliaries of what will, may or should be."""

CONDITIONS = frozenset({"if", "unless", "whether", "lest", "until"})
"""Words before a clause that make it a condition or a question."""

HEDGES = frozenset(
    "allegedly reportedly supposedly purportedly apparently presumably seemingly perhaps probably "
    "possibly likely alleged reported suspected purported supposed apparent claimed presumed "
    "unconfirmed".split()
)
"""Adverbs and adjectives that leave it to others whether something was done."""

PLANNED_BEFORE = frozenset(
    "possible potential planned proposed future imminent upcoming threatened looming "
    "expected prospective hypothetical eventual would-be scheduled attempted "
    "foreseeable impending likely".split()
)
"""Adjectives of a noun for what has not been done."""

GOING_ON = frozenset(
    "begin start continue manage help go proceed come keep force compel make use finish prompt "
    "lead cause get enable rush hurry resume set stop cease quit end send find see catch spend "
    "admit confess regret remember recall celebrate mark know witness happen succeed dare let "
    "be have".split()
)
"""Verbs whose infinitive or gerund was done where they were: "began to bomb", "stopped bombing"."""

NOT_DONE = frozenset(
    "fail refuse decline avoid neglect forget refrain abstain prevent prohibit ban bar "
    "miss hesitate".split()
)
"""Verbs whose infinitive or gerund was not done."""

HEARSAY = frozenset(
    "believe allege say report think suspect understand rumour rumor claim seem appear accuse "
    "charge assume presume deem indict".split()
)
"""Verbs whose infinitive or gerund others vouch for: "is believed to have sent"."""

PLANS = frozenset(
    "plan threat possibility risk call demand fear prospect proposal request warning hope "
    "preparation intention danger idea promise pledge push offer bid effort attempt appeal "
    "readiness willingness deadline option chance ultimatum vow commitment need desire wish plea "
    "ability capability capacity right permission goal aim talk debate vote opposition "
    "likelihood potential scenario resistance reluctance refusal notion concept plot "
    "conspiracy motion".split()
)
"""Nouns of what is not yet done: "plans for an invasion", "the threat of strikes"."""

DENIALS = frozenset({"lack", "absence", "denial"})
"""Nouns of what was not done: "the lack of an attack"."""

CLAIMS = frozenset(
    "allegation accusation claim report suspicion charge rumour rumor suggestion "
    "speculation".split()
)
"""Nouns behind which stands what others say."""

EVIDENCE = frozenset({"evidence", "indication", "sign", "proof", "suggestion"})
"""Nouns behind which stands what would be shown."""

PLANNING = frozenset(
    "plan threaten propose consider seek want prepare expect fear demand urge request call "
    "prohibit promise pledge await discuss mull contemplate prevent avert avoid foil thwart "
    "delay envisage foresee predict anticipate schedule vow offer push press "
    "appeal oppose advocate favour favor recommend suggest approve authorise authorize risk "
    "deter intend need hope beg plead allow permit rule warn wish agree announce attempt "
    "justify back support debate negotiate order prefer encourage enable require "
    "urge reject resist refuse ban like love hate enjoy mind dislike imagine entail mean".split()
)
"""Verbs whose object is not done yet, or never was: "demanded the release", "foiled an attack"."""

ACHIEVING = frozenset("secure win obtain ensure achieve gain negotiate arrange facilitate".split())
"""Verbs whose object is done as far as they are: "to secure the release" it is not yet."""

DENYING = frozenset({"deny", "refute", "disprove", "disavow"})
"""Verbs that call false what stands behind them."""

ENDING = frozenset(
    "lift ease relax scrap remove revoke end waive abolish drop abandon reverse repeal overturn "
    "soften loosen cancel postpone suspend halt skip boycott".split()
)
"""Verbs that undo what their object names: "lifted the sanctions"."""

HABITS = frozenset(
    "always often usually regularly routinely typically frequently sometimes generally "
    "extensively commonly rarely seldom occasionally annually daily ever".split()
)
"""Adverbs of what is done again and again."""
