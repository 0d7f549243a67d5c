"""Dateline: event records in YAML become a timeline site."""
