"""Records to Markdown under `docs/`: what changed is made and written again."""
