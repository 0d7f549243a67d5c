"""`dateline new --from-issue`: what strangers send becomes a draft, and nothing more."""

from __future__ import annotations

import json
from pathlib import Path
from typing import cast

import pytest
import yaml
from click.testing import CliRunner, Result
from hypothesis import assume, given
from hypothesis import strategies as st

from dateline import cli
from dateline.loading.load import load
from dateline.reading.parser import read
from dateline.records.settings import Settings
from dateline.starting.issues.drafting import from_form
from dateline.starting.issues.filled import Filled, filled
from dateline.starting.issues.forms import FORMS
from dateline.starting.records.known import Known
from dateline.timeline.collection import Collection

TEMPLATES = Path(__file__).parents[2] / ".github/ISSUE_TEMPLATE"
TODAY = "2026-11-24"
ISSUE = """\
### What happened?

A bridge opens

### When did it happen?

2024-06-02

### The date in the article's own words

_No response_

### Articles that say so

- https://news.example/bridge.
- http://www.gazette.example/ferry/

### The words it rests on

_No response_

### Where?

Port Elms, Nowhere

### In one or two sentences

It opened.

### Anything else for the editors

I was there.
"""


def run(text: str | bytes) -> Result:
    data = text.encode() if isinstance(text, str) else text
    Path("issue.md").write_bytes(data)
    words = ["new", "--from-issue", "issue.md"]
    result = CliRunner().invoke(cli.main, words, catch_exceptions=False)
    assert "Dateline itself failed" not in result.output
    return result


def markdown(form: str, entries: dict[str, str]) -> str:
    return "\n\n".join(f"### {FORMS[form][id_]}\n\n{text}" for id_, text in entries.items())


def test_a_filled_in_form_becomes_a_draft_with_its_problems_listed(root: Path) -> None:
    done = run(ISSUE)
    assert done.exit_code == 0, done.output
    assert "- 'Where?': there is no place `Nowhere`" in done.output
    text = (root / "drafts/2024-06-02-a-bridge-opens.yml").read_text("utf-8")
    assert text == (
        "# yaml-language-server: $schema=../.dateline/schema/event.json\n"
        "# A stranger wrote this, and nobody has looked at it yet.\n"
        "# 'Where?': there is no place `Nowhere`: `dateline new place` makes one\n"
        "# When nothing is wrong with it, move it to"
        " events/2024/2024-06-02-a-bridge-opens.yml.\n"
        "title: A bridge opens\n"
        "date: 2024-06-02\n"
        "places: [port-elms]\n"
        "summary: It opened.\n"
        "sources:\n"
        "  - url: https://news.example/bridge\n"
        "  - article: gazette\n"
        f"added: {TODAY}\n"
        "note: |\n"
        "  Where? Nowhere\n"
        "  I was there.\n"
    )


def test_a_draft_of_a_good_form_passes_the_check_where_it_is_moved_to(root: Path) -> None:
    run(ISSUE)
    (root / "drafts/2024-06-02-a-bridge-opens.yml").rename(root / "events/2024/bridge.yml")
    assert load(root).problems == []


def test_the_json_of_an_issue_and_of_its_fields_say_the_same(root: Path) -> None:
    run(ISSUE)
    (draft,) = root.glob("drafts/*")
    text = draft.read_text("utf-8")
    entries = filled(ISSUE)
    assert isinstance(entries, Filled)
    for given_json in ({"title": "New event: x", "body": ISSUE}, dict(entries.entries)):
        draft.unlink()
        run(json.dumps(given_json))
        assert draft.read_text("utf-8") == text


def test_an_issue_may_come_by_standard_input_and_with_any_line_ends(root: Path) -> None:
    run(ISSUE)
    (draft,) = root.glob("drafts/*")
    text = draft.read_bytes()
    draft.unlink()
    given_text = ISSUE.replace("\n", "\r\n")
    words = ["new", "--from-issue", "-"]
    done = CliRunner().invoke(cli.main, words, input=given_text, catch_exceptions=False)
    assert done.exit_code == 0, done.output
    assert draft.read_bytes() == text


def test_drafts_are_not_overwritten(root: Path) -> None:
    run(ISSUE)
    run(ISSUE)
    assert {file.name for file in root.glob("drafts/*")} == {
        "2024-06-02-a-bridge-opens.yml",
        "2024-06-02-a-bridge-opens-2.yml",
    }


def test_what_cannot_stand_in_its_field_is_kept_and_told(root: Path) -> None:
    entries = {"title": "Hm", "date": "last Tuesday", "sources": "my uncle"}
    done = run(markdown("new-event", entries))
    assert "'When did it happen?': " in done.output
    assert "'Articles that say so' holds no address of a page" in done.output
    text = (root / "drafts/hm.yml").read_text("utf-8")
    assert "\ndate:  # " in text
    assert "When did it happen? last Tuesday" in text
    assert "my uncle" in text


