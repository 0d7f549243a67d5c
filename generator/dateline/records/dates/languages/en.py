"""English."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from dateline.records.dates.languages.phrases import Forms, Phrase, Phrases

if TYPE_CHECKING:
    from dateline.records.dates.points import Doubt

_DOUBT: Final[dict[Doubt, str]] = {
    "uncertain": "probably {date}",
    "approximate": "about {date}",
    "both": "probably about {date}",
}
_BETWEEN: Final = "between {first} and {last}{tail}"

PHRASES: Final = Phrases(
    bc="{year} BC",
    ad="{year} AD",
    year=Forms("{year}", "{year}"),
    decade=Forms("the {year}s", "the {year}s"),
    years=Forms("the years {span}", "the years {span}"),
    season=(
        Forms("spring", "spring"),
        Forms("summer", "summer"),
        Forms("autumn", "autumn"),
        Forms("winter", "winter"),
    ),
    month_unknown="{date}, month not known",
    day_unknown="{date}, day not known",
    doubt=_DOUBT,
    doubt_within=_DOUBT,
    year_span="{span}",
    from_to="from {first} to {last}",
    half_open={
        "since": Phrase("since {date}"),
        "until": Phrase("until {date}"),
        "began": Phrase("from {date}, end not known"),
        "ended": Phrase("until {date}, start not known"),
    },
    between=dict.fromkeys(("day", "month", "season", "year", "other"), _BETWEEN),
    years_either="{list}",
    or_last="{first} or {last}",
    or_earlier="{date} or earlier",
    or_later="{date} or later",
    one_of="one of: {list}",
)
