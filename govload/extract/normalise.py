"""Characters as a reader means them, whatever the program that wrote the file did to them.

Every reader passes its text through :func:`clean`, so that rules and comparisons meet one
spelling: composed letters (NFC), no ligatures, one kind of space, one kind of hyphen and bullet.
"""

import re
import unicodedata

SOFT_HYPHEN = "\xad"
BULLET = "•"
REPLACEMENT = "\ufffd"

_LIGATURES = {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "ft", "ﬆ": "st"}
# U+2010 and U+2011 are what typesetting programs print for "-".
_HYPHENS = {"\u2010": "-", "\u2011": "-"}
# Symbol and Wingdings stand in the private use area at F000 plus their own code; nearly all
# of their signs open list items. These do not.
_PICTURES = {"\uf020": " ", "\uf02d": "–", "\uf0e0": "→", "\uf0e8": "→", "\uf0f0": "→"}
_KEPT = _LIGATURES | _HYPHENS | _PICTURES | {SOFT_HYPHEN: SOFT_HYPHEN}

# TeX and some converters print the ring and the dots apart from their letter.
_RING = re.compile(r"˚ ?([aA])|([aA])˚")
_DOTS = re.compile(r"¨ ?([aouAOU])")
_INNER_SOFT_HYPHEN = re.compile(rf"{SOFT_HYPHEN}(?!$)")
_BLANKS = re.compile(" {2,}")


class _Spelling(dict[int, str | None]):
    """A table for ``str.translate`` that learns each character when it first meets it."""

    def __missing__(self, code: int) -> str | None:
        """Decide and remember what one character becomes; None drops it."""
        self[code] = _spelled(chr(code))
        return self[code]


def _spelled(char: str) -> str | None:
    """Return what one character becomes: itself, another spelling, a space, or nothing."""
    if char in _KEPT:
        return _KEPT[char]
    if char.isspace():
        return " "
    category = unicodedata.category(char)
    if category == "Co":
        return BULLET if "\uf000" <= char <= "\uf0ff" else REPLACEMENT
    # Control characters, direction marks, zero-width marks and lone surrogates are not seen.
    return None if category in ("Cc", "Cf", "Cs") else char


_SPELLING = _Spelling()


def clean(text: str) -> str:
    """Return ``text`` as one line in one spelling, without blanks around it.

    Line ends become spaces. A soft hyphen stays only as the last character, where it marks a
    word broken at the end of a printed line.
    """
    if text.isascii() and text.isprintable():
        return _BLANKS.sub(" ", text).strip() if " " in text else text
    spelled = text.translate(_SPELLING)
    if "˚" in spelled or "¨" in spelled:
        spelled = _RING.sub(lambda ring: f"{ring[1] or ring[2]}\u030a", spelled)
        spelled = _DOTS.sub("\\1\u0308", spelled)
    # Stripped first, so that the last character is seen; and again, for what stood behind it.
    composed = unicodedata.normalize("NFC", spelled).strip()
    if SOFT_HYPHEN in composed:
        composed = _INNER_SOFT_HYPHEN.sub("", composed)
    return _BLANKS.sub(" ", composed).strip()
