"""News agencies, as datelines and credits name them."""

from __future__ import annotations

import re
from typing import Final

AGENCIES: Final = {
    "Reuters": ("reuters", "рейтер", "thomson reuters"),
    "AP": ("ap", "associated press", "the associated press"),
    "AFP": ("afp", "agence france-presse", "афп"),
    "TASS": ("tass", "itar-tass", "тасс", "итар-тасс"),
    "Interfax": ("interfax", "интерфакс", "interfax-west", "интерфакс-запад", "интерфакс-украина"),
    "RIA Novosti": ("ria novosti", "ria", "риа новости", "риа"),
    "BelTA": ("belta", "белта"),
    "BelaPAN": ("belapan", "белапан"),
    "UPI": ("upi", "united press international"),
    "DPA": ("dpa", "deutsche presse-agentur"),
    "EFE": ("efe", "agencia efe"),
    "ANSA": ("ansa",),
    "PAP": ("pap", "пап"),
    "BNS": ("bns", "бнс"),
    "ELTA": ("elta",),
    "LETA": ("leta",),
    "Ukrinform": ("ukrinform", "укринформ", "укрінформ"),
    "UNIAN": ("unian", "униан", "уніан"),
    "Xinhua": ("xinhua", "синьхуа"),
    "Kyodo": ("kyodo", "kyodo news"),
    "PTI": ("pti", "press trust of india"),
    "ANI": ("ani",),
    "IANS": ("ians",),
    "Bloomberg": ("bloomberg",),
    "CNN": ("cnn",),
    "PA": ("pa", "pa media", "press association"),
    "CP": ("cp", "canadian press", "the canadian press"),
    "AAP": ("aap",),
    "ANP": ("anp",),
    "APA": ("apa",),
    "CTK": ("ctk", "čtk"),
    "MTI": ("mti",),
    "Anadolu": ("aa", "anadolu", "anadolu agency"),
    "RFE/RL": ("rfe/rl", "радио свобода"),
    "BBC": ("bbc", "bbc news", "би-би-си"),
    "PR Newswire": ("pr newswire", "prnewswire"),
    "Business Wire": ("business wire", "businesswire"),
    "GlobeNewswire": ("globenewswire", "globe newswire"),
    "Sputnik": ("sputnik", "спутник"),
    "SANA": ("sana",),
    "Yonhap": ("yonhap",),
    "NTB": ("ntb",),
    "TT": ("tt",),
    "STT": ("stt",),
    "Ritzau": ("ritzau",),
}
"""What an agency is called, and how it is written, in lower case."""

_BY_NAME: Final = {name: agency for agency, names in AGENCIES.items() for name in names}
_CORRESPONDENT: Final = re.compile(r"^(?:корр|кор|corr)\.? ", re.IGNORECASE)


def agency_of(text: str) -> str:
    """Return the agency that a short text names ("Reuters", "корр. БЕЛТА"), or ""."""
    plain = _CORRESPONDENT.sub("", " ".join(text.split())).strip(" .,;:-–—/()").lower()
    return _BY_NAME.get(plain, "")
