"""Find the body a letter is addressed to, above its postal address."""

import re
from collections.abc import Sequence

from govload.extract.metadata.ministry import without_ministry
from govload.extract.metadata.names import ORGANISATION, is_name, tidy
from govload.extract.page import Line

# On a line of its own a place may be as short as Ås and Bø.
_POSTCODE = re.compile(
    r"(?:^|\s)\d{4}\s+[A-ZÆØÅ][A-ZÆØÅa-zæøå]{2,}|^\d{4}\s+[A-ZÆØÅ][A-ZÆØÅa-zæøå]$"
)
_BOX = re.compile(r"^(?:postboks|postbox|pb\.?|p\.\s?b\.|boks)\s*\d", re.I)
_STREET = re.compile(r"^[A-ZÆØÅ][\wæøå. -]+\s\d+\s?[A-Z]?$")
_REFERENCE = re.compile(
    r"\s*\b(?:deres|dykkar|dykk?as|vår|våre?)\s+(?:ref|dato|sak)|\s*\bdato\b|\s*\bsaksbehand|\s*\bunntatt",
    re.I,
)
_IN_CARE = re.compile(r"^(?:v/|att\b|att:|ved\s|c/o|her$)", re.I)
_LIST = re.compile(
    r"\b(?:ifølge|ifølgje|etter)\s+(?:vedlagt\s+)?(?:adresse)?liste|^adresseliste", re.I
)
_TO = re.compile(r"^(?:til|mottaker|mottakar)\s*:?\s+(?=\S)", re.I)
# The foot of a letterhead holds the ministry's own address.
_OWN_ADDRESS = re.compile(
    r"post-?adresse|kontor-?adresse|besøksadresse|org\.?\s*(?:nr|no)|telefon", re.I
)
_CUE = re.compile(r"tildelingsbrev|statsbudsjett|oppdragsbrev|instruks", re.I)
_SEARCHED = 45
_ABOVE = 6


def find_addressee(lines: Sequence[Line]) -> str:
    """Return the name above the first postal address that is not the ministry's; else empty.

    A letter "according to list" has no addressee; a letter without an address may have the name
    just before its references ("Deres ref").
    """
    head = [line.text.strip() for line in lines if line.page == 1][:_SEARCHED]
    if any(_LIST.search(text) for text in head):
        return ""
    places = [at for at, text in enumerate(head) if _POSTCODE.search(text)]
    own = [at for at in places if any(map(_OWN_ADDRESS.search, head[max(0, at - 3) : at + 1]))]
    names = (_name_above(head, at) for at in places if at not in own)
    return next(filter(None, names), "") or _name_before_references(head)


def _name_above(head: Sequence[str], at: int) -> str:
    names: list[str] = []
    for text in reversed(head[max(0, at - _ABOVE) : at]):
        if _CUE.search(text) or not without_ministry(text).strip(" .") or _REFERENCE.match(text):
            break
        if not _is_address_part(text):
            names.insert(0, text)
    return _clean(_joined(names))


def _joined(names: Sequence[str]) -> str:
    """Return the first name, with its continuation where it was wrapped."""
    name = names[0] if names else ""
    for text in names[1:]:
        if not re.search(r"(?:-|,|\b(?:for|og|i|av))$", name):
            break
        name = f"{name} {text}"
    return name


def _name_before_references(head: Sequence[str]) -> str:
    for at, text in enumerate(head):
        found = _REFERENCE.search(text)
        if found:
            before = text[: found.start()] or (head[at - 1] if at else "")
            name = _clean(before)
            return name if ORGANISATION.search(name) and not _CUE.search(name) else ""
    return ""


def _is_address_part(text: str) -> bool:
    parts = (_BOX, _STREET, _IN_CARE)
    return any(part.search(text) for part in parts) or not is_name(text)


def _clean(text: str) -> str:
    name = tidy(_TO.sub("", _REFERENCE.split(text, maxsplit=1)[0]))
    return name if is_name(name) and without_ministry(name).strip() else ""
