"""What a language needs to say a date; the names of months and weekdays come from Babel."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, NamedTuple

if TYPE_CHECKING:
    import re
    from collections.abc import Mapping

    from dateline.records.dates.expression import Kind
    from dateline.records.dates.points import Doubt

Unit = Literal["day", "month", "season", "year", "other"]


class Forms(NamedTuple):
    """A phrase standing alone, and after a word for "about", "since" or "until" (genitive)."""

    alone: str
    after: str


class Phrase(NamedTuple):
    """A template of `{date}`, and another for dates that begin as the pattern says."""

    template: str
    exception: re.Pattern[str] | None = None
    other: str = ""

    def of(self, date: str) -> str:
        """Return the phrase with the date in it."""
        is_exception = self.exception is not None and self.exception.match(date)
        return (self.other if is_exception else self.template).format(date=date)


@dataclass(frozen=True, slots=True, kw_only=True)
class Phrases:
    """Templates of one language.

    `{date}` is filled with a date; `{first}`, `{last}` with the two ends of a span, after which
    `{tail}` says what they share (` August 2020`); `{span}` is these with a dash between them.
    """

    bc: str
    """A year before 1 AD, in any case; `{year}`."""
    ad: str
    """A year from 1 to 999, which as a mere number would not be seen to be one; `{year}`."""
    year: Forms
    """A year that stands alone; `{year}`."""
    decade: Forms
    """Ten years from `{year}`, but not from a year that ends in 00."""
    years: Forms
    """Ten or a hundred years; `{span}`."""
    season: tuple[Forms, Forms, Forms, Forms]
    """Spring, summer, autumn, winter; the year follows."""
    month_unknown: str
    day_unknown: str
    doubt: Mapping[Doubt, str]
    """Doubt about a lone date: `{date}` or, for the form after a word, `{after}`."""
    doubt_within: Mapping[Doubt, str]
    """Doubt about a date within a longer phrase."""
    year_span: str
    """An interval of years; `{span}`."""
    from_to: str
    """An interval whose ends share nothing; `{first}`, `{last}`."""
    half_open: Mapping[Kind, Phrase]
    """`since`, `until`, `began` and `ended`."""
    between: Mapping[Unit, str]
    """On one of the days (months, …) of a span."""
    years_either: str
    """One of several years; `{list}`."""
    or_last: str
    """The last two of a list of alternatives; `{first}`, `{last}`."""
    or_earlier: str
    or_later: str
    one_of: str
    """One of dates of several sorts; `{list}`."""
