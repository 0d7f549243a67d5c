from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from dateline.site.generating.generate import generate
from dateline.site.generating.symlinks import symlink_problems

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def docs(tmp_path: Path) -> Path:
    docs = tmp_path / "docs"
    (docs / "images").mkdir(parents=True)
    (docs / "images/a.jpg").touch()
    (tmp_path / "secret").mkdir()
    (tmp_path / "secret/key.txt").touch()
    (tmp_path / "docs-of-others").mkdir()
    return docs


@pytest.mark.parametrize(
    ("link", "goal", "why"),
    [
        ("key.txt", "../secret/key.txt", "leads out of docs/"),
        ("secret", "../secret", "leads out of docs/"),
        ("images/key.txt", "../../secret/key.txt", "leads out of docs/"),
        ("others", "../docs-of-others", "leads out of docs/"),
        ("host", "/etc/hostname", "leads out of docs/"),
        ("up", "..", "leads out of docs/"),
        (".hidden", "../secret", "leads out of docs/"),
        ("nothing", "no-such-file", "leads nowhere"),
        ("itself", "itself", "leads nowhere"),
        ("images/round", "..", "to a folder that it lies in"),
        ("images/again", ".", "to a folder that it lies in"),
    ],
)
def test_a_link_that_leads_out_nowhere_or_round_is_refused(
    docs: Path, link: str, goal: str, why: str
) -> None:
    (docs / link).symlink_to(goal)
    (problem,) = symlink_problems(docs)
    assert (problem.file, problem.code) == (f"docs/{link}", "docs-symlink")
    assert problem.message.endswith(why)


@pytest.mark.parametrize(("link", "goal"), [("b.jpg", "images/a.jpg"), ("pictures", "images")])
def test_a_link_within_docs_is_fine(docs: Path, link: str, goal: str) -> None:
    (docs / link).symlink_to(goal)
    assert symlink_problems(docs) == []


def test_a_link_in_the_place_of_docs_is_refused(tmp_path: Path, docs: Path) -> None:
    (tmp_path / "other").mkdir()
    (tmp_path / "other/docs").symlink_to(docs)
    assert [one.file for one in symlink_problems(tmp_path / "other/docs")] == ["docs"]


def test_there_may_be_no_docs_yet(tmp_path: Path) -> None:
    assert symlink_problems(tmp_path / "docs") == []


def test_a_project_with_such_a_link_is_not_built(project: Path) -> None:
    (project / "docs/passwd.txt").symlink_to("/etc/passwd")
    made = generate(project)
    assert made.failed
    assert [one.file for one in made.problems] == ["docs/passwd.txt"]