def test_a_correction_is_made_ready_to_paste(root: Path) -> None:
    page = "https://site.example/events/2024-05-01-the-ferry-stops/#figures"
    entries = {"record": page, "wrong": "It was 10.", "right": "It was 12.",
               "sources": "https://a.example/x"}  # fmt: skip
    assert run(markdown("correction", entries)).exit_code == 0
    text = (root / "drafts/correction-2024-05-01-the-ferry-stops.yml").read_text("utf-8")
    assert "into events/2024/2024-05-01-the-ferry-stops.yml," in text
    assert yaml.safe_load(text)["corrections"][0]["id"] == "c2"
    assert yaml.safe_load(text)["sources"] == [{"url": "https://a.example/x"}]


def test_a_copy_of_a_dead_page_is_proposed_for_its_article(root: Path) -> None:
    entries = {"record": "/articles/gazette/", "url": "https://gazette.example/ferry",
               "found": "404", "archive": "https://web.archive.org/web/2024/x"}  # fmt: skip
    run(markdown("broken-link", entries))
    text = (root / "drafts/broken-link-gazette.yml").read_text("utf-8")
    assert "into events/articles/gazette.yml," in text
    assert yaml.safe_load(text)["archives"] == [{"url": "https://web.archive.org/web/2024/x"}]


def test_a_page_that_is_not_here_is_told(root: Path) -> None:
    done = run(markdown("correction", {"record": "/events/none/", "wrong": "x"}))
    assert "- no record of this project is named" in done.output
    assert (root / "drafts/correction.yml").is_file()


@pytest.mark.parametrize(
    "text",
    ["", "hello", "{}", "[]", '{"body": 3}', "### What happened?\n\nx", "{" * 5000, b"\xff\xfe\x00",
     "x" * 300_000, '{"title": "", "date": ""}', '{"body": "hello"}', "null", "1e999"],
)  # fmt: skip
def test_what_is_no_form_is_refused_and_nothing_is_written(root: Path, text: str | bytes) -> None:
    done = run(text)
    assert done.exit_code == 1
    assert done.output.startswith("Error: this ")
    assert not (root / "drafts").exists()


def test_no_other_option_goes_with_a_form(root: Path) -> None:
    (root / "issue.md").write_text(ISSUE, encoding="utf-8")
    words = ["new", "event", "--from-issue", "issue.md", "--title", "x"]
    assert CliRunner().invoke(cli.main, words).exit_code == 2


def test_the_forms_ask_for_what_the_program_reads() -> None:
    asked = {}
    for file in TEMPLATES.glob("*.yml"):
        if file.stem != "config":
            body = yaml.safe_load(file.read_text("utf-8"))["body"]
            asked[file.stem] = {
                entry["id"]: entry["attributes"]["label"] for entry in body if "id" in entry
            }
    assert asked == FORMS


HOSTILE = st.text(max_size=200) | st.sampled_from(
    [
        "x\nadmin: true\ntiles: {url: https://evil.example}",
        "!!python/object/apply:os.system [id]",
        "&a [*a]",
        "x # y",
        "'\"\\",
        "../../etc/passwd",
        "\u202eevil",
        "\x00\x1b[31m",
        "x\r\n---\r\ny",
        "javascript:alert(1)",
        "https://a.example/`id`",
        "https://a.example/<b>",
        "- a\n- b",
        "::set-output name=x::y",
        "{a: b}",
        "|\n  x",
    ]
)


@pytest.mark.parametrize("form", sorted(FORMS))
@given(data=st.data())
def test_whatever_a_stranger_writes_stays_inside_the_fields(form: str, data: st.DataObject) -> None:
    entries = data.draw(st.fixed_dictionaries(dict.fromkeys(FORMS[form], HOSTILE)), label="entries")
    known = Known.of(Collection(Settings(format="1", title="Test")))
    found = filled(json.dumps(entries))
    assume(isinstance(found, Filled))
    made = from_form(cast("Filled", found), known, TODAY, frozenset())
    assert made.path.startswith("drafts/")
    assert made.path.count("/") == 1
    assert ".." not in made.path
    node, problems = read(made.text, made.path)
    assert {one.code for one in problems} <= {"record-empty"}
    allowed = {"title", "date", "date_text", "places", "summary", "sources", "added", "note",
               "corrections", "archives"}  # fmt: skip
    assert set(node.entries if node else ()) <= allowed
    shown = [line for line in made.text.split("\n") if line.startswith("#")]
    assert all(line.isprintable() for line in shown)


@given(text=st.text(max_size=400))
def test_no_text_breaks_the_reading_of_forms(text: str) -> None:
    filled(text)
    filled(f"{ISSUE}\n### {text}")
    filled(json.dumps({"title": text, "date": [text], "sources": {"a": text}}))
