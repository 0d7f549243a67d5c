"""A new record: what is asked, what exists already, its id and its text."""
