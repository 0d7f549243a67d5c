"""What a refusal says: the message, where, and the help about common slips."""

from __future__ import annotations

import re

import pytest

from dateline.records.dates import LONGEST, DateExpression, Refusal, parse

GENERAL = (
    "write a day as `2020-08-17`, with a time as `2020-08-17T15:30`, a month as `2020-08`, a year"
    " as `2020`"
)


def refuse(text: str) -> Refusal:
    """Return why a text that is known to be no date is none."""
    result = parse(text)
    assert isinstance(result, Refusal), str(result)
    return result


def proposed(text: str) -> list[str]:
    """Return what the help puts between backquotes."""
    return re.findall("`([^`]+)`", refuse(text).help)


@pytest.mark.parametrize(
    ("text", "message", "help_", "offset"),
    [
        (
            "2020-02-30",
            "'2020-02-30' is not a day in the calendar",
            "2020-02 has 29 days",
            8,
        ),
        (
            "2020-13",
            "'2020-13' names a month 13, which is not in the calendar",
            "months are 01 to 12, seasons 21 (spring) to 24 (winter)",
            5,
        ),
        (
            "2020-08-17T15:30?",
            "'2020-08-17T15:30?' puts doubt on a time, and only a day or longer can be in doubt",
            "write `2020-08-17?` or `2020-08-17T15:30`",
            16,
        ),
        (
            "2020-08-17T24:00",
            "'24:00' is not a time of day",
            "midnight is 00:00 of the day that begins",
            11,
        ),
        (
            "2020-08-17T25:61",
            "'25:61' is not a time of day",
            "hours are 00 to 23, minutes and seconds 00 to 59",
            11,
        ),
        (
            "2020-08-17T15:30+15",
            "'+15' is not a time zone",
            "zones are -14:00 to +14:00",
            16,
        ),
        (
            "2020-08-31/2020-08-01",
            "'2020-08-31/2020-08-01' ends before it begins",
            "did you mean `2020-08-01/2020-08-31`?",
            11,
        ),
        (
            "2020-08-17T15:30+03:00/2020-08-17T16:00+05:00",
            "'2020-08-17T15:30+03:00/2020-08-17T16:00…' ends before it begins",
            "check the zones of the two times",
            23,
        ),
        (
            "2020-08-01/2020-08-32",
            "'2020-08-32' is not a day in the calendar",
            "2020-08 has 31 days",
            19,
        ),
        (
            "[2020-08-16..2020-08-10]",
            "'2020-08-16..2020-08-10' ends before it begins",
            "did you mean `[2020-08-10..2020-08-16]`?",
            13,
        ),
        (
            "[2020-08-10, 2020-08-32]",
            "'2020-08-32' is not a day in the calendar",
            "2020-08 has 31 days",
            21,
        ),
        (
            "[2020-08-10,2020-08-12..2020-08-32]",
            "'2020-08-32' is not a day in the calendar",
            "2020-08 has 31 days",
            32,
        ),
        (
            "[..2020-08-10,2020-08-14..]",
            "'[..2020-08-10,2020-08-14..]' is open at both ends",
            "write `..` at one end only",
            0,
        ),
        ("[2020]", "'[2020]' holds one date only", "write `2020`", 0),
        ("[2019,2020..2020]", "'2020..2020' is one date only", "write `2020`", 6),
        (
            "[2020,2019]",
            "the dates in '[2020,2019]' are not in order, or overlap",
            "did you mean `[2019,2020]`, one of these?",
            6,
        ),
        (
            "[2019,2020-08-17T15:30]",
            "'2020-08-17T15:30' has a time, and a set holds days or longer",
            "write `2020-08-17`, or an interval",
            6,
        ),
        (
            "../..",
            "'../..' has neither a start nor an end",
            "write a date on at least one side",
            0,
        ),
        (
            "-0000",
            "there is no year -0000",
            "write `0000`, which is 1 BC; 2 BC is `-0001`",
            0,
        ),
        (
            "2020-XX-17",
            "'2020-XX-17' has a day in a month that is not known",
            "write `2020-XX-XX`",
            8,
        ),
        ("202X-08", "'202X-08' has a month in a year that is not known", "write `202X`", 5),
        (
            "2020-21-31",
            "'2020-21-31' has a day in a season",
            "write `2020-21`, or a month from 01 to 12",
            8,
        ),
        (
            "2020-08-XXT15:30",
            "'2020-08-XXT15:30' has a time on a day that is not known",
            "write `2020-08-XX`",
            11,
        ),
        (
            "NO",
            "'NO' is not a date as records write it, like 2020-08-17",
            GENERAL,
            0,
        ),
    ],
)
def test_a_refusal_names_what_was_given_where_and_the_fix(
    text: str, message: str, help_: str, offset: int
) -> None:
    assert refuse(text) == Refusal(message, help_, offset)


