"""One mistake in one real record: one problem, at the very character, and a help that mends it.

A row of the tables is one slip: in this record (an event, where no folder is named) this text
becomes that one. `▸` is not written: it marks where the one problem of the project must stand.
"""

from __future__ import annotations

import re
import shutil
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Final

import pytest

from dateline.loading.load import load

if TYPE_CHECKING:
    from collections.abc import Iterator

    from _pytest.mark.structures import ParameterSet

EVENTS: Final = Path(__file__).parents[1] / "events"
MARK: Final = "▸"
BAD_BYTE: Final = "\udce9"  # written as the byte E9, Windows-1252 for é
MEANT: Final = re.compile(r"did you mean `([^`]+)`\?")
SHOWN: Final = re.compile(r"`([^`]+)`")

Table = dict[str, list[tuple[str, str, str]]]

MISSPELT: Final[Table] = {
    "key-unknown": [
        ("2020-08-09-internet-disrupted", "topics:", "▸topcis:"),
        ("2020-08-12-detention-figures", "article:", "▸artcle:"),
        ("2020-08-14-maz-and-mtz-walkouts", "title:", "▸titel:"),
        ("2020-08-15-farewell-to-taraikovsky", "status:", "▸Status:"),
        ("2020-08-16-march-for-freedom", "status_note:", "▸status-note:"),
        ("2020-08-17-state-television-walkout", "sources:", "▸source:"),
        ("2020-08-13-belaz-walkout", "text: There was", "▸txt: There was"),
        ("articles/baj-belarus-closes-borders", "publisher:", "▸publiser:"),
        ("articles/unog-newsroom-324", "kind:", "▸Kind:"),
        ("people/maria-kolesnikova", "aliases:", "▸alias:"),
        ("places/hrodna", "within:", "▸witihn:"),
        ("places/vilnius", "lat:", "▸latt:"),
        ("threads/detainees", "description:", "▸desc:"),
        ("topics/press", "name:", "▸title:"),
        ("timeline", "time_zone:", "▸timezone:"),
    ],
    "reference-unknown": [
        ("2020-08-20-criminal-case-over-council", "[minsk]", "[▸minks]"),
        ("2020-08-24-bokun-detained", "[strikes,", "[▸strike,"),
        ("2020-09-06-march-of-unity", "[sunday-marches]", "[▸sunday-march]"),
        ("2020-08-23-lukashenko-with-rifle", "who: alexander-", "who: ▸alexandr-"),
        ("2020-08-29-accreditation-withdrawn", "by: tut-by", "by: ▸tutby"),
        ("2020-08-27-journalists-detained", "belarusfeed-accr", "▸belarusfeeds-accr"),
        (
            "2020-09-03-kovalkova-and-dylevsky-rearrested",
            "event: 2020-09-05-kovalkova-in-poland",
            "event: ▸2020-09-05-kovalkova-to-poland",
        ),
        ("places/zhodzina", "within: belarus", "within: ▸belorus"),
    ],
    "source-unknown": [
        ("2020-11-22-marches-in-minsk-districts", "source: belsat", "source: ▸belsta"),
        ("2020-12-22-press-club-belarus-searched", "source: current-", "source: ▸Current-"),
    ],
    "id-invalid": [
        ("2020-09-14-putin-confirms-loan", "[sochi]", "[▸Sochi]"),
        ("places/pushkinskaya", "within: minsk", "within: ▸Minsk"),
    ],
    "value-choice": [
        ("2020-09-05-kovalkova-in-poland", "confirmed", "▸confrimed"),
        ("2020-08-20-belaruskali-output-claims", "role: employer", "role: ▸employeer"),
        ("2020-09-09-znak-taken", "similar-to", "▸similiar-to"),
        ("2020-09-07-kolesnikova-seized", "importance: key", "importance: ▸Key"),
        ("2020-09-15-human-rights-watch-interviews", ": [violence]", ": [▸violense]"),
        ("2020-12-17-eu-third-round-of-sanctions", "summary, figures,", "summary, ▸figure,"),
        ("places/geneva", "kind: city", "kind: ▸citty"),
        ("articles/bbc-53966004", "kind: news", "kind: ▸new"),
    ],
    "accepted-unknown": [
        ("2020-11-11-bandarenka-beaten", "code: disputed-one-sided", "code: ▸disputed-onesided"),
    ],
    "language-invalid": [
        ("articles/ukrinform-3123852", "language: uk", "language: ▸ua"),
        ("organizations/mtz", "be: ", "▸by: "),
    ],
    "zone-invalid": [("timeline", "Europe/Minsk", "▸Europe/Minks")],
    "url-invalid": [
        ("articles/osce-469575", "https://", "▸htps://"),
        ("articles/tass-1191923", "https://", "▸"),
    ],
    "date-invalid": [
        ("2020-08-14-coordination-council-proposed", "date: 2020-08-14", "date: ▸08/14/2020"),
        ("2020-08-13-detainees-freed", "2020-08-13/2020-08-14", "▸2020-08-14/2020-08-13"),
        ("2020-09-17-lukashenko-announces-border-closure", "2020-09-17", "▸17.09.2020"),
        ("2020-11-08-sunday-march", "2020-11-08?", "▸probably 8 November 2020"),
        ("articles/meduza-2020-10-26", "published: 2020-10-26", "published: ▸26/10/2020"),
    ],
}
"""Slips whose help names what was meant: put in its place, it makes the project pass."""

