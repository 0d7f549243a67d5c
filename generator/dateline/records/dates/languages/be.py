"""Belarusian, in the official orthography."""

import re
from typing import Final

from dateline.records.dates.languages.phrases import Forms, Phrase, Phrases

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
    half_open={
        "since": Phrase("з {date}", _SA, "са {date}"),
        "until": Phrase("да {date}"),
        "began": Phrase("з {date}, канец невядомы", _SA, "са {date}, канец невядомы"),
        "ended": Phrase("да {date}, пачатак невядомы"),
    },
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
