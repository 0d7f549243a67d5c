"""One address is one article: what an import says of it agrees with itself and with the project."""

from __future__ import annotations

from typing import TYPE_CHECKING

from click.testing import CliRunner

from dateline.commands.importing import import_
from dateline.importing.agreeing import agree
from dateline.importing.imported import Origin, Proposed
from dateline.loading.load import load

if TYPE_CHECKING:
    from pathlib import Path

SHEET = (
    "Title,Date,Link,Paper,Out\n"
    "The port closes,2020-05-03,https://a.example/1,Harbour Post,2020-05-04\n"
    "The port opens,2020-05-09,https://www.a.example/1/,Harbour Post,2020-05-10\n"
)
MAPPING = (
    "columns:\n"
    "  Title: title\n"
    "  Date: date\n"
    "  Link: sources.url\n"
    "  Paper: sources.publisher\n"
    "  Out: sources.published\n"
)
SETTINGS = "format: 1\ntitle: Harbours\n"
EARLIER = (
    "title: An earlier day\ndate: 2020-05-01\nadded: 2020-06-01\n"
    "sources: {url: https://a.example/1, publisher: Coast Post}\n"
)
ARTICLE = "url: https://a.example/1\npublisher: Harbour Post\ntitle: The port\n"


def project(root: Path, files: dict[str, str]) -> Path:
    for path, text in {"events/timeline.yml": SETTINGS, **files}.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text(text)
    return root


def brought_in(root: Path, sheet: str = SHEET) -> str:
    (root / "sheet.csv").write_text(sheet)
    (root / "mapping.yml").write_text(MAPPING)
    options = ["--mapping", str(root / "mapping.yml"), "--into", str(root)]
    done = CliRunner().invoke(import_, ["csv", str(root / "sheet.csv"), *options])
    assert done.exit_code == 0, done.output
    return done.output


def errors(root: Path) -> list[str]:
    return [one.message for one in load(root).problems if one.severity == "error"]


def sources(root: Path, event: str) -> list[dict[str, object]]:
    found = load(root).records.events[event].record.sources
    return [one.model_dump(mode="json", exclude_defaults=True) for one in found]


def test_what_rows_say_otherwise_of_one_address_is_told_and_the_first_word_stands(
    tmp_path: Path,
) -> None:
    said = brought_in(project(tmp_path, {}))
    assert errors(tmp_path) == []
    assert sources(tmp_path, "2020-05-09-the-port-opens") == [
        {"url": "https://www.a.example/1/", "publisher": "Harbour Post"}
    ]
    assert "`sources.published`" in said
    assert "2020-05-04, not 2020-05-10" in said


def test_an_article_that_the_project_has_already_is_named_and_not_made_again(
    tmp_path: Path,
) -> None:
    said = brought_in(project(tmp_path, {"events/articles/post-1.yml": ARTICLE}))
    assert errors(tmp_path) == []
    assert sources(tmp_path, "2020-05-03-the-port-closes") == [{"article": "post-1"}]
    assert "only here: 2020-05-04" in said


def test_what_other_events_of_the_project_say_of_an_address_comes_first(tmp_path: Path) -> None:
    said = brought_in(project(tmp_path, {"events/2020/2020-05-01-earlier.yml": EARLIER}))
    assert errors(tmp_path) == []
    assert sources(tmp_path, "2020-05-03-the-port-closes") == [
        {"url": "https://a.example/1", "published": "2020-05-04"}
    ]
    assert "Coast Post, not Harbour Post" in said


def test_the_same_import_twice_changes_nothing_and_a_mended_source_counts(tmp_path: Path) -> None:
    root = project(tmp_path, {})
    brought_in(root)
    before = {path: path.read_text() for path in sorted(root.glob("events/**/*.yml"))}
    assert "2 as before" in brought_in(root)
    assert {path: path.read_text() for path in sorted(root.glob("events/**/*.yml"))} == before
    brought_in(root, SHEET.replace("2020-05-04", "2020-05-10"))
    assert errors(root) == []
    assert sources(root, "2020-05-03-the-port-closes")[0]["published"] == "2020-05-10"


def test_what_an_editor_made_of_an_imported_source_comes_first(tmp_path: Path) -> None:
    root = project(tmp_path, {})
    first, second, _ = SHEET.partition("The port opens")
    brought_in(root, first)
    file = root / "events/2020/2020-05-03-the-port-closes.yml"
    file.write_text(file.read_text().replace("Harbour Post", "The Harbour Post"))
    said = brought_in(root, first + second + ",2020-05-09,https://a.example/1,Harbour Post,\n")
    assert errors(root) == []
    assert sources(root, "2020-05-09-the-port-opens") == [{"url": "https://a.example/1"}]
    assert "The Harbour Post, not Harbour Post" in said


def test_a_proposed_article_that_is_there_under_another_id_gives_way_with_all_that_names_it(
    tmp_path: Path,
) -> None:
    root = project(tmp_path, {"events/articles/post-1.yml": ARTICLE})
    article = Proposed("article", "harbour-1", {"url": "https://a.example/1"}, Origin())
    fields = {
        "title": "The port closes",
        "sources": [{"article": "harbour-1", "locator": "page 2"}, {"url": "https://a.example/1"}],
        "figures": [{"what": "boats", "value": "3", "source": "harbour-1"}],
    }
    event = Proposed("event", "x", fields, Origin())
    agreed, losses = agree([article, event], load(root).records, set())
    assert [one.kind for one in agreed] == ["event"]
    assert agreed[0].fields["sources"] == [{"article": "post-1", "locator": "page 2"}]
    assert agreed[0].fields["figures"] == [{"what": "boats", "value": "3", "source": "post-1"}]
    assert [loss.detail for loss in losses] == ["harbour-1", "https://a.example/1"]