MISWRITTEN: Final[Table] = {
    "yaml-quote": [
        ("2020-08-16-pro-government-rally", "title: Pro", 'title: ▸"Pro'),
        ("2020-11-15-im-going-out-march", "title: “I'm going out”", "title: 'I▸'m going out'"),
    ],
    "yaml-colon": [("2020-09-13-march-of-heroes", "of Heroes in Minsk", "of Heroes▸: Minsk")],
    "yaml-colon-space": [
        ("2020-11-20-another-worker-joins-belaruskali-strike", "status: ", "▸status:"),
    ],
    "yaml-tab": [
        (
            "2020-08-19-coordination-council-presidium",
            "  - {date: 2020-08-19",
            "▸\t- {date: 2020-08-19",
        ),
    ],
    "yaml-bracket": [("2020-11-01-march-to-kurapaty", "[minsk, kurapaty]", "▸[minsk, kurapaty")],
    "yaml-special": [("2020-12-07-ioc-bars-lukashenko", "title: IOC", "title: ▸@IOC")],
}
"""Slips whose help shows the line as it should be: written like that, the project passes."""

MISTAKEN: Final[Table] = {
    # what YAML can do and records may not
    "yaml-anchor": [("2020-08-21-state-printer-stops-newspapers", "[minsk]", "▸&m [minsk]")],
    "yaml-alias": [("2020-08-21-news-sites-blocked", "[belarus]", "▸*belarus")],
    "yaml-tag": [("organizations/belaz", "name: ", "name: ▸!!str ")],
    "yaml-documents": [("2020-10-06-tsikhanouskaya-meets-merkel", "added:", "▸---\nadded:")],
    "yaml-indent": [("2020-11-27-lukashenko-on-new-constitution", "topics:", " ▸topics:")],
    "yaml-colon-missing": [("2020-12-06-scattered-sunday-marches", "actors:", "▸actors")],
    "key-duplicate": [
        (
            "2020-08-15-baltic-states-call-for-new-election",
            "importance: minor",
            "▸status: confirmed",
        ),
        ("places/vienna", "kind:", "▸name: Wien\nkind:"),
    ],
    "text-comment": [("2020-08-19-eu-emergency-summit", "summit rejects", "summit ▸#1 rejects")],
    "text-character": [("2020-08-30-march-on-lukashenkos-birthday", "66th", "▸\u202e66th")],
    "file-encoding": [("2020-08-23-march-for-a-new-belarus", "huge", f"▸{BAD_BYTE}norme")],
    # what must be there, and in its form
    "key-missing": [
        ("2020-08-10-tsikhanouskaya-out-of-contact", "title: ", "status_note: "),
        (
            "2020-08-13-karayev-apology",
            "{who: yuri-karayev, role: speaker}",
            "▸{who: yuri-karayev}",
        ),
        ("places/brest", "kind: city", "▸kind:"),
    ],
    "added-missing": [("2020-10-29-karayev-replaced", "added: 2026-11-23\n", "")],
    "value-shape": [
        ("2020-10-25-march-on-the-day-of-the-ultimatum", "title: ", "title:\n  ▸- "),
        ("2020-08-13-belaz-walkout", "{who: belaz, role: employer}", "▸belaz"),
        ("organizations/osce", "[OSCE]", "▸{OSCE}"),
    ],
    "text-long": [("topics/violence", "description: ", f"description: ▸{'Harm. ' * 1000}")],
    "key-unknown": [("2020-11-06-eu-lists-lukashenko", "text: 59", "▸words: 59")],
    # dates
    "date-invalid": [
        ("2020-08-13-womens-solidarity-chains", "date: 2020-08-13", "date: ▸2020-02-30"),
        ("2020-journalist-detentions-in-the-year", "date: 2020", "date: ▸last year"),
    ],
    "date-not-day": [("2020-11-05-osce-moscow-mechanism-report", "2026-11-23", "▸2026-11")],
    "date-after-article": [
        ("2020-11-12-death-of-raman-bandarenka", "date: 2020-11-12", "date: ▸2020-11-14"),
    ],
    "claims-outside": [("2020-10-13-peoples-ultimatum", "date: 2020-10-13", "date: ▸2020-10-15")],
    # who says what, how many, how sure
    "claim-unattributed": [
        (
            "2020-10-02-eu-first-round-of-sanctions",
            "{date: 2020-10-01, by_name: some sources}",
            "▸{date: 2020-10-01}",
        ),
    ],
    "disputed-one-sided": [("2020-08-14-eu-ministers-reject-result", "confirmed", "▸disputed")],
    "retracted-why": [("2020-10-12-march-of-pensioners", "confirmed", "▸retracted")],
    "by-twice": [("2020-11-29-march-of-neighbours", "by_name: ", "by: viasna\n    ▸by_name: ")],
    "figure-mismatch": [("2020-10-18-partisan-march", "text: 15,000", "text: ▸51,000")],
    "figure-range": [("2020-11-22-marches-in-minsk-districts", "min: ", "▸value: 9\n    min: ")],
    "number-invalid": [("2020-08-18-belaruskali-mines-being-stopped", "min: 24", "min: ▸a day")],
    "value-choice": [
        ("2020-08-11-tsikhanouskaya-arrives-in-lithuania", "importance: key", "importance: ▸high"),
        ("2020-12-16-sakharov-prize-handed-over", "status: confirmed", "status: ▸NO"),
        ("timeline", "format: 1", "format: ▸2"),
    ],
    # sources and addresses
    "source-form": [
        (
            "2020-10-12-police-may-use-combat-weapons",
            "- article: ",
            "- ▸url: https://example.org/news\n    article: ",
        ),
    ],
    "source-duplicate": [
        (
            "2020-08-17-part-of-belaruskali-output-stops",
            "article: reuters-potash-stop",
            "article: reuters-potash-stop\n  - id: ▸reuters\n    article: tass-1191299",
        ),
    ],
    "source-unused": [("2020-08-20-belaruskali-output-claims", "accounts]", "accounts, ▸body]")],
    "quote-long": [
        (
            "2020-08-10-industrial-action-begins",
            ">-\n          Industrial action",
            f"▸>-\n          {'Industrial action. ' * 20}",
        ),
    ],
    "url-invalid": [("articles/straits-times-putin-loan", "https:", "▸ftp:")],
    "url-shortener": [("articles/euobserver-arb6491c9f", "https://", "▸https://bit.ly/")],
    "url-duplicate": [
        (
            "articles/tass-1211707",
            "https://tass.com/world/1211707",
            "▸http://www.tass.com/world/1191623/?utm_source=mail&fbclid=1#top",
        ),
    ],
    "language-invalid": [("articles/tvn24-4691042", "language: pl", "language: ▸xx")],
    # other records
    "reference-unknown": [("2020-10-26-grodno-azot-shift-refused", "[hrodna]", "[▸lida]")],
    "related-self": [
        (
            "2020-10-26-national-strike",
            "event: 2020-10-26-grodno-azot-shift-refused",
            "event: ▸2020-10-26-national-strike",
        ),
    ],
    "duplicate-event": [
        (
            "2020-10-12-police-may-use-combat-weapons",
            "title: Interior ministry says that police may use combat weapons",
            "title: ▸Force was used against the march of pensioners",
        ),
    ],
    "former-id-taken": [("organizations/maz", "description:", "former_ids: [▸mtz]\ndescription:")],
    "accepted-unused": [
        (
            "2020-10-22-sakharov-prize-awarded",
            "added:",
            "accepted: {code: ▸quote-long, reason: it is worth it}\nadded:",
        ),
    ],
    # the catalogue
    "id-invalid": [("2020-08-24-bokun-detained", "[salihorsk]", "[▸Салігорск]")],
    "wikidata-invalid": [("people/angela-merkel", "Q567", "▸Merkel")],
    "number-range": [("places/homel", "lat: ", "lat: ▸1")],
    "coordinates-half": [("places/lausanne", "lat: 46.52\nlon: 6.63", "▸lat: 46.52")],
    "place-no-coordinates": [
        (
            "places/kurapaty",
            "site\nwithin: belarus\nlat: 53.97\nlon: 27.61",
            "▸site\nwithin: belarus",
        ),
    ],
    "place-cycle": [("places/minsk", "within: belarus", "within: ▸pushkinskaya")],
}
"""All other slips. Without `▸` the problem stands at the file's beginning."""

