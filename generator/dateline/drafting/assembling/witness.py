"""Evidence for one text: the words, and the sentence that they stand in."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from dateline.drafting.assembling.evidence import FieldEvidence, Words
from dateline.drafting.naming.sentences import Sentences

if TYPE_CHECKING:
    from dateline.drafting.assembling.evidence import Certainty

NOWHERE: Final = Words(0, 0, "")


class Witness:
    """Makes the evidence of an article's fields."""

    def __init__(self, text: str, body: int = 0) -> None:
        """Take the article's text, and where its report begins, within a sentence too."""
        self.text = text
        self.body = body
        self.sentences = Sentences(text)

    def of(self, start: int, end: int, certainty: Certainty, why: str) -> FieldEvidence:
        """Return the evidence that stands from `start` to `end`."""
        first, after = self.around(start, end)
        sentence = Words(first, after, self.text[first:after])
        return FieldEvidence(start, end, sentence, certainty, why)

    def around(self, start: int, end: int) -> tuple[int, int]:
        """Return where the sentence begins and ends that holds these words, or the words alone."""
        if self.sentences.all:
            first, after = self.sentences.all[self.sentences.at(start)]
            if first < self.body <= start:
                first = self.body
            if first <= start < after:
                return first, max(after, end)
        return start, end


def without_words(certainty: Certainty, why: str) -> FieldEvidence:
    """Return the evidence of what does not come from the text."""
    return FieldEvidence(0, 0, NOWHERE, certainty, why)
