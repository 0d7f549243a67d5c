from __future__ import annotations

from typing import TYPE_CHECKING, Any

from hypothesis import given
from hypothesis import strategies as st

from dateline.records.article import Article
from dateline.records.catalogue import Place
from dateline.records.event import Event
from dateline.records.settings import Settings
from dateline.records.urls import quick_id
from dateline.timeline.collection import Collection, Entry
from dateline.timeline.links import SAYS, Related
from dateline.timeline.periods import month_of, periods
from dateline.timeline.timeline import Timeline, arrange

if TYPE_CHECKING:
    from random import Random

DATES = st.sampled_from(
    [
        *("2020", "2020-08", "2020-08-XX", "2020-08-17", "2020-08-17T15:30", "2020-08-17~", "202X"),
        *("2020-08-10/2020-09-16", "2020-08-11/..", "../2020-08-11", "/2020-08-11", "-0043"),
        *("2020-21", "[2020-08-10..2020-08-16]", "[..2020-08-16]"),
    ]
)


def timeline(
    events: dict[str, dict[str, Any]], places: dict[str, str | None] | None = None
) -> Timeline:
    return arrange(
        Collection(
            Settings.model_validate({"format": "1", "title": "t"}),
            events={
                name: Entry(
                    f"events/{name}.yml",
                    Event.model_validate({"title": name, "date": "2020-08-17", **fields}),
                )
                for name, fields in events.items()
            },
            articles={"a": Entry("a", Article.model_validate({"url": "https://a.example/"}))},
            places={
                name: Entry(
                    name,
                    Place.model_validate({"name": name, "kind": "city", "within": within}),
                )
                for name, within in (places or {}).items()
            },
        )
    )


@given(st.lists(st.tuples(DATES, st.integers(-2, 2)), max_size=8), st.randoms())
def test_the_order_is_the_same_whatever_order_the_files_come_in(
    rows: list[tuple[str, int]], random: Random
) -> None:
    events = {
        f"e{number}": {"date": date, "order": order} for number, (date, order) in enumerate(rows)
    }
    names = list(events)
    random.shuffle(names)
    assert list(timeline({name: events[name] for name in names}).happenings) == list(
        timeline(events).happenings
    )


@given(st.lists(DATES, max_size=8))
def test_every_event_stands_in_just_one_period_and_no_period_comes_twice(rows: list[str]) -> None:
    found = timeline({f"e{number}": {"date": date} for number, date in enumerate(rows)})
    listed = periods(found.happenings.values())
    assert [one.id for period in listed for one in period.happenings] == list(found.happenings)
    for period in listed:
        assert {month_of(one.event.date) for one in period.happenings} == {
            (period.year, period.month)
        }


def test_order_breaks_ties_of_one_day_and_the_id_the_rest() -> None:
    found = timeline({"c": {"order": "1"}, "b": {}, "a": {}, "d": {"order": "-1"}})
    assert list(found.happenings) == ["d", "a", "b", "c"]


def test_a_removed_record_is_in_no_list() -> None:
    removal = {"date": "2020-09-01", "reason": "asked for"}
    found = timeline({"a": {}, "b": {"title": "Removed", "removed": removal}})
    assert list(found.happenings) == ["a"]
    assert list(found.removed) == ["b"]


def test_a_place_counts_what_happens_within_it() -> None:
    found = timeline(
        {"a": {"places": ["plant"]}, "b": {"places": ["city", "plant"]}, "c": {"places": "land"}},
        {"land": None, "city": "land", "plant": "city"},
    ).links.places
    assert found == {"plant": ["a", "b"], "city": ["a", "b"], "land": ["a", "b", "c"]}


def test_a_relation_is_shown_by_both_events() -> None:
    found = timeline(
        {
            "a": {"related": [{"event": "b", "relation": "followed-by"}]},
            "b": {"related": [{"event": "a", "relation": "follows"}]},
            "c": {"related": [{"event": "a", "relation": "part-of"}]},
        }
    ).links.related
    assert found["a"] == [Related("b", "followed-by"), Related("c", "includes")]
    assert found["b"] == [Related("a", "follows")]
    assert found["c"] == [Related("a", "part-of")]


def test_who_gives_a_figure_is_found_with_no_other_role() -> None:
    found = timeline(
        {
            "a": {
                "actors": [{"who": "x", "role": "speaker"}],
                "figures": [{"what": "w", "text": "1", "by": "x"}],
                "accounts": [{"text": "t", "by": "y"}],
            }
        }
    ).links.actors
    assert found["x"] == {"speaker": ["a"]}
    assert found["y"] == {SAYS: ["a"]}


def test_quick_sources_of_one_page_share_one_article() -> None:
    found = timeline(
        {
            "a": {"sources": [{"url": "https://n.example/x"}]},
            "b": {"sources": [{"url": "http://www.n.example/x/?utm_source=y", "id": "own"}]},
            "c": {"sources": [{"article": "a"}]},
        }
    ).links
    key = quick_id("https://n.example/x")
    assert found.articles == {key: ["a", "b"], "a": ["c"]}
    assert list(found.quick) == [key]
