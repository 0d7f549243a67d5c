"""A record gets another id: its files, and every place that names it; or nothing happens."""

from __future__ import annotations

from typing import TYPE_CHECKING, get_args

import pytest
from click.testing import CliRunner

from dateline.commands.renaming import rename
from dateline.formatting.renaming import _NAMED_BY
from dateline.loading.load import load
from dateline.records.fields import _check_id
from dateline.timeline.collection import MODELS
from tests.formatting.projects import tree, write

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from click.testing import Result
    from pydantic import BaseModel

EVENT = """\
title: t
date:   2020-06-01   # c
places: [elms, "port-elms" , elms-port]   # port-elms
topics:
- port-elms
actors: {who: port-elms, role: observer}
summary: port-elms
figures:
- {what: x, value: 1, by: port-elms, source: port-elms}
- {what: y, value: 1, by: other, source: s}
sources:
- article: >- # port-elms
    port-elms
- {id: s, article: other}
related: [{event: y, relation: follows}]
added: 2020-06-03
"""
FILES = {
    "2020/x.yml": EVENT,
    "2020/y.yml": "title: u\r\ndate: 2020\r\nsources: [{article: other}]\r\nadded: 2020-06-03\r\n",
    "2020/y.be.yml": "title: у\ntranslated_from: x\n",
    "places/elms.yml": "name: E\nkind: region\n",
    "places/port-elms.yml": "name: P\nkind: region\nwithin: elms\n# end\n",
    "places/elms-port.yml": "name: Q\nkind: region\nwithin: 'port-elms'\nformer_ids:\n- ex\n",
    "topics/port-elms.yml": "name: P\n",
    "organizations/port-elms.yml": "name: P\n",
    "people/other.yml": "name: O\n",
    "articles/port-elms.yml": "url: https://a.example/1\n",
    "articles/other.yml": "url: https://a.example/2\n",
}


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    write(tmp_path, FILES)
    assert load(tmp_path).errors == 0
    return tmp_path


def run(*arguments: str) -> Result:
    return CliRunner().invoke(rename, arguments)


def changes(root: Path) -> dict[str, str | None]:
    after = tree(root)
    return {
        path: after.get(path)
        for path in sorted({*FILES, *after} - {"timeline.yml"})
        if after.get(path) != FILES.get(path)
    }


def test_a_place_is_renamed_where_it_is_named_and_nowhere_else(root: Path) -> None:
    result = run("place", "port-elms", "new")
    assert result.exit_code == 0, result.output
    assert changes(root) == {
        "2020/x.yml": EVENT.replace('"port-elms"', '"new"'),
        "places/elms-port.yml": FILES["places/elms-port.yml"].replace("port-elms", "new"),
        "places/new.yml": FILES["places/port-elms.yml"] + "former_ids: [port-elms]\n",
        "places/port-elms.yml": None,
    }
    assert "2 references" in result.output
    assert load(root).errors == 0


def test_an_article_is_renamed_also_where_it_names_a_source(root: Path) -> None:
    assert run("article", "port-elms", "new").exit_code == 0
    event = EVENT.replace("source: port-elms", "source: new").replace(
        "\n    port-elms", "\n    new"
    )
    assert changes(root)["2020/x.yml"] == event
    assert load(root).errors == 0


def test_an_article_whose_source_has_its_own_id_leaves_that(root: Path) -> None:
    assert run("article", "other", "new").exit_code == 0
    assert changes(root)["2020/x.yml"] == EVENT.replace("article: other", "article: new")


def test_a_source_that_only_has_the_name_of_the_article_keeps_it(root: Path) -> None:
    event = (
        "title: t\ndate: 2020\nfigures: {what: x, value: 1, source: other}\n"
        "sources: [{id: s, article: other}, {id: other, url: https://a.example/3}]\n"
    )
    write(root, {"2020/z.yml": event})
    assert run("article", "other", "new").exit_code == 0
    assert tree(root)["2020/z.yml"] == event.replace("article: other", "article: new")


def test_an_event_moves_with_its_translations_and_keeps_its_line_ends(root: Path) -> None:
    assert run("event", "y", "z").exit_code == 0
    assert changes(root) == {
        "2020/x.yml": EVENT.replace("event: y", "event: z"),
        "2020/y.be.yml": None,
        "2020/y.yml": None,
        "2020/z.be.yml": FILES["2020/y.be.yml"],
        "2020/z.yml": FILES["2020/y.yml"] + "former_ids: [y]\r\n",
    }


