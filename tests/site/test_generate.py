"""Pages are the same whatever was there before: what was generated, kept, deleted or stopped."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.pages import all as sheets
from dateline.site.generate import generate
from dateline.site.manifest import MANIFEST
from tests.site.conftest import FILES, contents, write

if TYPE_CHECKING:
    from dateline.site.generate import Generated


@pytest.fixture(scope="module", autouse=True)
def _at_home() -> object:
    """Keep the cache on: these tests may themselves run in CI."""
    with pytest.MonkeyPatch.context() as patch:
        patch.delenv("CI", raising=False)
        yield


SOURCE: Final = 'sources: [{url: "https://example.org/a"}]\nadded: 2024-06-01\n'
EDITS: Final = {
    "events/2024/a.yml": [
        f"title: A\ndate: 2024-05-01\n{SOURCE}",
        f"title: A again\ndate: 2024-05-01\ntopics: [traffic]\nimportance: key\n{SOURCE}",
        f"title: A\ndate: 2023-01/2024-07\nplaces: [pier, town]\n{SOURCE}",
        f"title: A\ndate: 2024-05-02\nactors: [{{who: ada, role: speaker}}]\n{SOURCE}",
        f"title: A\ndate: 2024\nthreads: [story]\nrelated: [{{event: b, relation: caused}}]\n{SOURCE}",
        "title: Removed\ndate: 2024-05-01\nremoved: {date: 2024-06-01, reason: a mistake}\n",
        "title: A\ndate: 2024-02-31\n",
        None,
    ],
    "events/2024/b.yml": [
        f"title: B\ndate: 2024-05-03\nformer_ids: [bee]\nthreads: [story]\n{SOURCE}",
        f"title: B\ndate: 2024-05-03\nsources: [{{article: gazette}}]\nadded: 2024-06-02\n",
        f"title: B\ndate: 2022-05-03\ncorrections: [{{id: c1, date: 2024-06-03, text: c}}]\n{SOURCE}",
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
    f"docs/{MANIFEST}": [None],
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


@settings(deadline=None, max_examples=60)
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


def counted(root: Path, monkeypatch: pytest.MonkeyPatch) -> tuple[Generated, int]:
    """Generate, and count the pages that were made on the way."""
    made = []
    real = sheets.page if hasattr(sheets, "page") else None
    del real
    original = sheets.Sheet.make
    del original
    with monkeypatch.context() as patch:
        patch.setattr("dateline.site.write.mark", lambda text: made.append(text) or "x")
        found = generate(root)
    return found, len(made)
