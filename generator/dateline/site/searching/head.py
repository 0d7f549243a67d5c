"""What the pages know of the search: where its script is, and what it finds on each of them."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

from dateline.site.searching import pagefind
from dateline.site.searching.found import Finds

if TYPE_CHECKING:
    from dateline.timeline.timeline import Timeline


class Search:
    """The templates' `dateline_search`.

    `script` is the version of our script and `release` of Pagefind's, for the addresses that
    browsers keep; `languages` are those of the index, parted by spaces.
    """

    def __init__(self, timeline: Timeline) -> None:
        finds = Finds(timeline)
        self.on = finds.on
        self.languages = " ".join(finds.languages())
        self.release = pagefind.release()
        self.script = hashlib.sha256(pagefind.SCRIPT.read_bytes()).hexdigest()[:8]
