"""What formatting does with a project: translations, older formats, files that cannot be read."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from dateline.formatting.project import plan
from dateline.formatting.upgrades import CURRENT, UPGRADES, Upgrade, rename_key, steps_from
from dateline.loading.load import load
from dateline.loading.sources import read_sources
from dateline.reading.layout import Group
from tests.formatting.projects import SETTINGS, write

if TYPE_CHECKING:
    from pathlib import Path

    from dateline.formatting.project import Plan

EVENT = "title: t\ndate: 2020\nsources:\n  - url: https://a.example/\nadded: 2020-01-01\n"


def planned(root: Path, *wanted: str) -> Plan:
    return plan(read_sources(root), lambda path: not wanted or path in wanted)


def texts(made: Plan) -> dict[str, str]:
    return {path.removeprefix("events/"): one.after for path, one in made.changes.items()}


def test_a_new_translation_says_which_text_it_was_made_from(tmp_path: Path) -> None:
    write(tmp_path, {"2020/x.yml": EVENT, "2020/x.be.yml": "title: т\ntranslated_from:  # c\n"})
    made = planned(tmp_path)
    text = texts(made)["2020/x.be.yml"]
    write(tmp_path, {"2020/x.yml": EVENT, "2020/x.be.yml": text})
    assert "# c\n" in text
    assert load(tmp_path).problems == []
    assert planned(tmp_path).changes == {}


def test_a_stale_translation_stays_stale(tmp_path: Path) -> None:
    stale = "title: т\ntranslated_from: 0123456789\n"
    write(tmp_path, {"2020/x.yml": EVENT, "2020/x.be.yml": stale})
    assert planned(tmp_path).changes == {}


def test_a_translation_of_what_cannot_be_read_says_nothing(tmp_path: Path) -> None:
    files = {
        "2020/x.yml": "title: A: b\n",
        "2020/x.be.yml": "title: т\n",
        "2020/y.be.yml": "title: т\n",
    }
    write(tmp_path, files)
    made = planned(tmp_path)
    assert made.changes == {}
    assert [one.code for one in made.problems] == ["yaml-colon"]


def test_only_what_is_wanted_is_formatted_and_what_cannot_be_stays(tmp_path: Path) -> None:
    files = {"2020/x.yml": "date: 2020\ntitle: t\n", "2020/y.yml": "date: 2020\ntitle: t\n"}
    write(tmp_path, {**files, "2020/z.yml": "\ttitle: t\n"})
    assert list(texts(planned(tmp_path, "events/2020/x.yml"))) == ["2020/x.yml"]
    made = planned(tmp_path)
    assert list(texts(made)) == ["2020/x.yml", "2020/y.yml"]
    assert [(one.file, one.code) for one in made.problems] == [("events/2020/z.yml", "yaml-tab")]
    assert not made.whole


def test_a_byte_order_mark_and_other_line_ends_go(tmp_path: Path) -> None:
    write(tmp_path, {"2020/x.yml": "\ufefftitle: t\r\n"})
    assert texts(planned(tmp_path)) == {"2020/x.yml": "title: t\n"}


def _older(group: Group) -> None:
    rename_key(group, "headline", "title")
    part = group.part("sources")
    if part and isinstance(part.value, Group):
        rename_key(part.value, "link", "url")


OLD = MappingProxyType(
    {
        "0": Upgrade("one half", {}),
        "one half": Upgrade("1", {"event": _older, "translation": _older}),
    }
)


def test_an_older_format_is_upgraded_as_a_whole_with_its_comments(tmp_path: Path) -> None:
    new = EVENT.replace("title: t\n", 'title: "t"  # c\n')
    old = new.replace("title", "headline").replace("url:", "link:")
    settings = SETTINGS.replace("format: 1", "format: 0  # since 2019")
    write(tmp_path, {"timeline.yml": settings, "2020/x.yml": old, "2020/x.be.yml": "headline: т\n"})
    made = plan(read_sources(tmp_path), lambda _: False, steps=lambda old: steps_from(old, OLD))
    assert made.whole
    assert texts(made)["timeline.yml"] == settings.replace("format: 0", "format: 1")
    assert texts(made)["2020/x.yml"] == new
    write(tmp_path, texts(made))
    assert load(tmp_path).problems == []


def test_there_is_nothing_to_upgrade_from_yet_and_no_way_from_a_newer_format() -> None:
    assert dict(UPGRADES) == {}
    assert steps_from(CURRENT) == []
    assert steps_from("2") is None
    assert steps_from("1", {"1": Upgrade("1b", {}), "1b": Upgrade("1", {})}, "2") is None


def test_a_newer_format_is_refused_at_its_place_and_nothing_is_formatted(tmp_path: Path) -> None:
    write(
        tmp_path, {"timeline.yml": "title: T\nformat: 2\n", "2020/x.yml": "date: 2020\ntitle: t\n"}
    )
    made = planned(tmp_path)
    assert made.changes == {}
    (problem,) = made.problems
    assert problem[:4] == ("events/timeline.yml", 2, 9, "value-choice")
    assert "newer" in problem.help
