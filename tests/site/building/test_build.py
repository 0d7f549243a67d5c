"""A site is built whole or not at all, and the same wherever and whenever it is built."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from dateline.site.rendering.search_index import THEIRS
from dateline.site.searching import pagefind
from tests.missing import absent, not_here
from tests.site.conftest import FILES, SETTINGS, command, contents, run, write

if TYPE_CHECKING:
    from pathlib import Path

FERRY = "2024-05-01-ferry-sails"
NO_ADDRESS = (
    "Its pages have no canonical addresses: set SITE_URL, or site_url in mkdocs.yml,"
    " to where it will stand."
)


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a project with its site, which the tests only look at."""
    root = write(tmp_path_factory.mktemp("built"), FILES)
    done = run(root, "build", SITE_URL="https://timeline.example/ferry/")
    assert done.returncode == 0, done.stderr
    return root


def test_it_ends_with_where_the_site_is_and_what_is_in_it(project: Path) -> None:
    done = run(project, "build", SITE_URL="")
    pages = sum(1 for _ in (project / "site").rglob("*.html"))
    assert done.returncode == 0
    assert done.stdout.splitlines() == [
        f"The site is in site/: 2 events from 2 articles on {pages} pages.",
        NO_ADDRESS,
    ]
    assert done.stderr.splitlines() == [
        "Checking records and writing pages …",
        f"Building {pages - 3} pages …",  # and two by hand, and the one for what is not there
        "Making the search …",
        "Checking links …",
    ]
    again = run(project, "build", SITE_URL="https://timeline.example/ferry/")
    assert again.stdout.count("\n") == 1


def test_the_same_records_give_the_same_bytes_everywhere(tmp_path: Path) -> None:
    """Under another time zone, language, hash seed, day, umask, user and folder."""
    one = write(tmp_path / "one", FILES)
    other = write(tmp_path / "another folder/ü", dict(reversed(FILES.items())))
    address = {"SITE_URL": "https://timeline.example/ferry/"}
    first = run(one, "build", TZ="UTC", LC_ALL="C.UTF-8", PYTHONHASHSEED="1", **address)
    assert first.returncode == 0, first.stderr
    run(other, "generate")  # pages from an earlier run, and a warm cache
    second = subprocess.run(
        command("build"),
        cwd=other,
        env={
            **os.environ,
            **address,
            "TZ": "Pacific/Kiritimati",
            "LC_ALL": "POSIX",
            "PYTHONHASHSEED": "2",
            "SOURCE_DATE_EPOCH": "86400",
            "USER": "somebody",
            "HOME": str(tmp_path),
            "CI": "true",
        },
        umask=0o077,
        capture_output=True,
        check=False,
    )
    assert second.returncode == 0, second.stderr
    sites = contents(one / "site"), contents(other / "site")
    assert sites[0].keys() == sites[1].keys()
    assert {"sitemap.xml", "sitemap.xml.gz"} <= sites[0].keys()
    assert [name for name in sites[0] if sites[0][name] != sites[1][name]] == []


def test_every_build_writes_the_data_and_says_what_it_weighs(built: Path) -> None:
    data = built / "site/data"
    assert json.loads((data / "timeline.json").read_text())["about"]["title"] == "The Elms ferry"
    assert (data / "timeline.sqlite").read_bytes().startswith(b"SQLite format 3")
    assert (data / "topics/traffic.ics").exists()
    page = (data / "index.html").read_text(encoding="utf-8")
    weight = (data / "timeline.sqlite").stat().st_size / 1000
    assert f">timeline.sqlite</a> <small>{weight:.0f} KB · 2 records</small>" in page


