"""Problems as values: what is wrong, where, and what would mend it."""

from __future__ import annotations

from typing import Final, Literal, NamedTuple

Severity = Literal["error", "warning"]

Code = Literal[
    "accepted-unknown",
    "accepted-unused",
    "added-missing",
    "admin-loses",
    "admin-repository",
    "article-address",
    "article-archive",
    "article-empty",
    "article-encoding",
    "article-fetch",
    "article-none",
    "article-not-text",
    "article-paywalled",
    "article-too-large",
    "article-unreadable",
    "article-unused",
    "by-twice",
    "change-duplicate",
    "claim-unattributed",
    "claims-outside",
    "coordinates-half",
    "date-after-article",
    "date-invalid",
    "date-not-day",
    "disputed-one-sided",
    "docs-symlink",
    "draft-undated",
    "draft-unreadable",
    "duplicate-event",
    "figure-empty",
    "figure-mismatch",
    "figure-range",
    "file-encoding",
    "file-extension",
    "file-name",
    "file-place",
    "file-symlink",
    "file-too-large",
    "file-unknown",
    "file-unreadable",
    "format-unsafe",
    "former-id-taken",
    "hash-invalid",
    "id-duplicate",
    "id-invalid",
    "id-reserved",
    "import-draft",
    "import-mapping",
    "import-unreadable",
    "key-duplicate",
    "key-missing",
    "key-unknown",
    "language-invalid",
    "link-broken",
    "media-form",
    "number-invalid",
    "number-range",
    "page-collision",
    "page-missing",
    "place-cycle",
    "place-no-coordinates",
    "quote-long",
    "record-empty",
    "record-shape",
    "reference-unknown",
    "related-self",
    "removed-content",
    "retracted-why",
    "source-duplicate",
    "source-form",
    "source-unknown",
    "source-unused",
    "text-character",
    "text-comment",
    "text-long",
    "timeline-missing",
    "translation-language",
    "translation-orphan",
    "translation-stale",
    "url-conflict",
    "url-duplicate",
    "url-invalid",
    "url-shortener",
    "value-choice",
    "value-shape",
    "wikidata-invalid",
    "yaml-alias",
    "yaml-anchor",
    "yaml-bracket",
    "yaml-colon",
    "yaml-colon-missing",
    "yaml-colon-space",
    "yaml-comma",
    "yaml-comment",
    "yaml-dash",
    "yaml-depth",
    "yaml-documents",
    "yaml-escape",
    "yaml-indent",
    "yaml-key",
    "yaml-merge",
    "yaml-quote",
    "yaml-special",
    "yaml-syntax",
    "yaml-tab",
    "yaml-tag",
    "zone-invalid",
]
"""What can be wrong; `explanations/` holds a page for each."""

WARNINGS: Final[frozenset[Code]] = frozenset(
    {
        "accepted-unused",
        "added-missing",
        "admin-loses",
        "article-unused",
        "date-after-article",
        "disputed-one-sided",
        "duplicate-event",
        "figure-mismatch",
        "place-no-coordinates",
        "quote-long",
        "source-unused",
        "translation-stale",
        "url-shortener",
    }
)
"""Codes that an editor may accept with a reason; every other code is an error."""


class Position(NamedTuple):
    """A place in a file: line and column from 1, in characters, and how many it covers."""

    line: int
    column: int
    length: int = 1


class Problem(NamedTuple):
    """Something wrong in a record.

    `file` is relative to the project, with `/`; `line` and `column` count characters from 1;
    `length` is how many characters of that line the caret underlines; 0 where the problem is
    the whole file's.
    Problems sort by file, line and column.
    """

    file: str
    line: int
    column: int
    code: Code
    message: str
    help: str = ""
    length: int = 1

    @property
    def severity(self) -> Severity:
        """Return how much it weighs: a site is built with warnings, never with errors."""
        return "warning" if self.code in WARNINGS else "error"
