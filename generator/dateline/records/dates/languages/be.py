# ruff: noqa: RUF001, RUF003  # Cyrillic on purpose
"""Belarusian, in the official orthography."""

import re
from typing import Final

from dateline.records.dates.languages.phrases import Forms, Phrases, Variant

# "са студзеня", "са ста": before с, з, ж or ш and another consonant
_SA: Final = re.compile(r"студзеня|жніўня|снежня|1\d\d ")

PHRASES: Final = Phrases(
    bc="{year} г. да н. э.",
    ad="{year} г. н. э.",
    year=Forms("{year} год", "{year} года"),
    decade=Forms("{year}-я гады", "{year}-х гадоў"),
    years=Forms("{span} гады", "{span} гадоў"),
    season=(
        Forms("вясна", "вясны"),
        Forms("лета", "лета"),
        Forms("восень", "восені"),
        Forms("зіма", "зімы"),
    ),
    month_unknown="{date}, месяц невядомы",
    day_unknown="{date}, дзень невядомы",
    doubt={
        "uncertain": "верагодна, {date}",
        "approximate": "каля {after}",
        "both": "верагодна, каля {after}",
    },
    doubt_within={
        "uncertain": "{date} (верагодна)",
        "approximate": "{date} (прыблізна)",
        "both": "{date} (верагодна, прыблізна)",
    },
    year_span="{span} гады",
    from_to="{first} – {last}",
    since="з {date}",
    until="да {date}",
    began="з {date}, канец невядомы",
    ended="да {date}, пачатак невядомы",
    since_variant=Variant(_SA, "са {date}"),
    began_variant=Variant(_SA, "са {date}, канец невядомы"),
    between={
        "day": "у адзін з дзён: {span}",
        "month": "у адзін з месяцаў: {span}",
        "season": "у адзін з сезонаў: {span}",
        "year": "у адзін з гадоў: {span}",
        "other": "у адну з дат: {span}",
    },
    years_either="{list} год",
    or_last="{first} або {last}",
    or_earlier="{date} або раней",
    or_later="{date} або пазней",
    one_of="адна з дат: {list}",
)
