"""What a reader must know before an event's text: retracted, sensitive, how sure it is."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from dateline.pages import escape
from dateline.records.vocabulary import STATUSES

if TYPE_CHECKING:
    from dateline.pages.view import View
    from dateline.records.event import Event

_BASES: Final = {
    "reported": "The date is the day on which it was reported.",
    "published": "The date is the day of publication.",
}


def notices(view: View, event: Event, *, stale: bool) -> list[str]:
    """Return the notes above the text; `stale` where a translation lags behind."""
    notes = []
    if event.status == "retracted":
        why = f" {escape.html_text(event.status_note)}" if event.status_note else ""
        said = view.say("This record was retracted: we were wrong.")
        notes.append(f'<p class="dl-note dl-note--retracted"><b>{said}</b>{why}</p>')
    if stale:
        said = view.say("The original has changed since this was translated.")
        notes.append(f'<p class="dl-note">{said}</p>')
    if event.sensitive:
        kinds = ", ".join(view.say(kind) for kind in event.sensitive)
        notes.append(f'<p class="dl-note">{view.say("This event involves")}: {kinds}</p>')
    return notes


def standing(view: View, event: Event) -> str:
    """Return how sure it is and about what not, and what the date is the day of."""
    said = []
    about = ""
    if event.status != "retracted":  # a note of its own says that already
        about = f"<b data-search-exclude>{view.say(event.status)}:</b> "
        meaning = view.say(STATUSES[event.status])
        if event.status_note:
            about += f"{escape.html_text(event.status_note.rstrip('.'))}. "
            meaning = f"{meaning[:1].upper()}{meaning[1:]}"
        said.append(f"{meaning}.")
    basis = _BASES.get(event.date_basis)
    if basis:
        said.append(view.say(basis))
    if not said:
        return ""
    ours = f"<span data-search-exclude>{' '.join(said)}</span>"
    return f'<p class="dl-standing dl-standing--{event.status}">{about}{ours}</p>'
