"""Laws that hold for every date expression, and for every text."""

from __future__ import annotations

import re
from datetime import date, timedelta
from itertools import pairwise

from hypothesis import assume, example, given
from hypothesis import strategies as st

from dateline.records.dates import (
    LANGUAGES,
    LONGEST,
    DateExpression,
    Moment,
    Refusal,
    days_apart,
    machine,
    parse,
    sort_key,
    span_contains,
    stands_at,
    starts_after,
    weekday,
    words,
)
from dateline.records.dates.gregorian import day_number
from dateline.records.dates.gregorian import weekday as weekday_of

EPOCH = date(1970, 1, 1)


def read(text: str) -> DateExpression:
    """Return the date that a text is known to be."""
    result = parse(text)
    assert isinstance(result, DateExpression), result
    return result


def _year(number: int) -> str:
    return f"{'-' if number < 0 else ''}{abs(number):04}"


_years = st.integers(-9999, 9999) | st.integers(2019, 2021)
_days = st.dates() | st.dates(date(2019, 12, 1), date(2021, 3, 1))
_zones = st.sampled_from(["", "", "Z", "+03:00", "-05:00", "+05:30", "-00:30", "+14:00"])
_times = st.builds(
    lambda day, time, zone, seconds: f"{day}T{time:%H:%M:%S}"[: 19 if seconds else 16] + zone,
    _days,
    st.times(),
    _zones,
    st.booleans(),
)
_undoubted = st.one_of(
    _days.map(str),
    _days.map(lambda day: f"{day}"[:7]),
    _days.map(lambda day: f"{day}"[:7] + "-XX"),
    _years.map(_year),
    _years.map(lambda year: _year(year) + "-XX"),
    _years.map(lambda year: _year(year) + "-XX-XX"),
    st.builds(lambda year, season: f"{_year(year)}-{season}", _years, st.integers(21, 24)),
    st.builds(
        lambda sign, digits: f"{sign}{digits:03}X", st.sampled_from(["", "-"]), st.integers(0, 999)
    ),
    st.builds(
        lambda sign, digits: f"{sign}{digits:02}XX", st.sampled_from(["", "-"]), st.integers(0, 99)
    ),
    (st.integers(10_000, 10**11 - 1) | st.integers(-(10**11) + 1, -10_000)).map("Y{}".format),
)
_dates = st.builds(str.__add__, _undoubted, st.sampled_from(["", "", "?", "~", "%"]))
_points = _dates | _times


@st.composite
def _intervals(draw: st.DrawFn) -> str:
    ends = sorted(draw(st.tuples(_points, _points)), key=lambda text: sort_key(read(text)))
    text = "/".join(ends)
    assume(isinstance(parse(text), DateExpression))  # two zones may still reverse it
    return text


_half_open = st.builds(str.format, st.sampled_from(["{}/..", "{}/", "../{}", "/{}"]), _points)


@st.composite
def _sets(draw: st.DrawFn) -> str:
    drawn = draw(st.lists(_dates, min_size=1, max_size=6))
    disjoint: list[str] = []
    for text in sorted(drawn, key=lambda text: sort_key(read(text))):
        if not disjoint or starts_after(read(text), read(disjoint[-1])):
            disjoint.append(text)
    parts = list(disjoint)
    while len(parts) > 1 and draw(st.booleans()):
        place = draw(st.integers(0, len(parts) - 2))
        if ".." not in parts[place] + parts[place + 1]:
            parts[place : place + 2] = [f"{parts[place]}..{parts[place + 1]}"]
    if ".." not in parts[0] and draw(st.booleans()):
        parts[0] = ".." + parts[0]
    elif ".." not in parts[-1] and draw(st.booleans()):
        parts[-1] += ".."
    assume(len(parts) > 1 or ".." in parts[0])
    return f"[{','.join(parts)}]"


_expressions = st.one_of(_points, _intervals(), _half_open, _sets())


@given(_expressions)
@example("-000X")
@example("-00XX")
def test_a_date_survives_being_written_and_read(text: str) -> None:
    date_ = read(text)
    assert read(str(date_)) == date_
    assert str(date_) == text


@given(_expressions)
def test_the_earliest_is_never_after_the_latest(text: str) -> None:
    date_ = read(text)
    if date_.earliest is not None and date_.latest is not None:
        assert date_.earliest.begins <= date_.latest.ends
    assert date_.earliest or date_.latest


@given(_points)
def test_a_point_s_bounds_are_dates_themselves(text: str) -> None:
    date_ = read(text)
    for moment in (date_.earliest, date_.latest):
        assert isinstance(moment, Moment)
        assert moment.begins <= moment.ends
        if -9999 <= moment.year <= 9999:
            bound = read(str(moment))
            assert (bound.earliest, bound.latest) == (moment, moment)


