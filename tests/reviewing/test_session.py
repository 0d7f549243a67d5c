"""A review, from the keys to the files."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from dateline.loading.load import load
from dateline.reviewing.requests import Candidate, Outside, Submit, Typed
from dateline.reviewing.state import Browsing, Choosing, Editing, Noting, Telling
from tests.reviewing.drafted import (
    CLOSED,
    SCHEMA,
    TODAY,
    Session,
    make_project,
    put,
    tree,
)
from tests.reviewing.drafted import (
    GATHERING as GATHERED,
)

if TYPE_CHECKING:
    from pathlib import Path

    from dateline.reviewing.requests import Command

CLOSES = "2024-05-03-council-closes-bridge"
GATHER = "2024-05-04-people-gather"
THERE = "events/2024/2024-05-03-old-bridge-closed.yml"


@pytest.fixture
def session(tmp_path: Path) -> Session:
    make_project(tmp_path)
    return Session(tmp_path)


def test_the_drafts_come_by_article_with_the_articles_record_first(session: Session) -> None:
    keys = [one.key for one in session.state.drafts]
    assert keys == [
        ("leaflet", "article.yml"),
        ("leaflet", "2024-06-01-ferry-stops.yml"),
        ("wire", "article.yml"),
        ("wire", f"{CLOSES}.yml"),
        ("wire", f"{GATHER}.yml"),
    ]


def test_accepting_writes_the_event_and_its_article(session: Session) -> None:
    before = tree(session.root)
    state = session.at(CLOSES).say("accept")
    after = tree(session.root)
    assert set(after) - set(before) == {
        f"events/2024/{CLOSES}.yml",
        "events/articles/wire.yml",
        "drafts/wire/review.json",
    }
    assert after[f"events/2024/{CLOSES}.yml"] == CLOSED.encode()
    assert after["events/articles/wire.yml"] == before["drafts/wire/article.yml"]
    assert all(after[path] == before[path] for path in before)
    assert load(session.root).errors == 0
    assert state.draft.id == GATHER, "the next that waits is shown"


def test_the_article_is_written_once(session: Session) -> None:
    session.at(CLOSES).say("accept")
    put(session.root / "events/articles/wire.yml", "url: https://wire.example.org/2\ntitle: Mine\n")
    session.at(GATHER).say("accept")
    text = (session.root / "events/articles/wire.yml").read_text("utf-8")
    assert text.endswith("Mine\n")


def test_a_warning_is_told_and_does_not_keep_a_record_out(session: Session) -> None:
    title = "The old bridge of Port Elms is closed"
    state = session.at(CLOSES, "title").say("edit", Submit(title), "accept")
    assert f"Accepted as {CLOSES}." in state.message
    assert "duplicate-event" in state.message


def test_an_error_is_told_and_nothing_is_written(session: Session) -> None:
    path = session.root / f"drafts/wire/{GATHER}.yml"
    put(path, CLOSED.replace("port-elms", "port-helms"))
    session = Session(session.root)
    before = tree(session.root)
    state = session.at(GATHER).say("accept")
    assert isinstance(state.mode, Telling)
    assert "port-helms" in " ".join(state.mode.lines)
    assert "port-elms" in " ".join(state.mode.lines), "what would mend it is told"
    assert tree(session.root) == before
    assert isinstance(session.say("cancel").mode, Browsing)


def test_an_error_that_was_there_before_is_in_nobodys_way(session: Session) -> None:
    put(session.root / "events/2024/2024-01-01-other.yml", "title: No date\n")
    state = session.at(CLOSES).say("accept")
    assert state.drafts[3].key in state.decisions


def test_a_taken_id_is_refused_and_another_can_be_given(session: Session) -> None:
    put(session.root / f"events/2024/{CLOSES}.yml", CLOSED.replace("wire", "gazette"))
    state = session.at(CLOSES).say("accept")
    assert "is there already" in state.message
    assert not state.steps
    session.at(CLOSES, "id").say("edit", Submit("2024-05-03-Council"))
    assert "is no id" in session.state.message
    session.say(Submit("2024-05-03-council"), "accept")
    assert (session.root / "events/2024/2024-05-03-council.yml").is_file()
    session.say("undo", "undo")
    assert session.state.rows[0].value == CLOSES


def test_a_field_is_edited_in_place_and_marked(session: Session) -> None:
    state = session.at(CLOSES, "title").say("edit")
    assert state.mode == Editing("title", "Council closes the old bridge")
    state = session.say(Submit('The "old" bridge: closed'))
    assert state.draft.text == CLOSED.replace(
        "title: Council closes the old bridge", "title: 'The \"old\" bridge: closed'"
    )
    row = next(one for one in state.rows if one.path == "title")
    assert row.is_edited
    assert isinstance(state.mode, Browsing)


def test_a_field_that_is_not_there_is_added_in_the_formats_order(session: Session) -> None:
    state = session.at(GATHER, "summary").say("edit", Submit("Some 200 people came."))
    assert "value: 200\n" in state.draft.text
    lines = state.draft.text.split("\n")
    place = lines.index("summary: Some 200 people came.")
    assert lines[place - 1].startswith("date:")
    assert lines[place + 1].startswith("figures:")


@pytest.mark.parametrize(
    ("name", "field", "typed", "expected"),
    [
        (CLOSES, "places[0]", "port-elms, harbour", "places: [port-elms, harbour]\n"),
        (CLOSES, "topics", "bridges", "topics: [bridges]\n"),
        (GATHER, "figures[0].value", "210", "    value: 210\n"),
        (GATHER, "figures[0].text", "", "  - what: people\n    value: 200\n"),
        (CLOSES, "date", "[2024-05-01..2024-05-03]", 'date: "[2024-05-01..2024-05-03]"\n'),
        (CLOSES, "sources[0].quotes[0].text", "закрыли мост", "      - text: закрыли мост\n"),
    ],
)
def test_fields_are_set_by_their_path(
    session: Session, name: str, field: str, typed: str, expected: str
) -> None:
    state = session.at(name, field).say("edit", Submit(typed))
    assert expected in state.draft.text, state.message
    assert state.draft.text.startswith(SCHEMA)


def test_an_emptied_field_goes(session: Session) -> None:
    state = session.at(CLOSES, "places[0]").say("edit", Submit(" "))
    assert state.draft.text == CLOSED.replace("places: [port-elms]\n", "")


@pytest.mark.parametrize(
    ("field", "typed", "told"),
    [
        ("date", "2024-02-30", "'2024-02-30' is not a day in the calendar"),
        ("date", "", "`date` is missing"),
        ("status", "happened", "`confirmed`"),
        ("title", "a \u202e b", "U+202E RIGHT-TO-LEFT OVERRIDE"),
    ],
)
def test_a_value_that_cannot_be_is_refused_while_it_is_typed(
    session: Session, field: str, typed: str, told: str
) -> None:
    before = tree(session.root)
    state = session.at(CLOSES, field).say("edit", Submit(typed))
    assert told in state.message
    assert isinstance(state.mode, Editing), "the line stays"
    assert tree(session.root) == before


def test_a_comment_keeps_a_field_from_being_edited_here(session: Session) -> None:
    path = session.root / f"drafts/wire/{CLOSES}.yml"
    put(path, CLOSED.replace("  - article: wire\n", "  # mine\n  - article: wire\n"))
    session = Session(session.root)
    state = session.at(CLOSES, "sources[0].article").say("edit", Submit("other"))
    assert "a comment stands beside `sources`" in state.message


def test_line_ends_stay_as_they_were(session: Session) -> None:
    path = session.root / f"drafts/wire/{CLOSES}.yml"
    put(path, CLOSED.replace("\n", "\r\n"))
    session = Session(session.root)
    session.at(CLOSES, "title").say("edit", Submit("Closed"))
    changed = CLOSED.replace("Council closes the old bridge", "Closed").replace("\n", "\r\n")
    assert path.read_bytes() == changed.encode()


def test_a_candidate_is_taken_by_its_number(session: Session) -> None:
    session.at(CLOSES, "date").say(Candidate(3))
    assert session.state.rows[2].value == "2024-05-03"
    state = session.say(Candidate(2))
    assert "date: 2024-04-26\n" in state.draft.text
    state = session.at(GATHER, "places").say(Candidate(1))
    assert "places: [port-elms]\n" in state.draft.text


@pytest.mark.parametrize(
    ("name", "field", "gone"),
    [
        (
            GATHER,
            "figures[0].text",
            "figures:\n  - what: people\n    text: About 200\n    value: 200\n    source: wire\n",
        ),
        (
            CLOSES,
            "sources[0].quotes[0].text",
            "    quotes:\n      - text: closed the old bridge on Friday\n",
        ),
        (CLOSES, "places[0]", "places: [port-elms]\n"),
    ],
)
def test_a_part_is_taken_away_whole(session: Session, name: str, field: str, gone: str) -> None:
    before = session.at(name, field).state.draft.text
    assert gone in before
    assert session.say("remove").draft.text == before.replace(gone, "")
    assert session.say("undo").draft.text == before


def test_an_actor_is_added_with_a_role(session: Session) -> None:
    state = session.at(GATHER, "actors").say(Candidate(1))
    assert state.mode == Editing("actors", "the-council: ")
    state = session.say(Submit("the-council: "))
    assert "say who and as what" in state.message
    state = session.say(Submit("the-council: authority"))
    assert "actors:\n  - who: the-council\n    role: authority\n" in state.draft.text
    row = next(one for one in state.rows if one.path == "actors")
    assert row.doubts
    assert row.is_edited
    state = session.at(GATHER, "actors").say("edit", Submit("the-mayor observer"))
    assert "  - who: the-mayor\n    role: observer\n" in state.draft.text


def test_evidence_stays_with_its_part_when_another_goes(session: Session) -> None:
    two = GATHERED.replace("sources:", "  - what: boats\n    value: 3\n    source: wire\nsources:")
    put(session.root / f"drafts/wire/{GATHER}.yml", two)
    session = Session(session.root)
    state = session.at(GATHER, "figures[0].what").say("remove")
    rows = {one.path: one for one in state.rows}
    assert rows["figures[0].what"].value == "boats"
    assert rows["figures[0].what"].evidence is None, "the boats have none"
    assert rows["figures[0].value"].evidence is None


def test_a_draft_comes_back_from_the_editors_program(session: Session) -> None:
    state = session.at(CLOSES).say("outside", Outside(CLOSED + "# mine\n"))
    assert state.draft.text.endswith("# mine\n")
    assert session.say("outside", Outside(state.draft.text)).message == "Nothing was changed."


def test_a_broken_draft_waits_until_it_is_mended(session: Session) -> None:
    state = session.at(CLOSES).say("outside", Outside("title: [\n"))
    assert state.draft.problems
    state = session.say("accept")
    assert isinstance(state.mode, Telling)
    assert not (session.root / f"events/2024/{CLOSES}.yml").exists()
    session.say("cancel", "outside", Outside(CLOSED), "accept")
    assert (session.root / f"events/2024/{CLOSES}.yml").is_file()


def test_merging_adds_a_source_and_an_update_and_no_line_changes(session: Session) -> None:
    before = (session.root / THERE).read_text("utf-8").splitlines()
    state = session.at(CLOSES).say("merge")
    assert isinstance(state.mode, Choosing)
    assert [one.id for one in state.mode.found] == ["2024-05-03-old-bridge-closed"]
    state = session.say(Submit(""))
    assert isinstance(state.mode, Noting)
    assert state.mode.text == "Another source: Elms Wire, Old bridge closed."
    state = session.say(Submit("A news agency tells it too."))
    after = (session.root / THERE).read_text("utf-8").splitlines()
    assert [line for line in after if line in before] == before, "only lines were added"
    assert [line for line in after if line not in before] == [
        "  - article: wire",
        "    quotes:",
        "      - text: closed the old bridge on Friday",
        "updates:",
        "  - id: u1",
        f"    date: {TODAY}",
        "    text: A news agency tells it too.",
    ]
    assert (session.root / "events/articles/wire.yml").is_file()
    assert load(session.root).errors == 0
    assert "Merged into 2024-05-03-old-bridge-closed (" in state.message


def test_without_a_note_readers_are_told_of_no_update(session: Session) -> None:
    session.at(CLOSES).say("merge", Submit(""), Submit(" "))
    assert "updates" not in (session.root / THERE).read_text("utf-8")


def test_an_event_to_merge_into_is_found_by_typing(session: Session) -> None:
    session.at(CLOSES).say("accept")
    state = session.at(GATHER).say("merge", Typed("council 2024"))
    assert isinstance(state.mode, Choosing)
    assert [one.id for one in state.mode.found] == [CLOSES]
    state = session.say(Typed("nothing of the kind"), Submit("nothing of the kind"))
    assert isinstance(state.mode, Choosing), "there is nothing to choose"
    state = session.say("cancel")
    assert isinstance(state.mode, Browsing)


def test_the_same_article_is_not_merged_twice(session: Session) -> None:
    session.at(CLOSES).say("accept")
    before = tree(session.root)
    state = session.at(GATHER).say("merge", Typed(CLOSES), Submit(""), Submit("x"))
    assert state.message == "Not merged: that event rests on this article already."
    assert tree(session.root) == before


def test_an_article_that_the_event_names_by_its_address_is_known(session: Session) -> None:
    text = (session.root / THERE).read_text("utf-8")
    named = text.replace("article: gazette  # the first", "url: http://www.wire.example.org/2/  #")
    assert named != text
    put(session.root / THERE, named.replace("  # to tell", "").replace("    locator: page 1\n", ""))
    (session.root / "events/articles/gazette.yml").unlink()
    state = session.at(CLOSES).say("merge", Submit(""), Submit("x"))
    assert state.message == "Not merged: that event rests on this article already."


def test_rejecting_only_notes_it(session: Session) -> None:
    before = tree(session.root)
    state = session.at(CLOSES).say("reject")
    after = tree(session.root)
    assert after.pop("drafts/wire/review.json") is not None
    assert after == before
    assert state.draft.id == GATHER


@pytest.mark.parametrize("command", ["accept", "reject", "merge", "edit", "outside"])
def test_what_is_decided_is_changed_only_after_undo(session: Session, command: Command) -> None:
    session.at(CLOSES).say("reject")
    before = tree(session.root)
    state = session.at(CLOSES).say(command)
    assert state.message == "This draft is rejected; u takes the last step back."
    assert tree(session.root) == before


@pytest.mark.parametrize("command", ["accept", "reject", "merge"])
def test_an_article_is_decided_with_its_events(session: Session, command: Command) -> None:
    state = session.at("wire").say(command)
    assert "events" in state.message
    assert not state.steps


def test_an_article_is_edited_until_it_is_written(session: Session) -> None:
    session.at("wire", "title").say("edit", Submit("Bridge closed, says mayor"))
    session.at(CLOSES).say("accept")
    written = (session.root / "events/articles/wire.yml").read_text("utf-8")
    assert "title: Bridge closed, says mayor\n" in written
    state = session.at("wire", "title").say("edit")
    assert "kept with its first event" in state.message


def test_undo_puts_everything_back_in_turn(session: Session) -> None:
    trees = [tree(session.root)]
    for commands in (("accept",), ("reject",)):
        session.at(CLOSES if commands[0] == "accept" else GATHER).say(*commands)
        trees.append(tree(session.root))
    assert session.say("undo").draft.id == GATHER
    assert tree(session.root) == trees[1]
    assert session.say("undo").draft.id == CLOSES
    assert tree(session.root) == trees[0]
    assert session.say("undo").message == "There is nothing to take back."


def test_undo_is_refused_where_a_file_was_changed_since(session: Session) -> None:
    session.at(CLOSES).say("accept")
    path = session.root / f"events/2024/{CLOSES}.yml"
    put(path, CLOSED + "note: mine\n")
    before = tree(session.root)
    state = session.say("undo")
    assert f"{CLOSES}.yml was changed since" in state.message
    assert tree(session.root) == before
    put(path, CLOSED)
    session.say("undo")
    assert not path.exists()


def test_a_draft_that_changed_meanwhile_is_read_again_first(session: Session) -> None:
    session.at(CLOSES)
    changed = CLOSED.replace("Council closes", "Mayor closes")
    put(session.root / f"drafts/wire/{CLOSES}.yml", changed)
    state = session.say("accept")
    assert "was read again" in state.message
    assert not state.steps
    session.say("accept")
    assert (session.root / f"events/2024/{CLOSES}.yml").read_bytes() == changed.encode()


def test_a_draft_that_is_gone_is_not_accepted(session: Session) -> None:
    session.at(CLOSES)
    (session.root / f"drafts/wire/{CLOSES}.yml").unlink()
    assert "no longer there" in session.say("accept").message


def test_a_new_years_folder_goes_with_its_only_record(session: Session) -> None:
    session.at(CLOSES, "date").say("edit", Submit("1999-05-03"))
    before = tree(session.root)
    session.say("accept")
    assert (session.root / f"events/1999/{CLOSES}.yml").is_file()
    session.say("undo")
    assert tree(session.root) == before


def test_the_walk_ends_when_all_is_decided(session: Session) -> None:
    session.at("2024-06-01-ferry-stops").say("reject")
    session.at(CLOSES).say("reject")
    state = session.at(GATHER).say("reject")
    assert "All drafts are decided." in state.message
    assert session.say("quit").has_ended
