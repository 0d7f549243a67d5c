"""Russian names in the nominative; all are made up."""

from __future__ import annotations

import pytest

from dateline.drafting.naming.nominative import nominative
from dateline.drafting.wording.ru import WORDING


@pytest.mark.parametrize(
    ("name", "heading"),
    [
        ("Руслана Бекетова", "Руслан Бекетов"),
        ("Ивану Сидорову", "Иван Сидоров"),
        ("Игната Порошина", "Игнат Порошин"),
        ("Глеба Ясинского", "Глеб Ясинский"),
        ("Мироном Гайдуком", "Мирон Гайдук"),
        ("Анны Петровой", "Анна Петрова"),
        ("Светлане Чижевской", "Светлана Чижевская"),
        ("Аграфеной Лосевой", "Аграфена Лосева"),
        ("Анну Салтыкову-Щедрину", "Анна Салтыкова-Щедрина"),
        # In the nominative, or nothing tells.
        ("Иван Сидоров", None),
        ("Анна Петрова", None),
        ("Кузьмича Вязова", None),
        ("Anna Kuznets", None),
        ("Сидорова", None),
    ],
)
def test_a_name_stands_as_a_heading_has_it(name: str, heading: str | None) -> None:
    found = nominative(name.split(), WORDING.given)
    assert (" ".join(found) if found else None) == heading
