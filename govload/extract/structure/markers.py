"""Bullets, numbers and letters at the start of a line."""

import re
from dataclasses import dataclass
from enum import StrEnum


class Family(StrEnum):
    """Kinds of marker; items of one list share theirs."""

    BULLET = "bullet"
    DASH = "dash"
    NUMBER = "number"
    LETTER = "letter"
    ROMAN = "roman"
    CAPITAL = "capital"
    OUTLINE = "outline"
    LABEL = "label"


@dataclass(frozen=True, slots=True)
class Marker:
    """A marker, the words after it, and its place in its sequence (0 for bullets).

    Attributes:
        printed: As it stands on the line.
        rest: The line without it.
        path: The numbers it is made of: (3, 2) for "3.2", (2,) for "b)".
    """

    family: Family
    printed: str
    rest: str
    path: tuple[int, ...] = ()

    @property
    def ordered(self) -> bool:
        """True where the marker counts."""
        return self.family not in (Family.BULLET, Family.DASH)

    def alike(self, other: "Marker") -> bool:
        """True where both can mark items of one list."""
        return self.family is other.family and (self.ordered or self.printed == other.printed)

    def follows(self, other: "Marker") -> bool:
        """True where this is the next of ``other`` in the same sequence."""
        if not self.ordered or not self.alike(other):
            return self.alike(other)
        return self.path[:-1] == other.path[:-1] and self.path[-1] == other.path[-1] + 1

    @property
    def lists(self) -> bool:
        """True where it can mark an item; "3" or "Vedlegg 1" can only open a title."""
        return (self.family is not Family.LABEL and not self.printed[-1:].isalnum()) or (
            self.family in (Family.OUTLINE, Family.BULLET)
        )

    @property
    def opens_sections(self) -> bool:
        """True for what numbers sections far more often than items: "3.2", "II.", "Vedlegg 1"."""
        great = self.family is Family.ROMAN and self.printed[0].isupper()
        return great or self.family in (Family.OUTLINE, Family.LABEL)

    @property
    def first(self) -> bool:
        """True for 1, a, i, I or A (and for every bullet)."""
        return not self.ordered or self.path[-1] == 1


# Signs that do nothing but open items, and those that also multiply, cite and footnote.
_SURE_BULLETS = "•◦▪■●○‣∙➢➤✓✔►▶□❖"
BULLETS = f"{_SURE_BULLETS}·§*"
_ROMANS = {"i": 1, "v": 5, "x": 10}
_UNITS = (
    "januar|februar|mars|april|mai|juni|juli|august|september|oktober|november|desember|"
    "tertial|halvår|kvartal|termin|ledd|punktum|gang|utgave|plass|prioritet|etasje|års|og|eller|"
    "samt|til|jan|feb|apr|jun|jul|aug|sep|sept|okt|nov|des"
)
# "1. januar" or "2. og 3. tertial" at the start of a line counts days, not items.
_ORDINAL = re.compile(rf"\d{{1,2}}\.\s+(?:{_UNITS})\b", re.IGNORECASE)
_LABEL = re.compile(
    r"((?:kapittel|kap\.|del|vedlegg|bilag)\s+(?:nr\.?\s*)?(\d{1,2}|[IVX]{1,5}|[A-Z]))\b"
    r"(?!\.\d)[.:]?\s*[–-]?\s*(?=[^\W\d_]|[«\"])",
    re.IGNORECASE,
)
_OUTLINE = re.compile(r"(\d{1,2}(?:\.\d{1,2}){1,4})[.)]?(?:\s+(?=\S)|(?=[A-ZÆØÅ][a-zæøå]))")
_NUMBER = re.compile(r"(\(?\d{1,3}[.)])(?:\s+|(?=[^\W\d_]{2})|$)")
_BARE = re.compile(r"(\d{1,2})\s+(?=[A-ZÆØÅ«])")
_LETTER = re.compile(r"(\(?[a-zæøå][.)])(?:\s+|(?=[A-ZÆØÅ])|$)")
_CAPITAL = re.compile(r"([A-Z][.)])(?:\s+|$)")
_ROMAN = re.compile(r"(\(?[ivx]{1,5}[.)])\s+")
_GREAT_ROMAN = re.compile(r"([IVX]{1,5}\.?)\s+(?=[A-ZÆØÅ])")
_BULLET = re.compile(
    rf"([{_SURE_BULLETS}](?=\s)|[{re.escape(BULLETS)}](?!\s+\d)|o(?=\s+\D))(?:\s+|(?=[^\W\d])|$)"
)
_DASH = re.compile(r"([-–—])(?:\s+|(?=[A-ZÆØÅ][a-zæøå])|$)")


def marker_of(text: str, *, bare: bool = False) -> Marker | None:
    """Return the marker that opens a line, if any.

    Args:
        text: The line.
        bare: Accept a number without dot or parenthesis ("3 Oppdrag"), as headings have.
    """
    if not text:
        return None
    first = text[0]
    if first.isdigit() or (first == "(" and text[1:2].isdigit()):
        return _numbered(text, bare)
    if first.isalpha() or first == "(":
        return _lettered(text)
    return _matched(text, _BULLET, Family.BULLET) or _matched(text, _DASH, Family.DASH)


def roman_value(digits: str) -> int:
    """Return the value of a small Roman numeral (up to thirty-nine)."""
    values = [_ROMANS[letter] for letter in digits.lower()]
    return sum(
        -value if value < max(values[place:]) else value for place, value in enumerate(values)
    )


def _numbered(text: str, bare: bool) -> Marker | None:
    if _ORDINAL.match(text):
        return None
    if found := _OUTLINE.match(text):
        path = tuple(int(part) for part in found[1].split("."))
        return Marker(Family.OUTLINE, found[1], text[found.end() :], path)
    found = _NUMBER.match(text) or (_BARE.match(text) if bare else None)
    if found is None:
        return None
    return Marker(Family.NUMBER, found[1], text[found.end() :], (int(found[1].strip("().")),))


def _lettered(text: str) -> Marker | None:
    if found := _LABEL.match(text):
        return Marker(Family.LABEL, found[1], text[found.end() :], (_value(found[2]),))
    if found := _ROMAN.match(text):
        digits = found[1].strip("().")
        if len(digits) > 1 or digits == "i":
            return Marker(Family.ROMAN, found[1], text[found.end() :], (roman_value(digits),))
    if found := _LETTER.match(text):
        place = ord(found[1].strip("().")) - ord("a") + 1
        return Marker(Family.LETTER, found[1], text[found.end() :], (place,))
    if found := _GREAT_ROMAN.match(text):
        digits = found[1].strip(".")
        if digits != "I" or "." in found[1]:
            return Marker(Family.ROMAN, found[1], text[found.end() :], (roman_value(digits),))
    if found := _CAPITAL.match(text):
        place = ord(found[1][0]) - ord("A") + 1
        return Marker(Family.CAPITAL, found[1], text[found.end() :], (place,))
    return _matched(text, _BULLET, Family.BULLET)


def _value(digits: str) -> int:
    if digits.isdigit():
        return int(digits)
    if set(digits.lower()) <= set(_ROMANS):
        return roman_value(digits)
    return ord(digits.upper()) - ord("A") + 1


def _matched(text: str, pattern: re.Pattern[str], family: Family) -> Marker | None:
    found = pattern.match(text)
    return Marker(family, found[1], text[found.end() :]) if found else None
