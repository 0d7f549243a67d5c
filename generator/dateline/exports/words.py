"""What exports say in their own voice, in each language; the English words are the keys.

Dates say themselves, in `dateline.records.dates`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping

_BE: Final = {
    "Retracted": "Адклікана",
    "This record was retracted: we were wrong.": "Запіс адкліканы: мы памыліліся.",
    "Disputed": "Спрэчна",
    "The date is the day on which it was reported.": "Дата — дзень паведамлення.",
    "The date is the day of publication.": "Дата — дзень публікацыі.",
    "This event involves": "Тут гаворыцца пра",
    "violence": "гвалт",
    "death": "смерць",
    "sexual-violence": "сэксуальны гвалт",
    "self-harm": "самапашкоджанне",
    "minors": "непаўналетніх",
    "Update": "Дапаўненне",
    "Correction": "Выпраўленне",
    "New events": "Новыя падзеі",
    "Updates and corrections": "Дапаўненні і выпраўленні",
    "The newest 100 entries.": "100 найноўшых запісаў.",
    "Events whose day is not known stand here as notes without a date": (
        "Падзеі, дзень якіх невядомы, стаяць тут нататкамі без даты"
    ),
    "Events that lie too far back or ahead to be shown here": (
        "Падзеі, занадта далёкія ў часе, каб іх тут паказаць"
    ),
    "Archived copy": "Копія ў архіве",
    "Published": "Апублікавана",
    "Sources and details": "Крыніцы і падрабязнасці",
}
_RU: Final = {
    "Retracted": "Отозвано",
    "This record was retracted: we were wrong.": "Запись отозвана: мы ошиблись.",
    "Disputed": "Спорно",
    "The date is the day on which it was reported.": "Дата — день сообщения.",
    "The date is the day of publication.": "Дата — день публикации.",
    "This event involves": "Здесь говорится о",
    "violence": "насилии",
    "death": "смерти",
    "sexual-violence": "сексуальном насилии",
    "self-harm": "самоповреждении",
    "minors": "несовершеннолетних",
    "Update": "Дополнение",
    "Correction": "Исправление",
    "New events": "Новые события",
    "Updates and corrections": "Дополнения и исправления",
    "The newest 100 entries.": "100 новейших записей.",
    "Events whose day is not known stand here as notes without a date": (
        "События, день которых неизвестен, стоят здесь заметками без даты"
    ),
    "Events that lie too far back or ahead to be shown here": (
        "События, слишком далёкие во времени, чтобы их здесь показать"
    ),
    "Archived copy": "Копия в архиве",
    "Published": "Опубликовано",
    "Sources and details": "Источники и подробности",
}
_SAID: Final[Mapping[str, Mapping[str, str]]] = {"be": _BE, "ru": _RU}


def say(words: str, language: str) -> str:
    """Return a phrase in a language; in English where the language has it not."""
    return _SAID.get(language, {}).get(words, words)
