"""Pictures and recordings of an event; behind a click where the event is hard to bear."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dateline.pages import addresses, escape

if TYPE_CHECKING:
    from dateline.pages.view import View
    from dateline.records.event import Event, Media


def media_html(view: View, event: Event) -> str:
    """Return what is shown or linked."""
    shown = "\n".join(_medium(view, media) for media in event.media)
    if not shown or not event.sensitive:
        return shown
    kinds = ", ".join(view.say(kind) for kind in event.sensitive)
    said = view.say("This event involves")
    return f"<details><summary>{said}: {kinds}</summary>\n{shown}\n</details>"


def _medium(view: View, media: Media) -> str:
    about = " · ".join(
        escape.html_text(part) for part in (media.caption, media.credit, media.licence) if part
    )
    if media.url:
        label = escape.html_text(media.caption or media.alt or media.kind)
        link = f'<a href="{escape.address(media.url)}" rel="noopener external">{label}</a>'
        return f'<p class="dl-media">{view.say(media.kind)}: {link}</p>'
    goal = escape.attribute(addresses.file_href(view.path, media.file or ""))
    alt = escape.attribute(media.alt or "")
    return (
        f'<figure class="dl-media"><img src="{goal}" alt="{alt}" loading="lazy">'
        f"<figcaption>{about}</figcaption></figure>"
    )
