"""`dateline links`, against a site on this machine."""

from __future__ import annotations

import json
import signal
import subprocess
import sys
import time
from email.utils import formatdate
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner, Result

from dateline import cli
from dateline.commands import asking
from dateline.linking.manner import Manner
from dateline.linking.results import PATH
from tests.asking.site import Reply, Request, answers, here, leads_to, serving

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tests.asking.site import Paths, Site


@pytest.fixture
def site() -> Iterator[Site]:
    with serving({}) as running:
        yield running


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, site: Site) -> Path:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1795392000")
    hurried = Manner(
        pause=0,
        back_off=(0.05, 0.1),
        seconds=2,
        allow_loopback=True,
        wayback=f"{site.url}/wayback",
    )
    monkeypatch.setattr(asking, "MANNER", hurried)
    (tmp_path / "events/2020").mkdir(parents=True)
    (tmp_path / "events/timeline.yml").write_text("format: 1\ntitle: Test\n", encoding="utf-8")
    return tmp_path


def name(root: Path, site: Site, paths: Paths) -> None:
    """Have the site answer at paths, and an event name each of them."""
    site.paths.update(paths)
    sources = "".join(f"  - url: {site.url}{path}\n" for path in paths)
    text = f"title: T\ndate: 2020-08-17\nsources:\n{sources}added: 2026-11-23\n"
    (root / "events/2020/a.yml").write_text(text, encoding="utf-8")


def run(*words: str) -> Result:
    return CliRunner().invoke(cli.main, ["links", *words])


def states(root: Path, site: Site) -> dict[str, str]:
    kept = json.loads((root / PATH).read_text(encoding="utf-8"))
    return {url.removeprefix(site.url): one["state"] for url, one in kept["addresses"].items()}


def test_each_address_is_told_with_its_place(root: Path, site: Site) -> None:
    paths = {"/here": here, "/gone": answers(410), "/old": leads_to("/here", 301)}
    name(root, site, {**paths, "/paid": answers(402), "/shut": answers(403)})
    done = run()
    assert done.exit_code == 1
    assert done.stdout == (
        "Dead (1)\n"
        f"  {site.url}/gone\n"
        "    the page was taken away\n"
        "    in events/2020/a.yml, source 2\n"
        "\n"
        "Moved for good: write the new address (1)\n"
        f"  {site.url}/old\n"
        f"    now {site.url}/here\n"
        "    in events/2020/a.yml, source 3\n"
        "\n"
        "For subscribers only (1)\n"
        f"  {site.url}/paid\n"
        "    it asks for payment\n"
        "    in events/2020/a.yml, source 4\n"
        "\n"
        "Not clear: look at them in a browser (1)\n"
        f"  {site.url}/shut\n"
        "    the site refuses programs; look at it in a browser\n"
        "    in events/2020/a.yml, source 5\n"
        "\n"
        "5 addresses asked: 1 as they were, 1 dead, 1 moved, 1 for subscribers, 1 not clear\n"
    )
    assert done.stderr == "Asking 5 addresses …\nAll of it is kept in .cache/links.json.\n"
    assert states(root, site) == {
        "/here": "here",
        "/gone": "dead",
        "/old": "moved",
        "/paid": "paywalled",
        "/shut": "unclear",
    }


def test_nothing_dead_ends_with_status_0(root: Path, site: Site) -> None:
    name(root, site, {"/here": here, "/old": leads_to("/here", 301)})
    assert run().exit_code == 0


def test_no_record_is_changed(root: Path, site: Site) -> None:
    name(root, site, {"/gone": answers(410), "/wayback": here})
    before = (root / "events/2020/a.yml").read_bytes()
    run("--archive")
    assert (root / "events/2020/a.yml").read_bytes() == before
    assert sorted(one.name for one in root.iterdir()) == [".cache", "events"]


def picture(_request: Request, _number: int) -> Reply:
    return Reply(200, b"x", {"Content-Type": "image/png"})


def refuses_head(request: Request, _number: int) -> Reply:
    return Reply(405) if request.method == "HEAD" else Reply()


