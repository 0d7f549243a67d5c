"""Cities, countries and states of the world by their names, from GeoNames.

Loaded once, on first use: half a second.
"""

from __future__ import annotations

from collections import defaultdict
from functools import cache
from typing import TYPE_CHECKING, Final

from babel import Locale

from dateline.drafting.naming.inflection import keys_of
from dateline.drafting.places import geonames
from dateline.drafting.places.place import Spot

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

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
        """Read the lists; a spot is made when it is asked for."""
        self._cities = geonames.rows(geonames.CITIES)
        countries = [row.split("\t") for row in geonames.rows(geonames.COUNTRIES)]
        self._capitals = {(capital, code) for code, _, capital, _ in countries}
        self._few: dict[tuple[str, ...], list[Spot]] = defaultdict(list)
        for spot, names in (*_countries(countries), *_states(), *_regions()):
            for keys in {keys_of(name) for name in names}:
                self._few[keys].append(spot)
        self._by_name = _by_name(self._cities)
        longest = max(map(len, self._few))
        self.longest = max(longest, 1 + max(name.count(" ") for name in self._by_name))

    def spots(self, keys: tuple[str, ...]) -> list[Spot]:
        """Return the places of a name, given the keys of its words."""
        numbers = self._by_name.get(" ".join(keys), ())
        return [*self._few.get(keys, ()), *(self._city(number) for number in numbers)]

    def _city(self, number: int) -> Spot:
        name, code, state, lat, lon, people, _ = self._cities[number].split("\t")
        region = f"{code}-{state}" if state else ""
        is_capital = (name, code) in self._capitals
        return Spot(name, "city", code, region, float(lat), float(lon), int(people), is_capital)


def _by_name(cities: Sequence[str]) -> dict[str, tuple[int, ...]]:
    """Return the numbers of the cities of each name, by the keys of its words."""
    found: dict[str, tuple[int, ...]] = {}
    for number, row in enumerate(cities):
        own = row[: row.index("\t")].lower().replace("’", "'")
        others = row[row.rindex("\t") + 1 :]
        for name in (own, *others.split("|")) if others else (own,):
            found[name] = (*found[name], number) if name in found else (number,)
    return found


@cache
def gazetteer() -> Gazetteer:
    """Return the gazetteer, read once."""
    return Gazetteer()


def _countries(rows: Sequence[Sequence[str]]) -> Iterator[tuple[Spot, set[str]]]:
    locales = [Locale(language) for language in _COUNTRY_LANGUAGES]
    for code, name, _, people in rows:
        names = {name, *_COMMON.get(code, "").split("|")} - {""}
        names |= {locale.territories[code] for locale in locales if code in locale.territories}
        yield Spot(name, "country", code, "", None, None, int(people)), names


def _states() -> Iterator[tuple[Spot, set[str]]]:
    for row in geonames.rows(geonames.STATES):
        code, name = row.split("\t")
        yield Spot(name, "region", "US", f"US-{code}", None, None, 0), {name}


def _regions() -> Iterator[tuple[Spot, set[str]]]:
    for name in " ".join(_REGIONS.split()).replace(" |", "|").split("|"):
        yield Spot(name, "region", "", "", None, None, 0), {name}
