"""Records edited in the browser, at /admin/, with a repository that lives in the browser too."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Final

import pytest
from playwright.sync_api import Error

from dateline.loading.load import load
from dateline.site.rendering.admin import is_of_admin
from dateline.site.rendering.theme import OWN
from tests.about.field_page import PROJECT
from tests.browser import strangers
from tests.browser.flagship import once
from tests.browser.serving import Served
from tests.missing import absent

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser, Locator, Page

    from dateline.loading.load import Loaded

_KINDS: Final = ("articles", "people", "organizations", "places", "topics", "threads")
FERRY: Final = "events/2020/2020-08-17-ferry-crew-stops-work.yml"
_PATIENCE: Final = 15_000
FOLDER: Final = "sveltia-cms-test"
"""Where the CMS's `test-repo` keeps its files, in the browser's own file system."""

_WRITE: Final = """
async (files) => {
  const root = await navigator.storage.getDirectory();
  for (const [path, text] of Object.entries(files)) {
    let folder = root;
    const steps = path.split("/");
    for (const step of steps.slice(0, -1)) {
      folder = await folder.getDirectoryHandle(step, {create: true});
    }
    const file = await folder.getFileHandle(steps.at(-1), {create: true});
    const stream = await file.createWritable();
    await stream.write(text);
    await stream.close();
  }
}
"""
_READ: Final = """
async () => {
  const files = {};
  const walk = async (folder, path) => {
    for await (const [name, one] of folder.entries()) {
      if (one.kind === "directory") await walk(one, `${path}${name}/`);
      else files[path + name] = await (await one.getFile()).text();
    }
  };
  await walk(await navigator.storage.getDirectory(), "");
  return files;
}
"""


@pytest.fixture(scope="session")
def project(together: Path) -> Path:
    """Return a built project that has the page, saving to the browser instead of a forge."""
    if not (OWN / "assets/admin/sveltia-cms.js").is_file():
        absent("no Sveltia CMS: `make` gets it from npm")
    return once(together / "admin", _make)


def _make(folder: Path) -> None:
    strangers.project(folder)
    shutil.copytree(PROJECT / "events", folder / "events", dirs_exist_ok=True)
    with (folder / "events/timeline.yml").open("a", encoding="utf-8") as settings:
        settings.write("admin: true\n")
    site = strangers.build(folder)
    file = site / "admin/config.json"
    config = json.loads(file.read_text(encoding="utf-8"))
    assert config["backend"]["repo"] == "example/port-elms"
    config["backend"] = {"name": "test-repo"}
    del config["publish_mode"]
    file.write_text(json.dumps(config), encoding="utf-8")


def _records(project: Path) -> dict[str, str]:
    files = project.glob("events/**/*.yml")
    return {one.relative_to(project).as_posix(): one.read_text(encoding="utf-8") for one in files}


@pytest.fixture
def page(browser: Browser, project: Path) -> Iterator[Page]:
    """Open the page, on the records of the project."""
    records = {f"{FOLDER}/{path}": text for path, text in _records(project).items()}
    with Served(project / "site") as served:
        page = browser.new_page()
        page.set_default_timeout(_PATIENCE)
        page.set_viewport_size({"width": 1200, "height": 8000})  # the form draws what is in view
        page.goto(served.url)
        page.evaluate(_WRITE, records)
        page.goto(f"{served.url}admin/")
        page.get_by_role("button", name="Work with Test Repository").click()
        page.get_by_text("The ferry sails again").wait_for()
        yield page
        page.close()


def _go(page: Page, path: str) -> None:
    page.goto(f"{page.url.partition('#')[0]}#/collections/{path}")


def _field(page: Page, path: str) -> Locator:
    """Return a field of the form; it is drawn when one scrolls near it."""
    field = page.locator(f'[data-key-path="{path}"]').first
    for _ in range(100):
        if field.count():
            break
        page.locator("[data-key-path]").last.scroll_into_view_if_needed()
        page.wait_for_timeout(50)
    field.scroll_into_view_if_needed()
    return field


def _fill(page: Page, path: str, text: str) -> None:
    _field(page, path).locator("input, textarea").first.fill(text)


def _save(page: Page) -> None:
    page.get_by_role("button", name="Save").click()


def _saved(page: Page, project: Path) -> dict[str, str]:
    """Return the files that a save has changed, once it is through."""
    before = _records(project)
    for _ in range(400):
        try:
            files: dict[str, str] = page.evaluate(_READ)
        except Error:  # a file was just taken away, to be put back as saved
            continue
        now = {path.removeprefix(f"{FOLDER}/"): text for path, text in files.items()}
        changed = {path: text for path, text in now.items() if before.get(path) != text}
        if changed and all(changed.values()):
            return changed
        page.wait_for_timeout(100)
    pytest.fail("nothing was saved")


def _check(project: Path, path: str, text: str, tmp_path: Path) -> list[str]:
    """Return what `check` says of a project once a file of it is as it was saved.

    `fmt` changes its style and nothing that it says.
    """
    shutil.copytree(project / "events", tmp_path / "events")
    (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
    (tmp_path / path).write_text(text, encoding="utf-8")
    saved = load(tmp_path)
    done = subprocess.run(
        [sys.executable, "-m", "dateline", "fmt", path],
        cwd=tmp_path,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    styled = load(tmp_path)
    assert _said_by(styled) == _said_by(saved)
    assert {one.code for one in styled.problems} == {one.code for one in saved.problems}
    return [f"{one.file}:{one.line}: {one.code}" for one in saved.problems]


def _said_by(loaded: Loaded) -> dict[str, object]:
    return {
        f"{kind}/{id_}": one.record.model_dump()
        for kind in ("events", *_KINDS)
        for id_, one in getattr(loaded.records, kind).items()
    }


def _new_event(page: Page) -> None:
    _go(page, "events/new")
    page.locator('[data-key-path="title"]').wait_for()


def test_an_event_written_in_the_form_passes_check(
    page: Page, project: Path, tmp_path: Path
) -> None:
    _new_event(page)
    _fill(page, "title", "Tickets: 010 cost #1 more")
    _fill(page, "date", "[2020-08-17..2020-08-18]")
    _fill(page, "date_text", "010")
    _field(page, "places").get_by_text("Port Elms").click()
    _fill(page, "summary", "From no on, it says: dearer.\n- and so on")
    _field(page, "figures").get_by_role("button", name="Add").click()
    _fill(page, "figures.0.what", "price")
    _fill(page, "figures.0.text", "010")
    _fill(page, "figures.0.value", "10")
    _fill(page, "figures.0.by_name", "no")
    _field(page, "sources").get_by_role("button", name="Add").click()
    _fill(page, "sources.0.url", "https://gazette.example/tickets")
    _save(page)
    path = "events/2020/2020-08-17-2020-08-18-tickets-010-cost-1-more.yml"
    text = _saved(page, project)[path]
    assert _check(project, path, text, tmp_path) == []
    event = load(tmp_path).records.events[Path(path).stem].record
    assert (event.title, str(event.date)) == (
        "Tickets: 010 cost #1 more",
        "[2020-08-17..2020-08-18]",
    )
    assert event.date_text == event.figures[0].text == "010"
    assert (event.figures[0].value, event.figures[0].by_name) == (10, "no")
    assert event.summary == "From no on, it says: dearer.\n- and so on"
    assert event.places == ("port-elms",)
    assert event.added is not None
    assert event.status == "reported"


def test_a_date_that_cannot_be_one_is_refused_before_it_is_saved(page: Page) -> None:
    _new_event(page)
    _fill(page, "title", "Tickets")
    _fill(page, "date", "17 August")
    _save(page)
    page.get_by_text("One field has an error").wait_for()


def test_a_record_that_is_changed_in_one_field_keeps_all_others(
    page: Page, project: Path, tmp_path: Path
) -> None:
    page.get_by_text("The crew of the ferry stops work").click()
    page.locator('[data-key-path="title"]').wait_for()
    _fill(page, "title", "The crew stays on land")
    _save(page)
    text = _saved(page, project)[FERRY]
    said = _check(project, FERRY, text, tmp_path)
    assert said == [f"{FERRY.replace('.yml', '.be.yml')}:8: translation-stale"]
    old = load(project).records.events[Path(FERRY).stem].record.model_dump()
    new = load(tmp_path).records.events[Path(FERRY).stem].record.model_dump()
    assert {name for name in old if old[name] != new[name]} == {"title"}


@pytest.mark.parametrize(
    ("folder", "one"),
    [
        ("articles", "Ferry crew stays on land"),
        ("people", "Ada Example"),
        ("organizations", "Elms Ferries"),
        ("places", "Port Elms"),
        ("topics", "Strikes"),
        ("threads", "The ferry strike"),
    ],
)
def test_every_kind_of_record_can_be_changed(
    folder: str, one: str, page: Page, project: Path, tmp_path: Path
) -> None:
    _go(page, folder)
    page.get_by_text(one, exact=True).first.click()
    _fill(page, "note", "looked at: 010")
    _save(page)
    ((path, text),) = _saved(page, project).items()
    assert _check(project, path, text, tmp_path) == []
    before, after = load(project).records, load(tmp_path).records
    old = getattr(before, folder)[Path(path).stem].record.model_dump()
    new = getattr(after, folder)[Path(path).stem].record.model_dump()
    assert new == old | {"note": "looked at: 010"}


def test_the_list_of_events_holds_neither_other_records_nor_translations(page: Page) -> None:
    page.get_by_text("The crew of the ferry stops work").wait_for()
    text = page.inner_text("body")
    assert "Экіпаж" not in text
    assert "Elms Ferries" not in text


def test_nothing_comes_from_another_host(browser: Browser, project: Path) -> None:
    with Served(project / "site") as served:
        page = browser.new_page()
        loaded: list[str] = []
        page.on("requestfinished", lambda request: loaded.append(request.url))
        page.goto(f"{served.url}admin/")
        page.get_by_role("button", name="Work with Test Repository").click()
        page.get_by_text("This collection has no entries yet").wait_for()
        drawn = page.evaluate("document.fonts.check('24px \"Dateline Icons\"')")
        page.close()
        assert [url for url in loaded if not url.startswith((served.url, "data:", "blob:"))] == []
    assert drawn
    assert any(url.endswith("material-symbols.woff2") for url in loaded)


def test_a_site_without_the_page_has_nothing_of_it(flagship: Path) -> None:
    files = [file.relative_to(flagship).as_posix() for file in flagship.rglob("*")]
    assert [file for file in files if is_of_admin(file) or file.startswith("admin/")] == []
