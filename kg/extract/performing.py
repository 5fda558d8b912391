"""Statements that only say what their speaker does: "Berg said he *denies that he took money*".

What is denied stands in the inner statement, which is the speaker's own; the outer one puts nothing
else forward.
"""

from __future__ import annotations

from collections.abc import Sequence

from kg.extract.draft import Draft
from kg.kinds import StatementType

MOST = 5
"""Tokens of the outer content beside those of the inner statement: "it strongly rejects"."""
NEAR = 3
"""Statements before and behind among which the inner one is."""


def only_performs(drafts: Sequence[Draft], number: int) -> bool:
    """Whether a denial holds nothing but one of the same speaker's own, whose content is denied."""
    outer = drafts[number]
    if outer.act is not StatementType.DENIAL:
        return False
    held = outer.attribution.tokens()
    speakers = {s.key for s in outer.speakers}
    return any(
        inner.act is outer.act
        and {s.key for s in inner.speakers} == speakers
        and inner.attribution.tokens() < held
        and len(held - inner.attribution.tokens()) <= MOST
        for inner in drafts[max(0, number - NEAR) : number + NEAR + 1]
    )
