"""Each explanation's examples are tried: the wrong one has that problem, the right one has none."""

from __future__ import annotations

import re
import shutil
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple, get_args

import pytest

from dateline.drafting.articles import refusals
from dateline.explaining import codes, explanation
from dateline.loading.load import load
from dateline.problems import WARNINGS
from dateline.reading.names import MAX_ID
from dateline.reading.parser import MAX_DEPTH
from dateline.reading.text import MAX_BYTES
from dateline.records.fields import BODY_LIMIT, LINE_LIMIT, TEXT_LIMIT
from dateline.records.rules.sources import QUOTE_LIMIT
from dateline.site.generating.generate import generate
from dateline.site.generating.symlinks import symlink_problems

if TYPE_CHECKING:
    from collections.abc import Callable

    from dateline.problems import Problem

_BASE: Final = Path(__file__).parent / "base"
_CODES: Final = [code for code, _ in codes()]
_BUILT: Final = {"link-broken", "page-missing"}  # only a built site has them: tests/site
_ELSEWHERE: Final = {  # of what is not a record: tests/drafting, tests/importing, tests/proposing
    *(code for code in _CODES if code.startswith(("draft-", "import-"))),
    *get_args(refusals.Code),
    "format-unsafe",  # of a change by a program: tests/writing
}
_TRIED: Final = [code for code in _CODES if code not in _BUILT | _ELSEWHERE]
_BLOCK: Final = re.compile(r"^```(yaml|text)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_TITLE_LIMIT: Final = 70
_LINE_LIMIT: Final = 96
_SENTENCES: Final = range(2, 7)
_NEVER_ACCEPTED: Final = {"accepted-unused"}  # deleting the entry is always possible


class _Block(NamedTuple):
    """One file of an example; `kind` is `text` where a block cannot show the mistake."""

    kind: str
    path: str
    text: str


class _Explained(NamedTuple):
    """An explanation in its parts; `accepting` is what an editor adds to accept a warning."""

    prose: str
    accepting: str
    wrong: list[_Block]
    right: list[_Block]


def _read(code: str) -> _Explained:
    text = explanation(code) or ""
    prose, wrong, right = re.split(r"^(?:Wrong|Right):$", text, flags=re.MULTILINE)
    accepting = "".join(block for _, block in _BLOCK.findall(prose))
    return _Explained(_BLOCK.sub("", prose), accepting, _blocks(wrong), _blocks(right))


def _blocks(section: str) -> list[_Block]:
    return [
        _Block(kind, text.partition("\n")[0].removeprefix("# "), text)
        for kind, text in _BLOCK.findall(section)
    ]


def _with_characters(path: Path, told: str, _record: str) -> None:
    text = re.sub(r"\[U\+([0-9A-F]{4})\]", lambda found: chr(int(found[1], 16)), told)
    path.write_text(text.partition("\n")[2], encoding="utf-8")


def _as_utf16(path: Path, _told: str, record: str) -> None:
    path.write_bytes(record.encode("utf-16"))


def _too_large(path: Path, _told: str, record: str) -> None:
    path.write_text(record + "body: |\n" + "  Stone upon stone.\n" * 15_000, encoding="utf-8")


def _as_link(path: Path, _told: str, record: str) -> None:
    elsewhere = path.parents[2] / "elsewhere.yml"
    elsewhere.write_text(record, encoding="utf-8")
    path.symlink_to(elsewhere)


def _as_link_in_docs(path: Path, _told: str, record: str) -> None:
    path.parent.mkdir(exist_ok=True)
    elsewhere = path.parents[1] / "elsewhere.jpg"
    elsewhere.write_text(record, encoding="utf-8")
    path.symlink_to(elsewhere)


def _as_told(path: Path, told: str, _record: str) -> None:
    path.write_text(told.partition("\n")[2], encoding="utf-8")


def _as_folder(path: Path, _told: str, _record: str) -> None:
    path.mkdir()


def _missing(path: Path, _told: str, _record: str) -> None:
    path.unlink()


def _with_its_record(path: Path, told: str, record: str) -> None:
    _as_told(path, told, record)
    file = path.parents[2] / record.partition("\n")[0].removeprefix("# ")
    file.write_text(record, encoding="utf-8")


_MADE: Final[dict[str, Callable[[Path, str, str], None]]] = {
    "docs-symlink": _as_link_in_docs,
    "file-encoding": _as_utf16,
    "file-symlink": _as_link,
    "file-too-large": _too_large,
    "file-unknown": _as_told,
    "file-unreadable": _as_folder,
    "page-collision": _with_its_record,
    "text-character": _with_characters,
    "timeline-missing": _missing,
}
"""What a text block tells: made from its place, its words and the right record."""


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a copy of the base project, without a cache."""
    monkeypatch.setenv("CI", "1")
    shutil.copytree(_BASE, tmp_path, dirs_exist_ok=True)
    return tmp_path


def _lay(root: Path, code: str, blocks: list[_Block], record: str = "") -> None:
    for block in blocks:
        path = root / block.path
        assert {"events", "docs"} & {Path(block.path).parts[0]}, block.path
        path.parent.mkdir(parents=True, exist_ok=True)
        if block.kind == "yaml":
            assert block.text.startswith("# "), "a yaml block begins with its path in a comment"
            path.write_text(block.text, encoding="utf-8")
        else:
            _MADE[code](path, block.text, record)


def _problems(root: Path, code: str) -> list[Problem]:
    if code == "docs-symlink":
        return symlink_problems(root / "docs")
    return (generate(root) if code == "page-collision" else load(root)).problems


def test_the_base_project_has_no_problem(project: Path) -> None:
    assert load(project).problems == []


@pytest.mark.parametrize("code", _TRIED)
def test_the_wrong_example_has_that_problem_and_no_other(code: str, project: Path) -> None:
    explained = _read(code)
    _lay(project, code, explained.wrong, explained.right[0].text)
    problems = _problems(project, code)
    assert {problem.code for problem in problems} == {code}, problems


@pytest.mark.parametrize("code", _TRIED)
def test_the_right_example_has_no_problem(code: str, project: Path) -> None:
    _lay(project, code, _read(code).right)
    assert _problems(project, code) == []


@pytest.mark.parametrize("code", sorted(WARNINGS - _NEVER_ACCEPTED))
def test_accepting_a_warning_as_explained_silences_it(code: str, project: Path) -> None:
    explained = _read(code)
    assert explained.accepting.startswith("accepted:\n")
    _lay(project, code, explained.wrong)
    for problem in _problems(project, code):
        file = project / problem.file
        text = file.read_text(encoding="utf-8")
        file.write_text(text + explained.accepting, encoding="utf-8")
    assert _problems(project, code) == []


@pytest.mark.parametrize("code", sorted(set(_CODES) - WARNINGS | _NEVER_ACCEPTED))
def test_what_cannot_be_accepted_is_not_offered_for_it(code: str) -> None:
    assert _read(code).accepting == ""


@pytest.mark.parametrize("code", _CODES)
def test_an_explanation_has_its_form(code: str) -> None:
    text = explanation(code)
    assert text is not None
    first, empty, *_ = lines = text.splitlines()
    assert re.fullmatch(r"[a-z0-9-]+", code)
    assert re.fullmatch(r"# \S.*[^.\s]", first)
    assert len(first) <= _TITLE_LIMIT
    assert empty == ""
    assert [line for line in lines if len(line) > _LINE_LIMIT or line != line.rstrip()] == []
    assert text.endswith("```\n")
    assert _read(code).wrong
    assert _read(code).right


@pytest.mark.parametrize("code", _CODES)
def test_an_explanation_is_short(code: str) -> None:
    prose = re.sub(r"`[^`]*`", "", _read(code).prose.partition("\n")[2])
    assert len(re.findall(r"[.:](?=\s*\n\n|\s+[A-Z])", prose)) in _SENTENCES


@pytest.mark.parametrize(
    ("code", "limit"),
    [
        ("file-name", MAX_ID),
        ("file-too-large", MAX_BYTES // 1024),
        ("id-invalid", MAX_ID),
        ("quote-long", QUOTE_LIMIT),
        ("text-long", LINE_LIMIT),
        ("text-long", TEXT_LIMIT),
        ("text-long", BODY_LIMIT),
        ("yaml-depth", MAX_DEPTH),
    ],
)
def test_an_explanation_names_the_limit_that_holds(code: str, limit: int) -> None:
    assert re.search(rf"\b{limit:,}\b", _read(code).prose)


def test_two_explanations_have_two_titles() -> None:
    titles = [title for _, title in codes()]
    assert len(set(titles)) == len(titles)


def test_a_code_that_is_a_path_has_no_explanation() -> None:
    assert explanation("../explaining") is None
    assert explanation("") is None
