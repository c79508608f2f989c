"""Take the title of a letter apart: what it is, for which year, to whom.

Titles are told by what is left when everything that is no name is taken away, so that
"Statsbudsjettet 2015 – kap. 700 X – tildeling av bevilgning", "X – tildelingsbrev for 2020" and
"Supplerande tildelingsbrev nr. 2 til X" need no patterns of their own.
"""

import re
from dataclasses import dataclass

from govload.extract.metadata.ministry import without_ministry
from govload.extract.metadata.names import ORGANISATION, is_name, tidy
from govload.model import DocumentKind

_LETTER = (
    r"tildelings?brev|oppdragsbrev|oppdragsdokument|gjennomføringsoppdrag|iverksettings?brev"
    r"|disponeringsbrev|disponeringsskriv"
    r"|tildeling\s+av\s+(?:bevilgning(?:er|en)?|løyving(?:ar|a)?|budsjettmidl(?:er|ar)|midl(?:er|ar))"
)
_SUPPLEMENT = (
    r"suppler(?:ende|ande)|tilleggs(?:brev|tildelingsbrev|oppdrag|tildeling|løyving|bevilgning)"
    r"|till?egg(?:\s+nr\.?\s*\d+)?\s+til\s+(?:\w+\s+)?(?:tildelings|oppdrags)\w+"
    r"|endring(?:er|ar)?\s+(?:i|av|til)\s+(?:\w+\s+)?tildelingsbrev(?:et)?"
)
_INSTRUCTION = (
    r"(?:hove|hovu)dinstruks(?:en)?|(?:virksomhets|verksemds)-?\s+og\s+økonomiinstruks(?:en)?"
    r"|instruks\s+(?:for|om|til)\b"
    r"(?:\s+(?:økonomi|virksomhets|verksemds)(?:styring\w*|-)(?:\s+og\s+\w+styring\w*)?)?"
    r"|økonomiinstruks(?:en)?"
)
LETTER_CUE = re.compile(rf"\b(?:{_LETTER})\b", re.I)
SUPPLEMENT_CUE = re.compile(rf"\b(?:{_SUPPLEMENT})", re.I)
INSTRUCTION_CUE = re.compile(rf"\b(?:{_INSTRUCTION})", re.I)
REVISED = re.compile(r"\b(?:revidert|oppdatert|justert)e?\b", re.I)
_CUE = re.compile(rf"\b(?:{_LETTER}|{_SUPPLEMENT}|{_INSTRUCTION})", re.I)

YEAR = re.compile(r"(?<![\d/.])(?:19[89]|20[0-4])\d(?![\d/])")
# "2014–2015" is a session of Parliament or a planning period, not a budget year.
_SPAN = re.compile(r"\(?\b(?:19|20)\d\d\s*[-–]\s*(?:19|20)?\d\d\b\)?")

_SENTENCE = re.compile(
    r"\b(?:er|viser|skal|gir|gjev|gjelder|gjeld|består|inneholder|inneheld|legger|legg|fastsetter"
    r"|bygger|beskriver|må|kan|har|ble|vart|blir|vert|følger|finnes|leses|lesast|sendes|vil|som)\b"
)
_NOISE = re.compile(
    rf"""\b(?:{_LETTER}|{_SUPPLEMENT}|{_INSTRUCTION}
    |stats-?budsjettet|budsjett(?:året|et)?|prop\.?\s*\d+\s*s|innst\.?\s*\d+\s*s
    |kap(?:ittel|\.)?\s*[\d\s,/og-]*\d|post(?:ene|ane)?\.?\s*[\d\s,/og-]*\d
    |(?:nr\.?|nummer)\s*\d+|versjon\s*[\d.]+|revidert|oppdatert|justert|endelig|foreløpig|førebels
    |(?:med|inkl\.?)\s+vedlegg|(?:strategi|plan|budsjett)?perioden?
    |(?:19|20)\d\d)\b\.?""",
    re.I | re.X,
)
_EDGE = re.compile(
    r"^(?:(?:til|for|av|i|frå|fra|og|om|nr|brev|året|budsjettet|vedr|ang)\b|[\s.,:;()*/&–—-])+",
    re.I,
)
_TAIL = re.compile(r"(?:\b(?:til|for|av|i|frå|fra|og|om)|[\s,:;(*/&–—-])+$", re.I)
_SEAMS = re.compile(r"\s+[-–—|/]\s+|:\s|\s\|\s|(?<=\w)[–—](?=\s)|\t|,\s(?=kap)")
_LONGEST_TITLE = 220


@dataclass(frozen=True, slots=True, kw_only=True)
class Title:
    """What one title line says; empty strings and 0 where it is silent."""

    text: str
    kind: DocumentKind
    year: int = 0
    agency: str = ""
    revised: bool = False


def parse_title(text: str) -> Title | None:
    """Return what ``text`` says as a title of a letter, or None where it is none."""
    if not _CUE.search(text) or len(text) > _LONGEST_TITLE or _is_sentence(text):
        return None
    return Title(
        text=text,
        kind=title_kind(text),
        year=title_year(text),
        agency=_agency(text),
        revised=bool(REVISED.search(text)),
    )


def title_kind(text: str) -> DocumentKind:
    """Return the document kind a title (or file name) with a cue names."""
    if SUPPLEMENT_CUE.search(text):
        return DocumentKind.SUPPLEMENT
    if LETTER_CUE.search(text):
        return DocumentKind.LETTER
    return DocumentKind.INSTRUCTION if INSTRUCTION_CUE.search(text) else DocumentKind.OTHER


def title_year(text: str) -> int:
    """Return the one budget year a title names; 0 where it names none or several."""
    years = set(YEAR.findall(_SPAN.sub(" ", text)))
    return int(years.pop()) if len(years) == 1 else 0


def _is_sentence(text: str) -> bool:
    without_names = re.sub(r"[A-ZÆØÅ]\w+", " ", text)
    return text.rstrip().endswith((".", ";")) or bool(_SENTENCE.search(without_names))


def _agency(text: str) -> str:
    """Return the part of a title that is left as a name, the likeliest first.

    The name stands beside the word for the letter, or looks like a body's, or is the longest.
    """
    parts = _SEAMS.split(without_ministry(_SPAN.sub(" ", text)))
    names = [(name, part) for part in parts if (name := _name_in(part))]
    ranked = max(names, key=lambda pair: _likelihood(*pair), default=("", ""))
    return ranked[0]


def _likelihood(name: str, part: str) -> tuple[bool, bool, int]:
    return bool(ORGANISATION.search(name)), bool(_CUE.search(part)), len(name)


def _name_in(part: str) -> str:
    # What stands before and after the taken words may both be left; the name is the longer.
    pieces = [tidy(_TAIL.sub("", _EDGE.sub("", piece))) for piece in _NOISE.split(part)]
    named = [piece for piece in pieces if is_name(piece)]
    return max(named, key=len, default="")
