"""Find the ministry a letter comes from."""

import re
from collections import Counter
from collections.abc import Sequence

from govload.extract.page import Line

_FIRST = r"[a-zæøå]{3,}-"
_MINISTRY = re.compile(
    rf"(?P<royal>\bdet\s+kongel[ie]ge\s+)?"
    rf"\b(?P<name>(?:{_FIRST}(?:,\s*{_FIRST})*\s+og\s+)?[a-zæøå]{{3,}}departement(?:et)?)(?![a-zæøå])"
    rf"|\b(?P<office>Statsministerens\s+kontor)\b",
    re.I,
)
# A letter names "the sector's ministry" too; those are no names.
_NO_NAME = re.compile(r"(?:fag|sektor|eier|eigar|moder|mor|sam|under)departement", re.I)
_BROKEN = re.compile(r"(?<=\w)-\s+(?=departement)", re.I)
# The letterhead stands at the top; farther down a lone ministry is one that gets a copy.
_LETTERHEAD_LINES = 12


def without_ministry(text: str) -> str:
    """Return a title without the ministries' names in it."""
    return _MINISTRY.sub(" ", text)


def find_ministry(lines: Sequence[Line]) -> str:
    """Return the ministry of a letter from its first pages' lines; empty where none is named."""
    text = _BROKEN.sub("", " ".join(line.text for line in lines))
    top = " \n ".join(line.text for line in lines[:_LETTERHEAD_LINES])
    return _royal(text) or _alone(top) or _commonest(text)


def _royal(text: str) -> str:
    return next((_named(m) for m in _MINISTRY.finditer(text) if m["royal"]), "")


def _alone(top: str) -> str:
    """Return the ministry that fills a line of the letterhead."""
    for line in top.split("\n"):
        match = _MINISTRY.search(line)
        if match and len(match.group()) >= 0.7 * len(line.strip()) and _named(match):
            return _named(match)
    return ""


def _commonest(text: str) -> str:
    named = Counter(name for match in _MINISTRY.finditer(text) if (name := _named(match)))
    return max(named, key=named.__getitem__, default="")


def _named(match: re.Match[str]) -> str:
    if match["office"]:
        return "Statsministerens kontor"
    name = " ".join(match["name"].split()).lower()
    if _NO_NAME.match(name):
        return ""
    return name.capitalize().removesuffix("et") + "et"
