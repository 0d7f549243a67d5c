"""What the files of a new project say in their own voice, a language a table."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping

WORDS: Final[Mapping[str, Mapping[str, str]]] = MappingProxyType(
    {
        "en": {
            "example": "An example, made up; delete it when you have an event of your own.",
            "dark": "Use dark colours",
            "light": "Use light colours",
            "nav_timeline": "Timeline",
            "nav_months": "By month",
            "nav_threads": "Threads",
            "nav_people": "People",
            "nav_organizations": "Organizations",
            "nav_places": "Places",
            "nav_topics": "Topics",
            "nav_articles": "Articles",
            "nav_new": "New",
            "nav_data": "Data",
            "nav_method": "How records are made",
        },
        "be": {
            "example": "Выдуманы прыклад; выдаліце яго, калі ў вас будзе свая падзея.",
            "dark": "Цёмныя колеры",
            "light": "Светлыя колеры",
            "nav_timeline": "Хроніка",
            "nav_months": "Па месяцах",
            "nav_threads": "Гісторыі",
            "nav_people": "Людзі",
            "nav_organizations": "Арганізацыі",
            "nav_places": "Месцы",
            "nav_topics": "Тэмы",
            "nav_articles": "Артыкулы",
            "nav_new": "Новае",
            "nav_data": "Даныя",
            "nav_method": "Як робяцца запісы",
        },
        "ru": {
            "example": "Выдуманный пример; удалите его, когда у вас будет своё событие.",
            "dark": "Тёмные цвета",
            "light": "Светлые цвета",
            "nav_timeline": "Хроника",
            "nav_months": "По месяцам",
            "nav_threads": "Истории",
            "nav_people": "Люди",
            "nav_organizations": "Организации",
            "nav_places": "Места",
            "nav_topics": "Темы",
            "nav_articles": "Статьи",
            "nav_new": "Новое",
            "nav_data": "Данные",
            "nav_method": "Как делаются записи",
        },
    }
)
"""Any other language has English ones."""

IN_SEARCH: Final = frozenset(
    (
        "ar",
        "da",
        "de",
        "es",
        "fi",
        "fr",
        "hu",
        "hy",
        "it",
        "ja",
        "kn",
        "ko",
        "nl",
        "no",
        "pt",
        "ro",
        "ru",
        "sa",
        "sv",
        "ta",
        "te",
        "th",
        "tr",
        "vi",
        "zh",
    )
)
"""Languages whose word forms the theme's own search knows, beside English."""

NEAR: Final = MappingProxyType({"be": "ru"})
"""Where the search knows none of a language's forms: those of a near one."""
