"""`dateline import`, as an editor meets it."""

from __future__ import annotations

import json
import os
import re
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from click.testing import CliRunner, Result

from dateline import cli
from dateline.importing.formats import FORMATS
from dateline.importing.source_text import MAX_BYTES
from dateline.loading.load import load

if TYPE_CHECKING:
    from collections.abc import Callable

SLIDES: list[dict[str, Any]] = [
    {
        "start_date": {"year": 2020, "month": 6, "day": 1},
        "text": {"headline": "The bridge opens", "text": "<a href='https://a.example/'>a</a>"},
        "background": {"color": "#fff"},
    },
    {"start_date": {"month": 6}, "text": {"headline": "The ferry sails"}},
]
TITLE = {"text": {"headline": "Bridges"}}


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    old(SLIDES)
    return tmp_path


def old(slides: list[dict[str, Any]], name: str = "old.json") -> None:
    Path(name).write_text(json.dumps({"title": TITLE, "events": slides}), encoding="utf-8")


def run(*words: str) -> Result:
    result = CliRunner().invoke(cli.main, ["import", *words], catch_exceptions=False)
    assert "Dateline itself failed" not in result.output
    return result


def tree(root: Path) -> dict[str, str]:
    """Return every file but those of the cache."""
    return {
        path.relative_to(root).as_posix(): path.read_bytes().decode("utf-8", "replace")
        for path in sorted(root.rglob("*"))
        if path.is_file() and ".cache" not in path.parts
    }


def test_an_import_writes_records_drafts_what_was_imported_and_a_report(root: Path) -> None:
    done = run("timelinejs", "old.json")
    assert done.exit_code == 0
    assert sorted(tree(root)) == [
        ".dateline/imported.json",
        "drafts/imported-old.yml",
        "drafts/the-ferry-sails.yml",
        "events/2020/2020-06-01-the-bridge-opens.yml",
        "events/timeline.yml",
        "import-report.md",
        "old.json",
    ]
    assert load(root).problems == []
    added = time.strftime("%Y-%m-%d")
    assert (root / "events/2020/2020-06-01-the-bridge-opens.yml").read_text() == (
        "title: The bridge opens\n"
        "date: 2020-06-01\n"
        "body: |\n"
        "  [a](https://a.example/)\n"
        "sources:\n"
        "  - url: https://a.example/\n"
        f"added: {added}\n"
    )
    assert done.stdout == (
        "Not carried over:\n"
        "- record 1 `The bridge opens`, line 1\n"
        "    - `background`: `{'color': '#fff'}`\n"
        "\n"
        "drafts/the-ferry-sails.yml:1:1: error[import-draft]: its date cannot be read: it has no"
        " year (record 2 `The ferry sails`, line 1)\n"
        "    help: fill in what is missing, and move the file to the folder that it names\n"
        "\n"
        "drafts/imported-old.yml:1:1: error[import-draft]: only drafts rest on it (the source as a"
        " whole)\n"
        "    help: fill in what is missing, and move the file to the folder that it names\n"
        "\n"
        "2 new\n"
        "2 drafts wait for you\n"
        "1 thing was not carried over\n"
    )


def test_the_report_lists_everything_by_record(root: Path) -> None:
    run("timelinejs", "old.json")
    assert (root / "import-report.md").read_text() == (
        "# Import of `old.json`\n\n"
        "- 2 new\n- 2 drafts wait for you\n- 1 thing was not carried over\n\n"
        "## Drafts that wait for you\n\n"
        "- `drafts/the-ferry-sails.yml`: its date cannot be read: it has no year"
        " (record 2 `The ferry sails`, line 1)\n"
        "- `drafts/imported-old.yml`: only drafts rest on it (the source as a whole)\n\n"
        "## What was not carried over, by kind\n\n"
        "- 1 × `background`\n\n"
        "## What was not carried over, by record\n\n"
        "- record 1 `The bridge opens`, line 1\n"
        "    - `background`: `{'color': '#fff'}`\n"
    )