def test_feeds_stand_in_the_heads_where_the_site_has_an_address(built: Path, project: Path) -> None:
    topic = (built / "site/topics/traffic/index.html").read_text(encoding="utf-8")
    root = "https://timeline.example/ferry/data/feeds"
    for feed in ("added", "changes", "topics/traffic"):
        assert f'href="{root}/{feed}.xml"' in topic
        assert (built / f"site/data/feeds/{feed}.json").exists()
    assert run(project, "build", SITE_URL="").returncode == 0
    assert "feeds/" not in (project / "site/topics/traffic/index.html").read_text(encoding="utf-8")
    assert not (project / "site/data/feeds").exists()


def test_a_build_needs_no_network(project: Path) -> None:
    unshare = shutil.which("unshare")
    if unshare is None:
        not_here("no unshare to take the network away with")
    own = () if os.geteuid() == 0 else ("--map-root-user",)
    done = subprocess.run(
        [unshare, "--net", *own, *command("build")],
        cwd=project,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    if done.stderr.startswith("unshare:"):
        not_here(f"the network cannot be taken away here: {done.stderr}")
    assert done.returncode == 0, done.stderr


def test_without_us_mkdocs_keeps_the_theme_s_search_in_cyrillic_and_with_stems(
    project: Path,
) -> None:
    mkdocs = [sys.executable, "-m", "mkdocs", "build", "--quiet"]
    assert subprocess.run(mkdocs, cwd=project, check=False).returncode == 0
    index = (project / "site/search/search_index.json").read_text(encoding="utf-8")
    assert "Забастовка" in index
    assert json.loads(index)["config"]["lang"] == ["en", "ru"]
    (worker,) = (project / "site/assets/javascripts/workers").glob("search.*.js")
    assert "stemOf" in worker.read_text(encoding="utf-8")
    assert "data-pagefind" not in (project / "site/about/index.html").read_text(encoding="utf-8")


def test_a_built_site_has_a_search_of_its_own_and_nothing_of_the_theme_s(built: Path) -> None:
    if not pagefind.is_here():
        absent("no Pagefind, or no script for it: `make test` makes both")
    site = built / "site"
    assert not (site / "search/search_index.json").exists()
    assert not list(site.glob("assets/javascripts/workers/search.*"))
    order = json.loads((site / "search/order.json").read_text(encoding="utf-8"))
    assert order["events"] == 2
    assert {"event", "article", "place", "topic", "page"} == order["pages"]["en"].keys()
    assert "dl-find" in (site / "404.html").read_text(encoding="utf-8")


def test_every_page_has_its_policy_and_knows_its_scripts(built: Path) -> None:
    for page in (built / "site").rglob("*.html"):
        text = page.read_text(encoding="utf-8")
        assert text.count("Content-Security-Policy") == 1, page
        hashes = set(re.findall(r"'sha256-[^']+'", text))
        scripts = re.findall(r"<script>(.+?)</script>", text, re.DOTALL)
        assert len(hashes) == len(set(scripts)) > 0, page


def test_no_page_names_another_host_for_itself(built: Path) -> None:
    for page in (built / "site").rglob("*.html"):
        text = page.read_text(encoding="utf-8")
        for address in re.findall(r"<(?:link|script|img)[^>]*(?:href|src)=\"(https?:[^\"]*)", text):
            assert address.startswith("https://timeline.example/ferry/"), page


@pytest.mark.parametrize(
    ("files", "said"),
    [
        (
            {"docs/about.md": '# About\n\n<a href="../nothing/">x</a>\n'},
            "docs/about.md:3:10: error[link-broken]: the link `../nothing/` leads nowhere: there",
        ),
        ({"docs/about.md": "# About\n\n[x](nothing.md)\n"}, "MkDocs: Doc file 'about.md'"),
        ({"mkdocs.yml": SETTINGS + "exclude_docs: ru/\n"}, "page-missing"),
        ({"mkdocs.yml": SETTINGS.replace("  - dateline\n", "")}, "does not name the plugin"),
        ({"mkdocs.yml": SETTINGS + "docs_dir: nowhere\n"}, "'docs_dir'"),
        ({"mkdocs.yml": "a: [\n"}, "MkDocs: "),
        ({"docs/about.md": "# About\n\n<script>alert(1)</script>\n"}, "will not run: alert(1)"),
        ({f"docs/events/{FERRY}.md": "by hand"}, "page-collision"),
        ({"events/places/pier.yml": "nam: x\n"}, "key-unknown"),
    ],
)
def test_what_is_wrong_is_told_and_the_old_site_stays(
    project: Path, files: dict[str, str], said: str
) -> None:
    write(project, {f"site/{name}": "old" for name in ("index.html", "404.html", "sitemap.xml")})
    before = contents(project / "site")
    write(project, files)
    done = run(project, "build")
    assert done.returncode == 1
    assert said in done.stdout + done.stderr
    assert "No site was built" in done.stdout
    assert "Traceback" not in done.stdout + done.stderr
    assert contents(project / "site") == before
    assert sorted(path.name for path in project.iterdir() if ".site" in path.name) == []


def test_without_mkdocs_yml_it_says_so(project: Path) -> None:
    (project / "mkdocs.yml").unlink()
    done = run(project, "build")
    assert done.returncode == 1
    assert "there is no mkdocs.yml here" in done.stderr


def test_the_site_can_go_elsewhere(project: Path, tmp_path: Path) -> None:
    done = run(project, "build", "--site-dir", "../public/site")
    assert done.returncode == 0
    assert (tmp_path / "public/site/index.html").is_file()
    assert not (project / "site").exists()


def test_a_folder_with_something_else_is_wrong_use(project: Path) -> None:
    done = run(project, "build", "--site-dir", "docs")
    assert done.returncode == 2
    assert "holds the project itself" in done.stderr
    assert (project / "docs/index.md").exists()


def test_a_build_waits_for_another_and_says_so(project: Path) -> None:
    both = [
        subprocess.Popen(command("build"), cwd=project, stderr=subprocess.PIPE, encoding="utf-8")
        for _ in range(2)
    ]
    said = [process.communicate()[1] for process in both]
    assert [process.returncode for process in both] == [0, 0]
    assert sum("Waiting for another build of this project …" in one for one in said) <= 1
    assert (project / "site/index.html").is_file()


def test_plain_mkdocs_builds_the_same_site_but_for_the_search(built: Path, tmp_path: Path) -> None:
    root = tmp_path / "plain"
    shutil.copytree(built, root, ignore=shutil.ignore_patterns("site", ".cache"))
    done = subprocess.run(
        [*command()[:1], "-m", "mkdocs", "build", "--strict"],
        cwd=root,
        env={**os.environ, "SITE_URL": "https://timeline.example/ferry/"},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert _without_search(root / "site") == _without_search(built / "site")


def _without_search(site: Path) -> dict[str, bytes]:
    """Return what is in a site's files, but for the search and the theme's script that needs it."""
    searching = re.compile(
        rb"<header\b.*?</header>"
        rb'|<script id="__config" type="application/json">.*?</script>'
        rb'|<script src="[^"]*assets/javascripts/bundle[^"]*"></script>'
        rb"|(?<=>)\s+(?=<)"
        rb'|<meta http-equiv="Content-Security-Policy"[^>]*>'
        rb'|(?<=<div )class="dl-page [^>]*',
        re.DOTALL,
    )
    return {
        name: searching.sub(b"", content) if name.endswith(".html") else content
        for name, content in contents(site).items()
        if not name.startswith(("search/", THEIRS))
    }


def test_plain_mkdocs_ends_at_a_broken_record_without_a_traceback(project: Path) -> None:
    write(project, {"events/places/pier.yml": "nam: x\n"})
    done = subprocess.run(
        [*command()[:1], "-m", "mkdocs", "build"],
        cwd=project,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 1
    assert "events/places/pier.yml:1:1: error[key-unknown]" in done.stdout
    assert "Traceback" not in done.stderr
    assert not (project / "site").exists()
