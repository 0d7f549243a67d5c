"""English."""

from __future__ import annotations

from typing import Final

from dateline.drafting.assembling.phrases.table import Phrases
from dateline.drafting.wording.rows import words

PHRASES: Final = Phrases(
    helpers=words("""
        has have had having was were is are be been being will would could should may
        might must can also already then still again not never now later earlier
        meanwhile reportedly allegedly repeatedly recently previously officially
        formally publicly however finally initially separately immediately eventually
        apparently did does do
    """),
    relative=words("who which that whose where when whom"),
    joining=words("and but while as because although though or unless if than so"),
    conditional=words("because although though unless if until"),
    said=words("that"),
    prepositions=words("""
        of in on at for from with to by about into after before over under during
        against between near through among since within without via per amid outside
        inside toward towards following despite until across around behind upon
    """),
    determiners=words("a an the his her its their this that these those some several many our"),
    pronouns=words("he she it they we i you this that there"),
    passive=words("was were been being is are be"),
    passive_endings=(),
    has_inversion=True,
    marks={"planned": "Announced", "threatened": "Threatened", "denied": "Denied"},
    cues={
        "planned": tuple(words("announc said says plans planned planning promis pledg vow told")),
        "threatened": ("threat", "warn"),
        "denied": ("denied", "denies", "deny", "denial", "reject", "refut", "dismiss"),
    },
    workers=("worker", "employee", "staff", "miner", "personnel", "crew", "workforce"),
    parts={
        "detain": ("authority", "detainee"),
        "arrest": ("authority", "detainee"),
        "jail": ("authority", "detainee"),
        "imprison": ("authority", "detainee"),
        "sentenc": ("authority", "target"),
        "convict": ("authority", "target"),
        "charg": ("authority", "target"),
        "fined": ("authority", "target"),
        "search": ("authority", "target"),
        "raid": ("authority", "target"),
        "sack": ("authority", "target"),
        "expel": ("authority", "target"),
        "appoint": ("authority", "target"),
        "sanction": ("authority", "target"),
        "kill": ("", "victim"),
        "injur": ("", "victim"),
        "wound": ("", "victim"),
        "die": ("victim", ""),
        "award": ("authority", "recipient"),
        "accus": ("speaker", "target"),
        "urg": ("speaker", "recipient"),
        "announc": ("speaker", ""),
        "threat": ("participant", "target"),
        "met": ("participant", "participant"),
        "meet": ("participant", "participant"),
        "publish": ("author", ""),
        "releas": ("author", ""),
    },
)
