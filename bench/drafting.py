"""How well drafting reads articles, beside what people have marked in them.

A measure is a function of a file (or folder) and of the number of misses to show. Name it here.
"""

from __future__ import annotations

import argparse
import importlib
from pathlib import Path
from typing import Final, NamedTuple


class Measure(NamedTuple):
    """Where a measure stands, what it takes, and what it measures."""

    module: str
    function: str
    takes: str
    about: str


MEASURES: Final = {
    "timex": Measure(
        "bench.drafting_times", "timex", "FILE", "time expressions, by overlap and equal value"
    ),
    "event-dates": Measure(
        "bench.drafting_times", "event_dates", "FILE", "the date of a given mention of an event"
    ),
    "articles": Measure(
        "bench.drafting_articles", "articles", "DIR", "body and day of publication of pages"
    ),
    "events": Measure("bench.drafting_events", "events", "FILE", "events, their dates and status"),
    "speed": Measure("bench.drafting_speed", "speed", "FILE", "articles a second, by stage"),
    "quotes": Measure("bench.drafting_found", "quotes", "FILE", "direct quotes, speakers"),
    "figures": Measure("bench.drafting_found", "figures", "FILE", "figures, their values"),
    "places": Measure("bench.drafting_found", "places", "FILE", "names of places"),
}


def main(arguments: list[str]) -> None:
    """Print one measure."""
    parser = argparse.ArgumentParser(prog="bench/drafting", description=__doc__)
    measures = parser.add_subparsers(dest="measure", required=True, metavar="MEASURE")
    for name, measure in MEASURES.items():
        one = measures.add_parser(name, help=measure.about, description=measure.about)
        one.add_argument("path", type=Path, metavar=measure.takes)
        one.add_argument("--errors", type=int, default=0, metavar="N", help="show so many misses")
    options = parser.parse_args(arguments)
    measure = MEASURES[options.measure]
    run = getattr(importlib.import_module(measure.module), measure.function)
    run(options.path, options.errors)
