"""What a type of value takes: in words for editors, and as far as a pattern can say it.

Beside each type in `fields`; the field reference, the JSON Schema and the admin page are made
from it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True)
class Takes:
    """A type of value.

    `name` is what editors call it. `pattern` is a regular expression, in what Python and
    JavaScript share, that every right value matches; not every wrong one fails it. `of` is the kind
    of record whose id it is, or the word list that `timeline.yml` may extend.
    """

    name: str
    pattern: str = ""
    of: str = ""


FLAG: Final = "`true` or `false`"
"""The name of the type that has only these two."""

ID: Final = r"^[a-z0-9]+(-[a-z0-9]+)*$"
DATE: Final = r"^\s*[\[{]?[-0-9XYTZ/.,:+?~%\s]+[\]}]?\s*$"
DAY: Final = r"^\s*-?[0-9]+-[0-9]{2}-[0-9]{2}\s*$"
NUMBER: Final = r"^\s*-?(0|[1-9][0-9]*)(\.[0-9]+)?\s*$"
INTEGER: Final = r"^\s*-?(0|[1-9][0-9]*)\s*$"
URL: Final = r"^\s*https?://"
WIKIDATA: Final = r"^\s*Q[1-9][0-9]*\s*$"
SHA256: Final = r"^\s*[0-9a-f]{64}\s*$"
