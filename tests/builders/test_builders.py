"""Other builders make the same pages of the same Markdown."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from bs4 import BeautifulSoup

from tests.missing import absent

if TYPE_CHECKING:
    from collections.abc import Callable

    Build = Callable[[str], Path]

HERE = Path(__file__).parents[2]
CONFIGURATIONS = ("mkdocs.yml", "zensical.yml", "properdocs.yml")
FOLDERS = ("builders", "docs", "events", "generator/dateline/theme")
BUILDERS = ("zensical", "properdocs")


def command(builder: str) -> list[str]:
    if builder == "mkdocs":
        return [sys.executable, "-m", "mkdocs", "build", "--quiet"]
    program = HERE / f".venv-{builder}/bin/{builder}"
    if not program.is_file():
        absent(f"`make {builder}` installs it")
    return [str(program), "build", "-f", f"{builder}.yml"]


@pytest.fixture(scope="module")
def build(tmp_path_factory: pytest.TempPathFactory) -> Build:
    """Return what builds this repository's timeline with a builder, and gives the site's folder."""
    root = tmp_path_factory.mktemp("builders")
    for name in CONFIGURATIONS:
        shutil.copy(HERE / name, root)
    for name in FOLDERS:
        shutil.copytree(HERE / name, root / name)
    run(root, [sys.executable, "-m", "dateline", "generate"])
    sites: dict[str, Path] = {}

    def built(builder: str) -> Path:
        if builder not in sites:
            run(root, command(builder))
            sites[builder] = root / ("site" if builder == "mkdocs" else f"site-{builder}")
        return sites[builder]

    return built


def run(root: Path, words: list[str]) -> None:
    done = subprocess.run(words, cwd=root, check=False, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr


def addresses(site: Path) -> set[str]:
    return {file.relative_to(site).as_posix() for file in site.rglob("*.html")}


def article(page: Path) -> str:
    """Return the text of a page's article, without the line that names the site on paper."""
    tree = BeautifulSoup(page.read_text(encoding="utf-8"), "html.parser")
    (found,) = tree.find_all("article")
    for imprint in found.find_all(class_="dl-imprint"):
        imprint.decompose()
    return re.sub(r"\s+", " ", found.get_text(" ")).strip()


@pytest.mark.parametrize("builder", BUILDERS)
def test_the_addresses_are_those_of_mkdocs(build: Build, builder: str) -> None:
    assert addresses(build(builder)) == addresses(build("mkdocs"))


@pytest.mark.parametrize("builder", BUILDERS)
def test_each_event_reads_as_with_mkdocs(build: Build, builder: str) -> None:
    ours, theirs = build("mkdocs"), build(builder)
    events = sorted(one for one in addresses(ours) if re.search(r"(?:^|/)events/[^/]+/", one))
    assert len(events) > 90
    for event in events:
        assert article(theirs / event) == article(ours / event), event


HOSTILE = """\
title: "<script>alert(1)</script> & <img src=x onerror=alert(2)> {{ 7*7 }}"
date: 2020-08-17
summary: "<script>alert(3)</script> {: onclick=alert(4) }"
sources: [{url: "https://elm.example/"}]
added: 2026-11-23
"""


@pytest.mark.parametrize("builder", BUILDERS)
def test_a_strangers_markup_stays_text(tmp_path: Path, builder: str) -> None:
    for folder in ("builders", "generator/dateline/theme"):
        shutil.copytree(HERE / folder, tmp_path / folder)
    shutil.copy(HERE / f"{builder}.yml", tmp_path)
    texts = {
        "mkdocs.yml": "site_name: T\nplugins: [dateline]\ntheme: {name: material, font: false}\n",
        "docs/index.md": "# Home\n",
        "events/timeline.yml": "format: 1\ntitle: T\n",
        "events/2020/a.yml": HOSTILE,
    }
    for name, text in texts.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8")
    run(tmp_path, [sys.executable, "-m", "dateline", "generate"])
    run(tmp_path, command(builder))
    for page in (tmp_path / f"site-{builder}").rglob("*.html"):
        tree = BeautifulSoup(page.read_text(encoding="utf-8"), "html.parser")
        assert not [one for one in tree.find_all("script") if "alert(" in one.text.split("{")[0]]
        assert not tree.find_all(src="x")
        assert not tree.find_all(onclick=True)
        assert not tree.find_all(onerror=True)
    told = article(tmp_path / f"site-{builder}/events/a/index.html")
    assert "<script>alert(1)</script> & <img src=x onerror=alert(2)> {{ 7*7 }}" in told
