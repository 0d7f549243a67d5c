"""TimelineJS's spreadsheet as CSV, of both generations of headers.

The newer one has Year, Month, Day, Time and the same for the end; the older one Start Date and
End Date, each a text (the package's own ConfigFactory.js, DateUtil.js).
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from dateline.importing.csv_text import read_sheet
from dateline.importing.gathering import Gathering
from dateline.importing.imported import Imported, Origin, failed
from dateline.importing.source_text import unreadable
from dateline.importing.timelinejs.slides import SlideReader
from dateline.problems import Position, Problem

if TYPE_CHECKING:
    from collections.abc import Mapping

    from dateline.importing.csv_text import Row
    from dateline.importing.imported import Source
    from dateline.importing.progress import Progress


_TEXTS: Final = {
    "headline": ("text", "headline"),
    "text": ("text", "text"),
    "media": ("media", "url"),
    "media credit": ("media", "credit"),
    "media caption": ("media", "caption"),
    "media thumbnail": ("media", "thumbnail"),
    "alt text": ("media", "alt"),
    "display date": ("", "display_date"),
    "group": ("", "group"),
    "tag": ("", "group"),
    "background": ("", "background"),
    "type": ("", "type"),
}
_DATES: Final = {
    "year": ("start_date", "year"),
    "month": ("start_date", "month"),
    "day": ("start_date", "day"),
    "end year": ("end_date", "year"),
    "end month": ("end_date", "month"),
    "end day": ("end_date", "day"),
}
_TIMES: Final = {"time": "start_date", "end time": "end_date"}
_OLD_DATES: Final = {"start date": "start_date", "end date": "end_date"}
_CLOCK: Final = re.compile(
    r"(?P<hour>[0-9]{1,2})(?:[:.]?(?P<minute>[0-9]{2}))?(?:[:.](?P<second>[0-9]{2})"
    r"(?:[.,:](?P<millisecond>[0-9]+))?)?\s*(?P<half>[AaPp]\.?[Mm]\.?)?"
)
_ISO: Final = re.compile(r"(?P<year>[+-]?[0-9]+)(?:-(?P<month>[0-9]{2}))?(?:-(?P<day>[0-9]{2}))?")
_AMERICAN: Final = re.compile(r"(?P<month>[0-9]{1,2})/(?:(?P<day>[0-9]{1,2})/)?(?P<year>[0-9]+)")
_NOON: Final = 12


def read_timelinejs_sheet(source: Source, progress: Progress) -> Imported:
    """Return what a TimelineJS spreadsheet, saved as CSV, proposes."""
    file = source.name
    sheet = read_sheet(source)
    if isinstance(sheet, Problem):
        return failed(sheet)
    names = {column: " ".join(column.lower().split()) for column in sheet.columns}
    if not {"year", "start date"} & set(names.values()):
        return failed(
            unreadable(
                file,
                "this table has neither a column Year nor a column Start Date",
                "for other tables than TimelineJS's: `dateline import csv` with a mapping file",
                Position(1, 1),
            )
        )
    into = Gathering(file, "a TimelineJS spreadsheet", keeps_keys=True)
    reader = SlideReader(into)
    rows = sheet.rows
    titled = False
    for number, row in enumerate(rows, 1):
        progress(number, len(rows))
        slide, unread = _slide(row, names)
        origin = Origin(
            number, Position(row.line, 1, 0), " ".join(str(row.cells.get("Headline", "")).split())
        )
        for column, cell in unread.items():
            into.lose(origin, f"the column `{column}`", cell)
        for cell in row.beyond:
            into.lose(origin, "a cell that stands under no header", cell)
        kind = str(slide.get("type") or "").lower()
        if kind == "title" and not titled:
            titled = True
            reader.title(slide, origin)
            continue
        if kind not in {"", "era"}:
            into.lose(origin, "`Type`: it is an event here", kind)
        reader.event(slide, origin, is_era=kind == "era")
    if not titled:
        into.settings(file.rpartition(".")[0] or file)
    return into.imported()


def _slide(row: Row, names: Mapping[str, str]) -> tuple[dict[str, object], dict[str, str]]:
    """Return a row as a slide, and the cells that a slide has no place for, by column."""
    slide: dict[str, object] = {}
    parts: dict[str, dict[str, str]] = {}
    unread: dict[str, str] = {}
    for column, cell in row.cells.items():
        if not cell.strip():
            continue
        name = names[column]
        place = _TEXTS.get(name) or _DATES.get(name)
        if place and place[0]:
            parts.setdefault(place[0], {})[place[1]] = cell
        elif place:
            slide.setdefault(place[1], cell.strip())
        elif name in _TIMES:
            parts.setdefault(_TIMES[name], {}).update(_clock(cell))
        elif name in _OLD_DATES:
            parts.setdefault(_OLD_DATES[name], {}).update(_old_date(cell))
        else:
            unread[column] = cell
    return slide | parts, unread


def _clock(text: str) -> dict[str, str]:
    """Return a time by TimelineJS's names; what is none goes under `hour`, to be told as such."""
    found = _CLOCK.fullmatch(text.strip())
    if not found:
        return {"hour": text}
    parts = {name: value for name, value in found.groupdict().items() if value}
    half = parts.pop("half", "").lower()
    if half:
        parts["hour"] = str(int(parts["hour"]) % _NOON + (_NOON if half[0] == "p" else 0))
    return parts


def _old_date(text: str) -> dict[str, str]:
    """Return an older sheet's date by TimelineJS's names; what is none goes under `year`."""
    date, _, clock = " ".join(text.replace("T", " ").split()).partition(" ")
    found = _ISO.fullmatch(date) or _AMERICAN.fullmatch(date)
    if not found:
        return {"year": text}
    parts = {name: value.removeprefix("+") for name, value in found.groupdict().items() if value}
    return parts | (_clock(clock) if clock else {})
