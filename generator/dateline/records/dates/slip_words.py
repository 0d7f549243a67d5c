"""Words and signs with which people write dates, for the help about slips."""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from typing import Final

from dateline.records.dates.languages import LANGUAGES
from dateline.records.dates.names import month_names, weekday_names
from dateline.records.dates.points import SPRING

ABOUT: Final = re.compile(
    r"(?:circa|ca\.?|c\.?(?=[ 0-9])|about|around|approximately|approx\.?|roughly"
    r"|около|примерно|приблизительно|каля|прыблізна|прыкладна)[ ,]*(?=.)",
    re.IGNORECASE,
)
PROBABLY: Final = re.compile(
    r"(?:probably|possibly|perhaps|maybe|likely"
    r"|вероятно|возможно|видимо|верагодна|імаверна|магчыма)[ ,]*(?=.)",
    re.IGNORECASE,
)
SINCE: Final = re.compile(r"(?:since|from|starting|со?|з|са) (.+)", re.IGNORECASE)
UNTIL: Final = re.compile(r"(?:until|till|to|до|да) (.+)", re.IGNORECASE)
BEFORE: Final = re.compile(r"(?:before|by) (.+)", re.IGNORECASE)
AFTER: Final = re.compile(r"(?:after|после|пасля) (.+)", re.IGNORECASE)

OPEN_END: Final = re.compile(r"([^.]+) ?\.{2,}")
OPEN_START: Final = re.compile(r"\.{2,} ?([^.]+)")

BETWEEN: Final = re.compile(r"between (.+?) and (.+)", re.IGNORECASE)
RANGES: Final = (
    re.compile(r"(.+[0-9][:.][0-9]{2}) ?-{1,2} ?([0-9]{1,2}[:.][0-9]{2})"),
    re.compile(
        r"(?:from )?(.+?)(?: ?-{2,} ?| ?\.{2,} ?| ?/ ?| to | till | until | through | - | по )(.+)",
        re.IGNORECASE,
    ),
    re.compile(r"([^-]+)-([^-]+)"),
)
OR: Final = re.compile(r" ?, ?(?:or )?| or | або | ці | или ", re.IGNORECASE)

STILL: Final = frozenset({"..", "open", "now", "present", "today", "ongoing"})
NOT_KNOWN: Final = frozenset({"unknown", "?"})

DECADE: Final = re.compile(r"(?:the )?([0-9]{3})0(?:['’]?s|-[ея](?: г[оа]ды)?)")
YEAR_WORD: Final = re.compile(r" ?(?:г\.?|года?)$")

_HYPHENS: Final = str.maketrans("–—−‐‑", "-----")
_CYRILLIC: Final = str.maketrans("ХхТт", "XXTT")
_OTHER_LETTER: Final = re.compile(r"[^\W\d_ХхТт]")
_EXTRA_SEASONS: Final = {"fall": 23, "весной": 21, "летом": 22, "осенью": 23, "зимой": 24}
_IDLE: Final = frozenset({"of", "the", "on", "in", "year", "г", "год", "года", "у", "ў", "в"})


def tidied(text: str) -> str:
    """Return the text with plain spaces, hyphens, digits and Latin X and T, out of its quotes."""
    spaced = " ".join(unicodedata.normalize("NFKC", text).split())
    plain = spaced.translate(_HYPHENS).strip("'\"`();«»“”„‘’")
    plain = re.sub(r"(?<![.])[.,]$", "", plain)
    return plain if _OTHER_LETTER.search(plain) else plain.translate(_CYRILLIC)


@cache
def month_words() -> dict[str, int]:
    """Return the month of each name, short English name and genitive."""
    words = {"sept": 9}
    for language in LANGUAGES:
        for context in ("format", "stand-alone"):
            for number, name in enumerate(month_names(language, context), 1):
                words[name.lower()] = number
    english = month_names("en", "format")
    return words | {name[:3].lower(): number for number, name in enumerate(english, 1)}


@cache
def season_words() -> dict[str, int]:
    """Return the number (21-24) of each season's name."""
    words = dict(_EXTRA_SEASONS)
    for phrases in LANGUAGES.values():
        for number, forms in enumerate(phrases.season, SPRING):
            words |= dict.fromkeys(forms, number)
    return words


@cache
def idle_words() -> frozenset[str]:
    """Return the words that add nothing to a date; the weekday is one."""
    weekdays = {name.lower() for language in LANGUAGES for name in weekday_names(language)}
    return _IDLE | weekdays | {name[:3] for name in weekdays if name.isascii()}
