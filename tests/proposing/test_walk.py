"""The whole way that docs/about/drafting.md shows: from an article to a published event."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner

from dateline.cli import main
from dateline.site.generating.generate import generate
from tests.reviewing.screen import DOWN, ENTER, Terminal

if TYPE_CHECKING:
    from click.testing import Result

_ABOUT = Path(__file__).parents[2] / "docs" / "about"
_FOLDER = "drafts/elmham-gazette-2024-05-07-council-shuts-mill-lane-footbridge"
_DRAFT = "2024-05-06-elmham-town-council-closed-the-footbridge-at-mill"
_RECORDS = {
    "timeline.yml": "format: 1\ntitle: Elmham\nlanguage: en\ntime_zone: Europe/London\n",
    "places/elmham.yml": "name: Elmham\nkind: city\nlat: 52.8\nlon: 0.9\n",
    "people/anna-kuznets.yml": "name: Anna Kuznets\n",
    "organizations/elmham-town-council.yml": "name: Elmham Town Council\n",
}
_DAY = "1715200000"  # 8 May 2024


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for path, text in _RECORDS.items():
        (tmp_path / "events" / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "events" / path).write_text(text, encoding="utf-8")
    shutil.copy(_ABOUT / "examples" / "council-report.txt", tmp_path)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", _DAY)
    return tmp_path


def _draft() -> Result:
    arguments = ["draft", "council-report.txt", "--publisher", "Elmham Gazette"]
    return CliRunner().invoke(main, arguments)


def _shown(text: str) -> bool:
    """Tell whether the page shows a text as a block of its own."""
    return f"\n{text.strip()}\n```" in (_ABOUT / "drafting.md").read_text("utf-8")


def test_the_page_shows_what_the_command_says_and_writes(root: Path) -> None:
    said = _draft()
    assert said.exit_code == 0
    assert _shown(said.stdout)
    assert _shown((root / _FOLDER / f"{_DRAFT}.yml").read_text("utf-8"))
    evidence = json.loads((root / _FOLDER / f"{_DRAFT}.evidence.json").read_text("utf-8"))
    assert _shown(json.dumps(evidence["fields"]["date"], indent=1))


def test_an_article_becomes_a_published_event(root: Path) -> None:
    _draft()
    terminal = Terminal(root, 120, 40, SOURCE_DATE_EPOCH=_DAY)
    try:
        terminal.until("quit")
        terminal.press("n", DOWN).until(">!title")
        terminal.press(ENTER).until("Enter take")
        terminal.press("\x15", "Mill Lane footbridge closed for rust", ENTER)
        terminal.until("title (edited): Mill Lane")
        terminal.press("a").until("Accepted")
        terminal.press("q")
        assert terminal.end() == 0
    finally:
        terminal.close()
    (event,) = (root / "events" / "2024").glob("*.yml")
    assert event.stem == _DRAFT
    assert _shown(event.read_text("utf-8"))
    assert (root / "events/articles" / f"{_FOLDER.partition('/')[2]}.yml").is_file()
    assert CliRunner().invoke(main, ["check", "--strict"]).exit_code == 0
    made = generate(root)
    assert not made.failed
    page = (root / "docs" / "events" / f"{_DRAFT}.md").read_text("utf-8")
    assert "Mill Lane footbridge closed for rust" in page
    assert "Nobody should have to wonder" in page
    sentence = "Elmham Town Council closed the footbridge at Mill Lane on Monday after an inspector"
    written = [file.read_text("utf-8") for file in (root / "events").rglob("*.yml")]
    assert not any(sentence in text for text in written)
