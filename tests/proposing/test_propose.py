"""Drafting writes whole folders, once, and never over an editor's work."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

import pytest

from dateline.drafting.articles import Given, Material, read
from dateline.loading.after import problems_after
from dateline.loading.load import load
from dateline.problems import Problem
from dateline.proposing import propose as module
from dateline.proposing.existing import Existing
from dateline.proposing.folder import folders_in, read_folder
from dateline.proposing.manifest import read_manifest
from dateline.proposing.propose import Proposed, Proposing
from tests.proposing.projects import ARTICLE, make, tree

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from dateline.drafting.articles import Article


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return make(tmp_path)


def _article(text: str = ARTICLE, url: str = "", language: str = "en") -> Article:
    (reading,) = read(Material("a.txt", text.encode()), Given(url=url, language=language))
    assert reading.article is not None
    return reading.article


def _propose(root: Path, article: Article, today: str = "2024-05-08") -> Proposed:
    manifest = read_manifest(root / "drafts")
    assert not isinstance(manifest, Problem)
    existing = Existing(load(root).records)
    return Proposing(root / "drafts", manifest, existing, today).propose(article)


def test_a_folder_holds_the_text_the_records_and_their_evidence(root: Path) -> None:
    made = _propose(root, _article())
    assert (made.outcome, made.folder) == ("drafted", "2024-05-07-council-closes-the-river-ferry")
    (path,) = folders_in(root / "drafts")
    folder = read_folder(path)
    assert not folder.problems
    assert folder.text == ARTICLE
    assert folder.article is not None
    assert folder.article.fields["title"] == "Council closes the river ferry"
    closed = folder.events[0]
    assert (
        closed.fields["title"]
        == "Elmham Council closed the ferry over the river after two accidents"
    )
    assert closed.fields["date"] == "2024-05-06"
    assert closed.fields["places"] == ["elmham"]
    start, end = closed.evidence.sentence or (0, 0)
    assert ARTICLE[start:end].startswith("Elmham Council closed")
    assert [one.id for one in closed.evidence.like] == ["2024-05-06-ferry-closed"]
    assert made.events == len(folder.events)
    assert made.alike == 1


def test_no_sentence_of_the_article_stands_in_a_draft_record(root: Path) -> None:
    _propose(root, _article())
    folder = read_folder(folders_in(root / "drafts")[0])
    for draft in folder.events:
        start, end = draft.evidence.sentence or (0, 0)
        assert folder.text[start:end] not in draft.text


def test_the_drafts_pass_the_check_together_with_the_timeline(root: Path) -> None:
    _propose(root, _article())
    folder = read_folder(folders_in(root / "drafts")[0])
    assert folder.article is not None
    writes = {f"events/articles/{folder.id}.yml": folder.article.text}
    writes |= {f"events/2024/{one.id}.yml": one.text for one in folder.events}
    assert problems_after(root, writes) == []


def test_the_same_article_twice_changes_nothing_also_on_another_day(root: Path) -> None:
    _propose(root, _article())
    before = tree(root)
    assert _propose(root, _article(), "2024-06-01").outcome == "as before"
    assert tree(root) == before


def test_an_article_is_known_by_its_address_after_its_text_has_changed(root: Path) -> None:
    url = "https://elms.example/ferry"
    first = _propose(root, _article(url=url))
    again = _propose(
        root, _article(f"{ARTICLE}\nThe ferry sank on Tuesday.\n", url=f"{url}?utm_source=x")
    )
    assert (again.outcome, again.folder) == ("drafted", first.folder)
    assert len(folders_in(root / "drafts")) == 1
    assert not read_folder(root / "drafts" / first.folder).problems


def test_what_an_editor_has_changed_stays(root: Path) -> None:
    made = _propose(root, _article())
    folder = root / "drafts" / made.folder
    (folder / "article.yml").write_text("title: Mine\n", encoding="utf-8")
    before = tree(root)
    assert _propose(root, _article()).outcome == "changed"
    assert tree(root) == before


def test_a_folder_under_review_stays(root: Path) -> None:
    made = _propose(root, _article())
    (root / "drafts" / made.folder / "review.json").write_text("{}", encoding="utf-8")
    before = tree(root)
    assert _propose(root, _article()).outcome == "under review"
    assert tree(root) == before


def test_a_deleted_folder_is_drafted_anew_under_its_name(root: Path) -> None:
    made = _propose(root, _article())
    before = tree(root)
    for file in (root / "drafts" / made.folder).iterdir():
        file.unlink()
    (root / "drafts" / made.folder).rmdir()
    assert _propose(root, _article(), "2024-06-01") == made
    assert tree(root) == before


def test_two_articles_of_one_name_have_folders_of_their_own(root: Path) -> None:
    first = _propose(root, _article())
    second = _propose(root, _article(f"{ARTICLE}\nThe ferry sank on Tuesday.\n"))
    assert second.folder == f"{first.folder}-2"
    ids = [one.id for path in folders_in(root / "drafts") for one in read_folder(path).events]
    assert len(ids) == len(set(ids))


def test_an_article_of_the_timeline_whose_events_are_there_gives_nothing(root: Path) -> None:
    before = tree(root)
    text = "Ferry closed\n7 May 2024\n\nElmham Council closed the ferry on Monday."
    made = _propose(root, _article(text, "http://gazette.example/ferry/"))
    assert (made.outcome, made.article) == ("there already", "gazette-ferry")
    assert tree(root) == before


@pytest.mark.parametrize(
    ("url", "source"),
    [
        ("http://gazette.example/ferry/", {"article": "gazette-ferry"}),
        ("https://post.example/mill", {"url": "https://www.post.example/mill?utm_source=x"}),
    ],
)
def test_of_an_article_of_the_timeline_only_missing_events_are_drafted(
    root: Path, url: str, source: Mapping[str, object]
) -> None:
    text = "News\n7 May 2024\n\nAnna Kuznets resigned on Monday. Two sheep died on Sunday."
    made = _propose(root, _article(text, url))
    assert made.outcome == "drafted"
    folder = read_folder(root / "drafts" / made.folder)
    assert folder.article is None
    for draft in folder.events:
        (named,) = cast("list[dict[str, object]]", draft.fields["sources"])
        assert source.items() <= named.items()
    writes = {f"events/2024/{one.id}.yml": one.text for one in folder.events}
    assert problems_after(root, writes) == []


def test_an_article_without_events_gives_no_folder(root: Path) -> None:
    text = "On ferries\n7 May 2024\n\nA ferry is a boat. It is a pleasant thing, in our view."
    assert _propose(root, _article(text)).outcome == "no event"
    assert not (root / "drafts").exists()


def test_without_a_day_nothing_is_drafted(root: Path) -> None:
    text = "Elmham Council closed the ferry on Monday after two accidents at the landing stage."
    assert _propose(root, _article(text)).outcome == "undated"
    assert not (root / "drafts").exists()


def test_a_text_in_an_unknown_script_is_kept_whole_and_flagged(root: Path) -> None:
    text = "ᎣᏏᏲ ᏣᎳᎩ ᎦᏬᏂᎯᏍᏗ ᏂᎦᏓ ᎠᏂᏴᏫ ᎤᎾᏓᏤᎵᎦ. ᎣᏏᏲ ᏣᎳᎩ ᎦᏬᏂᎯᏍᏗ.\n"
    made = _propose(root, _article(text, language=""))
    assert made.outcome == "kept unknown"
    folder = read_folder(root / "drafts" / made.folder)
    assert folder.text == text
    assert folder.article is not None
    assert any(one.field == "language" for one in folder.article.evidence.needs_review)


def test_a_failure_in_between_leaves_no_part_of_a_folder(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = tree(root)

    def full(kind: str, fields: Mapping[str, object]) -> str:
        raise OSError(28, f"no space left ({kind}, {len(fields)})")

    monkeypatch.setattr(module, "record_yaml", full)
    with pytest.raises(OSError, match="no space"):
        _propose(root, _article())
    assert tree(root) == before
