"""From an article and what was found in it to draft records, each field with its evidence."""

from dateline.drafting.assembling.assemble import Setting, assemble
from dateline.drafting.assembling.draft import Draft, Drafted
from dateline.drafting.assembling.found import Found, find

__all__ = ["Draft", "Drafted", "Found", "Setting", "assemble", "find"]
