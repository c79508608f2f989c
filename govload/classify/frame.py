"""What every coder knows about the letter it works in."""

from dataclasses import dataclass

from govload.classify.names import AgencyNames
from govload.classify.rulebook import Rulebook
from govload.classify.sentences import SentenceCoder
from govload.model import Letter


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """The letter, the rules in force, their sentence coder and the agency's names in the letter.

    Attributes:
        titled_sections: Sections whose heading is the title of one assignment.
    """

    letter: Letter
    rulebook: Rulebook
    sentences: SentenceCoder
    names: AgencyNames
    titled_sections: frozenset[int] = frozenset()

    @property
    def year(self) -> int:
        """The letter's year; 0 where unknown."""
        return self.letter.metadata.year
