"""One made-up event as YAML, as an editor would write it."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from datetime import date, timedelta
from textwrap import fill, indent
from typing import TYPE_CHECKING, Final

from bench.words import LATIN, SLAVIC, SMALL_LATIN, SMALL_SLAVIC, Words, folded, listed, slug

if TYPE_CHECKING:
    from random import Random

CYRILLIC_SHARE: Final = 0.15

TOPICS: Final = listed("""
    strikes economy elections protests courts press internet sanctions diplomacy borders health
    schools transport energy culture sport weather farming housing science
""")
_ROLES: Final = listed("""
    participant organizer leader member speaker author recipient authority observer witness host
""")
_THINGS: Final = ("taking part", "detained", "workforce", "households", "tonnes shipped")
_DATES: Final = {
    "{day}": 700,
    "{day}T{hour:02}:{minute:02}+03:00": 40,
    "{day}T{hour:02}:{minute:02}": 10,
    "{day}?": 20,
    "{day}~": 15,
    "{day}%": 3,
    "{day}/{end}": 60,
    '"[{day}..{end}]"': 40,
    '"[{day},{end}]"': 15,
    "{day:%Y-%m}": 30,
    "{day:%Y-%m}-XX": 10,
    "{season}": 5,
    "{day:%Y}": 5,
    "{day}/..": 15,
    "{day}/": 10,
    "../{day}": 8,
    "/{day}": 4,
}
"""Date expressions, and how many of a thousand events have each."""

_FIGURES: Final = {
    'text: "{low:,}", value: {low}': 40,
    'text: "{low}", value: {low}': 20,
    'text: "about {low:,}", value: {low}': 10,
    'text: "at least {low}", min: {low}': 15,
    'text: "over {low:,}", min: {low}': 10,
    'text: "up to {low:,}", max: {low}': 5,
    'text: "{low:,}–{high:,}", min: {low}, max: {high}': 8,
    "text: several hundred": 5,
}


@dataclass
class Cast:
    """The ids that events name; `latest` is the last event of each thread."""

    people: list[str] = field(default_factory=list)
    organizations: list[str] = field(default_factory=list)
    places: list[str] = field(default_factory=list)
    threads: list[str] = field(default_factory=list)
    latest: dict[str, str] = field(default_factory=dict)


class EventText:
    """Writes events. `random` decides everything; there is no clock."""

    def __init__(self, random: Random, cast: Cast) -> None:
        self.random = random
        self.cast = cast
        self.latin = Words(random, LATIN, SMALL_LATIN, 4000)
        self.slavic = Words(random, SLAVIC, SMALL_SLAVIC, 2500)

    def chance(self, share: float) -> bool:
        """Return True that often."""
        return self.random.random() < share

    def often(self, names: list[str]) -> str:
        """Return one of the names, the first ones far more often than the last."""
        return names[int(len(names) * self.random.random() ** 3)]

    def weighted(self, table: dict[str, int]) -> str:
        """Return a key of the table, as often as its value says."""
        return self.random.choices(list(table), weights=list(table.values()))[0]

    def event(self, id_: str, day: date, articles: list[str]) -> str:
        """Return an event that the articles tell of; the first one is the earliest."""
        if self.chance(0.002):
            removed = f"{{date: {day + timedelta(days=9)}, reason: By request}}"
            return f"title: Removed\ndate: {day}\nremoved: {removed}\n"
        slavic = self.chance(CYRILLIC_SHARE)
        words = self.slavic if slavic else self.latin
        dispute = self.weighted({"": 87, "date_claims": 2, "accounts": 6, "figures": 5})
        text = f"title: {words.title()}\n{self._when(day, dispute)}{self._who_and_where()}"
        text += self._standing(dispute)
        text += f"summary: >-\n{folded(words.text(self.random.randint(2, 3)))}\n"
        if self.chance(0.6):
            text += f"body: |\n{indent(self._body(words), '  ')}\n"
        text += self._evidence(words, articles, dispute) + self._threads(id_)
        if self.chance(0.03):
            text += f"media:\n  - {{url: https://example.org/{id_}.jpg, kind: photo}}\n"
        for key, share in (("updates", 0.04), ("corrections", 0.02)):
            if self.chance(share):
                when = day + timedelta(days=self.random.randint(1, 60))
                text += f"{key}:\n  - {{id: c1, date: {when}, text: {self.latin.title()}}}\n"
        if self.chance(0.1):
            text += f"sensitive: [{self.random.choice(['violence', 'death'])}]\n"
        if slavic:
            text += f"language: {self.random.choice(['be', 'ru'])}\n"
        return text + f"added: {day + timedelta(days=self.random.randint(4, 90))}\n"

    def _when(self, day: date, dispute: str) -> str:
        if dispute == "date_claims":
            following = day + timedelta(days=1)
            return (
                f'date: "[{day},{following}]"\ndate_claims:\n'
                f"  - {{date: {day}, source: s1}}\n  - {{date: {following}, by_name: others}}\n"
            )
        spring = day.month // 3  # 21 is spring; January and February end last year's winter
        written = self.weighted(_DATES).format(
            day=day,
            end=day + timedelta(days=self.random.randint(1, 9)),
            season=f"{day.year}-2{spring}" if spring else f"{day.year - 1}-24",
            hour=self.random.randrange(24),
            minute=self.random.randrange(60),
        )
        said = "date_text: late evening\n" if self.chance(0.08) else ""
        return f"date: {written}\n{said}"

    def _who_and_where(self) -> str:
        text = f"places: [{self.often(self.cast.places)}]\n" if self.chance(0.8) else ""
        if self.chance(0.05):
            text += f"at: {{lat: 53.{self.random.randrange(999)}, lon: 27.5, name: the square}}\n"
        topics = dict.fromkeys(self.often(TOPICS) for _ in range(self.random.randint(1, 3)))
        text += f"topics: [{', '.join(topics)}]\n"
        actors = dict.fromkeys(
            self.often(self.random.choice([self.cast.people, self.cast.organizations]))
            for _ in range(self.random.choice([0, 1, 1, 2, 3]))
        )
        if actors:
            text += "actors:\n"
        for who in actors:
            text += f"  - {{who: {who}, role: {self.random.choice(_ROLES)}}}\n"
        return text

    def _standing(self, dispute: str) -> str:
        calm = self.weighted({"confirmed": 52, "reported": 47, "retracted": 1})
        text = f"status: {'disputed' if dispute else calm}\n"
        if dispute or calm == "retracted":
            text += f"status_note: {self.latin.title()}\n"
        if self.chance(0.2):
            text += f"importance: {self.random.choice(['key', 'minor'])}\n"
        return text

    def _body(self, words: Words) -> str:
        link = f"[{words.name()}](https://example.org/{self.random.randrange(999)})"
        paragraphs = [words.text(self.random.randint(2, 4))]
        paragraphs.append(f"{words.text(self.random.randint(1, 3))} **{words.name()}** {link}.")
        written = [fill(paragraph, 96) for paragraph in paragraphs]
        if self.chance(0.2):
            written.append("\n".join(f"- {words.title()}" for _ in range(3)))
        return "\n\n".join(written)

    def _evidence(self, words: Words, articles: list[str], dispute: str) -> str:
        text = ""
        if dispute == "accounts":
            text += (
                f"accounts:\n  - {{by: {self.often(self.cast.people)}, text: {words.title()}}}\n"
            )
            text += f"  - {{by_name: a union, text: {words.title()}, source: s1}}\n"
        figures = 2 if dispute == "figures" else self.random.choice([0, 0, 1, 1, 2])
        if figures:
            text += "figures:\n"
        what = self.random.choice(_THINGS)
        for _ in range(figures):
            low = int(10 ** (5 * self.random.random()))
            said = self.weighted(_FIGURES).format(low=low, high=2 * low)
            by = self.often(self.cast.organizations)
            text += f"  - {{what: {what}, {said}, unit: people, by: {by}, source: s1}}\n"
        text += "sources:\n"
        for number, article in enumerate(articles, start=1):
            text += f"  - id: s{number}\n    article: {article}\n"
            if self.chance(0.7):
                quote = json.dumps(words.text(1), ensure_ascii=False)
                text += f"    quotes:\n      - text: {quote}\n"
            if self.chance(0.3):
                text += f"    locator: paragraph {self.random.randint(1, 20)}\n"
            if number > 1:
                text += f"    supports: [{'figures' if figures else 'summary'}]\n"
        if self.chance(0.15):
            site = self.often(self.cast.organizations)
            address = f"https://www.{site}.example/{slug(self.latin.title())}?utm_source=feed"
            text += f'  - {{url: "{address}", publisher: {site}, language: en}}\n'
        return text

    def _threads(self, id_: str) -> str:
        if not self.chance(0.25):
            return ""
        thread = self.often(self.cast.threads)
        before = self.cast.latest.get(thread)
        self.cast.latest[thread] = id_
        related = f"related:\n  - {{event: {before}, relation: follows}}\n" if before else ""
        return f"threads: [{thread}]\n{related}"
