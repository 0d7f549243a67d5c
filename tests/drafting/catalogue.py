"""A small catalogue of made-up people, organizations and places."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, TypeVar

from dateline.drafting.naming.catalogue import Catalogue
from dateline.records.base import Record
from dateline.records.catalogue import Organization, Person, Place
from dateline.records.settings import Settings
from dateline.timeline.collection import Collection, Entry

if TYPE_CHECKING:
    from collections.abc import Mapping

R = TypeVar("R", bound=Record)


def _entries(folder: str, records: Mapping[str, R]) -> dict[str, Entry[R]]:
    return {key: Entry(f"events/{folder}/{key}.yml", record) for key, record in records.items()}


CATALOGUE: Final = Catalogue(
    Collection(
        Settings(format="1", title="Elms"),
        people=_entries(
            "people",
            {
                "anna-kuznets": Person(
                    name="Anna Kuznets", names={"ru": "Анна Кузнец"}, aliases=("Hanna Kuznets",)
                ),
                "boris-kuznets": Person(name="Boris Kuznets", names={"ru": "Борис Кузнец"}),
            },
        ),
        organizations=_entries(
            "organizations",
            {
                "elm-bakeries": Organization(
                    name="Elm Bakeries",
                    names={"ru": "Вязовские пекарни"},
                    aliases=("EBC", "Elm Bakeries Company"),
                ),
                "spring": Organization(name="Spring", names={"ru": "Весна"}),
            },
        ),
        places=_entries(
            "places",
            {
                "salihorsk": Place(
                    name="Salihorsk",
                    names={"be": "Салігорск", "ru": "Солигорск"},
                    aliases=("Soligorsk",),
                    kind="city",
                    within="belarus",
                ),
                "belarus": Place(name="Belarus", names={"ru": "Беларусь"}, kind="country"),
                "elm-square": Place(name="Elm Square, Salihorsk", kind="site", within="salihorsk"),
                "online": Place(name="Online", kind="online"),
            },
        ),
    )
)
NOTHING: Final = Catalogue()