def test_the_same_import_twice_changes_no_record(root: Path) -> None:
    run("timelinejs", "old.json")
    before = tree(root)
    times = {path: path.stat().st_mtime_ns for path in (root / "events").rglob("*.yml")}
    again = run("timelinejs", "old.json")
    assert again.exit_code == 0
    assert "2 as before" in again.stdout
    after = tree(root)
    for one in (before, after):
        one.pop("import-report.md")
    assert after == before
    assert {path: path.stat().st_mtime_ns for path in (root / "events").rglob("*.yml")} == times


def test_an_editor_s_change_is_shown_and_kept_unless_told_otherwise(root: Path) -> None:
    run("timelinejs", "old.json")
    path = root / "events/2020/2020-06-01-the-bridge-opens.yml"
    mine = path.read_text().replace("opens\n", "is open\n")
    path.write_text(mine)
    again = run("timelinejs", "old.json")
    assert path.read_text() == mine
    assert "-title: The bridge is open\n+title: The bridge opens\n" in again.stdout
    assert "1 changed by an editor since, and not touched" in again.stdout
    assert "+title: The bridge opens" in (root / "import-report.md").read_text()
    assert (
        "1 changed, as the source has changed"
        in run("timelinejs", "old.json", "--overwrite").stdout
    )
    assert "title: The bridge opens\n" in path.read_text()


def test_a_completed_draft_is_done(root: Path) -> None:
    run("timelinejs", "old.json")
    draft = root / "drafts/the-ferry-sails.yml"
    text = draft.read_text().replace("date:  # write it here", "date: 2020-06")
    assert "date: 2020-06\n" in text
    (root / "events/2020/the-ferry-sails.yml").write_text(text)
    draft.unlink()
    (root / "events/articles").mkdir()
    (root / "drafts/imported-old.yml").rename(root / "events/articles/imported-old.yml")
    again = run("timelinejs", "old.json")
    assert not draft.exists()
    assert "draft" not in again.stdout
    assert load(root).problems == []


def test_records_go_into_another_project(root: Path) -> None:
    run("timelinejs", "old.json", "--into", "there/it/is")
    assert (root / "there/it/is/events/timeline.yml").is_file()
    assert not (root / "events").exists()


def test_a_timeline_that_has_a_name_keeps_it(root: Path) -> None:
    (root / "events").mkdir()
    mine = "format: 1\ntitle: Mine\nlanguage: be\n"
    (root / "events/timeline.yml").write_text(mine)
    run("timelinejs", "old.json")
    assert (root / "events/timeline.yml").read_text() == mine


def test_problems_between_records_are_told(root: Path) -> None:
    Path("events/places").mkdir(parents=True)
    Path("events/places/alpha.yml").write_text("name: Alpha\nkind: region\nwithin: beta\n")
    Path("t.csv").write_text("Title,Date,Town,Region\nA,2020,Beta,Alpha\n")
    Path("m.yml").write_text(
        "columns: {Title: title, Date: date, Town: places, Region: places.within}\n"
        "constant: {places.kind: region}\n"
    )
    done = run("csv", "t.csv", "--mapping", "m.yml")
    assert done.exit_code == 0
    assert "events/places/alpha.yml:3:9: error[place-cycle]" in done.stdout
    assert (root / "events/places/beta.yml").is_file()


def test_columns_without_a_place_are_counted(root: Path) -> None:
    Path("t.csv").write_text("Title,Date,access_date\nA,2020,x\n")
    Path("m.yml").write_text("columns: {Title: title, Date: date}\n")
    done = run("csv", "t.csv", "--mapping", "m.yml")
    hint = "`access_date` 1 ×: maps to `sources.accessed`? then add `access_date: sources.accessed`"
    assert hint in done.stdout
    assert hint in (root / "import-report.md").read_text()


def test_without_a_mapping_file_one_is_proposed_and_works(root: Path) -> None:
    Path("t.csv").write_text("Headline,When,URL\nA,2020,https://a.example/\n")
    before = tree(root)
    done = run("csv", "t.csv")
    assert done.exit_code == 1
    assert tree(root) == before
    proposal = re.search(r"^# Look.*", done.stdout, re.DOTALL | re.MULTILINE)
    assert proposal is not None
    Path("m.yml").write_text(proposal[0].split("\n\n")[0])
    assert run("csv", "t.csv", "--mapping", "m.yml").exit_code == 0
    assert (root / "events/2020/2020-a.yml").is_file()


