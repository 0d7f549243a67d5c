"""Russian."""

import re
from typing import Final

from dateline.records.dates.languages.phrases import Forms, Phrase, Phrases

# "со второго", "со сто пятидесятого": before в or с and another consonant
_SO: Final = re.compile(r"2 |1\d\d ")

PHRASES: Final = Phrases(
    bc="{year} г. до н. э.",
    ad="{year} г. н. э.",
    year=Forms("{year} год", "{year} года"),
    decade=Forms("{year}-е годы", "{year}-х годов"),
    years=Forms("{span} годы", "{span} годов"),
    season=(
        Forms("весна", "весны"),
        Forms("лето", "лета"),
        Forms("осень", "осени"),
        Forms("зима", "зимы"),
    ),
    month_unknown="{date}, месяц неизвестен",
    day_unknown="{date}, день неизвестен",
    doubt={
        "uncertain": "вероятно, {date}",
        "approximate": "около {after}",
        "both": "вероятно, около {after}",
    },
    doubt_within={
        "uncertain": "{date} (вероятно)",
        "approximate": "{date} (приблизительно)",
        "both": "{date} (вероятно, приблизительно)",
    },
    year_span="{span} годы",
    from_to="{first} – {last}",
    half_open={
        "since": Phrase("с {date}", _SO, "со {date}"),
        "until": Phrase("до {date}"),
        "began": Phrase("с {date}, окончание неизвестно", _SO, "со {date}, окончание неизвестно"),
        "ended": Phrase("до {date}, начало неизвестно"),
    },
    between={
        "day": "в один из дней: {span}",
        "month": "в один из месяцев: {span}",
        "season": "в один из сезонов: {span}",
        "year": "в один из годов: {span}",
        "other": "в одну из дат: {span}",
    },
    years_either="{list} год",
    or_last="{first} или {last}",
    or_earlier="{date} или раньше",
    or_later="{date} или позже",
    one_of="одна из дат: {list}",
)
