from __future__ import annotations

import gzip
from typing import TYPE_CHECKING

from bench.weights import first_visit, total

if TYPE_CHECKING:
    from pathlib import Path


def write(site: Path, files: dict[str, str]) -> None:
    for name, text in files.items():
        path = site / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")


def packed(text: str) -> int:
    return len(gzip.compress(text.encode(), 6))


def test_a_first_visit_is_the_page_of_middling_size_and_what_it_loads(tmp_path: Path) -> None:
    page = (
        '<link rel="stylesheet" href="../../a.css"><link rel="canonical" href="https://x.example/">'
        '<script type="module" src="../../b.js?v=1"></script><div data-md-component="search">'
    )
    files = {
        "events/small/index.html": "<p>",
        "events/middling/index.html": page,
        "events/large/index.html": page + "".join(map(chr, range(0x400, 0x800))),
        "a.css": "p { margin: 0 }",
        "b.js": "let b = 1",
        "c.js": "no page names it",
        "assets/javascripts/workers/search.1234.min.js": "let search = 1",
        "search/search_index.json": "{}",
    }
    write(tmp_path, files)
    named = ("a.css", "b.js", "assets/javascripts/workers/search.1234.min.js")
    assert first_visit(tmp_path) == packed(page) + sum(packed(files[one]) for one in named)


def test_a_total_counts_the_bytes_of_files_whose_names_match(tmp_path: Path) -> None:
    write(tmp_path, {"a.md": "чай", "b/c.md": "12", "b/c.txt": "123"})
    assert total(tmp_path, "*.md") == 8
    assert total(tmp_path, "*") == 11


def test_a_page_without_the_themes_search_does_not_load_it(tmp_path: Path) -> None:
    write(tmp_path, {"events/a/index.html": "<p>", "assets/javascripts/workers/search.1.js": "1"})
    assert first_visit(tmp_path) == packed("<p>")
