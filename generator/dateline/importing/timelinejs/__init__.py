"""TimelineJS, as JSON and as a spreadsheet: slides to events."""