@pytest.mark.parametrize(
    ("text", "better"),
    [
        ("17.08.2020", ["2020-08-17"]),
        ("1.8.2020", ["2020-08-01"]),
        ("17.08.2020 г.", ["2020-08-17"]),
        ("17/08/2020", ["2020-08-17"]),
        ("08/17/2020", ["2020-08-17"]),
        ("03/04/2020", ["2020-04-03", "2020-03-04"]),
        ("03-04-2020", ["2020-04-03", "2020-03-04"]),
        ("03.04.2020", ["2020-04-03"]),
        ("04/04/2020", ["2020-04-04"]),
        ("2020/08/17", ["2020-08-17"]),
        ("2020.08.17", ["2020-08-17"]),
        ("2020-8-17", ["2020-08-17"]),
        ("2020-08-1", ["2020-08-01"]),
        ("2020-31-08", ["2020-08-31"]),
        ("2020-8", ["2020-08"]),
        ("2020/08", ["2020-08"]),
        ("08/2020", ["2020-08"]),
        ("20200817", ["2020-08-17"]),
        ("17082020", ["2020-08-17"]),
        ("17 August 2020", ["2020-08-17"]),
        ("August 2020", ["2020-08"]),
        ("Aug 17, 2020", ["2020-08-17"]),
        ("Monday, 17th of August, 2020", ["2020-08-17"]),
        ("2020 August 17", ["2020-08-17"]),
        ("17 жніўня 2020", ["2020-08-17"]),
        ("жнівень 2020", ["2020-08"]),
        ("17 августа 2020 года", ["2020-08-17"]),
        ("31 June 2020", []),
        ("summer 2020", ["2020-22"]),
        ("летом 2020 г.", ["2020-22"]),
        ("2020-08-17 15:30", ["2020-08-17T15:30"]),
        ("2020-08-17T3:30", ["2020-08-17T03:30"]),
        ("2020-08-17T1530", ["2020-08-17T15:30"]),
        ("2020-08-17t15:30z", ["2020-08-17T15:30Z"]),
        ("2020-08-17T15:30:20.123Z", ["2020-08-17T15:30:20Z"]),
        ("2020-08-17T15:30+0300", ["2020-08-17T15:30+03:00"]),
        ("2020-08-17 15:30 UTC+3", ["2020-08-17T15:30+03:00"]),
        ("2020-08-17 15:30 UTC", ["2020-08-17T15:30Z"]),
        ("17 August 2020 at 3:30 pm", ["2020-08-17T15:30"]),
        ("17 August 2020, 12 am", ["2020-08-17T00:00"]),
        ("2020-08-17 10:00-12:00", ["2020-08-17T10:00/2020-08-17T12:00"]),
        ("17 August 2020, 10:00–12:00", ["2020-08-17T10:00/2020-08-17T12:00"]),
        ("2020-08-17T10:00/12:00", ["2020-08-17T10:00/2020-08-17T12:00"]),
        ("2020-08-10 - 2020-08-16", ["2020-08-10/2020-08-16", "[2020-08-10..2020-08-16]"]),
        ("2020-08-10..2020-08-16", ["2020-08-10/2020-08-16", "[2020-08-10..2020-08-16]"]),
        ("10–16 August 2020", ["2020-08-10/2020-08-16", "[2020-08-10..2020-08-16]"]),
        ("30 July – 2 August 2020", ["2020-07-30/2020-08-02", "[2020-07-30..2020-08-02]"]),
        ("from 10 to 16 August 2020", ["2020-08-10/2020-08-16", "[2020-08-10..2020-08-16]"]),
        ("August 17-18, 2020", ["2020-08-17/2020-08-18", "[2020-08-17..2020-08-18]"]),
        ("10.08-16.08.2020", ["2020-08-10/2020-08-16", "[2020-08-10..2020-08-16]"]),
        ("10–16 жніўня 2020", ["2020-08-10/2020-08-16", "[2020-08-10..2020-08-16]"]),
        ("July-August 2020", ["2020-07/2020-08", "[2020-07..2020-08]"]),
        ("2020-2021", ["2020/2021", "[2020..2021]"]),
        ("2020/21", ["2020/2021"]),
        ("2020-08-10/16", ["2020-08-10/2020-08-16"]),
        ("2020-08-30/09-02", ["2020-08-30/2020-09-02"]),
        ("2020-08-16 - 2020-08-10", ["2020-08-10/2020-08-16"]),
        ("between 10 and 16 August 2020", ["[2020-08-10..2020-08-16]"]),
        ("17 or 18 August 2020", ["[2020-08-17,2020-08-18]"]),
        ("2020-08-17, 2020-08-18", ["[2020-08-17,2020-08-18]"]),
        ("{2020,2021}", ["[2020,2021]"]),
        ("[ 2020 , 2021 ]", ["[2020,2021]"]),
        ("2020-08-11 - present", ["2020-08-11/.."]),
        ("2020-08-11/open", ["2020-08-11/.."]),
        ("unknown/2020", ["/2020"]),
        ("since 2020-08-11", ["2020-08-11/..", "2020-08-11/"]),
        ("с 2 августа 2020", ["2020-08-02/..", "2020-08-02/"]),
        ("until August 2020", ["../2020-08", "/2020-08"]),
        ("before 2020", ["[..2020]"]),
        ("after 17 August 2020", ["[2020-08-17..]"]),
        ("2020-08-11..", ["2020-08-11/..", "[2020-08-11..]"]),
        ("..2020", ["../2020", "[..2020]"]),
        ("circa 2020", ["2020~"]),
        ("c. 2020", ["2020~"]),
        ("около 17 августа 2020", ["2020-08-17~"]),
        ("probably August 2020", ["2020-08?"]),
        ("probably about August 2020", ["2020-08%"]),
        ("about 2020-08-17T15:30", ["2020-08-17~"]),
        ("~2020", ["2020~"]),
        ("2020?-08", ["2020-08?"]),
        ("2020-08-17 ?", ["2020-08-17?"]),
        ("2020-08-17?~", ["2020-08-17%"]),
        ("2020s", ["202X"]),
        ("the 2010's", ["201X"]),
        ("1900s", ["190X", "19XX"]),
        ("2020-е годы", ["202X"]),
        ("20th century", ["19XX"]),
        ("202x", ["202X"]),
        ("202?", ["202X"]),
        ("2020-08-??", ["2020-08-XX"]),
        ("2020-08-uu", ["2020-08-XX"]),
        ("2020-08-ХХ", ["2020-08-XX"]),
        ("2020-08-00", ["2020-08"]),
        ("2020-00-00", ["2020"]),
        ("2020-02-2X", ["[2020-02-20..2020-02-29]"]),
        ("2020-Q3", ["2020-07/2020-09"]),
        ("2020-35", ["2020-07/2020-09"]),
        ("2020-25", ["2020-21"]),
        ("44 BC", ["-0043"]),
        ("15 March 44 BC", ["-0043-03-15"]),
        ("AD 800", ["0800"]),
        ("800", ["0800"]),
        ("12345", ["Y12345"]),
        ("Y2020", ["2020"]),
        (" 2020-08-17 ", ["2020-08-17"]),
        ("'2020-08-17'", ["2020-08-17"]),
        ("2020–08–17", ["2020-08-17"]),
        ("２０２０-08-17", ["2020-08-17"]),
        ("2020-08-17.", ["2020-08-17"]),
    ],
)
def test_a_common_slip_is_answered_with_the_right_form(text: str, better: list[str]) -> None:
    assert proposed(text) == better


