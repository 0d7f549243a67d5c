from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from dateline.site.building import exchange

if TYPE_CHECKING:
    from pathlib import Path


def a_site(folder: Path, text: str) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    for name in ("index.html", "404.html", "sitemap.xml"):
        (folder / name).write_text(text)
    return folder


def beside(site: Path) -> list[str]:
    return sorted(path.name for path in site.parent.iterdir())


def without_exchange(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(exchange, "swap", lambda *_: False)


@pytest.mark.parametrize("can", [True, False])
@pytest.mark.parametrize("old", ["old", None])
def test_the_new_site_takes_the_place_of_the_old_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, old: str | None, *, can: bool
) -> None:
    if not can:
        without_exchange(monkeypatch)
    site = tmp_path / "site"
    if old:
        a_site(site, old)
        (site / "gone.html").touch()
    a_site(exchange.begin(site), "new")
    exchange.finish(site)
    assert beside(site) == ["site"]
    assert (site / "index.html").read_text() == "new"
    assert not (site / "gone.html").exists()


def test_this_system_exchanges_two_names_in_one_step(tmp_path: Path) -> None:
    one, other = a_site(tmp_path / "one", "1"), a_site(tmp_path / "other", "2")
    if not exchange.swap(one, other):
        pytest.skip("this system cannot exchange two names")
    assert (one / "index.html").read_text() == "2"
    assert (other / "index.html").read_text() == "1"


def test_a_build_that_was_given_up_leaves_the_old_site(tmp_path: Path) -> None:
    site = a_site(tmp_path / "site", "old")
    a_site(exchange.begin(site), "new")
    exchange.give_up(site)
    assert beside(site) == ["site"]
    assert (site / "index.html").read_text() == "old"


@pytest.mark.parametrize("after", ["first", "second"])
def test_a_program_stopped_between_two_renames_is_put_right_at_the_next_start(
    tmp_path: Path, after: str
) -> None:
    site = tmp_path / "site"
    a_site(tmp_path / ".site.old", "old")
    a_site(site if after == "second" else tmp_path / ".site.new", "new")
    fresh = exchange.begin(site)
    assert beside(site) == [".site.new", "site"]
    assert list(fresh.iterdir()) == []
    assert (site / "index.html").read_text() == ("new" if after == "second" else "old")


def test_a_second_rename_that_fails_brings_the_old_site_back(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    without_exchange(monkeypatch)
    site = a_site(tmp_path / "site", "old")
    exchange.begin(site).rmdir()  # somebody took the fresh site away
    with pytest.raises(FileNotFoundError):
        exchange.finish(site)
    assert (site / "index.html").read_text() == "old"


@pytest.mark.parametrize("name", [".site.new", ".site.old"])
def test_what_a_link_beside_the_site_leads_to_is_not_touched(tmp_path: Path, name: str) -> None:
    victim = a_site(tmp_path / "victim", "stays")
    site = tmp_path / "root/site"
    site.parent.mkdir()
    (site.parent / name).symlink_to(victim)
    a_site(exchange.begin(site), "new")
    exchange.finish(site)
    assert (victim / "index.html").read_text() == "stays"
    assert beside(site) == ["site"]


@pytest.mark.parametrize(
    ("name", "why"),
    [
        (".", "holds the project"),
        ("..", "holds the project"),
        ("docs", "holds the project"),
        ("docs/site", "lies among the files"),
        ("events/new", "lies among the files"),
        ("docs/../../project", "holds the project"),
        ("photos", "something else than a site, such as 'photo.jpg'"),
        ("file", "is a file"),
        ("branch", "is a Git repository"),
    ],
)
def test_a_folder_that_holds_something_else_is_not_taken(
    tmp_path: Path, name: str, why: str
) -> None:
    root = tmp_path / "project"
    for folder in ("docs", "events", "photos"):
        (root / folder).mkdir(parents=True)
    (root / "photos/photo.jpg").touch()
    (root / "file").touch()
    (a_site(root / "branch", "old") / ".git").mkdir()
    assert why in (exchange.refusal(root / name, root) or "")


@pytest.mark.parametrize("name", ["site", "new", "empty", "../beside", "new/../site"])
def test_a_site_an_empty_folder_and_a_new_name_are_taken(tmp_path: Path, name: str) -> None:
    root = tmp_path / "project"
    (root / "docs").mkdir(parents=True)
    (root / "empty").mkdir()
    (a_site(root / "site", "old") / ".nojekyll").touch()
    assert exchange.refusal(root / name, root) is None
