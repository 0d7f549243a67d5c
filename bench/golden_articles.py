"""Print the golden articles as JSON lines, for `bench/drafting quotes FILE` and its kind.

`python -m bench.golden_articles [odd|even] [en|ru] > FILE`: the odd ones are there to look at, the
even ones only to measure.
"""

from __future__ import annotations

import json
import sys

from tests.drafting.golden import articles

HALVES = {"odd": 1, "even": 0}


def main(arguments: list[str]) -> None:
    """Print those that were asked for."""
    halves = [HALVES[one] for one in arguments if one in HALVES] or list(HALVES.values())
    languages = [one for one in arguments if one not in HALVES]
    for golden in articles():
        if golden.number % 2 in halves and golden.labels["lang"] in (languages or ["en", "ru"]):
            print(json.dumps(golden.document(), ensure_ascii=False))


if __name__ == "__main__":
    main(sys.argv[1:])
