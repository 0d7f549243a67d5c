"""The types of single values: text, ids, dates, numbers, addresses.

Every scalar arrives as text, so each type says for itself what it takes. A refusal carries its
own code, message and help.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Annotated, Final, TypeVar

from pydantic import AfterValidator, BeforeValidator, PlainSerializer, StringConstraints
from pydantic import WithJsonSchema as Schema

from dateline.reading.diagnosis.mending import quoted
from dateline.reading.names import ID, MAX_ID, slug
from dateline.records import takes
from dateline.records.codes import check_hash, check_language, check_url, check_wikidata, check_zone
from dateline.records.dates import DateExpression, Refusal, parse
from dateline.records.refusing import Cut, expect_text, refuse
from dateline.records.takes import Takes

if TYPE_CHECKING:
    from collections.abc import Callable

LINE_LIMIT: Final = 300
TEXT_LIMIT: Final = 5_000
BODY_LIMIT: Final = 100_000
_NUMBER: Final = re.compile(r"-?(?:0|[1-9][0-9]{0,14})(?:\.[0-9]{1,9})?")
_OTHER_DASH: Final = re.compile(r"([\u2010-\u2015\u2212\u2022])\s+(\S+)")
_SEPARATOR: Final = re.compile(r"[,;]")
_SCALAR: Final = Schema({"type": ["string", "number", "boolean"]})

T = TypeVar("T")


def _prose(limit: int) -> Callable[[object], str]:
    def check(value: object) -> str:
        text = expect_text(value)
        if isinstance(text, Cut):
            raise refuse(
                "text-comment",
                "everything after ` #` is a comment here and would be lost",
                f"put all of it in quotes, `{quoted(text.whole)}`, or take the `#` away",
            )
        text = text.strip()
        if len(text) > limit:
            help_ = "shorten it; what a summary has no room for goes into `body`"
            raise refuse("text-long", f"{len(text):,} characters; the limit is {limit:,}", help_)
        return text

    return check


def _line(value: object) -> str:
    return " ".join(_prose(LINE_LIMIT)(value).split())


def _check_id(value: object) -> str:
    text = expect_text(value, "an id")
    if ID.fullmatch(text) and len(text) <= MAX_ID:
        return text
    other_dash = _OTHER_DASH.match(text)
    if other_dash:
        message = f"`{other_dash[1]}` is not the dash of a list"
        help_ = f"write `- {slug(other_dash[2])}`, each item on its own line"
        raise refuse("id-invalid", message, help_)
    several = [slug(part) for part in _SEPARATOR.split(text)]
    if len(several) > 1 and all(several):
        help_ = f"for several, write a list: `[{', '.join(several)}]`"
    elif several[0]:
        help_ = f"did you mean `{slug(text)}`?"
    else:
        help_ = "names are never looked up; write the record's id"
    raise refuse(
        "id-invalid",
        f"'{text}' is not an id: small Latin letters, digits and single hyphens, at most 80",
        help_,
    )


def _read_date(value: object) -> DateExpression:
    if isinstance(value, list | tuple):
        members: list[str] = [expect_text(member, "a date") for member in value]
        value = f"[{','.join(members)}]"
    if isinstance(value, DateExpression):
        return value
    found = parse(expect_text(value, "a date"))
    if isinstance(found, Refusal):
        raise refuse("date-invalid", found.message, found.help)
    return found


def _only_day(value: DateExpression) -> DateExpression:
    if not value.is_day:
        raise refuse(
            "date-not-day",
            f"'{value}' is not one exact day",
            "write it as YYYY-MM-DD, e.g. 2020-08-17",
        )
    return value


def plain_number(text: str) -> str:
    """Return a number as records write it, empty where the text is none.

    A comma before three digits groups them; before others it is a decimal comma.
    """
    point = re.sub(r",(?=[0-9]+$)(?![0-9]{3}$)", ".", text)
    bare = re.sub(r"[\s,_']", "", point)
    return bare if _NUMBER.fullmatch(bare) else ""


def _read_number(value: object) -> object:
    if isinstance(value, int | float):
        return value
    text = expect_text(value, "a number")
    if not _NUMBER.fullmatch(text):
        bare = plain_number(text)
        raise refuse(
            "number-invalid",
            f"'{text}' is not a plain number",
            f"write {bare}" if bare else "digits only, with a point before decimals",
        )
    return float(text) if "." in text else int(text)


def _read_integer(value: object) -> object:
    number = _read_number(value)
    if not isinstance(number, int):
        raise refuse("number-invalid", f"'{value}' is not a whole number")
    return number


def _within(low: float, high: float, what: str) -> Callable[[float], float]:
    def check(value: float) -> float:
        if not low <= value <= high:
            help_ = "in degrees with a point, such as 53.9; south and west are negative"
            raise refuse(
                "number-range", f"{what} runs from {low:g} to {high:g}, not {value:g}", help_
            )
        return value

    return check


def _read_flag(value: object) -> object:
    if isinstance(value, bool):
        return value
    text = expect_text(value, "true or false")
    if text not in {"true", "false"}:
        raise refuse("value-choice", f"'{text}' is neither `true` nor `false`")
    return text == "true"


def _as_list(value: object) -> object:
    return value if isinstance(value, list | tuple) else [value]


Many = Annotated[tuple[T, ...], BeforeValidator(_as_list)]
"""One or a list of them; one alone is a list of one."""

Line = Annotated[str, BeforeValidator(_line), _SCALAR, Takes("a line of text")]
Text = Annotated[str, BeforeValidator(_prose(TEXT_LIMIT)), _SCALAR, Takes("a text")]
Markdown = Annotated[str, BeforeValidator(_prose(BODY_LIMIT)), _SCALAR, Takes("Markdown")]

Id = Annotated[str, BeforeValidator(_check_id), StringConstraints(), Takes("an id", takes.ID)]
ActorId = Annotated[Id, Takes("the id of a person or organization", takes.ID, of="actor")]
ArticleId = Annotated[Id, Takes("the id of an article", takes.ID, of="article")]
EventId = Annotated[Id, Takes("the id of an event", takes.ID, of="event")]
PlaceId = Annotated[Id, Takes("the id of a place", takes.ID, of="place")]
ThreadId = Annotated[Id, Takes("the id of a thread", takes.ID, of="thread")]
TopicId = Annotated[Id, Takes("the id of a topic", takes.ID, of="topic")]
Role = Annotated[Line, Takes("a role", of="role")]
RelationName = Annotated[Line, Takes("a relation", of="relation")]

Date = Annotated[
    DateExpression,
    BeforeValidator(_read_date),
    PlainSerializer(str),
    Schema({"type": ["string", "integer", "array"]}),
    Takes("a date", takes.DATE),
]
Day = Annotated[Date, AfterValidator(_only_day), Takes("a day", takes.DAY)]
Number = Annotated[int | float, BeforeValidator(_read_number), Takes("a number", takes.NUMBER)]
Integer = Annotated[int, BeforeValidator(_read_integer), Takes("a whole number", takes.INTEGER)]
Latitude = Annotated[
    float,
    BeforeValidator(_read_number),
    AfterValidator(_within(-90, 90, "latitude")),
    Takes("degrees from -90 to 90", takes.NUMBER),
]
Longitude = Annotated[
    float,
    BeforeValidator(_read_number),
    AfterValidator(_within(-180, 180, "longitude")),
    Takes("degrees from -180 to 180", takes.NUMBER),
]
Flag = Annotated[bool, BeforeValidator(_read_flag), Takes(takes.FLAG)]
Url = Annotated[str, BeforeValidator(check_url), Takes("a web address", takes.URL)]
Language = Annotated[str, BeforeValidator(check_language), Takes("a language code")]
Zone = Annotated[str, BeforeValidator(check_zone), Takes("a time zone")]
Wikidata = Annotated[str, BeforeValidator(check_wikidata), Takes("a Wikidata id", takes.WIKIDATA)]
Sha256 = Annotated[str, BeforeValidator(check_hash), Takes("a SHA-256 hash", takes.SHA256)]
