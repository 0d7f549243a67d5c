"""The Timeline to the formats that other tools read: JSON, CSV, SQLite, feeds and more."""
