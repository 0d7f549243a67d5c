"""Tables, JSON and Markdown files of any kind, by a mapping file that says what goes where."""
