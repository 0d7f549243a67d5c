"""One date of a date expression in words, without the phrase around it."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Final, Literal

from babel.dates import get_day_names, get_month_names

from dateline.records.dates.languages import LANGUAGES
from dateline.records.dates.points import SPRING, UNKNOWN, WINTER

if TYPE_CHECKING:
    from dateline.records.dates.languages import Phrases
    from dateline.records.dates.moments import Time
    from dateline.records.dates.points import Doubt, Point

_FIRST_PLAIN_YEAR: Final = 1000

DASH: Final = "\N{EN DASH}"


@cache
def month_names(language: str, context: Literal["format", "stand-alone"]) -> tuple[str, ...]:
    """Return the names of the months; the context is Babel's, `format` for after a day."""
    names = get_month_names("wide", context, language)
    return tuple(names[month] for month in range(1, 13))


@cache
def weekday_names(language: str) -> tuple[str, ...]:
    """Return the names of Monday to Sunday, as they stand alone."""
    names = get_day_names("wide", "stand-alone", language)
    return tuple(names[day] for day in range(7))


def is_plain_year(year: int) -> bool:
    """Return whether the bare number is seen to be a year."""
    return year >= _FIRST_PLAIN_YEAR


def span_of(first: str, last: str, tail: str = "") -> str:
    """Return two texts with a dash between, spaced where one of them has a space itself."""
    dash = f" {DASH} " if " " in first or " " in last else DASH
    return f"{first}{dash}{last}{tail}"


class Names:
    """Says points in one language."""

    def __init__(self, language: str) -> None:
        self.language = language
        self.phrases: Phrases = LANGUAGES[language]

    def year(self, year: int) -> str:
        """Return a year's number, with its era where that is needed."""
        if is_plain_year(year):
            return str(year)
        if year > 0:
            return self.phrases.ad.format(year=year)
        return self.phrases.bc.format(year=1 - year)

    def year_of(self, point: Point) -> str:
        """Return the year of a month or a season; a winter has two."""
        if point.month == WINTER:
            return span_of(self.year(point.year), self.year(point.year + 1))
        return self.year(point.year)

    def day_of_month(self, point: Point) -> str:
        """Return `17 August` of a day."""
        return f"{point.day} {month_names(self.language, 'format')[(point.month or 1) - 1]}"

    def month(self, point: Point, *, after: bool = False) -> str:
        """Return `August` or `summer`, without the year."""
        month = point.month or 1
        if point.is_season:
            return self.phrases.season[month - SPRING][after]
        return month_names(self.language, "format" if after else "stand-alone")[month - 1]

    def clock(self, time: Time) -> str:
        """Return `15:30 (UTC+3)`."""
        return time.clock + self.zone(time)

    @staticmethod
    def zone(time: Time) -> str:
        """Return ` (UTC+3)`, or nothing where the timeline's zone is meant."""
        if time.zone is None:
            return ""
        if time.zone == 0:
            return " (UTC)"
        hours, minutes = divmod(abs(time.zone), 60)
        rest = f":{minutes:02}" if minutes else ""
        return f" (UTC{'-' if time.zone < 0 else '+'}{hours}{rest})"

    def point(self, point: Point, *, after: bool = False) -> str:
        """Return the point's words; `after`: in the form that follows "since", "about"."""
        if point.month is None or point.month == UNKNOWN:
            text = self._years(point, after=after)
        elif not point.day:
            text = f"{self.month(point, after=after)} {self.year_of(point)}"
        else:
            text = f"{self.day_of_month(point)} {self.year(point.year)}"
        if point.time is not None:
            return f"{text}, {self.clock(point.time)}"
        return text

    def _years(self, point: Point, *, after: bool) -> str:
        year, phrases = point.year, self.phrases
        if not point.hidden:
            name = self.year(year)
            return phrases.year[after].format(year=name) if is_plain_year(year) else name
        # "the 2000s" could be a century
        if point.hidden == 1 and is_plain_year(year) and year % 100:
            return phrases.decade[after].format(year=year)
        span = span_of(self.year(year), self.year(year + 10**point.hidden - 1))
        return phrases.years[after].format(span=span) if is_plain_year(year) else span

    def alone(self, point: Point) -> str:
        """Return a lone point's words with its doubt and with what is not known."""
        text = self.point(point)
        if point.doubt != "none":
            after = self.point(point, after=True)
            text = self.phrases.doubt[point.doubt].format(date=text, after=after)
        if point.day == UNKNOWN:
            return self.phrases.day_unknown.format(date=text)
        if point.month == UNKNOWN:
            return self.phrases.month_unknown.format(date=text)
        return text

    def within(self, point: Point, *, after: bool = False) -> str:
        """Return a point's words with its doubt, as a part of a longer phrase."""
        return self.doubted(self.point(point, after=after), point.doubt)

    def doubted(self, text: str, doubt: Doubt) -> str:
        """Return a part of a phrase with the doubt about it."""
        return text if doubt == "none" else self.phrases.doubt_within[doubt].format(date=text)
