"""What keys the model knows at a path."""

from dateline.records.settings import Settings
from dateline.records.shape import keys_at, takes_mapping


def test_below_a_mapping_of_free_keys_stand_the_fields_of_each_of_its_values() -> None:
    assert keys_at(Settings, ("relations",)) == []
    assert keys_at(Settings, ("relations", "sparked")) == ["meaning", "inverse"]
    assert keys_at(Settings, ("relations", "sparked", "inverse")) == []


def test_a_mapping_may_stand_where_keys_are_free_and_not_where_a_text_is() -> None:
    assert takes_mapping(Settings, ("relations",))
    assert takes_mapping(Settings, ("relations", "sparked"))
    assert takes_mapping(Settings, ("roles",))
    assert not takes_mapping(Settings, ("relations", "sparked", "inverse"))
    assert not takes_mapping(Settings, ("title",))
