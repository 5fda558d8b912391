"""What stands in quotation marks: double ones, or single ones as British papers set them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from kg.read.paragraphs import Paragraph

CLOSING = frozenset("”“»\"'’")
"""What closes a quotation; “ closes a German one."""
_OPENING = re.compile(r"(?<![\w’'‘])[‘'](?=[\w“\"«(\[…$£€@#])")
_ELIDED = re.compile(r"[‘'’](?:(?:til|tis|twas|twere|twill|em|n|cos|bout|nuff)\b|\d0s\b)", re.I)
"""Words that begin with an apostrophe, and decades."""
_YEAR = re.compile(r"\b(?:of|in|since|until|from|late|early)\s['‘]\d\d\b")
_CLOSING = re.compile(r"(?<=[^\s\"“«(\[‘'’])(?:(?<=[”\"»])|(?<!\s))[’'](?![\w’'])")
_APOSTROPHE = re.compile(r"(?:\w(?:s|in)|\b(?:an|o|ol|th|lil))[’'] ?\w", re.I)
"""What may be a plural's possessive, or a word that lost its end: ``the boats' crews``."""
_DOUBLE = re.compile(r"[“”„«»\"]|''|``")
_PARTNER = {
    "“": re.compile("”"), "„": re.compile("[“”]"), "«": re.compile("»"), '"': re.compile('"'),
    "''": re.compile("''"), "``": re.compile("''"),
}  # fmt: skip
_IN_DOUBLE = re.compile(r"“([^“”]+)[”“]?|\"([^\"]+)\"|«([^«»]+)»|„([^„“”]+)[“”]")
_SWAPPED = str.maketrans('“”"', "‘’'")


def single_quoted(text: str, start: int = 0, end: int | None = None) -> Iterator[tuple[int, int]]:
    """Start and end, the marks included, of what stands in single marks and in no double ones.

    Apostrophes open and close nothing: contractions, ``'til``, ``the '90s``.  That of a plural's
    possessive (``the boats' crews``) closes a quotation only where no other mark does.

    Args:
        text: a paragraph's, if a quotation runs over no more than that.
        start: where the stretch begins that is looked at.
        end: where it ends; by default with the text.

    >>> list(single_quoted("They 'saw the boats' crews,' he said: 'It's grim.'"))
    [(5, 28), (38, 50)]
    """
    end = len(text) if end is None else end
    at = start
    while (opening := _next_opening(text, at, end)) is not None:
        double = _DOUBLE.search(text, at, opening)
        if double is not None:
            at = _behind(text, double, end)
            continue
        closing = _closing(text, opening, end)
        at = opening + 1
        if closing is not None:
            yield opening, closing + 1
            at = closing + 1


def quoted_stretches(text: str) -> list[tuple[int, int]]:
    """Start and end, without the marks, of what is quoted in a content, in order.

    A mark that opens the content and is never closed holds all of it; quotations within quotations
    are part of these.

    >>> quoted_stretches("called it 'a step back' and “mad”")
    [(11, 22), (29, 32)]
    """
    single = list(single_quoted(text))
    if not single and opens(text, 0):
        single = [(0, len(text) + 1)]
    found = [(start + 1, end - 1) for start, end in single]
    for match in _IN_DOUBLE.finditer(text):
        if not any(start < match.start() < end for start, end in single):
            found.append(match.span(next(n for n in (1, 2, 3, 4) if match[n] is not None)))
    return sorted(found)


def opens(text: str, at: int) -> bool:
    """Whether a single mark at ``at`` opens a quotation, or would if it were closed."""
    return bool(_OPENING.match(text, at)) and not _elided(text, at)


def with_double_marks(text: str, paragraphs: Sequence[Paragraph]) -> str:
    """The text, as long as before, with double marks for the single ones around quotations.

    Double marks inside such a quotation become single.  What reads newspapers knows double marks
    best: parser and taggers were trained on papers that use them.

    Args:
        text: of the article.
        paragraphs: which stretches of it are read.
    """
    if _OPENING.search(text) is None:
        return text
    out = list(text)
    for number, paragraph in enumerate(paragraphs):
        held = list(single_quoted(text, paragraph.start, paragraph.end))
        for start, end in held:
            out[start + 1 : end - 1] = text[start + 1 : end - 1].translate(_SWAPPED)
            out[start], out[end - 1] = "“", "”"
        if number + 1 < len(paragraphs) and opens(text, paragraphs[number + 1].start):
            left = _next_opening(text, held[-1][1] if held else paragraph.start, paragraph.end)
            if left is not None and not _DOUBLE.search(text, paragraph.start, left):
                out[left] = "“"  # the quotation goes on in the next paragraph
    return "".join(out)


def _next_opening(text: str, at: int, end: int) -> int | None:
    found = (m.start() for m in _OPENING.finditer(text, at, end))
    return next((n for n in found if not _elided(text, n)), None)


def _elided(text: str, at: int) -> bool:
    """Whether the mark stands for letters or figures that are left out."""
    before = text.rfind(" ", 0, max(0, at - 1)) + 1
    return bool(_ELIDED.match(text, at) or _YEAR.match(text, before))


def _behind(text: str, mark: re.Match[str], end: int) -> int:
    """Where a quotation in double marks ends: at its partner, else at the paragraph's end."""
    inches = mark[0] == '"' and text[mark.start() - 1 : mark.start()].isdigit()
    if mark[0] not in _PARTNER or (inches and not text[mark.end() : mark.end() + 1].isalnum()):
        return mark.end()
    partner = _PARTNER[mark[0]].search(text, mark.end(), end)
    return partner.end() if partner else end


def _closing(text: str, opening: int, end: int) -> int | None:
    """Where the quotation that opens there is closed, before another opens."""
    until = _next_opening(text, opening + 1, end)
    places = [
        m.start() for m in _CLOSING.finditer(text, opening + 2, end if until is None else until)
    ]
    sure = (n for n in places if not _may_be_apostrophe(text, n))
    return next(sure, places[0] if places else None)


def _may_be_apostrophe(text: str, at: int) -> bool:
    return any(_APOSTROPHE.match(text, n) for n in range(max(0, at - 4), at))
