from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from markdown import markdown

from dateline.loading.load import load
from dateline.pages import escape
from dateline.pages.all import all_pages
from dateline.pages.page import Head, page
from dateline.site.rendering.past_markdown import cut
from dateline.timeline.timeline import arrange
from tests.site.conftest import SETTINGS, run, write

CLEAN = Path(__file__).parents[2] / "golden/clean"
SIGNS = ["<", ">", "&", "# ", "- ", "    ", "```\n", "\n", "\n\n", "word", "[x](y)", "слова"]


def without_matter(text: str) -> str:
    return text.split("\n---\n", 1)[1]


def by_markdown_alone(text: str) -> str:
    return markdown(text, extensions=["toc", "tables"])


def led_past(text: str) -> str:
    parts = cut(text)
    assert parts is not None
    assert "<" not in parts.heading
    return parts.around(by_markdown_alone(parts.heading))


def test_every_kind_of_page_is_as_markdown_would_make_it() -> None:
    texts = [without_matter(one.text) for one in all_pages(arrange(load(CLEAN).records))]
    assert texts
    assert [led_past(text) for text in texts] == [by_markdown_alone(text) for text in texts]


@given(st.lists(st.sampled_from(SIGNS)).map("".join), st.text("#<>-`* \n", min_size=1))
@example("    a\n\n    # b\n", "# <div>")
def test_so_is_a_page_with_any_text_of_a_stranger(body: str, title: str) -> None:
    block = f"<div>\n{escape.body(body)}\n</div>"
    made = page(
        "events/x.md", Head(title, "event", "en"), [block, "<p>last</p>"], before="<p>a</p>"
    )
    text = without_matter(made.text)
    assert led_past(text) == by_markdown_alone(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Words alone.\n",
        "<p>HTML alone</p>\n",
        "# One\n\n# Another\n",
        "# A heading\n\nWords.\n\n<p>x</p>\n",
        "<p>x</p>\n\n## A lower heading\n",
    ],
)
def test_a_page_that_is_not_one_heading_among_html_is_left_to_markdown(text: str) -> None:
    assert cut(text) is None


FERRY = "2024-05-01-ferry-sails"


def test_other_plugins_see_and_change_whole_pages(project: Path) -> None:
    hooks = {
        "early": "def on_page_markdown(markdown, **_):\n"
        "    return markdown.replace('Забастовка', 'Стачка')\n",
        "late": "def on_page_content(html, **_):\n"
        "    return html.replace('паромщиков', 'лодочников')\n",
    }
    write(project, {f"{name}.py": text for name, text in hooks.items()})
    write(project, {"mkdocs.yml": f"{SETTINGS}hooks: [early.py, late.py]\n"})
    done = run(project, "build")
    assert done.returncode == 0, done.stderr
    made = (project / f"site/events/{FERRY}/index.html").read_text("utf-8")
    assert ">Стачка лодочников закончилась.<" in made


@pytest.mark.parametrize(("place", "status"), [("#sources", 0), ("#nowhere", 1)])
def test_a_link_to_a_place_in_a_generated_page_is_checked(
    project: Path, place: str, status: int
) -> None:
    write(project, {"docs/about.md": f"# About\n\n[See](events/{FERRY}.md{place})\n"})
    done = run(project, "build")
    assert done.returncode == status, done.stderr
    assert ("link-broken" in done.stdout) == bool(status)
    assert "MkDocs:" not in done.stderr
