"""One set of colours for the workbook, the marked letter and the terminal.

No green and no red: few requirements are not good in themselves, nor many bad.
"""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Tone:
    """A colour for lines and bars and its light twin for backgrounds, as ``#RRGGBB``.

    Attributes:
        text: For words on the light twin, where ``strong`` is too pale to read them easily.
    """

    strong: str
    light: str
    text: str = ""

    @property
    def ink(self) -> str:
        """The colour for words on ``light``."""
        return self.text or self.strong


INK = "#1F2933"
MUTED = "#5F6B7A"
RULE = "#D5DAE1"
ACCENT = Tone("#1B3A5C", "#E3EAF2")
REVIEW = Tone("#8A6D1B", "#FFF8E1", "#735A12")
MORE = Tone("#B4540A", "#FBE8D8", "#9C4706")
FEWER = Tone("#2A6FA8", "#DDEBF7", "#235D8E")

KINDS: Mapping[str, Tone] = {
    "goal": Tone("#1F4E79", "#DCE6F1"),
    "kpi": Tone("#1C8C82", "#D8F0ED", "#11655D"),
    "activity": Tone("#D98A1F", "#FCEBD0", "#8A5200"),
    "reporting": Tone("#7A5BA6", "#E9E1F3", "#654793"),
    "common": Tone("#6B7785", "#E6E9ED", "#4D5864"),
    "key_figure": Tone("#3B8FB5", "#DBEEF6", "#1E617F"),
    "advisory": Tone("#B2568A", "#F6E0EC", "#8E3F6C"),
    "budget": Tone("#8B6B4A", "#EFE6DC", "#6E5236"),
}

SEVERITIES: Mapping[str, Tone] = {
    "error": MORE,
    "warning": REVIEW,
    "info": FEWER,
}

CHANGES: Mapping[str, Tone] = {
    "kept": Tone("#5F6B7A", "#EEF1F4"),
    "reworded": REVIEW,
    "moved": Tone("#7A5BA6", "#E9E1F3", "#654793"),
    "new": MORE,
    "dropped": FEWER,
}

VERDICTS: Mapping[str, Tone] = {
    "reversed": FEWER,
    "no_increase": FEWER,
    "partly_reversed": REVIEW,
    "not_reversed": MORE,
    "too_few_agencies": Tone("#5F6B7A", "#EEF1F4"),
}
