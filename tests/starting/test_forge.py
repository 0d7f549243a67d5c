"""The workflows here and of new projects: strangers' changes get nothing to misuse."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from dateline.starting.project.files import project_files
from tests.starting.projects import write

REPOSITORY = Path(__file__).parents[2]
BEYOND = REPOSITORY / ".github/beyond-records"
NEW = project_files("x", "en", "2026-11-23", "dateline==1")
WORKFLOWS = {
    **{
        f"here: {file.name}": file.read_text("utf-8")
        for file in sorted((REPOSITORY / ".github/workflows").glob("*.yml"))
    },
    "new: site.yml": NEW[".github/workflows/site.yml"],
}
GITLAB = {
    "here": (REPOSITORY / ".gitlab-ci.yml").read_text("utf-8"),
    "new": NEW[".gitlab-ci.yml"],
}
PINNED = re.compile(r"[\w.-]+/[\w.-]+@[0-9a-f]{40}")
EVENT = "events/2024/2024-05-01-ferry.yml"


def workflow(name: str) -> dict[Any, Any]:
    loaded: dict[Any, Any] = yaml.safe_load(WORKFLOWS[name])
    return loaded


@pytest.fixture(params=sorted(WORKFLOWS))
def name(request: pytest.FixtureRequest) -> str:
    return str(request.param)


def test_no_job_has_more_than_it_needs(name: str) -> None:
    flow = workflow(name)
    assert flow["permissions"] == {}
    for job, content in flow["jobs"].items():
        wanted = (
            {"pages": "write", "id-token": "write"} if job == "deploy" else {"contents": "read"}
        )
        assert content["permissions"] == wanted
        assert content["timeout-minutes"] > 0


def test_strangers_changes_run_without_secrets(name: str) -> None:
    # YAML 1.1 reads the key `on` as true.
    assert set(workflow(name)[True]) == {"push", "pull_request", "workflow_dispatch"}
    assert workflow(name)[True]["push"] == {"branches": ["main"]}
    assert not re.search(r"secrets[.\[]\w", WORKFLOWS[name])
    for job in workflow(name)["jobs"].values():
        for step in job["steps"]:
            if step.get("uses", "").startswith("actions/checkout@"):
                assert step["with"]["persist-credentials"] is False


def test_every_action_is_pinned_by_commit_with_its_version_beside_it(name: str) -> None:
    uses = [line for line in WORKFLOWS[name].splitlines() if "uses:" in line]
    assert uses
    for line in uses:
        assert PINNED.search(line), line
        assert re.search(r" # v\d+\.\d+\.\d+$", line), line


def test_only_main_is_published(name: str) -> None:
    jobs = workflow(name)["jobs"]
    only_main = "github.event_name != 'pull_request' && github.ref == 'refs/heads/main'"
    for job, content in jobs.items():
        steps = [step for step in content["steps"] if "pages" in step.get("uses", "")]
        for step in steps:
            assert only_main in (content.get("if"), step.get("if")), job


def test_no_command_holds_what_a_stranger_can_write(name: str) -> None:
    for job in workflow(name)["jobs"].values():
        for step in job["steps"]:
            assert "${{" not in step.get("run", "")


def test_a_pull_request_of_records_runs_no_tests() -> None:
    assert workflow("here: test.yml")[True]["pull_request"] == {"paths-ignore": ["events/**"]}


@pytest.mark.parametrize("where", ["here", "new"])
def test_zizmor_finds_nothing(where: str, tmp_path: Path) -> None:
    write(tmp_path, {path: text for path, text in NEW.items() if path.startswith(".github/")})
    folder = REPOSITORY if where == "here" else tmp_path
    zizmor = Path(sys.executable).with_name("zizmor")
    done = subprocess.run(
        [str(zizmor), "--offline", "--persona=pedantic", "--strict-collection", ".github"],
        cwd=folder,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert "site.yml" in done.stderr


@pytest.mark.parametrize("where", sorted(GITLAB))
def test_gitlab_does_the_same_as_github(where: str) -> None:
    jobs = yaml.safe_load(GITLAB[where])
    flow = workflow(f"{where}: site.yml")["jobs"]
    ours = {"deploy": "pages"}
    assert {ours.get(job, job) for job in flow} <= set(jobs)
    github = " ".join(step.get("run", "") for job in flow.values() for step in job["steps"])
    for job in ("check", "build"):
        for command in jobs[job]["script"]:
            assert command in github
    assert re.search(r"@sha256:[0-9a-f]{64}$", jobs["default"]["image"])
    assert "CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH" in jobs["pages"]["rules"][0]["if"]
    assert "merge_request_event" in jobs["pages"]["rules"][0]["if"]


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    git(tmp_path, "init", "-q")
    paths = (EVENT, "events/timeline.yml", "mkdocs.yml")
    write(tmp_path, dict.fromkeys(paths, "title: A\n"))
    commit(tmp_path)
    return tmp_path


def git(root: Path, *words: str) -> str:
    own = {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1"}
    who = ("-c", "user.name=x", "-c", "user.email=x@example.org")
    done = subprocess.run(
        ["git", *who, *words],  # noqa: S607 - the one on PATH
        cwd=root,
        env={**os.environ, **own},
        check=True,
        capture_output=True,
        text=True,
    )
    return done.stdout


def commit(root: Path) -> None:
    git(root, "add", "-A")
    git(root, "commit", "-q", "-m", "x")


def beyond(root: Path) -> list[str]:
    commit(root)
    done = subprocess.run(
        ["sh", str(BEYOND), "HEAD^1", "HEAD"],  # noqa: S607 - the one on PATH
        cwd=root,
        check=True,
        capture_output=True,
        text=True,
    )
    return done.stdout.splitlines()


def test_changed_new_and_deleted_records_are_only_records(repository: Path) -> None:
    write(repository, {EVENT: "title: B\n"})
    write(repository, {"events/-0043/ides.yml": "title: B\n"})
    write(repository, {"events/2024/2024-05-01-ferry.be.yml": "title: B\n"})
    write(repository, {"events/places/port-elms.yml": "name: B\n"})
    assert beyond(repository) == []
    (repository / EVENT).unlink()
    assert beyond(repository) == []


@pytest.mark.parametrize(
    "path",
    [
        "events/timeline.yml",
        "events/.gitattributes",
        "events/2024/.hidden.yml",
        "events/2024/x.py",
        "events/2024/deep/x.yml",
        "events/2024/x.yml.sh",
        "events/2024/$(id).yml",
        "events/2024/a\nb.yml",
        "events/2024/a\tb.yml",
        "events/2024/з.yml",
        "xevents/2024/x.yml",
        "mkdocs.yml",
        "docs/index.md",
        ".github/workflows/site.yml",
        "requirements.txt",
    ],
)
def test_everything_else_is_listed(repository: Path, path: str) -> None:
    write(repository, {path: "changed: 1\n"})
    write(repository, {EVENT: "title: B\n"})
    (listed,) = beyond(repository)
    assert listed == path or listed.startswith('"')


def test_links_and_programs_among_the_records_are_listed(repository: Path) -> None:
    (repository / "events/2024/link.yml").symlink_to("/etc/passwd")
    write(repository, {"events/2024/run.yml": "title: A\n"})
    (repository / "events/2024/run.yml").chmod(0o755)
    assert beyond(repository) == ["events/2024/link.yml", "events/2024/run.yml"]


def test_a_record_that_is_moved_out_is_listed(repository: Path) -> None:
    (repository / EVENT).rename(repository / "hook.yml")
    assert beyond(repository) == ["hook.yml"]
