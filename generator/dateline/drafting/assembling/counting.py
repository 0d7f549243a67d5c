"""The figures of an event's record, with who says so."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from dateline.drafting.assembling.fields import line
from dateline.records.numbers.reading import disagree

if TYPE_CHECKING:
    from dateline.drafting.assembling.evidence import Certainty, FieldEvidence
    from dateline.drafting.assembling.fields import Fields
    from dateline.drafting.assembling.material import Material, Share
    from dateline.drafting.figures import Figure

_MOST: Final = 12
"""Figures of one event; a table of them is for an editor to choose from."""


def put_figures(fields: Fields, share: Share, material: Material, source: str) -> None:
    """Add the figures that belong to an event; without what they count they are only told."""
    taken: set[tuple[str, str]] = set()
    for figure in share.figures[:_MOST]:
        what = line(figure.what)
        if not what:
            fields.review("figures", f"'{figure.text}' counts something that was not found")
            continue
        if (what, figure.text) in taken:
            continue
        taken.add((what, figure.text))
        is_far = figure.start in share.far
        number = _count(fields)
        part, evidence = _figure(figure, material, is_far=is_far)
        part["source"] = source
        evidence["source"] = evidence["text"]
        fields.add("figures", part, evidence)
        if is_far:
            reason = "another sentence says this: does it belong to this event?"
            fields.review(f"figures[{number}]", reason)
        if figure.value is None and figure.min is None and figure.max is None:
            fields.review(f"figures[{number}]", f"'{figure.text}' gives no number")


def _count(fields: Fields) -> int:
    row = fields.values.get("figures", [])
    return len(row) if isinstance(row, list) else 0


def _figure(
    figure: Figure, material: Material, *, is_far: bool
) -> tuple[dict[str, object], dict[str, FieldEvidence]]:
    certainty: Certainty = "guess" if is_far else "likely"
    here = material.witness.of(figure.start, figure.end, certainty, "the text gives this number")
    text = line(figure.text)
    part: dict[str, object] = {"what": line(figure.what), "text": text}
    evidence = {"what": here._replace(why="what stands behind the number"), "text": here}
    numbers = {"value": figure.value, "min": figure.min, "max": figure.max}
    if not disagree(text, figure.value, figure.min, figure.max):
        for key, number in numbers.items():
            if number is not None:
                part[key] = _plain(number)
                evidence[key] = here
    if unit := line(figure.unit):
        part["unit"] = unit
        evidence["unit"] = here
    speaker = figure.by
    if speaker and (speaker.id or speaker.name.lower() not in material.phrases.pronouns):
        key = "by" if speaker.id else "by_name"
        part[key] = speaker.id or line(speaker.name)
        why = "the text says who gives it"
        evidence[key] = material.witness.of(speaker.start, speaker.end, certainty, why)
    return part, evidence


def _plain(number: float) -> float | int:
    return int(number) if float(number).is_integer() else round(number, 9)