def test_an_organization_is_renamed_where_it_acts_and_speaks(root: Path) -> None:
    assert run("organization", "port-elms", "new").exit_code == 0
    event = EVENT.replace("who: port-elms", "who: new").replace("by: port-elms", "by: new")
    assert changes(root)["2020/x.yml"] == event


def test_renaming_back_leaves_the_other_name_behind(root: Path) -> None:
    assert run("topic", "port-elms", "new").exit_code == 0
    assert run("topic", "new", "port-elms").exit_code == 0
    assert changes(root) == {"topics/port-elms.yml": "name: P\nformer_ids: [new]\n"}


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("person", "other", "port-elms"), "taken by events/organizations/port-elms.yml"),
        (("place", "port-elms", "elms"), "taken by events/places/elms.yml"),
        (("place", "port-elm", "new"), "did you mean `port-elms`?"),
        (("person", "port-elms", "new"), "it is in events/organizations/port-elms.yml"),
        (("place", "elms", "New Elms"), "did you mean `new-elms`?"),
        (("place", "elms", "elms"), "its name already"),
        (("article", "other", "u-1"), "begin with `u-`"),
        (("ship", "a", "b"), "is not one of"),
    ],
)
def test_a_name_that_cannot_be_is_wrong_use(
    root: Path, arguments: tuple[str, ...], said: str
) -> None:
    result = run(*arguments)
    assert (result.exit_code, changes(root)) == (2, {})
    assert said in " ".join(result.output.split())


def test_a_name_that_another_record_had_is_refused_at_its_place(root: Path) -> None:
    result = run("place", "port-elms", "ex")
    assert (result.exit_code, changes(root)) == (1, {})
    assert "events/places/elms-port.yml:5:3" in result.output
    assert "former-id-taken" in result.output


def test_a_file_that_cannot_be_read_might_name_it_too(root: Path) -> None:
    broken = {"2020/z.yml": "title: A: b\n"}
    write(root, broken)
    result = run("place", "port-elms", "new")
    assert (result.exit_code, changes(root)) == (1, broken)
    assert "Nothing was renamed." in result.output


def test_a_name_that_a_source_has_already_is_refused(root: Path) -> None:
    result = run("article", "port-elms", "s")
    assert (result.exit_code, changes(root)) == (1, {})
    assert "source-duplicate" in result.output


def id_fields(model: type[BaseModel], path: tuple[str, ...] = ()) -> Iterator[tuple[str, ...]]:
    """Yield the paths of a model at which an id stands."""
    for name, field in model.model_fields.items():
        parts = [field.annotation, *get_args(field.annotation), *field.metadata]
        parts += [one for part in parts for one in get_args(part)]
        for part in parts:
            if getattr(part, "func", None) is _check_id:
                yield (*path, name)
            elif isinstance(part, type) and hasattr(part, "model_fields"):
                yield from id_fields(part, (*path, name))


def test_every_field_that_holds_an_id_is_known() -> None:
    known = {(kind, path) for named in _NAMED_BY.values() for kind, path in named}
    found = {
        (kind, path)
        for kind, model in MODELS.items()
        for path in id_fields(model)
        if path != ("former_ids",)
    }
    assert found == known


def test_drafts_name_the_new_id_too_and_one_that_cannot_be_read_stays(root: Path) -> None:
    drafts = {
        "drafts/e.yml": "# Fill in.\ntitle:\nplaces: [port-elms, elms]  # port-elms\n",
        "drafts/p.yml": "name: X\r\nwithin: port-elms\r\n",
        "drafts/paper-1/e.yml": "title: port-elms\nplaces: port-elms\n",
        "drafts/paper-1/other.yml": "title: t\nplaces: [elms-port]\n",
        "drafts/broken.yml": "places: [port-elms\n",
    }
    for path, text in drafts.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_bytes(text.encode())
    done = CliRunner().invoke(rename, ["place", "port-elms", "harbour-elms"])
    assert done.exit_code == 0, done.output
    assert {path: (root / path).read_bytes().decode() for path in drafts} == drafts | {
        "drafts/e.yml": "# Fill in.\ntitle:\nplaces: [harbour-elms, elms]  # port-elms\n",
        "drafts/p.yml": "name: X\r\nwithin: harbour-elms\r\n",
        "drafts/paper-1/e.yml": "title: port-elms\nplaces: harbour-elms\n",
    }
    assert "drafts/p.yml" in done.stdout
