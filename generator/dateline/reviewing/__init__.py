"""The walk through drafts in the terminal: accept, edit, merge, reject, undo; all of it is kept."""
