"""Fields that are unknown, missing or of another shape: what is said, and what would be right."""

from __future__ import annotations

import pytest

from dateline.reading.parser import read
from dateline.records.article import Article
from dateline.records.build import build
from dateline.records.catalogue import Person, Place
from dateline.records.event import Event
from dateline.records.settings import Settings

EVENT = "title: The ferry sails\ndate: 2024-05-01\n"
PLACE = "name: Pier\nkind: site\n"
HASH = "0123456789abcdef" * 4


def said(model: type, text: str) -> list[tuple[str, str]]:
    node, problems = read(text, "x.yml")
    assert node is not None
    assert problems == []
    return [(one.code, f"{one.message}; {one.help}") for one in build(model, node).findings]


@pytest.mark.parametrize(
    ("field", "code", "words"),
    [
        # a comma inside braces
        (
            "accepted: {code: quote-long, reason: it was long, so be it}",
            "key-unknown",
            '`reason: "it was long, so be it"`',
        ),
        ("accepted: {code: quote-long, reason: a, b, c}", "key-unknown", '`reason: "a, b, c"`'),
        ("accepted: {code: quote-long, nobody knows}", "key-unknown", "`reason: nobody knows`"),
        ("figures: {what: cars, value: 1,200}", "key-unknown", "write 1200"),
        ("figures: {what: cars, text: 1,200}", "key-unknown", '`text: "1,200"`'),
        ("figures: {what: hours, value: 1,5, unit: h}", "key-unknown", "write 1.5"),
        ("actors: {who: ada-example, role: speaker, captain}", "key-unknown", '"speaker, captain"'),
        ("actors: [{who: ada-example, speaker}]", "key-unknown", "mean `role: speaker`?"),
        # a colon without a space inside braces
        ("at: {lat:53.1, lon:8.2}", "yaml-colon-space", "`lat: 53.1, lon: 8.2`"),
        ("actors: {who:ada-example, role: speaker}", "yaml-colon-space", "`who: ada-example`"),
        ("sources: {url:https://example.org}", "yaml-colon-space", "`url: https://example.org`"),
        # another shape
        ("places: {pier, harbour}", "value-shape", "`places: [pier, harbour]`"),
        ("actors: ada-example", "value-shape", "`{who: ada-example, role: …}`"),
        ("related: [2024-05-02-storm]", "value-shape", "`{event: 2024-05-02-storm, relation: …}`"),
        ("sources: gazette", "value-shape", "`{article: gazette}`"),
        ("sources: https://example.org/a", "value-shape", "`{url: https://example.org/a}`"),
        ("media: images/a.jpg", "value-shape", "`{file: images/a.jpg, kind: photo, alt: …}`"),
        ("accepted: added-missing", "value-shape", "`{code: added-missing, reason: …}`"),
        ("updates: It was lit.", "value-shape", "`{id: u1, date: 2020-08-17, text: …}`"),
        ("updates: It was lit.", "value-shape", "fields must stand here, not a text"),
        ("at: [53, 8]", "value-shape", "fields must stand here, not a list"),
        ("date_text:\n  - Monday", "value-shape", "write it without the dash"),
        ("status:\n  - reported", "value-shape", "write it without the dash"),
        ("date_text: [Saturday, Monday]", "value-shape", "a text must stand here, not a list"),
        ("date_text: {Saturday: Monday}", "value-shape", "a text must stand here, not fields"),
        # unknown and missing fields
        ("actors: {ada-example: speaker}", "key-unknown", "`{who: ada-example, role: speaker}`"),
        ("related: {2024-05-02-storm: follows}", "key-unknown", "relation: follows}`"),
        ("figures: {what: cars, number: 3}", "key-unknown", "did you mean `value`?"),
        ("media: {file: a.jpg, kind: photo, x: y}", "key-unknown", "`url`, `alt`, `caption`"),
        ("actors: {who: ada-example}", "key-missing", "such as `role: speaker`"),
        ("updates: {id: u1, date: 2024-05-02}", "key-missing", "add `text:`, such as"),
        ("media: {file: a.jpg}", "key-missing", "`kind: photo`"),
        ("sumary:", "key-unknown", "did you mean `summary`?"),
        # ids
        ("topics: diplomacy, opposition", "id-invalid", "`[diplomacy, opposition]`"),
        ("topics: [a b; c]", "id-invalid", "`[a-b, c]`"),
        (
            "places:\n  – Port\n  – pier",
            "id-invalid",
            "`–` is not the dash of a list; write `- port`",
        ),
        ("topics: Work now", "id-invalid", "did you mean `work-now`?"),
        ("title2: x", "key-unknown", "`summary`, `places`, `topics`"),
        ("summary: Cabin #7, of ten", "text-comment", '`"Cabin #7, of ten"`'),
    ],
)
def test_one_slip_in_an_event_gives_one_finding_that_shows_what_is_right(
    field: str, code: str, words: str
) -> None:
    ((told, sentence),) = said(Event, f"{EVENT}{field}\n")
    assert told == code
    assert words in sentence


@pytest.mark.parametrize(
    ("model", "text", "code", "words"),
    [
        (Settings, "format: 2\ntitle: X", "value-choice", "this program reads format 1, not 2"),
        (Place, "kind: city", "key-missing", "add `name:`, such as"),
        (Place, f"{PLACE}names: {{en: Pier, the old one}}", "key-unknown", '`en: "Pier, the old'),
        (Place, f"{PLACE}wikidata: 567", "wikidata-invalid", "did you mean `Q567`?"),
        (Place, f"{PLACE}wikidata: q567", "wikidata-invalid", "did you mean `Q567`?"),
        (Place, f"{PLACE}wikidata: X1", "wikidata-invalid", "a Wikidata id looks like `Q184`"),
        (
            Person,
            "name: Ada\nwikidata: https://www.wikidata.org/wiki/Q567",
            "wikidata-invalid",
            "did you mean `Q567`?",
        ),
        (
            Article,
            "archives: https://example.org/a",
            "value-shape",
            "`{url: https://example.org/a}`",
        ),
        (
            Article,
            f"archives: {{url: https://example.org/a, sha256: {HASH.upper()}}}",
            "hash-invalid",
            f"did you mean `{HASH}`?",
        ),
    ],
)
def test_one_slip_in_another_record_gives_one_finding_that_shows_what_is_right(
    model: type, text: str, code: str, words: str
) -> None:
    ((told, sentence),) = said(model, text)
    assert told == code
    assert words in sentence


def test_an_empty_field_inside_braces_is_absent() -> None:
    assert said(Place, f"{PLACE}names: {{en: Pier, be: , ru: ~}}") == []