@given(_expressions)
def test_a_sort_key_is_five_integers_that_json_keeps(text: str) -> None:
    key = sort_key(read(text))
    assert len(key) == 5
    assert all(type(part) is int and abs(part) < 2**53 for part in key)


@given(st.lists(_expressions, max_size=8))
def test_order_follows_the_earliest_then_blocks_then_the_longer_span(texts: list[str]) -> None:
    dates = sorted(map(read, texts), key=sort_key)
    for before, after in pairwise(dates):
        first, second = stands_at(before), stands_at(after)
        assert first.begins <= second.begins
        if first.begins == second.begins:
            blocks = [_is_block(before), _is_block(after)]
            assert blocks != [False, True]
            if blocks[0] == blocks[1] and after.latest is None:
                assert before.latest is None
            elif blocks[0] == blocks[1] and before.latest is not None and after.latest is not None:
                assert before.latest.ends >= after.latest.ends


def _is_block(date_: DateExpression) -> bool:
    return date_.kind == "point" and date_.precision not in {"second", "minute", "day"}


@given(_expressions, _expressions)
def test_spans_agree_on_how_they_lie(one_text: str, other_text: str) -> None:
    one, other = read(one_text), read(other_text)
    assert days_apart(one, other) == days_apart(other, one) >= 0
    assert span_contains(one, one)
    assert not starts_after(one, one)
    if span_contains(one, other):
        assert days_apart(one, other) == 0
        assert not starts_after(one, other)
        assert not starts_after(other, one)
    if days_apart(one, other):
        assert starts_after(one, other) != starts_after(other, one)


@given(_expressions)
def test_every_date_can_be_said_in_every_language(text: str) -> None:
    date_ = read(text)
    for language in LANGUAGES:
        said = words(date_, language)
        assert said == said.strip()
        assert re.search("[0-9]", said)
        assert not re.search(r"[{}]|None|  ", said)


@given(_days)
def test_python_s_calendar_is_ours(day: date) -> None:
    date_ = read(str(day))
    assert date_.is_day
    assert day_number(day.year, day.month, day.day) == (day - EPOCH).days
    assert weekday_of((day - EPOCH).days) == day.weekday()
    assert weekday(date_, "en") == (f"{day:%A}")
    assert machine(date_) == day.isoformat()


@given(st.integers(1, 9998), st.integers(1, 12))
def test_a_month_ends_on_the_day_before_the_next(year: int, month: int) -> None:
    latest = read(f"{year:04}-{month:02}").latest
    following = date(year + month // 12, month % 12 + 1, 1)
    assert str(latest) == str(following - timedelta(days=1))


@given(st.integers(-(10**11), 10**11), st.integers(1, 12), st.integers(1, 28))
def test_the_calendar_repeats_after_400_years(year: int, month: int, day: int) -> None:
    assert day_number(year + 400, month, day) - day_number(year, month, day) == 146_097


def test_days_are_numbered_without_a_gap_through_year_0_and_bc() -> None:
    lengths = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
    expected = day_number(-5, 1, 1)
    for year in range(-5, 6):
        for month, length in enumerate(lengths, 1):
            leap = month == 2 and year in {-4, 0, 4}
            for day in range(1, length + leap + 1):
                assert day_number(year, month, day) == expected
                expected += 1


_GRAMMAR = st.text("0123456789-/.,[]XYTZ?~%:+ ", max_size=40)
_SPOKEN = re.findall(
    r"\S+",
    "17 8 2020 44 August жніўня Aug. since between and - – .. / , or about c. probably ? ~ 3:30 pm"
    " T Z +03 BC 20th century 2020s summer Q3 XX [ ] { } present unknown от с г.",
)
_SPEECH = st.builds(
    str.join, st.sampled_from([" ", ""]), st.lists(st.sampled_from(_SPOKEN), max_size=12)
)


@st.composite
def _mutated(draw: st.DrawFn) -> str:
    text = draw(_expressions)
    place, cut = draw(st.integers(0, len(text))), draw(st.integers(0, 3))
    added = draw(st.text(max_size=3) | st.sampled_from(["-", "/", "..", "X", "?", " ", "0"]))
    return f"{text[:place]}{added}{text[place + cut :]}"


@given(st.one_of(st.text(max_size=LONGEST + 10), _GRAMMAR, _SPEECH, _mutated()))
def test_any_text_is_a_date_or_refused_with_help(text: str) -> None:
    result = parse(text)
    if isinstance(result, Refusal):
        assert result.message
        assert result.help
        assert 0 <= result.offset <= len(text)
    else:
        assert read(str(result)) == result


@given(st.one_of(_SPEECH, _mutated()))
def test_whatever_the_help_proposes_is_a_date(text: str) -> None:
    result = parse(text)
    if isinstance(result, Refusal):
        for proposed in re.findall("`([^`]+)`", result.help):
            assert proposed in {"Z", ".."} or isinstance(parse(proposed), DateExpression), result
