"""Bylines: who wrote a report, on a line of its own: "By Ana Soto in Lima".

Credits at the end ("Editing by …") are left out before an article is read.  Reporters take no
part in what they tell: no office is theirs and no pronoun means them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Doc

LONGEST = 25
"""Tokens of the longest byline."""
_HEAD = re.compile(r"\W*[Bb][Yy]\s+[A-Z]")
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})


def bylines(doc: Doc) -> Iterator[tuple[int, int]]:
    """The tokens ``start`` to ``end`` of each sentence that is a byline."""
    for sentence in doc.sents if len(doc) else ():
        if len(sentence) > LONGEST or not _HEAD.match(sentence.text):
            continue
        if not any(token.tag_ in _FINITE for token in sentence):
            yield sentence.start, sentence.end
