"""Write a project of made-up events, for measuring: `python -m bench.make_events 1000 DIR`.

The same number and seed give the same files, byte for byte. The records are valid, about as long
and as varied as edited ones, and name nobody who exists: twelve years with a few events a day.
"""

from __future__ import annotations

import argparse
import re
from bisect import bisect_left
from datetime import date, timedelta
from itertools import accumulate
from pathlib import Path
from random import Random
from typing import Final

import yaml

from bench.event_text import CYRILLIC_SHARE, TOPICS, Cast, EventText
from bench.words import folded, slug
from dateline.records.event import Event
from dateline.records.translation import text_hash

ROOT: Final = Path(__file__).resolve().parents[1]
FIRST_DAY: Final = date(2009, 1, 5)
DAYS: Final = 12 * 365 - 2
TRANSLATED_SHARE: Final = 0.05

_SHARES: Final = {1: 30, 2: 25, 3: 15, 4: 10, 5: 8, 6: 5, 7: 4, 8: 3}
"""How many events an article feeds, and how many articles of a hundred do."""

_SETTINGS: Final = """\
format: 1
id: made-up
title: Made-up events
language: en
languages: [en, be]
time_zone: Europe/Minsk
covers: 2009/2020
"""

_HOME: Final = """\
---
title: Made-up events
template: timeline.html
---

# Made-up events
"""


