"""markwhen text to events, by a small reader of our own (the format: docs.markwhen.com/syntax)."""