def hangs_up_on_head(request: Request, _number: int) -> Reply:
    return Reply(close=request.method == "HEAD")


@pytest.mark.parametrize(
    ("answer", "methods"),
    [
        (here, ["HEAD", "GET"]),
        (picture, ["HEAD"]),
        (refuses_head, ["HEAD", "GET"]),
        (hangs_up_on_head, ["HEAD", "GET"]),
    ],
)
def test_head_comes_before_get(root: Path, site: Site, answer: Paths, methods: list[str]) -> None:
    name(root, site, {"/x": answer})  # type: ignore[dict-item]  # a row of the table
    run()
    assert site.methods("/x") == methods
    assert states(root, site) == {"/x": "here"}


def test_sites_are_told_who_asks(root: Path, site: Site) -> None:
    text = "format: 1\ntitle: Test\nrepository: https://github.com/example/timeline\n"
    (root / "events/timeline.yml").write_text(text, encoding="utf-8")
    name(root, site, {"/here": here})
    run()
    agents = {one.agent for one in site.asked}
    assert len(agents) == 1
    words = "(checks the links of a timeline; +https://github.com/example/timeline)"
    assert agents.pop().endswith(words)


def test_a_server_in_trouble_is_asked_again_after_a_while(root: Path, site: Site) -> None:
    def recovers(_request: Request, number: int) -> Reply:
        return Reply(503) if number < 3 else picture(_request, number)

    name(root, site, {"/x": recovers})
    assert run().exit_code == 0
    moments = [one.moment for one in site.of("/x")]
    assert len(moments) == 3
    assert moments[1] - moments[0] >= 0.05
    assert moments[2] - moments[1] >= 0.1


def test_a_server_that_stays_in_trouble_is_not_clear(root: Path, site: Site) -> None:
    name(root, site, {"/x": answers(500)})
    run()
    assert states(root, site) == {"/x": "unclear"}
    assert len(site.of("/x")) == 3


@pytest.mark.parametrize("form", ["seconds", "date"])
def test_retry_after_is_honoured(root: Path, site: Site, form: str) -> None:
    def busy(_request: Request, number: int) -> Reply:
        # The date has whole seconds, so that it means one to two from now.
        value = "1" if form == "seconds" else formatdate(time.time() + 2, usegmt=True)  # noqa: TID251 - the header is a date
        return Reply(429, b"", {"Retry-After": value}) if number == 1 else picture(_request, number)

    name(root, site, {"/busy": busy, "/other": picture})
    run()
    assert states(root, site) == {"/busy": "here", "/other": "here"}
    first, second = (one.moment for one in site.of("/busy"))
    assert second - first >= 0.9
    (other,) = site.of("/other")
    assert other.moment - first >= 0.9


def test_a_site_that_asks_for_an_hour_is_left_alone(root: Path, site: Site) -> None:
    name(root, site, {"/x": answers(429, Retry_After="3600")})
    run()
    assert len(site.of("/x")) == 1
    assert states(root, site) == {"/x": "unclear"}


def test_a_host_that_does_not_answer_is_not_waited_for_again_and_again(
    root: Path, site: Site
) -> None:
    silent: Paths = {
        f"/{number}": lambda _request, _number: Reply(close=True) for number in range(8)
    }
    name(root, site, silent)
    done = run()
    assert "not one site answered" in done.stderr
    assert len({one.path for one in site.asked}) == 3


def test_where_nobody_answers_nothing_is_kept_and_the_network_named(root: Path, site: Site) -> None:
    name(root, site, {"/x": lambda _request, _number: Reply(close=True)})
    done = run()
    assert done.exit_code == 1
    assert "is this computer connected" in done.stderr
    assert not (root / PATH).exists()


def test_a_redirect_into_the_network_of_the_editor_is_not_followed(root: Path, site: Site) -> None:
    name(root, site, {"/in": leads_to("http://10.0.0.1/"), "/here": here})
    done = run()
    assert "10.0.0.1 is not on the public internet" in done.stdout


