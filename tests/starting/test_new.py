"""`dateline new`, as an editor meets it who has never written YAML."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner, Result

from dateline import cli
from dateline.loading.load import load
from tests.starting.projects import EVENT

if TYPE_CHECKING:
    from pathlib import Path

GOOD = ("--title", "A bridge opens", "--date", "2024-06", "--source", "https://news.example/b")


def run(*words: str, answers: str = "") -> Result:
    result = CliRunner().invoke(cli.main, ["new", *words], input=answers, catch_exceptions=False)
    assert "Dateline itself failed" not in result.output
    return result


def records(root: Path) -> set[str]:
    return {path.relative_to(root).as_posix() for path in root.glob("events/**/*.yml")}


def test_options_make_a_record_with_its_schema_and_the_day(root: Path) -> None:
    done = run("event", *GOOD, "--place", "port-elms")
    assert done.exit_code == 0, done.output
    written = root / "events/2024/2024-06-a-bridge-opens.yml"
    assert written.read_text("utf-8") == (
        "# yaml-language-server: $schema=../../.dateline/schema/event.json\n"
        "title: A bridge opens\n"
        "date: 2024-06\n"
        "places: [port-elms]\n"
        "sources:\n"
        "  - url: https://news.example/b\n"
        "added: 2026-11-24\n"
    )
    assert (root / ".dateline/schema/event.json").is_file()


def test_a_new_record_passes_the_check(root: Path) -> None:
    before = load(root).problems
    assert run("event", *GOOD).exit_code == 0
    assert load(root).problems == before


@pytest.mark.usefixtures("root")
def test_it_says_what_is_left_to_fill_in_and_not_what_is_there() -> None:
    said = run("event", *GOOD, "--summary", "It opened.").output
    assert "figures" in said
    assert "summary" not in said


@pytest.mark.parametrize(
    ("words", "path"),
    [
        (("person", "--name", "Ада Пример"), "people/ada-primer.yml"),
        (("organization", "--name", "Port Office"), "organizations/port-office.yml"),
        (("topic", "--name", "Ferries"), "topics/ferries.yml"),
        (("thread", "--name", "The strike"), "threads/the-strike.yml"),
        (("place", "--name", "Quay", "--kind", "site", "--within", "Port Elms"), "places/quay.yml"),
        (
            ("article", "--url", "https://a.example/x", "--publisher", "The Post",
             "--published", "2024-05-02", "--title", "Ferry stops at noon"),
            "articles/the-post-2024-05-02-ferry-stops-at-noon.yml",
        ),
    ],
)  # fmt: skip
def test_every_kind_has_its_folder_and_a_readable_id(
    root: Path, words: tuple[str, ...], path: str
) -> None:
    done = run(*words)
    assert done.exit_code == 0, done.output
    assert f"events/{path}" in records(root)
    assert not [one for one in load(root).problems if one.severity == "error"]


def test_nothing_is_overwritten(root: Path) -> None:
    run("event", *GOOD)
    first = root / "events/2024/2024-06-a-bridge-opens.yml"
    text = first.read_bytes()
    assert run("event", *GOOD).exit_code == 0
    assert first.read_bytes() == text
    assert "events/2024/2024-06-a-bridge-opens-2.yml" in records(root)
    refused = run("event", *GOOD, "--id", "2024-06-a-bridge-opens")
    assert refused.exit_code == 1
    assert "is taken" in refused.output


def test_a_former_id_is_not_given_again(root: Path) -> None:
    moved = root / "events/2024/2024-05-01-the-ferry-stops.yml"
    moved.write_text(f"{EVENT}former_ids: [2024-06-a-bridge-opens]\n", encoding="utf-8")
    run("event", *GOOD)
    assert "events/2024/2024-06-a-bridge-opens-2.yml" in records(root)


def test_a_person_does_not_take_the_id_of_an_organization(root: Path) -> None:
    run("organization", "--name", "Ada Example")
    run("person", "--name", "Ada Example")
    assert {"events/organizations/ada-example.yml", "events/people/ada-example-2.yml"} <= records(
        root
    )


def test_a_source_that_is_an_article_here_is_named_by_its_id(root: Path) -> None:
    run("event", *GOOD[:4], "--source", "http://www.gazette.example/ferry/?utm_source=x")
    text = (root / "events/2024/2024-06-a-bridge-opens.yml").read_text("utf-8")
    assert "  - article: gazette\n" in text


def test_a_place_may_be_given_by_its_name_in_any_language(root: Path) -> None:
    run("event", *GOOD, "--place", "порт-элмс")
    assert "[port-elms]" in (root / "events/2024/2024-06-a-bridge-opens.yml").read_text("utf-8")


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("event", "--title", "X"), "--date is missing"),
        (("event", *GOOD, "--place", "port-elm"), "did you mean `port-elms`?"),
        (("event", *GOOD, "--topic", "ferries"), "`dateline new topic` makes one"),
        (("event", *GOOD, "--source", "nobody-2024"), "there is no article `nobody-2024`"),
        (("event", *GOOD[:3], "2024-02-30", *GOOD[4:]), "2024-02 has 29 days"),
        (("topic", "--name", "A", "--lat", "3"), "--lat is not for a new topic"),
        (("place", "--name", "A", "--kind", "town"), "'town' is not one of"),
        (("event", *GOOD[:5], "javascript:alert(1)"), "cannot be linked"),
    ],
)
def test_wrong_options_are_told_and_nothing_is_written(
    root: Path, words: tuple[str, ...], said: str
) -> None:
    before = records(root)
    done = run(*words)
    assert done.exit_code == 2
    assert said in done.output
    assert records(root) == before


def test_a_record_that_breaks_a_rule_with_others_is_kept_as_a_draft(root: Path) -> None:
    done = run("place", "--name", "Half", "--kind", "city", "--lat", "3")
    assert done.exit_code == 1
    assert "coordinates-half" in done.output
    assert "name: Half" in (root / "drafts/half.yml").read_text("utf-8")
    assert "events/places/half.yml" not in records(root)


def test_without_options_it_asks_until_each_answer_can_stand(root: Path) -> None:
    answers = (
        "\n\nThe ferry sails\n2024-02-30\n2024-05-09\nhttps://news.example/f\nSails!\nNews\n\n"
        "gazette\n\nport-elm\nport-elms\n\n\n\n"
    )
    done = run(answers=answers)
    assert done.exit_code == 0, done.output
    assert "this one is needed" in done.output
    text = (root / "events/2024/2024-05-09-the-ferry-sails.yml").read_text("utf-8")
    assert "    title: Sails!\n    publisher: News\n  - article: gazette\n" in text
    assert "places: [port-elms]\n" in text


def test_answers_that_were_given_before_an_end_are_kept(root: Path) -> None:
    done = run("event", answers="The ferry sails\n")
    assert done.exit_code == 1
    kept = (root / "drafts/the-ferry-sails.yml").read_text("utf-8")
    assert "title: The ferry sails\n" in kept
    assert "date:  # 2024" not in kept
    assert "\ndate:  #" in kept


def test_no_answer_at_all_leaves_nothing(root: Path) -> None:
    assert run("event").exit_code == 1
    assert not (root / "drafts").exists()


def test_outside_a_project_it_says_where_to_go(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    done = run("event", *GOOD)
    assert done.exit_code == 1
    assert "go to the project's folder" in done.output
    assert list(tmp_path.iterdir()) == [] or not (tmp_path / "events").exists()
