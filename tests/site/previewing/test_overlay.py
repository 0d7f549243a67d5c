"""A preview with drafts shows a copy: the project stays as it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner

from dateline.cli import main
from dateline.commands.showing_drafts import drafts_to_show, left_out
from dateline.proposing.folder import folders_in
from dateline.site.generating.generate import generate
from dateline.site.previewing.overlay import Overlay, overlaid
from tests.proposing.projects import ARTICLE, make, tree

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    root = make(tmp_path / "project")
    (root / "mkdocs.yml").write_text("site_name: Elms\ntheme: {custom_dir: own/}\n", "utf-8")
    for path in ("docs/index.md", "own/main.html", "other/x.txt", ".hidden/y"):
        (root / path).parent.mkdir(exist_ok=True)
        (root / path).write_text("Here\n", encoding="utf-8")
    generate(root)
    (root / "ferry.txt").write_text(ARTICLE, encoding="utf-8")
    monkeypatch.chdir(root)
    assert CliRunner().invoke(main, ["draft", "ferry.txt"]).exit_code == 0
    return root


def _overlay(root: Path, place: Path) -> Overlay:
    return Overlay(root, place, root / "drafts", lambda: drafts_to_show(root))


def test_drafts_stand_in_the_copy_with_their_mark_and_nowhere_else(
    root: Path, tmp_path: Path
) -> None:
    before = tree(root)
    overlay = _overlay(root, tmp_path / "copy")
    overlay.lay()
    made = generate(overlay.place)
    assert not [one for one in made.problems if one.severity == "error"]
    assert tree(root) == before
    (page,) = [
        data
        for path, data in tree(overlay.place).items()
        if path.startswith("docs/events/") and "council-closed" in path
    ]
    assert b"Draft: Elmham Council closed the ferry" in page
    assert b"nobody has checked it yet" in page
    assert not any(b"Draft: " in data for path, data in before.items() if path.startswith("docs/"))


def test_only_what_the_site_is_made_of_is_copied(root: Path, tmp_path: Path) -> None:
    overlay = _overlay(root, tmp_path / "copy")
    overlay.lay()
    found = set(tree(overlay.place))
    assert {"mkdocs.yml", "docs/index.md", "own/main.html", "events/timeline.yml"} <= found
    assert not any(path.startswith(("drafts/", "other/", ".", "docs/events/")) for path in found)


def test_the_copy_follows_the_project(root: Path, tmp_path: Path) -> None:
    overlay = _overlay(root, tmp_path / "copy")
    overlay.lay()
    (root / "docs" / "index.md").write_text("There and back\n", encoding="utf-8")
    (root / "events" / "people" / "anna-kuznets.yml").write_text("name: Anna K.\n", "utf-8")
    (root / "own" / "main.html").unlink()
    (folder,) = folders_in(root / "drafts")
    for file in folder.iterdir():
        file.unlink()
    overlay.lay()
    found = tree(overlay.place)
    assert found["docs/index.md"] == b"There and back\n"
    assert found["events/people/anna-kuznets.yml"] == b"name: Anna K.\n"
    assert "own/main.html" not in found
    assert not any(b"Draft: " in data for data in found.values())


def test_a_draft_that_the_timeline_cannot_take_is_left_out_and_told(root: Path) -> None:
    (folder,) = folders_in(root / "drafts")
    (draft, *_) = sorted(folder.glob("2024*.yml"))
    draft.write_text(draft.read_text("utf-8") + "places: [atlantis]\n", encoding="utf-8")
    if "places: [elmham]" in draft.read_text("utf-8"):
        text = draft.read_text("utf-8").replace("places: [elmham]\n", "")
        draft.write_text(text, encoding="utf-8")
    shown = drafts_to_show(root)
    assert not any(path.endswith(draft.name) for path in shown)
    assert [line for line in left_out(root) if "atlantis" in line]


def test_the_copy_is_gone_when_the_preview_ends(root: Path) -> None:
    with overlaid(root, root / "drafts", dict) as place:
        assert (place / "mkdocs.yml").is_file()
    assert not place.exists()


def test_a_build_has_no_drafts(root: Path) -> None:
    made = generate(root)
    assert not any("elmham-council-closed" in page for page in made.pages)
