"""People and organizations in a text: by the catalogue first, then by rules for names."""

from dateline.drafting.actors.actor import Actor, Mention
from dateline.drafting.actors.finding import find_actors

__all__ = ["Actor", "Mention", "find_actors"]
