"""Nodes to records: one concept a module."""
