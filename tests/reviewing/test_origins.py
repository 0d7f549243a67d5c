"""Items of lists are known again though others came or went."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from dateline.reviewing.origins import leaves, origins

if TYPE_CHECKING:
    from dateline.reviewing.setting import Value

FIGURES: Final[list[Value]] = [{"what": "people", "value": "200"}, {"what": "boats"}]
BEFORE: Final[Value] = {"title": "x", "figures": FIGURES}


def test_what_stays_keeps_its_place() -> None:
    assert all(path == was for path, was in origins(BEFORE, BEFORE).items())
    assert set(origins(BEFORE, BEFORE)) == {path for path, _ in leaves(BEFORE)}


def test_an_item_moves_up_when_the_one_before_goes() -> None:
    now: Value = {"title": "y", "figures": [{"what": "boats"}]}
    assert origins(now, BEFORE) == {"title": "title", "figures[0].what": "figures[1].what"}


def test_a_changed_item_is_the_most_alike_of_those_before() -> None:
    now: Value = {"figures": [{"what": "people", "value": "210"}]}
    assert origins(now, BEFORE) == {
        "figures[0].what": "figures[0].what",
        "figures[0].value": "figures[0].value",
    }


def test_what_is_new_has_no_origin() -> None:
    now: Value = {"summary": "z", "figures": [*FIGURES, {"what": "dogs"}]}
    found = origins(now, BEFORE)
    assert found["summary"] == ""
    assert found["figures[2].what"] == ""
