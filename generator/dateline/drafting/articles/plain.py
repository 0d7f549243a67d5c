"""Plain text: what stands above the report, line by line, until something else comes."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from dateline.drafting.articles.article import Publication
from dateline.drafting.articles.dateline import find_dateline
from dateline.drafting.articles.publication.written import days_in
from dateline.records.urls import problem_with

if TYPE_CHECKING:
    from collections.abc import Iterator

_LINES: Final = 14
_LONGEST_TITLE: Final = 220
_LONGEST_LINE: Final = 300
_LABEL: Final = re.compile(
    r"\s*(?P<label>[^\W\d_]+(?: [^\W\d_]+)?)\s?:\s{1,4}(?P<value>\S.*)", re.DOTALL
)
_LABELS: Final = {
    **dict.fromkeys(("title", "headline", "заголовок", "загаловак", "название"), "title"),
    **dict.fromkeys(("author", "authors", "by", "автор", "авторы", "аўтар"), "author"),
    **dict.fromkeys(("publisher", "source", "site", "издание", "источник", "крыніца"), "publisher"),
    **dict.fromkeys(("url", "link", "address", "адрес", "ссылка", "спасылка"), "url"),
    **dict.fromkeys(("date", "published", "published on", "posted", "posted on"), "date"),
    **dict.fromkeys(("дата", "дата публикации", "опубликовано", "апублікавана"), "date"),
}
_DATE_LABEL: Final = re.compile(
    r"\s*(?:(?:date|published|posted|first published|updated|дата|опубликовано|апублікавана)"
    r"(?: on| at|:)?:?\s{1,4})?",
    re.IGNORECASE,
)
_BEHIND_DATE: Final = re.compile(
    r"(?:,? (?:at )?[0-9]{1,2}[:.][0-9]{2}(?: ?[ap]\.?m\.?)?| года?| г\."
    r"| (?:GMT|UTC|MSK|[CE]E?S?T|[MP]?[DS]T)\b|[|·•,;-]| )*",
    re.IGNORECASE,
)
_WEEKDAY: Final = re.compile(r"[^\W\d_]{3,12},? ")
_BYLINE: Final = re.compile(
    r"\s*(?:by|автор:?|аўтар:?)\s+(?P<names>[^\W\d_][\w.'’ -]{2,40}(?:(?:,| and | и | і )"
    r"[\w.'’ -]{2,40}){0,4})\s*(?:[|,·-].{0,60})?",
    re.IGNORECASE,
)
_AND: Final = re.compile(r",| and | и | і ")
_SENTENCE_END: Final = re.compile(r"[.!?…][\"'»”’)]?$")


class Head(NamedTuple):
    """What stands above a report in plain text; `body` is the offset where the report begins."""

    body: int
    title: str = ""
    authors: tuple[str, ...] = ()
    publisher: str = ""
    url: str = ""
    published: Publication | None = None


def head_of(text: str) -> Head:
    """Return what the first lines say: title, byline, day, address, in any order, labelled or not.

    A line that is none of these begins the report. Only the first line can be a title without a
    label, and only where it does not end like a sentence.
    """
    head = Head(0)
    is_first = True
    for start, line in _first_lines(text):
        if not line.strip():
            continue
        more = _labelled(line, head) or _dated(line, head) or _signed(line, head)
        if more is None and is_first and _is_title(line) and text[start + len(line) :].strip():
            more = head._replace(title=line.strip(), body=0)
        if more is None:
            break
        taken = more.body or len(line)
        head = more._replace(body=start + taken)
        is_first = is_first and not head.title
        if taken < len(line):
            break
    return head._replace(body=_skip_space(text, head.body))


def _first_lines(text: str) -> Iterator[tuple[int, str]]:
    at = 0
    for _ in range(_LINES):
        end = text.find("\n", at)
        end = len(text) if end < 0 else end
        yield at, text[at : min(end, at + _LONGEST_LINE * 4)]
        at = end + 1
        if at > len(text):
            return


def _labelled(line: str, head: Head) -> Head | None:
    found = _LABEL.fullmatch(line) if len(line) <= _LONGEST_LINE else None
    field = _LABELS.get(found["label"].lower()) if found else None
    if not found or field is None:
        return None
    value = found["value"].strip()
    if field == "title":
        return head._replace(title=value, body=0)
    if field == "author":
        return head._replace(authors=_names(value), body=0)
    if field == "publisher":
        return head._replace(publisher=value, body=0)
    if field == "url":
        return head._replace(url=value, body=0) if problem_with(value) is None else None
    return _dated(line, head)


def _dated(line: str, head: Head) -> Head | None:
    """Read a day at the start of a line; what follows it on the line begins the report."""
    label = _DATE_LABEL.match(line)
    begin = label.end() if label else 0
    day = next(days_in(line[: begin + 60], month_first=False), None)
    if day is None or head.published is not None:
        return None
    between = line[begin : day.start]
    if between.strip() and not _WEEKDAY.fullmatch(between):
        return None
    behind = _BEHIND_DATE.match(line, day.end)
    end = behind.end() if behind else day.end
    is_alone = not line[end:].strip()
    is_labelled = bool(label and label[0].strip())
    if not is_alone and not is_labelled:
        return None
    words = line[:end].strip()
    said = Publication(day.day, words, "the line above the report", "sure")
    return head._replace(published=said, body=0 if is_alone else end)


def _signed(line: str, head: Head) -> Head | None:
    if line.strip().startswith(("http://", "https://")) and problem_with(line.strip()) is None:
        return head._replace(url=line.strip(), body=0)
    found = _BYLINE.fullmatch(line) if len(line) <= _LONGEST_LINE else None
    if not found or head.authors or _SENTENCE_END.search(line.strip()):
        return None
    return head._replace(authors=_names(found["names"]), body=0)


def _names(text: str) -> tuple[str, ...]:
    return tuple(name for part in _AND.split(text) if (name := part.strip()))


def _is_title(line: str) -> bool:
    title = line.strip()
    is_short = len(title) <= _LONGEST_TITLE and not _SENTENCE_END.search(title)
    return is_short and find_dateline(title) is None


def _skip_space(text: str, at: int) -> int:
    while at < len(text) and text[at].isspace():
        at += 1
    return at