def test_this_machine_is_not_asked_without_the_switch(
    root: Path, site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(asking, "MANNER", Manner(pause=0, back_off=()))
    name(root, site, {"/here": here})
    run()
    assert site.asked == []


def test_since_asks_only_what_is_new(root: Path, site: Site) -> None:
    name(root, site, {"/here": here})
    assert "0 addresses asked" in run("--since", "2026-11-24").stdout
    assert "1 address asked" in run("--since", "2026-11-23").stdout


def wayback(copies: dict[str, str]) -> Paths:
    """Return what the archive says of copies, by its own addresses."""

    def say(url: str) -> Reply:
        closest = {"status": "200", "url": url, "timestamp": "20200818101112"}
        found = {"closest": closest} if url else {}
        return Reply(200, json.dumps({"archived_snapshots": found}).encode(), {})

    return {path: lambda _request, _number, url=url: say(url) for path, url in copies.items()}  # type: ignore[misc]  # url is bound, not given


def test_copies_of_what_cannot_be_read_are_proposed(root: Path, site: Site) -> None:
    name(root, site, {"/gone": answers(410), "/paid": answers(402), "/here": here})
    base = site.url.replace(":", "%3A").replace("/", "%2F")
    copy = "http://web.archive.org/web/20200818101112/https://elm.example/gone"
    site.paths |= wayback(
        {
            f"/wayback?url={base}%2Fgone&timestamp=20200817": copy,
            f"/wayback?url={base}%2Fpaid&timestamp=20200817": "",
        }
    )
    done = run("--archive")
    assert (
        "    an archived copy, to paste into events/2020/a.yml, source 1:\n"
        "      archives:\n"
        "        - url: https://web.archive.org/web/20200818101112/https://elm.example/gone\n"
        "          date: 2020-08-18\n"
    ) in done.stdout
    asked = [one.path for one in site.asked if one.path.startswith("/wayback")]
    assert len(asked) == 2
    assert "Looking for archived copies" in done.stderr


def test_what_has_a_copy_is_not_looked_up(root: Path, site: Site) -> None:
    name(root, site, {"/gone": answers(410)})
    text = (root / "events/2020/a.yml").read_text(encoding="utf-8")
    archives = "    archives: [{url: 'https://oak.example/copy'}]\n"
    (root / "events/2020/a.yml").write_text(
        text.replace("added", archives + "added"), encoding="utf-8"
    )
    run("--archive")
    assert not [one for one in site.asked if one.path.startswith("/wayback")]


PROGRAM = """\
import sys
from dateline.commands import asking
from dateline.linking.manner import Manner
asking.MANNER = Manner(at_once=1, pause=0.05, seconds=60, allow_loopback=True)
asking.links(sys.argv[1:])
"""


def test_a_run_that_is_stopped_goes_on_where_it_was(root: Path, site: Site) -> None:
    late = lambda _request, number: Reply(seconds=30 if number == 1 else 0)  # noqa: E731 - one use
    paths: Paths = {f"/{number}": here for number in range(6)}
    name(root, site, {**paths, "/late": late})
    command = [sys.executable, "-c", PROGRAM]
    with subprocess.Popen(command, cwd=root, stderr=subprocess.PIPE, text=True) as running:
        deadline = time.monotonic() + 30
        while not site.of("/late") and time.monotonic() < deadline:
            time.sleep(0.02)
        start = time.monotonic()
        running.send_signal(signal.SIGINT)
        _, told = running.communicate(timeout=20)
    assert time.monotonic() - start < 10
    assert running.returncode == 130
    assert "Stopped with 1 address left. The same command goes on from here." in told
    assert len(states(root, site)) == 6
    site.asked.clear()
    done = run()
    assert {one.path for one in site.asked} == {"/late"}
    assert done.stderr.startswith("Asking 7 addresses, 6 of them before …\n")
    assert "7 addresses asked: 7 as they were" in done.stdout
    site.asked.clear()
    run()
    assert len({one.path for one in site.asked}) == 7


def test_outside_a_project_the_folder_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    done = run()
    assert done.exit_code == 1
    assert "timeline-missing" in done.stdout