MOVED: Final = {
    "file-extension": ("2020/2020-08-17-state-television-walkout.yml", ".yml", ".yaml"),
    "file-name": ("2020/2020-08-17-state-television-walkout.yml", "-state-", "-State_"),
    "file-place": ("2020/2020-08-17-state-television-walkout.yml", "2020/", ""),
}
"""Files whose name or folder becomes another one."""

ADDED: Final = {
    "article-unused": ("articles/nobody.yml", "url: https://example.org/news"),
    "id-duplicate": ("people/viasna.yml", "name: Viasna"),
    "translation-orphan": ("places/minks.be.yml", "title: Мінск"),
    "translation-stale": ("places/minsk.be.yml", "title: Мінск\ntranslated_from: ▸0123456789"),
}
"""New files."""


@pytest.fixture(scope="module", autouse=True)
def project(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Return a copy of the repository's records, which have no problem before a slip."""
    root = tmp_path_factory.mktemp("records")
    # Without translations, which would become stale where a slip changes a text.
    shutil.copytree(EVENTS, root / "events", ignore=shutil.ignore_patterns("*.*.yml"))
    with pytest.MonkeyPatch.context() as patch:
        patch.delenv("CI", raising=False)  # the cache makes 80 loadings quick
        assert load(root).problems == [], "mend the records in events/ first"
        yield root


def written(marked: str) -> bytes:
    return marked.replace(MARK, "", 1).encode("utf-8", "surrogateescape")


def place(marked: str) -> tuple[int, int]:
    """Return line and column, from 1, of the mark; the beginning where there is none."""
    before = marked[: max(marked.find(MARK), 0)]
    return before.count("\n") + 1, len(before) - (before.rfind("\n") + 1) + 1


@contextmanager
def held(path: Path, data: bytes) -> Iterator[None]:
    """Let a file hold something else, or a new file be there, for a while."""
    before = path.read_bytes() if path.exists() else None
    path.write_bytes(data)
    try:
        yield
    finally:
        if before is None:
            path.unlink()
        else:
            path.write_bytes(before)


def slip(project: Path, record: str, find: str, put: str) -> tuple[str, str]:
    """Return the record's file, and its text with the slip and the mark."""
    folder = "" if "/" in record or record == "timeline" else "2020/"
    file = f"events/{folder}{record}.yml"
    assert (project / file).is_file(), f"{file} is gone: take another record for this slip"
    text = (project / file).read_text(encoding="utf-8")
    assert text.count(find) == 1, f"{file} no longer holds {find!r} once: take another part of it"
    return file, text.replace(find, put)


def problems(project: Path) -> list[tuple[str, int, int, str]]:
    found = load(project).problems
    return [(one.file, one.line, one.column, one.code) for one in found]


def cases(*tables: Table) -> list[ParameterSet]:
    return [
        pytest.param(code, *row, id=f"{code}-{row[0].rpartition('/')[2]}")
        for table in tables
        for code, rows in table.items()
        for row in rows
    ]


COLUMNS: Final = ("code", "record", "find", "put")


def test_the_slips_are_of_many_kinds_in_many_records() -> None:
    tables = (MISSPELT, MISWRITTEN, MISTAKEN)
    assert len({code for table in (*tables, MOVED, ADDED) for code in table}) >= 60
    assert len({row[0] for table in tables for rows in table.values() for row in rows}) >= 80


@pytest.mark.parametrize(COLUMNS, cases(MISSPELT, MISWRITTEN, MISTAKEN))
def test_one_slip_gives_one_problem_at_its_place(
    project: Path, code: str, record: str, find: str, put: str
) -> None:
    file, marked = slip(project, record, find, put)
    with held(project / file, written(marked)):
        assert problems(project) == [(file, *place(marked), code)]


@pytest.mark.parametrize(COLUMNS, cases(MISSPELT))
def test_what_the_help_thinks_was_meant_mends_the_record(
    project: Path, code: str, record: str, find: str, put: str
) -> None:
    file, marked = slip(project, record, find, put)
    with held(project / file, written(marked)):
        problem = next(one for one in load(project).problems if one.code == code)
        lines = written(marked).decode().split("\n")
        meant = MEANT.search(problem.help)
        assert meant, problem.help
        line = lines[problem.line - 1]
        start = problem.column - 1
        lines[problem.line - 1] = line[:start] + meant[1] + line[start + problem.length :]
        (project / file).write_text("\n".join(lines), encoding="utf-8")
        assert problems(project) == []


@pytest.mark.parametrize(COLUMNS, cases(MISWRITTEN))
def test_the_line_that_the_help_shows_mends_the_record(
    project: Path, code: str, record: str, find: str, put: str
) -> None:
    file, marked = slip(project, record, find, put)
    with held(project / file, written(marked)):
        problem = next(one for one in load(project).problems if one.code == code)
        lines = written(marked).decode().split("\n")
        shown = SHOWN.search(problem.help)
        assert shown, problem.help
        lines[problem.line - 1] = shown[1]
        (project / file).write_text("\n".join(lines), encoding="utf-8")
        assert problems(project) == []


@pytest.mark.parametrize("code", MOVED)
def test_a_misnamed_file_gives_one_problem(project: Path, code: str) -> None:
    name, find, put = MOVED[code]
    old = project / "events" / name
    new = project / "events" / name.replace(find, put, 1)
    assert old.is_file(), f"events/{name} is gone: take another record"
    old.rename(new)
    try:
        assert problems(project) == [(new.relative_to(project).as_posix(), 1, 1, code)]
    finally:
        new.rename(old)


@pytest.mark.parametrize("code", ADDED)
def test_a_file_too_many_gives_one_problem(project: Path, code: str) -> None:
    name, marked = ADDED[code]
    with held(project / "events" / name, written(marked)):
        assert problems(project) == [(f"events/{name}", *place(marked), code)]


def test_a_translation_is_brought_up_to_date_by_what_the_help_says(project: Path) -> None:
    path = project / "events/topics/strikes.be.yml"
    with held(path, "title: Страйкі\ntranslated_from: 0123456789\n".encode()):
        (problem,) = load(project).problems
        now = SHOWN.search(problem.help)
        assert now, problem.help
        path.write_text(f"title: Страйкі\n{now[1]}\n", encoding="utf-8")
        assert problems(project) == []
        with held(path.with_name("strikes.pl.yml"), path.read_bytes()):
            assert problems(project) == [
                ("events/topics/strikes.pl.yml", 1, 1, "translation-language")
            ]