class Maker:
    """One project in the making."""

    def __init__(self, count: int, folder: Path, seed: int) -> None:
        self.count = count
        self.folder = folder
        self.random = Random(seed)
        self.cast = Cast()
        self.writer = EventText(self.random, self.cast)
        self.taken: set[str] = set()

    def project(self) -> None:
        """Write everything."""
        own = (ROOT / "mkdocs.yml").read_text(encoding="utf-8")
        self.write("mkdocs.yml", mkdocs_settings(own))
        self.write("docs/index.md", _HOME)
        self.write("events/timeline.yml", _SETTINGS)
        self.catalogue()
        self.articles_with_their_events()

    def write(self, path: str, text: str) -> None:
        """Write one file of the project."""
        place = self.folder / path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(text, encoding="utf-8", newline="\n")

    def unique(self, text: str) -> str:
        """Return an id that no record has yet."""
        stem = id_ = slug(text)
        number = 1
        while id_ in self.taken:
            number += 1
            id_ = f"{stem}-{number}"
        self.taken.add(id_)
        return id_

    def catalogue(self) -> None:
        """Write people, organizations, places, topics and threads."""
        name, size = self.writer.latin.name, max(8, min(400, self.count // 20))
        cast = self.cast
        cast.people = [self.named("people", name(), self.described()) for _ in range(size)]
        cast.organizations = [
            self.named("organizations", f"{name()} {kind}", self.described())
            for kind in self.random.choices(["Works", "Union", "Office", "Party"], k=size // 3 + 1)
        ]
        country = self.named("places", name(), "kind: country\n")
        for _ in range(size // 4 + 1):
            city = self.named("places", name(), self.mapped("city", country))
            cast.places += [city, self.named("places", name(), self.mapped("site", city))]
        cast.places.insert(len(cast.places) // 2, country)
        for topic in TOPICS:
            self.named("topics", topic, "")
        cast.threads = [self.named("threads", name(), "") for _ in range(size // 8 + 3)]

    def named(self, kind: str, name: str, more: str) -> str:
        """Write one record of the catalogue and return its id."""
        id_ = self.unique(name)
        text = f"name: {name}\nnames: {{be: {self.writer.slavic.name()}}}\n{more}"
        self.write(f"events/{kind}/{id_}.yml", text)
        return id_

    def described(self) -> str:
        """Return the lines of somebody known by several names."""
        latin, slavic = self.writer.latin, self.writer.slavic
        names = f"{latin.name()}, {slavic.name()}"
        return f"aliases: [{names}]\ndescription: {latin.title()}\n"

    def mapped(self, kind: str, within: str) -> str:
        """Return the lines of a place on the map."""
        lat, lon = 51 + 5 * self.random.random(), 23 + 9 * self.random.random()
        return f"kind: {kind}\nwithin: {within}\nlat: {lat:.4f}\nlon: {lon:.4f}\n"

    def articles_with_their_events(self) -> None:
        """Write the articles by day, and the events of which each is the first to tell."""
        weights = list(_SHARES.values())
        shares = self.random.choices(list(_SHARES), weights=weights, k=self.count)
        number = bisect_left(list(accumulate(shares)), self.count) + 1
        days = sorted(self.random.randrange(DAYS) for _ in range(number))
        published = [FIRST_DAY + timedelta(days=day) for day in days]
        ids = [self.article(place, day) for place, day in enumerate(published)]
        left = self.count
        for place, day in enumerate(published):
            for _ in range(min(shares[place], left)):
                later = ids[place + 1 : place + 6]
                more = min(len(later), self.random.choice([0, 0, 1, 2]))
                happened = day - timedelta(days=self.random.choice([0, 0, 1, 1, 2, 3]))
                self.event(happened, [ids[place], *self.random.sample(later, k=more)])
                left -= 1

    def article(self, number: int, day: date) -> str:
        """Write one article and return its id."""
        slavic = self.random.random() < CYRILLIC_SHARE
        words = self.writer.slavic if slavic else self.writer.latin
        publisher = self.writer.often(self.cast.organizations)
        id_ = f"{publisher}-{day}-{number}"
        page = f"{day:%Y/%m/%d}/{slug(self.writer.latin.title())}-{number}"
        kind = self.random.choice(["news", "news", "news", "statement", "report"])
        text = f"url: https://{publisher}.example/{page}\ntitle: {words.title()}\n"
        text += f"publisher: {publisher.replace('-', ' ').title()}\nauthors: [{words.name()}]\n"
        text += f"published: {day}\nlanguage: {'ru' if slavic else 'en'}\nkind: {kind}\n"
        if self.random.random() < 1 / 5:
            text += f"archives: [{{url: https://archive.example/{number}, date: {day}}}]\n"
        self.write(f"events/articles/{id_}.yml", text)
        return id_

    def event(self, day: date, articles: list[str]) -> None:
        """Write one event, and at times its translation."""
        id_ = self.unique(f"{day} {' '.join(self.writer.latin.title().split()[:5])}")
        text = self.writer.event(id_, day, articles)
        self.write(f"events/{day.year}/{id_}.yml", text)
        if self.random.random() < TRANSLATED_SHARE:
            original = Event.model_validate(yaml.load(text, Loader=yaml.CBaseLoader))  # noqa: S506 - our own text, and this loader makes only text
            slavic = self.writer.slavic
            self.write(
                f"events/{day.year}/{id_}.be.yml",
                f"title: {slavic.title()}\nsummary: >-\n{folded(slavic.text(2))}\n"
                f'translated_from: "{text_hash(original)}"\n',
            )


def mkdocs_settings(own: str) -> str:
    """Return this repository's `mkdocs.yml` for the made-up project: another name, and no "About".

    What stands there is written by hand, and the made-up project has none of it.
    """
    named = re.sub(
        r"^site_(name|description):.*", r"site_\1: Made-up events", own, flags=re.MULTILINE
    )
    return re.sub(r"^  - About:\n(?: {3,}.*\n)+", "", named, flags=re.MULTILINE)


def main(arguments: list[str] | None = None) -> None:
    """Read the command line and write the project."""
    parser = argparse.ArgumentParser(description="Write a project of made-up events.")
    parser.add_argument("count", type=int, help="how many events; articles come on top")
    parser.add_argument("folder", type=Path, help="where; it is empty or not there yet")
    parser.add_argument("--seed", type=int, default=1, help="another seed, other events")
    options = parser.parse_args(arguments)
    folder: Path = options.folder
    if folder.exists() and any(folder.iterdir()):
        parser.error(f"{folder} is not empty")
    Maker(options.count, folder, options.seed).project()


if __name__ == "__main__":
    main()
