"""Whatever an editor does: undone, it was never there; interrupted, it goes on."""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, get_args

from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.reviewing.requests import Candidate, Key, Outside, Submit, Typed
from tests.reviewing.drafted import FERRY, Session, make_project, tree

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dateline.reviewing.requests import Command

_KEYS: tuple[Key, ...] = get_args(Key)
_TEXTS = ("", "2024-05-05", "port-elms", "мост # 橋", "title: [", "a-new-id", "200", "mayor: host")
_MERGE: tuple[Command, ...] = ("merge", Submit(""), Submit("More of it."))
_COMMANDS: st.SearchStrategy[tuple[Command, ...]] = st.one_of(
    st.sampled_from([(key,) for key in _KEYS if key != "quit"]),
    st.sampled_from([("accept",), ("reject",), ("undo",), ("next",), _MERGE]),
    st.sampled_from([("edit", Submit(text)) for text in _TEXTS]),
    st.sampled_from([(Typed("bridge"),), (Candidate(1),), (Candidate(2),)]),
    st.sampled_from([("outside", Outside("title: [")), ("outside", Outside(FERRY))]),
)
_WALKS = st.lists(_COMMANDS, max_size=20).map(lambda some: [one for part in some for one in part])


@settings(max_examples=60)
@given(_WALKS)
def test_any_commands_and_then_undo_leave_the_tree_as_it_was(commands: Sequence[Command]) -> None:
    root = Path(tempfile.mkdtemp())
    try:
        make_project(root)
        before = tree(root)
        Session(root).say("next", *commands)
        session = Session(root)  # as after an interruption: all of it comes from the disk
        while session.state.steps:
            number = len(session.state.steps)
            session.say("undo")
            assert len(session.state.steps) == number - 1, session.state.message
        assert tree(root) == before
    finally:
        shutil.rmtree(root)


@settings(max_examples=15)
@given(_WALKS)
def test_a_session_read_from_the_disk_knows_what_the_last_one_did(
    commands: Sequence[Command],
) -> None:
    root = Path(tempfile.mkdtemp())
    try:
        make_project(root)
        first = Session(root)
        first.say("next", *commands)
        again = Session(root)
        assert again.state.drafts == first.state.drafts
        assert again.state.steps == first.state.steps
    finally:
        shutil.rmtree(root)