@pytest.mark.parametrize("text", ["Monday", "yesterday", "null", "12:30", "32 August 2020", "XXXX"])
def test_nothing_is_guessed_where_no_date_can_be_seen(text: str) -> None:
    assert refuse(text).help == GENERAL


@pytest.mark.parametrize("text", ["31 June 2020", "31.06.2020", "2020/06/31"])
def test_a_day_that_the_calendar_has_not_is_told_in_any_form(text: str) -> None:
    assert refuse(text).help == "'2020-06-31' is not a day in the calendar: 2020-06 has 30 days"


def test_an_ambiguous_date_is_explained() -> None:
    assert refuse("03/04/2020").help == (
        "did you mean `2020-04-03` (day first) or `2020-03-04` (month first)?"
    )


def test_a_range_asks_whether_it_lasted_or_was_once() -> None:
    assert refuse("2020-08-10..2020-08-16").help == (
        "write `2020-08-10/2020-08-16` if it lasted all that time, `[2020-08-10..2020-08-16]` if it"
        " was once within it"
    )


def test_a_text_is_looked_at_up_to_its_limit() -> None:
    years = ",".join(str(year) for year in range(1000, 1039))
    longest = f"[{years}]".ljust(LONGEST)
    assert isinstance(parse(longest.strip()), DateExpression)
    assert "not a date" in refuse(longest).message
    assert refuse(longest + " ").message.endswith("has 201 characters, and a date at most 200")


def test_a_message_shows_no_invisible_character_and_no_endless_text() -> None:
    assert refuse("2020\u202e\x00").message.startswith("'2020\ufffd\ufffd' is")
    assert len(refuse("x" * 200).message) < 100
