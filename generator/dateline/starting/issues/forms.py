"""The issue forms: which there are, and what each of their entries is called.

The forms themselves are YAML under `.github/ISSUE_TEMPLATE/`; a test keeps them in step with this.
"""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping

FORMS: Final[Mapping[str, Mapping[str, str]]] = MappingProxyType(
    {
        "new-event": {
            "title": "What happened?",
            "date": "When did it happen?",
            "date-text": "The date in the article's own words",
            "sources": "Articles that say so",
            "quote": "The words it rests on",
            "places": "Where?",
            "summary": "In one or two sentences",
            "note": "Anything else for the editors",
        },
        "correction": {
            "record": "Which page is wrong?",
            "wrong": "What is wrong?",
            "right": "What is right?",
            "sources": "Where does it say so?",
            "note": "Anything else for the editors",
        },
        "broken-link": {
            "record": "On which page is the link?",
            "url": "The link that is broken",
            "found": "What happens when you open it?",
            "archive": "A copy that still works",
            "note": "Anything else for the editors",
        },
    }
)
"""The entries of each form: their ids, and the labels that become headings in an issue."""

NO_ANSWER: Final = "_No response_"
"""What a forge writes for an entry that was left empty."""
