"""Characters as the writer meant them: damage of saving and converting undone, with the way back.

Repaired are UTF-8 that was read as Windows-1252 (mojibake), HTML entities left in the text, odd
spaces, invisible characters, and quotation marks typed as two characters.  All else stays as it is.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from html.entities import html5
from typing import NamedTuple


class Edit(NamedTuple):
    """A stretch of the repaired text that is not as long as what it stands for.

    ``repaired[start:end]`` stands for ``original[original_start:original_end]``.
    """

    start: int
    end: int
    original_start: int
    original_end: int


# What Windows-1252 makes of the bytes 0x80 to 0xBF, which follow the first byte of a character in
# UTF-8.  Five bytes have no character there; programs put the control character of that number.
_BYTES = {bytes([b]).decode("windows-1252", "ignore") or chr(b): b for b in range(0x80, 0x100)}
_BYTES |= {chr(b): b for b in range(0x80, 0xA0)}
_FOLLOWING = "".join(re.escape(c) for c, b in _BYTES.items() if b < 0xC0)
# These may also follow a letter in sound text, as in CAFÃ” or Ä», so alone they prove nothing.
_PUNCTUATION = "‘’‚“”„–—…•™‹›"
_AFTER_A = "".join(c for c in _BYTES if _BYTES[c] < 0xC0 and c not in _PUNCTUATION)
_AFTER_OTHERS = "".join(c for c in _AFTER_A if c not in "\xa0«»®°")
# First bytes that occur in news: Latin-1 (Â Ã), Central European and Turkish letters (Ä Å),
# Cyrillic (Ð Ñ), punctuation (â), the byte order mark and U+FFFD (ï), emoji (ð).
_SURE = (
    rf"Â[\xa0-\xbf]|Ã[{re.escape(_AFTER_A)}]|[ÄÅÐÑ][{re.escape(_AFTER_OTHERS)}]"
    rf"|â€[{_FOLLOWING}]|â[{re.escape(_AFTER_OTHERS)}][{_FOLLOWING}]|â‚¬|â„¢|ï»¿|ï¿½|ðŸ[{_FOLLOWING}]{{2}}"
)
# Where some of the text is mojibake for sure, the doubtful pairs are so too.
_ANY = rf"[ÂÃÄÅÐÑ][{_FOLLOWING}]|[âï][{_FOLLOWING}]{{2}}|ð[{_FOLLOWING}]{{3}}"
# The last byte of ” has no character in Windows-1252 and often went missing; those of – and —
# became a straight quotation mark where a program straightened quotation marks.
_CUT = r"â€[\"\ufffd]|â€(?=[\s.,;:!?)\]]|\Z)"

_LINE_ENDS = "\v\f\x1c\x1d\x1e\x85\u2028\u2029"
_SPACES = "\t\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f"
_SPACES += "\u205f\u3000"
_INVISIBLE = re.compile(
    "[\x00-\x08\x0e-\x1b\x1f\x7f-\x84\x86-\x9f\xad\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f"
    "\ufeff\ufff9-\ufffb]"
)
_PLAIN = str.maketrans({**dict.fromkeys(_LINE_ENDS, "\n"), **dict.fromkeys(_SPACES, " ")})
_ODD = rf"[{re.escape(_LINE_ENDS + _SPACES)}]|{_INVISIBLE.pattern}"
_ENTITY = r"&(?:amp;)*(?:\#[0-9]{1,7}|\#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});"
_OTHERS = rf"(?P<entity>{_ENTITY})|(?P<marks>'{{2,}}|`{{2,}})|(?P<line_end>\r\n?)|(?P<odd>{_ODD})"

_SURE_MOJIBAKE = re.compile(f"{_SURE}|{_CUT}")
_ANY_MOJIBAKE = re.compile(f"{_SURE}|{_ANY}|{_CUT}")
_DAMAGE = re.compile(f"(?P<mojibake>(?:{_SURE}|{_CUT})+)|{_OTHERS}")
_MORE_DAMAGE = re.compile(f"(?P<mojibake>(?:{_SURE}|{_ANY}|{_CUT})+)|{_OTHERS}")


def repaired(text: str, start: int = 0) -> tuple[str, tuple[Edit, ...]]:
    """The text from ``start`` on, repaired, and the edits that lead back, in order.

    Where nothing is damaged the text comes back as it is, with no edit but the cut at ``start``.
    """
    sure = None if text.isascii() else _SURE_MOJIBAKE.search(text, start)
    damage = _MORE_DAMAGE if sure else _DAMAGE
    edits = [Edit(0, 0, 0, start)] if start else []
    pieces: list[str] = []
    length, kept = 0, start
    for found in damage.finditer(text, start):
        for at, end, new in _replacements(found):
            pieces += (text[kept:at], new)
            length += at - kept + len(new)
            if len(new) != end - at:
                edits.append(Edit(length - len(new), length, at, end))
            kept = end
    pieces.append(text[kept:])
    return "".join(pieces), tuple(edits)


def _replacements(found: re.Match[str]) -> Iterator[tuple[int, int, str]]:
    """Start, end and new characters of what is to be replaced in one damaged place."""
    start, end, old = found.start(), found.end(), found[0]
    if found.lastgroup == "mojibake":
        for token_start, token_end, character in _mojibake(old):
            if old[token_start:token_end] != character:
                yield start + token_start, start + token_end, _plain(character)
    elif found.lastgroup == "entity":
        character = _entity(old)
        if character != old:
            yield start, end, _plain(character)
    elif found.lastgroup == "marks":
        if len(old) == 2:
            yield start, end, '"'
    elif found.lastgroup == "line_end":
        yield start, end, "\n"
    else:
        yield start, end, _plain(old)


def _plain(text: str) -> str:
    """The text with plain spaces and line ends, and without invisible characters."""
    return _INVISIBLE.sub("", text.translate(_PLAIN))


def _entity(entity: str) -> str:
    """The character of an HTML entity, also of one escaped twice; unknown ones stay."""
    name = re.sub(r"&(?:amp;)*(?=.)", "", entity)
    return html.unescape(f"&{name}") if name.startswith("#") else html5.get(name, entity)


def _mojibake(run: str) -> list[tuple[int, int, str]]:
    """Start, end and meant character of each piece of a run; text damaged twice is undone twice."""
    tokens = [(i, i + 1, c) for i, c in enumerate(run)]
    for _ in range(2):
        merged, done = [], 0
        for found in _ANY_MOJIBAKE.finditer("".join(c for _, _, c in tokens)):
            if character := _meant(found[0]):
                merged += tokens[done : found.start()]
                first, last = tokens[found.start()], tokens[found.end() - 1]
                merged.append((first[0], last[1], character))
                done = found.end()
        tokens = merged + tokens[done:]
    return tokens


def _meant(mojibake: str) -> str | None:
    """The one character that was read as these; None where they are no UTF-8."""
    if mojibake == 'â€"':
        return "—"
    if mojibake in ("â€", "â€\ufffd"):
        return "”"
    try:
        character = bytes(_BYTES[c] for c in mojibake).decode("utf-8")
    except UnicodeDecodeError:
        return None
    return character
