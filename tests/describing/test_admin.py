"""The configuration of the page where records are edited."""

from __future__ import annotations

import pytest

from dateline.describing.admin import admin_config
from dateline.describing.shape import KINDS, fields_of
from dateline.records.forges import Forge, forge_of
from dateline.records.settings import Settings
from dateline.timeline.collection import FOLDERS


@pytest.mark.parametrize(
    ("address", "forge"),
    [
        ("https://github.com/example/elms", Forge("github", "example/elms")),
        ("https://www.github.com/example/elms.git", Forge("github", "example/elms")),
        ("https://gitlab.com/a/b/c/", Forge("gitlab", "a/b/c")),
        ("https://codeberg.org/example/elms", Forge("gitea", "example/elms")),
        ("https://github.com/example", None),
        ("https://git.example/example/elms", None),
        ("", None),
    ],
)
def test_a_forge_is_known_by_the_address_of_a_repository(address: str, forge: Forge | None) -> None:
    assert forge_of(address) == forge


def test_every_field_of_every_kind_is_in_the_form() -> None:
    config = admin_config(Settings(format="1", title="x"), Forge("github", "a/b"))
    collections = config["collections"]
    assert isinstance(collections, list)
    for kind, collection in zip(FOLDERS, collections, strict=True):
        assert isinstance(collection, dict)
        fields = collection["fields"]
        assert isinstance(fields, list)
        names = [field["name"] for field in fields if isinstance(field, dict)]
        assert names == [field.name for field in fields_of(KINDS[kind]).fields]