def test_a_mistake_in_the_mapping_is_shown_with_its_line(root: Path) -> None:
    Path("t.csv").write_text("Title,Date\nA,2020\n")
    folder = root / "maps"
    folder.mkdir()
    (folder / "m.yml").write_text("columns:\n  Title: titel\n  Date: date\n")
    done = run("csv", "t.csv", "--mapping", "maps/m.yml")
    assert done.exit_code == 1
    assert done.stdout == (
        "m.yml:2:10: error[import-mapping]: `titel` is no place in an event\n"
        "  2 |   Title: titel\n"
        "    |          ^^^^^\n"
        "    help: did you mean `title`?\n\n"
    )


def test_our_own_tables_are_read_together(root: Path) -> None:
    source = Path("out")
    source.mkdir()
    assert FORMATS["csv"].beside == ("figures.csv", "sources.csv")
    (source / "events.csv").write_text("x")
    (source / "figures.csv").write_bytes(b"\xff")
    assert run("csv", "out/events.csv").exit_code == 1
    assert root.is_dir()


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (("nothing", "old.json"), "'nothing' is not one of"),
        (("old.json",), "such as `dateline import json old.json`"),
        (("timelinejs", "new.json"), "does not exist"),
        (("timelinejs", "."), "SOURCE is a file"),
        (("markdown", "old.json"), "SOURCE is a folder"),
        (("timelinejs", "old.json", "--mapping", "old.json"), "takes no mapping file"),
    ],
)
@pytest.mark.usefixtures("root")
def test_wrong_use_ends_with_status_2(words: tuple[str, ...], message: str) -> None:
    done = run(*words)
    assert done.exit_code == 2
    assert message in done.stderr


def _huge(path: Path) -> None:
    with path.open("wb") as file:
        file.truncate(200 * 1024 * 1024)


def _text(text: str) -> Callable[[Path], object]:
    return lambda path: path.write_bytes(text.encode("utf-8"))


@pytest.mark.parametrize(
    ("form", "write", "place", "words"),
    [
        ("timelinejs", _text('{"events": [{"text": '), "1:21", "ends in the middle"),
        ("timelinejs", _text("[" * 1_000_000), "1:201", "more than 200 lists"),
        ("timelinejs", lambda path: path.write_bytes("Да".encode("cp1251")), "1:1", "UTF-8"),
        ("timelinejs", lambda path: path.write_bytes('{"a":1}'.encode("utf-16")), "1:1", "UTF-16"),
        ("timelinejs", _text(""), "1:1", "nothing in this file"),
        ("csv", lambda path: path.write_bytes(b"PK\x03\x04\x14\0"), "1:1", "CSV UTF-8"),
        ("timelinejs-csv", _text('Year,Headline\n2020,"a\n'), "2:1", "does not end"),
        ("timelinejs-csv", _text(",".join(map(str, range(10_000)))), "1:1", "10,000 columns"),
        ("csv", _text(",".join(map(str, range(10_000)))), "1:1", "10,000 columns"),
        ("json", _text("{]"), "1:2", "a name in quotes"),
        ("2020pb", _text("{}"), "1:1", "no list `data`"),
        ("markwhen", _text("nothing"), "1:1", "there is no event"),
        *((form, _huge, "1:1", "larger than 64 MB") for form in FORMATS if form != "markdown"),
    ],
)
def test_broken_input_is_told_with_its_place_and_nothing_is_written(
    root: Path, form: str, write: Callable[[Path], object], place: str, words: str
) -> None:
    write(root / "bad.txt")
    before = sorted(path for path in root.rglob("*") if ".cache" not in path.parts)
    done = run(form, "bad.txt")
    assert done.exit_code == 1
    assert done.stdout.startswith(f"bad.txt:{place}: error[import-")
    assert words in done.stdout
    assert "Nothing was imported." in done.stderr
    assert sorted(path for path in root.rglob("*") if ".cache" not in path.parts) == before


