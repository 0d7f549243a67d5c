"""The blocks of HTML of a generated page, led past Markdown.

Markdown would read every tag of them, twice, only to leave them as they are: that was two fifths
of a build.
"""

from __future__ import annotations

from typing import NamedTuple


class Cut(NamedTuple):
    """A page's heading in Markdown, and the blocks of HTML before and after it."""

    before: str
    heading: str
    after: str

    def around(self, heading: str) -> str:
        """Return all of the page as Markdown would, with the HTML that it made of the heading."""
        return f"{self.before}{heading}\n{self.after}".rstrip("\n")


def cut(markdown: str) -> Cut | None:
    """Cut a page where Markdown has nothing to do; None where it holds more than one heading."""
    blocks = markdown.strip("\n").split("\n\n")
    places = [place for place, block in enumerate(blocks) if not block.startswith("<")]
    if len(places) != 1 or not blocks[places[0]].startswith("# "):
        return None
    before, after = blocks[: places[0]], blocks[places[0] + 1 :]
    return Cut("\n\n".join([*before, ""]), blocks[places[0]], "\n\n".join(after))
