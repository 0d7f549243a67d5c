"""A new project: its files, in the language of its timeline."""
