"""What time expressions mean before it is known when they were written."""
