"""Pages are the same whatever was there before: what was generated, kept, deleted or stopped."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.pages import all as sheets
from dateline.pages.event.page import event_page
from dateline.site.generating.generate import generate
from dateline.site.generating.manifest import MANIFEST
from tests.site.conftest import contents, write

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from pathlib import Path

    from dateline.pages.page import Page
    from dateline.pages.view import View
    from dateline.timeline.happening import Happening


@pytest.fixture(scope="module", autouse=True)
def _at_home() -> Iterator[None]:
    """Keep the cache on: these tests may themselves run in CI."""
    with pytest.MonkeyPatch.context() as patch:
        patch.delenv("CI", raising=False)
        yield


SOURCE: Final = 'sources: [{url: "https://example.org/a"}]\nadded: 2024-06-01\n'
EDITS: Final[Mapping[str, Sequence[str | None]]] = {
    "events/2024/a.yml": [
        f"title: A\ndate: 2024-05-01\n{SOURCE}",
        f"title: A again\ndate: 2024-05-01\ntopics: [traffic]\nimportance: key\n{SOURCE}",
        f"title: A\ndate: 2023-01/2024-07\nplaces: [pier, town]\n{SOURCE}",
        f"title: A\ndate: 2024-05-02\nactors: [{{who: ada, role: speaker}}]\n{SOURCE}",
        f"title: A\ndate: 2024\nrelated: [{{event: b, relation: caused}}]\n{SOURCE}",
        "title: Removed\ndate: 2024-05-01\nremoved: {date: 2024-06-01, reason: a mistake}\n",
        "title: A\ndate: 2024-02-31\n",
        None,
    ],
    "events/2024/b.yml": [
        f"title: B\ndate: 2024-05-03\nformer_ids: [bee]\nthreads: [story]\n{SOURCE}",
        "title: B\ndate: 2024-05-03\nsources: [{article: gazette}]\nadded: 2024-06-02\n",
        f"title: B\ndate: 2022\ncorrections: [{{id: c1, date: 2024-06-03, text: c}}]\n{SOURCE}",
        None,
    ],
    "events/2024/a.be.yml": ["title: А\n", "title: А\nsummary: зноў\n", None],
    "events/articles/gazette.yml": [
        "url: https://example.org/gazette\n",
        "url: https://example.org/gazette\ntitle: The news\npublished: 2024-05-01\n",
        None,
    ],
    "events/people/ada.yml": ["name: Ada\n", "name: Ada Example\naliases: [A. E.]\n", None],
    "events/places/pier.yml": [
        "name: Pier\nkind: site\nwithin: town\n",
        "name: The pier\nkind: site\n",
    ],
    "events/places/town.yml": ["name: Town\nkind: city\n", "name: City\nkind: city\n"],
    "events/topics/traffic.yml": ["name: Traffic\n", "name: Ferries\nformer_ids: [boats]\n"],
    "events/threads/story.yml": ["name: Story\n", "name: The story\ndescription: all\n"],
    "events/timeline.yml": [
        "format: 1\ntitle: T\n",
        "format: 1\ntitle: T\nlanguages: [en, be]\n",
        "format: 1\ntitle: T\nlanguage: ru\n",
    ],
    # what people and stopped programs do to what was generated
    "docs/events/a.md": [None],
    "docs/topics/index.md": [None],
    ".cache/pages.json": [None, "{}", "[1", '{"program": 1}'],
    "docs/.dateline-new/0": ["left behind"],
}
EDIT: Final = st.sampled_from(sorted(EDITS)).flatmap(
    lambda name: st.sampled_from(EDITS[name]).map(lambda text: (name, text))
)
BASE: Final = {name: texts[0] for name, texts in EDITS.items() if name.startswith("events/")}


def edit(root: Path, name: str, text: str | None) -> None:
    if text is None:
        (root / name).unlink(missing_ok=True)
    else:
        write(root, {name: text})


def pages(root: Path) -> dict[str, bytes]:
    return {name: data for name, data in contents(root / "docs").items() if name != MANIFEST}


@settings(deadline=None, max_examples=40)
@given(st.lists(st.lists(EDIT, max_size=3), min_size=1, max_size=4))
def test_whatever_was_edited_the_pages_are_those_of_a_first_run(
    tmp_path_factory: pytest.TempPathFactory, runs: list[list[tuple[str, str | None]]]
) -> None:
    root = tmp_path_factory.mktemp("edited")
    good: dict[str, str | None] = dict(BASE)
    for name, text in BASE.items():
        edit(root, name, text)
    generate(root)
    for edits in runs:
        for name, text in edits:
            edit(root, name, text)
            if name.startswith("events/"):
                good[name] = text
        made = generate(root)
        fresh = tmp_path_factory.mktemp("fresh")
        for name, text in good.items():
            edit(fresh, name, text)
        first = generate(fresh)
        assert made.problems == first.problems
        if not made.failed:
            assert pages(root) == pages(fresh)
            assert (made.pages, made.home) == (first.pages, first.home)


def made_events(root: Path, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Generate, and return the events whose pages were made."""
    made = []
    real = event_page

    def note(view: View, happening: Happening) -> Page:
        made.append(happening.id)
        return real(view, happening)

    with monkeypatch.context() as patch:
        patch.setattr(sheets, "event_page", note)
        generate(root)
    return made


