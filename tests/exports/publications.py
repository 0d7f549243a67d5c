"""Small timelines for the tests of exports."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from hypothesis import strategies as st

from dateline.exports.publication import Publication
from dateline.records.event import Event
from dateline.records.settings import Settings
from dateline.timeline.collection import FOLDERS, MODELS, Collection, Entry
from dateline.timeline.timeline import arrange

if TYPE_CHECKING:
    from collections.abc import Mapping

SITE: Final = "https://timeline.example/belarus/"

_KINDS: Final = {folder: kind for kind, folder in FOLDERS.items()}

DATES: Final = (
    *("2020-08-17", "2020-08-17?", "2020-08-17~", "2020-08-17%", "2020-08-XX", "2020-XX-XX"),
    *("2020-08-17T15:30", "2020-08-17T15:30+03:00", "2020-08-17T15:30:20Z", "0079-08-24"),
    *("2020-08", "2020", "202X", "20XX", "2020?", "2020-08~", "2020-21", "2020-24", "9999-12-31"),
    *("2020-08-10/2020-08-16", "2020-08-10?/2020-08-16", "2020-08-10/2020-08-16~"),
    *("2020-08-10T22:00/2020-08-11T04:00", "2020-08-10/2020-08-11T04:00", "2020-08/2020-09"),
    *("2020-08/2020-08-16", "2020-08-10T22:00Z/2020-08-11T04:00", "2019/2020", "2020-21/2020-23"),
    *("2020-08-11/..", "2020-08/..", "../2020-08-11", "2020-08-11/", "/2020-08-11", "202X/.."),
    *("[2020-08-10..2020-08-16]", "[2020-08-10,2020-08-16]", "[..2020-08-16]", "[2020-08..]"),
    *("-0043", "-0043-03-15", "0000", "-0043/0014", "-004X", "Y12345", "Y-123456", "Y17000000"),
)
"""Every form of the format, and where calendars end."""

TEXT: Final = st.text(
    st.characters(codec="utf-8", exclude_categories=["Cc", "Cs", "Cn", "Co"]), min_size=1
).filter(str.strip)
"""What a record may hold, with the signs that formats act on among the likelier."""

SIGNS: Final = st.one_of(
    st.sampled_from(
        [
            *(
                "\\",
                "\\n",
                "\\N",
                "\\New",
                ",",
                ";",
                ":",
                '"',
                "'",
                "&",
                "<b>",
                "</p>",
                "&lt;i&gt;",
            ),
            *("{", "}", "%", "50%", "$", "#", "#tag", "!id", ".end", "~", "^", "_", "@", "`", "|"),
            *("[x]", "[a](https://a.example)", "//", "- ", "2020: ", "every day: ", "title: "),
            *(
                "]]>",
                "\u2028",
                "\u00a0",
                "…",
                "Ж",
                "🕊",
                "e\u0301",
                "group",
                "section",
                "END:VEVENT",
            ),
        ]
    ),
    TEXT,
)
HOSTILE: Final = st.lists(SIGNS, min_size=1, max_size=12).map(" ".join).filter(str.strip)
PACKED: Final = st.lists(SIGNS, min_size=1, max_size=12).map("".join).filter(str.strip)
STRANGE: Final = st.one_of(HOSTILE, PACKED).map(lambda text: text[:290].strip()).filter(bool)
"""Strangers' lines."""


def publication(
    events: Mapping[str, Mapping[str, Any]],
    *,
    site_url: str = SITE,
    catalogue: Mapping[str, Mapping[str, Mapping[str, Any]]] | None = None,
    **settings: object,
) -> Publication:
    """Return a timeline of events, each with a title, a day and a source unless said otherwise.

    `catalogue` holds other records by folder and id.
    """
    given = {"title": "T", "date": "2020-08-17", "sources": {"url": "https://a.example/"}}
    made = Collection(
        Settings.model_validate({"format": "1", "id": "test", "title": "Test", **settings}),
        events={
            name: Entry(f"events/{name}.yml", Event.model_validate({**given, **fields}))
            for name, fields in events.items()
        },
    )
    for folder, records in (catalogue or {}).items():
        model = MODELS[_KINDS[folder]]
        entries = getattr(made, folder)
        entries |= {key: Entry("r.yml", model.model_validate(one)) for key, one in records.items()}
    return Publication(arrange(made), site_url)


def dated() -> Publication:
    """Return a timeline with an event of each form of date; `e0` has the first."""
    return publication(
        {
            f"e{number}": {"title": f"Event {number}", "date": date}
            for number, date in enumerate(DATES)
        }
    )
