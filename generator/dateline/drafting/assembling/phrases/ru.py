"""Russian."""

from __future__ import annotations

from typing import Final

from dateline.drafting.assembling.phrases.table import Phrases
from dateline.drafting.wording.rows import words

PHRASES: Final = Phrases(
    helpers=words("""
        был была было были будет будут быть уже также тоже не ещё еще снова вновь потом
        затем позже ранее раньше теперь сейчас однако наконец сначала отдельно
        официально якобы лично неоднократно недавно и бы
    """),
    relative=words("""
        который которая которое которые которого которой которых которому которым кто
        что где когда чей чья чьи
    """),
    joining=words("и а но однако или пока поскольку хотя если чтобы чем"),
    conditional=words("поскольку хотя если чтобы пока"),
    said=words("что будто"),
    prepositions=words("""
        в во на с со к ко у о об обо от ото из изо за по под подо над при про для до без
        после перед против между через среди около из-за ради кроме вопреки согласно
        накануне вследствие
    """),
    determiners=words("его её ее их этот эта это эти тот та те свой свою своё свои наш наша наши"),
    pronouns=words("он она оно они мы я вы это"),
    passive=words("был была было были"),
    passive_endings=("ан", "ана", "ано", "аны", "ен", "ена", "ено", "ены", "ён", "ят", "ята"),
    has_inversion=False,
    marks={"planned": "Объявлено", "threatened": "Угроза", "denied": "Опровергнуто"},
    cues={
        "planned": tuple(words("объяв анонс заяв сообщ планир намер пообещ обеща")),
        "threatened": ("угро", "пригроз", "предупре"),
        "denied": ("отриц", "опроверг", "отверг"),
    },
    workers=("рабоч", "работник", "сотрудник", "персонал", "шахтёр", "шахтер"),
    parts={
        "задерж": ("authority", "detainee"),
        "арест": ("authority", "detainee"),
        "приговор": ("authority", "target"),
        "осуд": ("authority", "target"),
        "оштраф": ("authority", "target"),
        "обыск": ("authority", "target"),
        "уволи": ("authority", "target"),
        "назнач": ("authority", "target"),
        "погиб": ("victim", ""),
        "умер": ("victim", ""),
        "скончал": ("victim", ""),
        "убит": ("victim", "victim"),
        "ранен": ("", "victim"),
        "награ": ("authority", "recipient"),
        "обвини": ("speaker", "target"),
        "призва": ("speaker", "recipient"),
        "объяв": ("speaker", ""),
        "угро": ("participant", "target"),
        "пригроз": ("participant", "target"),
        "встрет": ("participant", "participant"),
        "опубликова": ("author", ""),
    },
)
