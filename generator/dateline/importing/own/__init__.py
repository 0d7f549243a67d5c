"""Dateline's own CSV, brought back: what `exports.csv` writes."""
