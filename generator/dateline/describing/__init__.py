"""What the record format is, told from its model: JSON Schema, field reference, admin page."""
