"""The compact shards that the reader's timeline loads: an index, facets, and texts in chunks."""
