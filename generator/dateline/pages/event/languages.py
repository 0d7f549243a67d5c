"""In which languages an event can be read, and in which not yet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dateline.pages import addresses, escape
from dateline.records.languages import name as language_name

if TYPE_CHECKING:
    from dateline.pages.view import View
    from dateline.timeline.happening import Happening


def is_translated(view: View, happening: Happening) -> bool:
    """Return whether a reader can choose between languages."""
    return bool(view.timeline.languages.get(happening.id))


def languages_html(view: View, happening: Happening) -> str:
    """Return the switch between languages; what is not translated is said, not hidden."""
    original = view.original or view.language
    wanted = dict.fromkeys([original, *view.timeline.settings.languages])
    there = set(view.timeline.languages.get(happening.id, []))
    if len(wanted | dict.fromkeys(there)) < 2:  # noqa: PLR2004 - one language needs no switch
        return ""
    items = []
    missing = []
    for language in [*wanted, *sorted(there - wanted.keys())]:
        name = language_name(language, language)
        tag = escape.attribute(language)
        if language == view.language:
            items.append(f'<b lang="{tag}" aria-current="true">{escape.html_text(name)}</b>')
        elif language == original or language in there:
            path = (
                addresses.page_of("event", happening.id)
                if language == original
                else addresses.translation_of(happening.id, language)
            )
            goal = escape.attribute(addresses.href(view.path, path))
            items.append(
                f'<a href="{goal}" lang="{tag}" hreflang="{tag}">{escape.html_text(name)}</a>'
            )
        else:
            missing.append(f'<span lang="{tag}">{escape.html_text(name)}</span>')
    if missing:
        said = view.say("not translated yet")
        items.append(f"<small>{said}: {', '.join(missing)}</small>")
    label = view.say("In other languages")
    return (
        f'<div class="dl-languages" role="group" aria-label="{label}" data-search-exclude>'
        f"{' · '.join(items)}</div>"
    )
