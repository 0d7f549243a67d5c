from __future__ import annotations

import pytest

from dateline.records.event import Event
from dateline.records.settings import Settings
from dateline.timeline.checks.lookalikes import check
from dateline.timeline.collection import Collection, Entry

MINERS = "Potash miners at Belaruskali threaten to stop output"


def pairs(*events: tuple[str, str]) -> list[str]:
    found = {
        f"e{number}": Entry(
            f"events/e{number}.yml", Event.model_validate({"title": title, "date": date})
        )
        for number, (date, title) in enumerate(events)
    }
    located = check(Collection(Settings.model_validate({"format": "1", "title": "t"}), found))
    return [f"{one.file}: {one.finding.message}" for one in located]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (("2020-08-17", MINERS), ("2020-08-17", MINERS)),
        (("2020-08-17", MINERS), ("2020-08-18", "Belaruskali potash miners threaten output stop")),
        (("2020-08-17", MINERS), ("2020-08-16", MINERS.upper() + "!")),
        (("2020-08-17", MINERS), ("[2020-08-10..2020-08-16]", MINERS)),
        (("2020-08-17", MINERS), ("2020-08-17T15:30", MINERS)),
        (("2020-08", MINERS), ("2020-08-02", MINERS)),
        (("2020-08-17", MINERS), ("2020-08-17", f"{MINERS}, the news agency reports from Minsk")),
    ],
)
def test_near_dates_with_similar_titles_look_the_same(
    first: tuple[str, str], second: tuple[str, str]
) -> None:
    assert len(pairs(first, second)) == 1


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (("2020-08-17", MINERS), ("2020-08-19", MINERS)),
        (("2020-08-16", "Sunday march in Minsk"), ("2020-08-23", "Sunday march in Minsk")),
        (("2020-08-17", MINERS), ("2020-08-17", "State television staff walk out")),
        (("2020", MINERS), ("2020-08-17", MINERS)),
        (
            ("2020-08-17", "March in Minsk"),
            ("2020-08-17", "March in Minsk of pensioners and others"),
        ),
    ],
)
def test_others_do_not(first: tuple[str, str], second: tuple[str, str]) -> None:
    assert pairs(first, second) == []


def test_the_later_file_is_told_of_the_earlier() -> None:
    assert pairs(("2020-08-18", MINERS), ("2020-08-17", MINERS)) == [
        f"events/e1.yml: looks the same as events/e0.yml: “{MINERS}”, 18 August 2020"
    ]
