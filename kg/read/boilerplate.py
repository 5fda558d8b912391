"""Lines of a saved web page that are no part of the article: pointers, credits, buttons.

Every rule is for a whole line, and a line of more than ``MAX_LENGTH`` characters is never left out,
so that a sentence of the article that merely has such words stays.
"""

from __future__ import annotations

import re

MAX_LENGTH = 200
_MAX_TEASER = 150

# The headline of another article follows these.
_TEASER_HEADS = (
    r"also read|read also|see also|also see|read next|up next|read more:|don['’]t miss",
    r"related|related (?:articles?|stories|story|news|content|coverage|topics?|posts?|reading)",
    r"recommended|recommended (?:for you|reading|stories|articles?)|more on this(?: story)?",
    r"you (?:may|might) (?:also )?(?:like|be interested in)|must[ -]read|editor['’]?s['’]? picks?",
)

_PLATFORM = (
    r"(?:twitter|x|facebook|instagram|telegram|whatsapp|youtube|linkedin|tiktok|threads|bluesky|"
    r"mastodon|google(?: news)?|social media)"
)
# In either case of letters, with or without a colon, arrow or full stop at the end.
_LINES = (
    # Pointers to other articles, or to the rest of this one.
    r"(?:also read|read also|see also|read more|read next)\s*[:>»].+",
    r"(?:read|see|view|show|load|learn|find out) more(?: (?:here|below|on .+))?",
    r"read (?:the |our |this )?(?:full|rest|whole|entire|complete|original)"
    r"(?: (?:of )?(?:the |this )?(?:article|story|report|post|piece|text|interview|statement))?"
    r"(?: (?:here|online|now|at .+|on .+|from .+|in .+))?",
    r"(?:continue|keep) reading(?: .{0,80})?",
    r"(?:click|tap) (?:here|below)\b.*",
    r"others are reading(?: now)?|(?:most|now) (?:read|viewed|popular)|trending(?: now)?",
    r"(?:latest|top|more|breaking) (?:news|stories|headlines)",
    r"this (?:article|story|post|piece) (?:was )?(?:originally |first )+(?:published|appeared) .*",
    # Advertisements.
    r"(?:story|article) continues (?:below|after)(?: .{0,40})?",
    r"[-–— ]*advertisements?(?: [-–—:] .{0,60})?[-–— ]*|sponsored(?: content)?",
    # Buttons and invitations.
    r"share(?: this)?(?: (?:article|story|post|page|link))?(?: (?:on|via|with) .{1,60})?",
    r"tweet(?: this)?|copy link|print|save|e-?mail|comments?|leave a comment",
    r"listen to (?:this )?(?:article|story)",
    r"(?:sign up|subscribe|register)(?: (?:here|now|today|to read .*"
    r"|.*\b(?:newsletters?|e-?mails?|alerts?|updates?|inbox|briefing|podcast)\b.*))?",
    rf"(?:follow|join) [\w .'’-]{{1,40}} on (?:our )?{_PLATFORM}\b.*",
    rf"(?:like|find|add) us on {_PLATFORM}\b.*|follow us(?: .{{0,80}})?",
    r"download (?:our|the) .{0,40}\bapps?\b.*",
    r"(?:tags|topics|filed under|categories|keywords)\s*:.*",
    # Rights, and who wrote and edited in an agency.
    r"(?:©|\(c\)|copyright (?:©|\(c\)|\d{4})).*|all rights reserved",
    r"\((?:additional |with )?(?:reporting|writing|editing|compiled|inputs?|files|agencies)\b"
    r"[^()]*\)",
    r"\(source\s*:[^()]*\)",
)

# Names: capitalised words, or the address of a site.  Here the case of letters tells a credit from
# a sentence, so that "Source: a minister denied it" and "Reporting by a paper showed it" stay.
_NAME = r"(?:[A-Z0-9][\w.&'’/-]*)"
_NAMES = rf"{_NAME}(?:,? (?:{_NAME}|of|the|and|&|via|/|\|)){{0,6}}"
_CREDITS = (
    rf"(?i:source|via|by ?line|credits?)\s*:\s*(?:{_NAMES}|\S+\.\S+)",
    rf"(?i:(?:file )?photo|photograph|picture|image|video)s?\s*:\s*{_NAMES}",
    r"(?i:additional )?(?i:reporting|writing|editing|compiled) by "
    rf"{_NAME}(?:[,;]? (?:{_NAME}|and|in|by|with|additional|reporting|writing|editing))*",
    rf"(?i:with) (?i:inputs?|files|reporting) (?i:from|by) {_NAMES}",
)

_TEASER_HEAD = re.compile("|".join(_TEASER_HEADS), re.IGNORECASE)
_LINE = re.compile("|".join(_LINES), re.IGNORECASE)
_CREDIT = re.compile("|".join(_CREDITS))


def is_boilerplate(line: str) -> bool:
    """Whether a line, without white space around it, is no part of the article."""
    return any(
        pattern.fullmatch(form) for form in _forms(line) for pattern in (_LINE, _CREDIT)
    ) or announces_teaser(line)


def announces_teaser(line: str) -> bool:
    """Whether the next line is the headline of another article."""
    return any(_TEASER_HEAD.fullmatch(form) for form in _forms(line))


def is_teaser(line: str) -> bool:
    """Whether a line behind such an announcement is a headline: short, with no mark at its end."""
    return len(line) < _MAX_TEASER and not ends_sentence(line)


def ends_sentence(line: str) -> bool:
    """Whether the line ends with a full stop or its like, quotation marks behind it or not."""
    return line.rstrip("\"'”’)]").endswith((".", "!", "?", "…"))


def _forms(line: str) -> tuple[str, ...]:
    """The line as it is and without marks at its end; none for a line too long for the rules."""
    return (line, line.rstrip(" .:>»→…|")) if len(line) <= MAX_LENGTH else ()
