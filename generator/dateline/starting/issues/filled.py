"""The text of an issue, or its JSON, to the entries of the form that it was made with."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Final, NamedTuple, cast

from dateline.starting.issues.forms import FORMS, NO_ANSWER
from dateline.writing.characters import writable

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

LARGEST: Final = 262_144
"""Characters of an issue; a forge takes 65,536."""

_HEADING: Final = re.compile(r"^### +(.+?) *$")


class Filled(NamedTuple):
    """A form, and what stands under each of its entries, empty ones left out."""

    form: str
    entries: Mapping[str, str]
    problems: Sequence[str] = ()


def filled(text: str) -> Filled | str:
    """Return what a form was filled in with, or why the text is none.

    The text is an issue's Markdown, or JSON: what the forge's interface gives of the issue (an
    object with `body`), or an object with the form's ids or labels. Nothing in it is trusted:
    what stands under no known heading belongs to the entry above it.
    """
    if len(text) > LARGEST:
        return f"this is no issue: it has {len(text):,} characters, and {LARGEST:,} are the most"
    plain = text.removeprefix("\N{BYTE ORDER MARK}").strip()
    given = _of_json(plain) if plain.startswith("{") else None
    if isinstance(given, str):
        found = _of_markdown(given)
    else:
        found = _of_markdown(plain) if given is None else _of_members(given)
    if isinstance(found, Filled) and not found.entries:
        return f"this form, '{found.form}', was left empty"
    return found


def _of_json(text: str) -> str | Mapping[str, object] | None:
    """Return an issue's Markdown or members; None where the text is no JSON."""
    try:
        data = json.loads(text)
    except (ValueError, RecursionError):
        return None
    members = cast("Mapping[str, object]", data)
    body = members.get("body")
    return body if isinstance(body, str) else members


def _of_members(members: Mapping[str, object]) -> Filled | str:
    texts = {key: _text(value) for key, value in members.items()}
    form = _form_of(texts)
    if form is None:
        return _not_a_form()
    labels = {label: id_ for id_, label in FORMS[form].items()}
    entries: dict[str, str] = {}
    problems = []
    for key, value in texts.items():
        id_ = labels.get(key, key)
        if id_ in FORMS[form]:
            entries[id_] = _answer(value)
        elif value:
            problems.append(f"the form has no entry '{key[:60]}'")
    return Filled(form, {id_: one for id_, one in entries.items() if one}, problems)


def _of_markdown(text: str) -> Filled | str:
    lines = text.replace("\r\n", "\n").split("\n")
    headings = {found[1] for line in lines if (found := _HEADING.match(line))}
    form = _form_of(headings)
    if form is None:
        return _not_a_form()
    labels = {label: id_ for id_, label in FORMS[form].items()}
    parts: dict[str, list[str]] = {}
    problems = []
    here: list[str] = []
    for line in lines:
        found = _HEADING.match(line)
        id_ = labels.get(found[1]) if found else None
        if id_ is None:
            here.append(line)
        elif id_ in parts:
            problems.append(f"'{FORMS[form][id_]}' stands there twice: the first one is taken")
            here = []
        else:
            here = parts[id_] = []
    entries = {id_: _answer("\n".join(part)) for id_, part in parts.items()}
    return Filled(form, {id_: one for id_, one in entries.items() if one}, problems)


def _form_of(names: Mapping[str, object] | set[str]) -> str | None:
    """Return the form that most of its own entries are named of; two at least."""
    score = {
        form: sum(id_ in names or label in names for id_, label in entries.items())
        for form, entries in FORMS.items()
    }
    best = max(score, key=lambda form: score[form])
    return best if score[best] > 1 else None


def _answer(text: str) -> str:
    plain = writable(text).text.strip()
    return "" if plain == NO_ANSWER else plain


def _text(value: object) -> str:
    if isinstance(value, list):
        return "\n".join(str(one) for one in value)
    return value if isinstance(value, str) else ""


def _not_a_form() -> str:
    return f"this was not made with one of the forms: {', '.join(FORMS)}"
