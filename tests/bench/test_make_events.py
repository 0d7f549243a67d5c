from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

ROOT = Path(__file__).parents[2]
COUNT = 120


def make(folder: Path, *options: str) -> dict[str, str]:
    command = [sys.executable, "-m", "bench.make_events", str(COUNT), str(folder), *options]
    subprocess.run(command, cwd=ROOT, check=True)
    return {
        path.relative_to(folder).as_posix(): path.read_text("utf-8")
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("project")
    make(folder)
    return folder


def events(folder: Path) -> list[Path]:
    return [path for path in folder.glob("events/[0-9]*/*.yml") if path.suffixes == [".yml"]]


def test_the_same_seed_gives_the_same_bytes_and_another_seed_does_not(tmp_path: Path) -> None:
    once = make(tmp_path / "once")
    assert make(tmp_path / "again") == once
    assert make(tmp_path / "other", "--seed", "2") != once


def test_it_makes_as_many_events_as_asked_for(project: Path) -> None:
    assert len(events(project)) == COUNT


def test_its_records_pass_the_check_without_a_problem(project: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "dateline", "check", "--strict"],
        cwd=project,
        check=False,
        capture_output=True,
        text=True,
    )
    assert done.stdout == ""
    assert done.returncode == 0, done.stderr


def test_every_article_feeds_one_to_eight_events_first_and_some_feed_several(project: Path) -> None:
    firsts: dict[str, int] = {}
    for path in events(project):
        record = yaml.safe_load(path.read_text("utf-8"))
        if "removed" not in record:
            article = record["sources"][0]["article"]
            firsts[article] = firsts.get(article, 0) + 1
    assert max(firsts.values()) in range(2, 9)


def test_some_records_are_cyrillic_some_translated_and_none_is_empty(project: Path) -> None:
    texts = [path.read_text("utf-8") for path in events(project)]
    cyrillic = sum(bool(re.search("^title: .*[а-я]", text, re.MULTILINE)) for text in texts)
    assert 0.05 < cyrillic / COUNT < 0.3
    assert list(project.glob("events/[0-9]*/*.be.yml"))
    assert min(map(len, texts)) > 50


def test_the_project_can_be_built(project: Path) -> None:
    settings = (project / "mkdocs.yml").read_text("utf-8")
    assert "site_name: Made-up events\n" in settings
    assert settings.count("nav:\n") == 1
    assert (project / "docs" / "index.md").is_file()


def test_a_folder_with_files_is_left_alone(project: Path) -> None:
    with pytest.raises(subprocess.CalledProcessError):
        make(project)
    assert len(events(project)) == COUNT
