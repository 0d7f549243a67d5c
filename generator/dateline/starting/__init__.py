"""Beginnings: a new record, a record from an issue form, a new project."""
