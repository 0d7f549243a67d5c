"""What an import writes, keeps and shows."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.importing.imported import Origin, Proposed
from dateline.importing.manifest import Known, manifest_text, read_manifest
from dateline.importing.planning import Disk, File, Plan, plan, shared
from dateline.problems import Problem
from dateline.reading.names import MAX_ID
from dateline.writing.naming import Ids

if TYPE_CHECKING:
    from dateline.importing.manifest import Manifest

SOURCE = "csv:old.csv"


def event(title: str = "A", **more: Any) -> Proposed:  # noqa: ANN401 - any field of a proposal
    fields = {"title": title, "date": "2020-06-01", "sources": [{"url": "https://a.example/"}]}
    fields |= more.pop("fields", {})
    given: dict[str, Any] = {"wish": "2020-06-01-a", "origin": Origin(1, name=title), **more}
    return Proposed("event", fields=fields, **given)


def disk(files: dict[str, str] | None = None, manifest: Manifest | None = None) -> Disk:
    """Return a disk that holds files, as the last plan wrote them."""
    records: dict[tuple[str, str], File] = {}
    drafts: dict[str, File] = {}
    kinds = {
        "topics": "topic",
        "places": "place",
        "people": "person",
        "organizations": "organization",
    }
    for path, text in (files or {}).items():
        folder, _, name = path.removeprefix("events/").rpartition("/")
        id_ = name.removesuffix(".yml")
        if folder == "drafts":
            drafts[id_] = File(path, text)
        else:
            kind = "timeline" if not folder else kinds.get(folder, "event")
            records[shared(kind), id_] = File(path, text)
    return Disk(records, drafts, manifest or {})


def after(made: Plan, files: dict[str, str] | None = None) -> Disk:
    return disk({**(files or {}), **made.writes}, made.manifest)


def run(
    *proposals: Proposed, on: Disk | None = None, day: str = "2026-11-23", **more: bool
) -> Plan:
    return plan(SOURCE, proposals, on or disk(), added=day, **more)


def test_a_new_event_goes_to_the_folder_of_its_year_with_the_day_it_was_added() -> None:
    made = run(event())
    (path,) = made.new
    assert path == "events/2020/2020-06-01-a.yml"
    assert made.writes[path].endswith("added: 2026-11-23\n")


@pytest.mark.parametrize(
    ("date", "folder"),
    [
        ("2020-06-01", "2020"),
        ("../2020", "2020"),
        ("202X", "2020"),
        ("0079-08-24", "0079"),
        ("-0043", "-0043"),
        ("Y123456789", "99999"),
        ("Y-123456789", "-99999"),
        ("[2019..2021]", "2019"),
    ],
)
def test_a_folder_is_named_by_the_year(date: str, folder: str) -> None:
    (path,) = run(event(fields={"date": date})).new
    assert path == f"events/{folder}/2020-06-01-a.yml"


def test_the_same_import_twice_changes_nothing_also_on_another_day() -> None:
    proposals = (
        event(),
        event("A", fields={"summary": "another"}),
        Proposed("topic", "x", {"name": "X"}, Origin()),
        event("", missing="it has no title", wish="2020-06-01-event"),
    )
    first = run(*proposals)
    second = run(*proposals, on=after(first), day="2027-01-01")
    assert (second.writes, second.same, second.kept) == ({}, 3, [])
    assert second.manifest == first.manifest
    assert [draft.path for draft in second.drafts] == ["drafts/2020-06-01-event.yml"]


def test_events_of_one_wish_get_numbers_in_their_order() -> None:
    made = run(event(), event("A", fields={"summary": "x"}), event("A", fields={"summary": "y"}))
    assert made.new == [
        "events/2020/2020-06-01-a.yml",
        "events/2020/2020-06-01-a-2.yml",
        "events/2020/2020-06-01-a-3.yml",
    ]


def test_an_id_that_another_record_has_is_not_taken() -> None:
    there = {"events/2020/2020-06-01-a.yml": "title: Mine\n"}
    made = run(event(), on=disk(there))
    assert made.new == ["events/2020/2020-06-01-a-2.yml"]


def test_a_record_that_the_source_changed_is_written_anew() -> None:
    first = run(event(key="7"))
    second = run(event("B", key="7", wish="2020-06-01-b"), on=after(first), day="2027-01-01")
    assert second.changed == ["events/2020/2020-06-01-a.yml"]
    text = second.writes[second.changed[0]]
    assert text.startswith("title: B\n")
    assert text.endswith("added: 2026-11-23\n")


def test_a_record_that_an_editor_touched_is_shown_and_kept() -> None:
    first = run(event(key="7"))
    path = first.new[0]
    mine = first.writes[path].replace("title: A", "title: Mine")
    second = run(event("B", key="7"), on=disk({path: mine}, first.manifest))
    assert second.writes == {}
    (kept,) = second.kept
    assert kept.path == path
    assert "-title: Mine\n+title: B" in kept.diff
    third = run(event("B", key="7"), on=disk({path: mine}, second.manifest), overwrite=True)
    assert third.changed == [path]


def test_a_record_whose_change_was_taken_back_follows_the_source_again() -> None:
    first = run(event(key="7"))
    path = first.new[0]
    mine = first.writes[path].replace("title: A", "title: Mine")
    second = run(event("B", key="7"), on=disk({path: mine}, first.manifest))
    third = run(event("B", key="7"), on=disk({path: first.writes[path]}, second.manifest))
    assert third.changed == [path]


def test_a_record_that_an_editor_deleted_is_not_brought_back_unasked() -> None:
    first = run(event(key="7"))
    on = disk({}, first.manifest)
    second = run(event(key="7"), on=on)
    assert (second.writes, second.deleted) == ({}, first.new)
    assert run(event(key="7"), on=on, overwrite=True).new == first.new


def test_a_record_that_an_editor_moved_is_still_the_same() -> None:
    first = run(event(key="7"))
    moved = {"events/2021/2020-06-01-a.yml": first.writes[first.new[0]]}
    second = run(event("B", key="7"), on=disk(moved, first.manifest))
    assert second.changed == ["events/2021/2020-06-01-a.yml"]


def test_a_catalogue_record_that_was_there_is_left_alone() -> None:
    there = {"events/topics/x.yml": "name: Mine\n", "events/people/ada.yml": "name: Ada\n"}
    made = run(
        Proposed("topic", "x", {"name": "X"}, Origin()),
        Proposed("organization", "ada", {"name": "Ada H."}, Origin()),
        on=disk(there),
    )
    assert (made.writes, made.there, made.kept) == ({}, 2, [])


def test_an_id_of_the_source_s_own_is_never_given_a_number() -> None:
    there = {"events/2020/mine.yml": "title: Other\n"}
    made = run(event(wish="mine", is_named=True), on=disk(there))
    assert made.writes == {}
    assert [kept.path for kept in made.kept] == ["events/2020/mine.yml"]


def test_without_the_manifest_the_same_records_are_known_by_what_they_say() -> None:
    first = run(event(), event("A", fields={"summary": "x"}))
    second = run(event(), event("A", fields={"summary": "x"}), on=disk(first.writes))
    assert second.new[1:] == []
    assert second.same >= 1


def test_a_draft_says_what_is_missing_and_where() -> None:
    made = run(event(wish="a", fields={"date": ""}, missing="its date is “Unknown Date”"))
    (draft,) = made.drafts
    assert draft.path == "drafts/a.yml"
    assert made.new == []
    assert made.writes["drafts/a.yml"] == (
        "# Its date is “Unknown Date”.\n"
        "# Fill in what is missing, and move this file to the folder of its year, such as"
        " events/2020/.\n"
        "date:  # write it here\n"
        "title: A\n"
        "sources:\n"
        "  - url: https://a.example/\n"
        "added: 2026-11-23\n"
    )


def test_a_draft_that_an_editor_completed_is_done() -> None:
    draft = event(wish="a", fields={"date": ""}, missing="no date")
    first = run(draft)
    done = {"events/2020/a.yml": "title: A\ndate: 2020-06-05\n"}
    second = run(draft, on=disk(done, first.manifest))
    assert (second.writes, second.drafts, second.kept, second.same) == ({}, [], [], 1)


def test_records_that_the_source_no_longer_has_are_named_and_stay() -> None:
    first = run(event(key="7"), event("B", key="8", wish="2020-06-01-b"))
    second = run(event(key="7"), on=after(first))
    assert (second.gone, second.writes) == (["2020-06-01-b"], {})
    assert second.manifest == first.manifest


def test_a_key_that_is_named_later_makes_no_record_a_second_one() -> None:
    first = run(event("A"), event("B"))
    later = [event("A", key="k1"), event("B", key="k2")]
    made = run(*later, on=after(first))
    assert (made.new, made.changed, made.gone, made.same) == ([], [], [], 2)
    assert [known.id for known in made.manifest[SOURCE].values()] == [
        "2020-06-01-a",
        "2020-06-01-a-2",
    ]


def test_a_key_that_is_no_more_named_makes_no_record_a_second_one() -> None:
    first = run(event("A", key="k1"))
    made = run(event("A"), on=after(first))
    assert (made.new, made.gone, made.same) == ([], [], 1)


def test_a_new_record_takes_no_id_from_one_that_is_still_there() -> None:
    first = run(event("A", key="k1"))
    made = run(event("C", key="k2"), event("A", key="k1"), on=after(first))
    assert made.new == ["events/2020/2020-06-01-a-2.yml"]
    assert made.same == 1


def test_two_sources_know_nothing_of_each_other() -> None:
    first = run(event(key="7"))
    second = plan("csv:other.csv", [event("B", key="7")], after(first), added="2026-11-23")
    assert second.new == ["events/2020/2020-06-01-a-2.yml"]
    assert set(second.manifest) == {SOURCE, "csv:other.csv"}


@given(
    st.dictionaries(
        st.text(), st.dictionaries(st.text(), st.builds(Known, *[st.text()] * 3), min_size=1)
    )
)
def test_the_manifest_reads_back_the_same(manifest: Manifest) -> None:
    assert read_manifest(manifest_text(manifest)) == manifest


@pytest.mark.parametrize(
    "text", ["{", "[]", '{"format": 1}', '{"format": 2, "records": {}}', "null"]
)
def test_a_broken_manifest_is_told(text: str) -> None:
    found = read_manifest(text)
    assert isinstance(found, Problem)
    assert found.file == ".dateline/imported.json"


def test_no_manifest_is_no_import() -> None:
    assert read_manifest("") == {}


@given(st.lists(st.sampled_from(["a", "b-2", "x" * MAX_ID, "y" * 78 + "-z"]), max_size=30))
def test_every_id_is_given_once(wishes: list[str]) -> None:
    ids = Ids(["a", "b-2-2"])
    given_ids = [ids.free(wish) for wish in wishes]
    assert len({*given_ids, "a", "b-2-2"}) == len(given_ids) + 2
    assert all(len(id_) <= MAX_ID and not id_.endswith("-") for id_ in given_ids)
