"""The words of which expressions of time are made, as patterns and as numbers."""

from __future__ import annotations

from kg.kinds import Granularity

WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
MONTHS = (
    "january february march april may june july august september october november december".split()
)
UNITS = {
    "day": Granularity.DAY,
    "night": Granularity.DAY,
    "morning": Granularity.DAY,
    "afternoon": Granularity.DAY,
    "evening": Granularity.DAY,
    "weekend": Granularity.WEEKEND,
    "week": Granularity.WEEK,
    "fortnight": Granularity.WEEK,
    "month": Granularity.MONTH,
    "quarter": Granularity.QUARTER,
    "year": Granularity.YEAR,
    "decade": Granularity.DECADE,
}
NUMBERS = {
    word: number
    for number, word in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
        "fifteen sixteen seventeen eighteen nineteen twenty".split()
    )
} | {"a": 1, "an": 1, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "couple": 2}
ORDINALS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "1st": 1, "2nd": 2, "3rd": 3,
            "4th": 4}  # fmt: skip

_CAPITAL = [name.capitalize() for name in MONTHS]
_SHORT = [name[:3] for name in _CAPITAL if name != "May"]
_NAMES = "|".join([*_CAPITAL, *(name.upper() for name in MONTHS)])
MONTH = rf"(?:{_NAMES}|Sept\b\.?|(?:{'|'.join(_SHORT)})\b\.?)"
"""A month's name or its abbreviation, never in small letters: "may" and "march" are verbs."""
MONTH_NAME = rf"(?:{'|'.join(_CAPITAL)})"
"""A month's name in full."""
DAY = r"(?:[12]\d|3[01]|0?[1-9])(?:st|nd|rd|th)?(?![\d:%])(?![.,]\d)"
YEAR = r"(?:1[5-9]\d\d|20\d\d)(?![\d%])(?![.,]\d)"
_DAYS = [name.capitalize() for name in WEEKDAYS]
WEEKDAY = rf"(?:{'|'.join([*_DAYS, *(d.upper() for d in _DAYS)])})"
ABBREVIATED = r"(?:Mon|Tues?|Wed|Thu(?:rs)?|Fri|Sat|Sun)\."
WEEKDAY_BEFORE = rf"(?:{WEEKDAY}|{ABBREVIATED})"
PART_OF_DAY = r"(?:\s+(?:morning|afternoon|evening|night|lunchtime|noon|midday|midnight))?"
SEASON = r"(?:[Ss]pring|[Ss]ummer|[Aa]utumn|[Ff]all|[Ww]inter)"
COUNT = (
    r"(?i:an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|"
    r"fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|\d{1,3}|"
    r"(?:a\s+)?(?:couple(?:\s+of)?|few)|several|many|some)"
)
DASH = r"\s?[-–—]\s?"


def month_number(name: str) -> int:
    """The number of a month by its name, short or long."""
    wanted = name.lower()[:3]
    return next(n for n, month in enumerate(MONTHS, 1) if month.startswith(wanted))


def weekday_number(name: str) -> int:
    """The number of a weekday, 0 for Monday."""
    wanted = name.lower()[:3]
    return next(n for n, day in enumerate(WEEKDAYS) if day.startswith(wanted))


def day_number(words: str) -> int:
    """The number of a day of a month: "3rd" is 3."""
    return int(words.rstrip("stndrh"))


def count(words: str) -> int | None:
    """How many: "two", "12", "a couple of"; None where the words leave it open, as "several"."""
    plain = words.lower().removeprefix("a ").removesuffix(" of").strip()
    return int(plain) if plain.isdigit() else NUMBERS.get(plain)


def unit(word: str) -> Granularity:
    """The length that a noun names, singular or plural."""
    plain = word.lower().rstrip(".").removesuffix("s")
    return UNITS[plain]