def test_a_folder_of_too_much_is_refused_before_it_is_read(root: Path) -> None:
    (root / "posts").mkdir()
    _huge(root / "posts/a.md")
    done = run("markdown", "posts")
    assert f"larger than {MAX_BYTES // 1024 // 1024} MB" in done.stdout


def test_deeply_nested_html_is_listed_and_its_words_stay(root: Path) -> None:
    deep = {**SLIDES[0], "text": {"headline": "A", "text": "<b>" * 10_000 + "words"}}
    old([deep])
    done = run("timelinejs", "old.json")
    assert "HTML elements in one another; only the words were kept" in done.stdout
    assert "summary: words\n" in (root / "events/2020/2020-06-01-a.yml").read_text()


@pytest.mark.parametrize("text", ["{", '{"format": 7}'])
def test_a_broken_list_of_what_was_imported_stops_the_import(root: Path, text: str) -> None:
    (root / ".dateline").mkdir()
    (root / ".dateline/imported.json").write_text(text)
    before = tree(root)
    done = run("timelinejs", "old.json")
    assert done.exit_code == 1
    assert done.stdout.startswith(".dateline/imported.json:1:1: error[import-unreadable]")
    assert tree(root) == before


def test_a_failure_while_writing_leaves_everything_as_it_was(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    run("timelinejs", "old.json")
    before = tree(root)
    old([{**slide, "text": {"headline": f"New {n}"}} for n, slide in enumerate(SLIDES * 5)])
    before["old.json"] = Path("old.json").read_text()
    real = Path.replace
    count = iter(range(100))

    def replace(path: Path, target: Path) -> Path:
        if path.suffix == ".new" and next(count) == 3:
            raise OSError(28, os.strerror(28), str(target))
        return real(path, target)

    monkeypatch.setattr(Path, "replace", replace)
    done = run("timelinejs", "old.json")
    assert done.exit_code == 1
    assert "No space left" in done.stderr
    assert tree(root) == before


def test_many_losses_are_cut_short_on_the_terminal_but_not_in_the_report(root: Path) -> None:
    old([{**SLIDES[0], "text": {**SLIDES[0]["text"], "headline": f"E {n}"}} for n in range(100)])
    done = run("timelinejs", "old.json")
    assert "… and 160 more lines in import-report.md" in done.stdout
    assert (root / "import-report.md").read_text().count("`background`: ") == 100


def test_strangers_texts_do_nothing_in_the_report(root: Path) -> None:
    old([{**SLIDES[0], "background": "`x`\n# <script>"}])
    run("timelinejs", "old.json")
    assert "`'x' # <script>`" in (root / "import-report.md").read_text()


def test_strangers_texts_do_nothing_on_the_terminal(root: Path) -> None:
    bad = "\x1b[31m\ud800\0\u202eA"
    slide = {"start_date": {"year": bad}, "unique_id": bad, bad: bad, "text": {"headline": bad}}
    old([slide, {**slide, "start_date": {"year": "2020"}, "group": "\ud800"}])
    done = run("timelinejs", "old.json")
    assert done.exit_code == 0
    assert all(sign not in done.output for sign in "\x1b\0\u202e")
    assert "[31mA" in done.output
    assert load(root).problems == []
    assert "3 as before" in run("timelinejs", "old.json").output


@pytest.mark.heavy
def test_10_000_records_take_20_seconds_at_most(root: Path) -> None:
    words = ["bridge", "ferry", "strike", "march", "court", "press", "opened", "closed", "ended"]
    text = "<p>A <b>bold</b> word and <a href='https://a.example/'>a link</a>.</p>" * 2
    old(
        [
            {
                "start_date": {"year": 1900 + n // 336, "month": n % 12 + 1, "day": n % 28 + 1},
                "text": {
                    "headline": " ".join(words[n // 9**k % 9] for k in range(4)) + f" {n}",
                    "text": text,
                },
                "background": {"color": "#fff"},
            }
            for n in range(10_000)
        ]
    )
    begun = time.process_time()
    done = run("timelinejs", "old.json")
    assert done.exit_code == 0
    assert time.process_time() - begun < 20
    assert sum(path.is_file() for path in (root / "events").rglob("*.yml")) == 10_001
