"""Who took part in an event, and as what."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from dateline.drafting.assembling.evidence import Certainty, FieldEvidence, Span
    from dateline.drafting.assembling.fields import Fields
    from dateline.drafting.assembling.material import Material, Named, Share
    from dateline.drafting.assembling.phrases.table import Phrases
    from dateline.drafting.assembling.titles import Title
    from dateline.drafting.events.event import Event

_SAID: Final = "speaker"
_DID: Final = "participant"


def put_actors(fields: Fields, share: Share, title: Title, material: Material) -> None:
    """Add the people and organizations of the catalogue whose part in the event can be told.

    The others that its sentence names are told to the editor, who knows.
    """
    taken: set[str] = set()
    unclear: list[str] = []
    strangers: list[str] = []
    for named in material.named_in(share.event.sentence):
        actor = named.actor
        if not actor.id:
            if actor.is_sure and _is_told(named, title):
                strangers.append(actor.name)
            continue
        fields.doubt("actors", actor.doubts)
        role = _role(named, share.event, title, material)
        if not role:
            unclear.append(actor.id)
        elif actor.id not in taken:
            taken.add(actor.id)
            certainty: Certainty = "guess" if role == _DID else "likely"
            evidence = material.witness.of(*named.span, certainty, "the sentence names them")
            _add(fields, actor.id, role, evidence)
    for quote in share.quotes:
        speaker = quote.speaker
        if speaker and speaker.id and speaker.id not in taken:
            taken.add(speaker.id)
            sure: Certainty = "guess" if quote.start in share.far else "likely"
            evidence = material.witness.of(speaker.start, speaker.end, sure, "they are quoted")
            _add(fields, speaker.id, _SAID, evidence)
    unclear = [key for key in unclear if key not in taken]
    if unclear:
        fields.review("actors", "named too; say what their part was, or leave them out", unclear)
    if strangers:
        fields.review("actors", "not among the timeline's people and organizations", strangers)


def _add(fields: Fields, key: str, role: str, evidence: FieldEvidence) -> None:
    fields.add("actors", {"who": key, "role": role}, {"who": evidence, "role": evidence})


def _is_told(named: Named, title: Title) -> bool:
    """Tell somebody whom the title's part of the sentence names, rather than who reports it."""
    return any(span.start <= named.span.start < span.end for span in (title.span, *title.subject))


def _role(named: Named, event: Event, title: Title, material: Material) -> str:
    phrases = material.phrases
    text = material.text
    if text[named.span.end : named.span.end + 2] in {"'s", "’s"}:
        return "employer" if _employs(text[named.span.end + 2 :], phrases) else ""
    for span in title.subject:
        if span.start <= named.span.start < span.end:
            return _of_subject(named, span, event, material)
    clause = title.clause
    if clause is None or not clause.main.start <= named.span.start < clause.main.end:
        return ""
    if named.span.start < event.predicate.start:
        return ""
    between = text[event.predicate.end : named.span.start].split()
    if len(between) > 1 or any(word.lower() in phrases.prepositions for word in between):
        return ""
    return _part(event, material, is_subject=False)


def _of_subject(named: Named, subject: Span, event: Event, material: Material) -> str:
    """Return the role of somebody in the subject: its head, or whom the head works for."""
    phrases = material.phrases
    before = material.text[subject.start : named.span.start].lower().split()
    if any(word in phrases.prepositions for word in before):
        return "employer" if any(word.startswith(phrases.workers) for word in before) else ""
    return _part(event, material, is_subject=True)


def _part(event: Event, material: Material, *, is_subject: bool) -> str:
    word = material.text[slice(*event.predicate)].lower()
    phrases = material.phrases
    roles = next((roles for stem, roles in phrases.parts.items() if word.startswith(stem)), None)
    if roles is None:
        if not is_subject:
            return ""
        return _SAID if event.reporting else _DID
    is_passive = _is_passive(word, event, material)
    if not is_subject and is_passive:
        return ""
    return roles[1] if is_passive or not is_subject else roles[0]


def _is_passive(word: str, event: Event, material: Material) -> bool:
    phrases = material.phrases
    before = material.text[event.sentence.start : event.predicate.start].lower().split()[-3:]
    for one in reversed(before):
        if one in phrases.passive:
            return True
        if one not in phrases.helpers:
            break
    return bool(phrases.passive_endings) and word.endswith(phrases.passive_endings)


def _employs(behind: str, phrases: Phrases) -> bool:
    return any(word.startswith(phrases.workers) for word in behind[:40].lower().split()[:3])
