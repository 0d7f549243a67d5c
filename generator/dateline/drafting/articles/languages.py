"""In which language a text is, from its most frequent words."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping

_FREQUENT: Final = {
    "en": "the of and to in is was for that on with he as by at from it his are be this have",
    "ru": "и в не на что с по как это его он к для из от было за также были который о об году",
    "be": "і ў не на што з па як гэта яго ён да для са ад было за таксама былі які пра аб у годзе",
    "uk": "і в не на що з по як це його він до для та від було за також були який про у році й",
    "de": "der die und in den von zu das mit sich des auf für ist im dem nicht ein eine als auch",
    "fr": "de la le et les des en un du une que est pour qui dans a par plus pas au sur ne se",
    "es": "de la que el en y a los se del las un por con no una su para es al lo como más",
    "it": "di e il la che in un a per è una sono con non del si da le dei al nel gli anche",
    "pt": "de a o que e do da em um para com não uma os no se na por mais as dos como foi",
    "nl": "de van het een en in is dat op te zijn met voor niet aan er om die ook als bij",
    "pl": "w i na z do się nie że to jest o po przez od za jak dla oraz są ze było by",
    "cs": "a v se na je že z do o s to k za i jako ve by podle pro byl který od jsou",
    "lt": "ir į iš kad su yra tai kaip buvo dėl ne bet apie po jo už nuo prie jau iki",
    "lv": "un ir ka no uz ar par bet kā pie tas vai lai gan to nav pēc arī tiek bija",
    "et": "ja on ei et see oli kui ka mis oma ning kes aga ta või sest pärast veel",
    "sv": "och i att det som en på är av för med den till inte om har de ett han var",
    "da": "og i at det er en til af på den med for der ikke som de har et var fra",
    "fi": "ja on ei että se oli hän mutta myös kun joka ovat kuin sekä mukaan vain",
    "ro": "și de în a la cu care pe nu din să un o pentru este mai au prin că al",
    "hu": "a az és hogy nem is egy volt meg ez de azt el csak már szerint még ki ha",
    "tr": "ve bir bu için da de ile olarak çok daha olan gibi kadar sonra ise ancak",
    "bg": "на и да се за от в е с не са че по като това ще към при му до или беше",
    "sr": "и у је да се на за од са су не као да ће из по што то би је али",
}
_WORDS: Final = {language: frozenset(words.split()) for language, words in _FREQUENT.items()}
_LETTERS: Final = {"ru": "ыэъё", "be": "ыэўі", "uk": "їєґі"}
"""Letters by which languages are told apart where a text is too short for its words."""

_WORD: Final = re.compile(r"[^\W\d_]+")
_SAMPLE: Final = 8_000
_FEWEST: Final = 3
_SHORT: Final = 40
"""Words of a text in which one frequent word is enough."""

_SENTENCE: Final = 6
"""Words that a text has at least to be in any language: a name is in none."""

_SHARE: Final = 0.08
"""How many of a text's words must be frequent ones; in running text a third is."""


def language_of(text: str) -> str:
    """Return the tag of the language of a text, or "" where it is none of those known here."""
    words = Counter(_WORD.findall(text[:_SAMPLE].lower()))
    total = sum(words.values())
    scores = {
        language: sum(words[word] for word in frequent) for language, frequent in _WORDS.items()
    }
    if _SENTENCE <= total <= _SHORT:
        return _of_few(words, scores)
    best = max(scores, key=lambda language: scores[language])
    return best if scores[best] >= max(_FEWEST, total * _SHARE) else ""


def _of_few(words: Mapping[str, int], scores: Mapping[str, int]) -> str:
    """Return the language of a sentence or two; of several that fit, the first of the table."""
    if not any(scores.values()):
        return ""
    letters = "".join(words)
    marked = {
        language: scores[language] + sum(letters.count(letter) for letter in _LETTERS[language])
        if scores[language] and language in _LETTERS
        else scores[language]
        for language in scores
    }
    return max(marked, key=lambda language: marked[language])