FERRY: Final = "2024-05-01-ferry-sails"
LAMP: Final = "2024-05-09-lamp-is-mended"


def test_only_pages_that_a_change_concerns_are_made_again(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    far = f"title: Far\ndate: 2010-01-01\n{SOURCE}"
    write(project, {"events/2010/far.yml": far, "events/2011/near.yml": far.replace("10", "11")})
    assert len(made_events(project, monkeypatch)) == 4
    assert made_events(project, monkeypatch) == []
    write(project, {"events/places/pier.yml": "name: A pier\nkind: site\n"})
    assert made_events(project, monkeypatch) == [FERRY]
    write(project, {"events/2010/far.yml": far.replace("Far", "Far away")})
    assert made_events(project, monkeypatch) == ["far", "near"]


def test_in_ci_nothing_is_recalled_or_kept(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    made_events(project, monkeypatch)
    kept = project / ".cache/pages.json"
    before = kept.stat().st_mtime_ns
    monkeypatch.setenv("CI", "true")
    assert made_events(project, monkeypatch) == [FERRY, LAMP]
    assert kept.stat().st_mtime_ns == before


def test_another_program_recalls_nothing(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    made_events(project, monkeypatch)
    monkeypatch.setattr("dateline.site.generating.kept_pages._program", lambda: "another")
    assert made_events(project, monkeypatch) == [FERRY, LAMP]


def test_a_page_changed_by_hand_is_told_each_time(project: Path) -> None:
    generate(project)
    page = project / f"docs/events/{FERRY}.md"
    page.write_text("mended")
    for _ in range(2):
        (problem,) = generate(project).problems
        assert (problem.file, problem.code) == (f"docs/events/{FERRY}.md", "page-collision")
        assert page.read_text() == "mended"


def test_nothing_is_touched_where_nothing_changed(project: Path) -> None:
    generate(project)
    before = {path: path.stat().st_mtime_ns for path in (project / "docs").rglob("*")}
    made = generate(project)
    assert (made.changed, made.removed) == (0, 0)
    assert {path: path.stat().st_mtime_ns for path in (project / "docs").rglob("*")} == before


def test_nothing_is_written_while_a_record_has_an_error(project: Path) -> None:
    generate(project)
    before = contents(project / "docs")
    write(project, {f"events/2024/{LAMP}.yml": "title: x\n", "events/topics/new.yml": "name: N\n"})
    assert generate(project).failed
    assert contents(project / "docs") == before


def test_it_counts_events_and_articles_also_of_quick_sources(project: Path) -> None:
    made = generate(project)
    assert (made.events, made.articles) == (2, 2)
    assert f"events/{FERRY}.md" in made.pages
    assert made.changed == len(made.pages)
