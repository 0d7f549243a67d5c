"""The phrases of exports have all their translations."""

from __future__ import annotations

import re
from pathlib import Path

from dateline import exports
from dateline.exports.ical.calendar import _NOTES
from dateline.exports.telling import _BASES
from dateline.exports.words import _BE, _RU, say


def test_belarusian_and_russian_have_the_same_phrases() -> None:
    assert _BE.keys() == _RU.keys()


def test_every_phrase_that_is_said_is_translated_and_none_is_left_over() -> None:
    folder = Path(str(exports.__file__)).parent
    code = "".join(file.read_text("utf-8") for file in folder.rglob("*.py"))
    said = set(re.findall(r"""\bsay\(\s*["']([^"']+)["']""", code))
    indirect = {
        *_BASES.values(),
        _NOTES,
        *re.findall('_FAR: Final = "(.+)"', code),
    }
    kinds = {"violence", "death", "sexual-violence", "self-harm", "minors", "Update", "Correction"}
    assert said | indirect | kinds == _BE.keys()


def test_another_language_is_english() -> None:
    assert say("Retracted", "be") == "Адклікана"
    assert say("Retracted", "de") == "Retracted"
