"""An item is added to a list of a record; every other byte of the file stays."""

from __future__ import annotations

import re
from typing import Any, Final

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.explaining import explanation
from dateline.problems import Problem
from dateline.reading.meaning import meaning
from dateline.reading.parser import read
from dateline.reading.tokens import comments
from dateline.writing.inserting import add_item, add_source

HEAD: Final = "title: t  # c0\ndate: 2020\n"
NEW: Final = {"article": "b", "quotes": [{"text": "No: “yes”, he said", "language": "en"}]}
ITEM: Final = (
    "- article: b\n    quotes:\n      - text: 'No: “yes”, he said'\n        language: en\n"
).replace("'", '"')

OUTER: Final = ITEM.replace("\n  ", "\n")
IN_BRACKETS: Final = (
    '{article: a}, {article: b, quotes: [{text: "No: “yes”, he said", language: en}]}'
)


def added(text: str, source: dict[str, object] | None = None) -> str:
    result = add_source(text, source or NEW, "x.yml")
    assert isinstance(result, str), result
    return result


def said(text: str) -> Any:  # noqa: ANN401 - text, lists and mappings, nested
    node, problems = read(text.replace("\r\n", "\n"), "x.yml")
    assert problems == []
    assert node is not None
    return meaning(node)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        # behind the last item, in its column
        (
            "sources:\n  - article: a  # c1\n  # c2\nadded: 2020\n",
            f"sources:\n  - article: a  # c1\n  {ITEM}  # c2\nadded: 2020\n",
        ),
        ("sources:\n  - article: a", f"sources:\n  - article: a\n  {ITEM}"),
        (
            "sources:\n- id: s\n  article: a\n  locator: >-\n    p\n\n\n# c\nadded: 2020\n",
            f"sources:\n- id: s\n  article: a\n  locator: >-\n    p\n{OUTER}\n\n# c\nadded: 2020\n",
        ),
        # a comment that goes on below itself stays whole
        (
            "sources:\n  - article: a  # c1\n                # c2\n",
            f"sources:\n  - article: a  # c1\n                # c2\n  {ITEM}",
        ),
        # where there is none yet: at its place
        ("added: 2020  # c1\n", f"sources:\n  {ITEM}added: 2020  # c1\n"),
        ("sources:  # c1\nadded: 2020\n", f"sources:  # c1\n  {ITEM}added: 2020\n"),
        ("sources: []  # c1\nadded: 2020\n", f"sources:   # c1\n  {ITEM}added: 2020\n"),
        ("sources: null\n", f"sources:\n  {ITEM}"),
        # one value becomes a list
        (
            "sources:\n  id: s  # c1\n  # c2\n  article: a\nadded: 2020\n",
            f"sources:\n  - id: s  # c1\n    # c2\n    article: a\n  {ITEM}added: 2020\n",
        ),
        # between brackets
        (
            "sources: {article: a}  # c1\n",
            f"sources: [{IN_BRACKETS}]  # c1\n",
        ),
        (
            "sources: [ # c1\n  {article: a}, # c2\n]\n",
            f"sources: [ # c1\n  {IN_BRACKETS}, # c2\n]\n",
        ),
    ],
)
def test_a_source_is_added_and_nothing_else_changes(before: str, after: str) -> None:
    assert added(HEAD + before) == HEAD + after


def test_line_ends_stay_as_they_are() -> None:
    before = HEAD + "sources:\n  - article: a\nadded: 2020\n"
    windows = before.replace("\n", "\r\n")
    assert added(windows) == added(before).replace("\n", "\r\n")


@pytest.mark.parametrize(
    ("there", "source", "name"),
    [
        ("- article: b", NEW, "b"),
        ("- url: https://www.a.example/x/", {"url": "http://a.example/x"}, "https://www.a.example"),
    ],
)
def test_a_source_that_is_there_already_is_told_at_its_place(
    there: str, source: dict[str, object], name: str
) -> None:
    found = add_source(f"{HEAD}sources:\n  {there}\n", source, "x.yml")
    assert isinstance(found, Problem)
    assert (found.file, found.code, found.line) == ("x.yml", "source-duplicate", 4)
    assert name in found.message


def test_a_text_that_cannot_be_read_is_told() -> None:
    found = add_source("title: A: b\n", NEW, "x.yml")
    assert isinstance(found, Problem)
    assert found.code == "yaml-colon"


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("title: t\n", "title: t\nformer_ids: [old]\n"),
        ("title: t\nformer_ids: [a]\n", "title: t\nformer_ids: [a, old]\n"),
        ("title: t\nformer_ids: a # c\n", "title: t\nformer_ids: [a, old] # c\n"),
        ("former_ids:\n- a # c\ntitle: t\n", "former_ids:\n- a # c\n- old\ntitle: t\n"),
        ("{title: t, note: n}\n", "{title: t, note: n, former_ids: [old]}\n"),
        ("title: t\n# c\n", "title: t\n# c\nformer_ids: [old]\n"),
    ],
)
def test_an_id_is_added_to_a_list_of_ids(before: str, after: str) -> None:
    assert add_item("event", before, "former_ids", "old") == after


_TEXT: Final = st.text(
    st.sampled_from("ab :#-,[]{}'\"\\\n\u00a0й|>&*!%@`?~"), min_size=1, max_size=12
).filter(lambda text: bool(text.strip()))
_FORMS: Final = st.sampled_from(
    [
        "sources:\n  - article: a\n  # c\nadded: 2020\n",
        "sources:\n  - article: a\n    quotes:\n      - text: |\n          x\n\n  # c\n",
        "sources: [{article: a}]  # c\n",
        "sources: {article: a}\n",
        "sources:\n    article: a\n    # c\n    locator: 'a\n\n      b'\n",
        "sources:\n",
        "# c\n",
    ]
)


@given(form=_FORMS, quote=_TEXT, locator=_TEXT)
def test_whatever_is_added_reads_back_behind_what_was_there(
    form: str, quote: str, locator: str
) -> None:
    source = {"url": "https://a.example/?a=b,c", "quotes": [{"text": quote}], "locator": locator}
    before = HEAD + form
    result = add_source(before, source)
    if isinstance(result, Problem):  # between brackets, some texts cannot stand
        assert result.code == "format-unsafe"
        assert "{article" in form
        return
    old = said(before).get("sources") or []
    expected = [*(old if isinstance(old, list) else [old]), said(result)["sources"][-1]]
    assert said(result) == {**said(before), "sources": expected}
    last = said(result)["sources"][-1]
    assert (last["quotes"][0]["text"].strip(), last["locator"].strip()) == (
        quote.strip(),
        locator.strip(),
    )
    assert [words for _, words in comments(result)] == [words for _, words in comments(before)]
    rest = iter(result.splitlines())
    if "{article" not in form and "article: a\n    # c" not in form:  # lines are only added
        assert all(any(line == other for other in rest) for line in before.splitlines())


@pytest.mark.parametrize(("which", "fails"), [(0, True), (1, False)])
def test_the_examples_in_the_explanation_are_true(which: int, fails: bool) -> None:
    blocks = re.findall(
        r"^```yaml\n(.*?)^```$", explanation("format-unsafe") or "", re.MULTILINE | re.DOTALL
    )
    source = {"article": "b", "quotes": [{"text": "one\n  two"}]}
    result = add_source(blocks[which], source, "x.yml")
    assert isinstance(result, Problem) == fails
    if isinstance(result, Problem):
        assert (result.code, result.line) == ("format-unsafe", 4)
