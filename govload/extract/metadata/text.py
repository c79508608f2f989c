"""What the first pages of a letter say that it is."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from govload.extract.metadata.addressee import find_addressee
from govload.extract.metadata.ministry import find_ministry
from govload.extract.metadata.names import (
    ORGANISATION,
    is_acronym,
    is_name,
    recased,
    same_body,
    tidy,
)
from govload.extract.metadata.opening import Statement, statements
from govload.extract.metadata.title import Title, parse_title
from govload.extract.page import Line
from govload.model import DocumentKind

# "Prop. 1 S (2014–2015)" is the budget proposal for the second of the two years.
_PROPOSAL = re.compile(
    r"\b(?:Prop\.\s*1\s*S|St\.\s?prp\.\s*nr\.\s*1)\b[^()]{0,40}\((?:19|20)\d\d\s*[-–]\s*((?:19|20)\d\d)\)"
)
_BUDGET = re.compile(
    r"\bstats-?budsjettet(?:\s+for)?(?:\s+(?:budsjett)?året)?\s+(20\d\d|19[89]\d)", re.I
)
# Cover, contents, first page: a title that stands later is another letter's.
_TITLE_PAGES = 3
_NUMBERED = re.compile(r"^(?:\d+(?:\.\d+)*[.)]?|[IVX]+\.|vedlegg\b.*|[a-z]\))\s", re.I)


@dataclass(frozen=True, slots=True, kw_only=True)
class TextSays:
    """What the first pages say; empty strings, 0 and OTHER where they are silent."""

    title: str = ""
    kind: DocumentKind = DocumentKind.OTHER
    year: int = 0
    agency: str = ""
    addressee: str = ""
    ministry: str = ""
    revised: bool = False


def read_opening(lines: Sequence[Line]) -> TextSays:
    """Return what the lines of the first pages say of a letter."""
    joined = statements(lines)
    titles = _titles(joined)
    best = titles[0] if titles else None
    text = " ".join(line.text for line in lines)
    addressee = find_addressee(lines)
    return TextSays(
        title=best.text if best else "",
        kind=best.kind if best else DocumentKind.OTHER,
        year=_year(titles, text),
        agency=_agency(titles, addressee, joined, text),
        addressee=recased(addressee, text) if addressee else "",
        ministry=find_ministry(lines),
        revised=any(title.revised for title in titles),
    )


def _titles(joined: Sequence[Statement]) -> list[Title]:
    """Return every title of the first pages, the one that says most first."""
    found = [
        (statement, title)
        for statement in joined
        if statement.page <= _TITLE_PAGES
        and not _NUMBERED.match(statement.text)
        and (title := parse_title(statement.text))
    ]
    found.sort(key=lambda pair: (-_tells(pair[1]), -round(pair[0].size), pair[0].page))
    return [title for _, title in found]


def _tells(title: Title) -> int:
    return (title.year > 0) + bool(title.agency) + (title.kind is not DocumentKind.INSTRUCTION)


def _year(titles: Sequence[Title], text: str) -> int:
    named = next((title.year for title in titles if title.year), 0)
    return named or _commonest(_BUDGET, text) or _commonest(_PROPOSAL, text)


def _commonest(pattern: re.Pattern[str], text: str) -> int:
    years = Counter(int(year) for year in pattern.findall(text))
    return max(years, key=lambda year: (years[year], year), default=0)


def _agency(titles: Sequence[Title], addressee: str, joined: Sequence[Statement], text: str) -> str:
    """Return the agency by title, addressee or cover, the fullest form of one body's names."""
    named = next((title.agency for title in titles if title.agency), "")
    if addressee and _says_more(addressee, named):
        named = addressee
    named = named or _beside_title(titles, joined)
    return recased(named, text) if named else ""


def _says_more(addressee: str, named: str) -> bool:
    """Tell whether the address names the agency better than the title does."""
    if not named or not same_body(named, addressee):
        # A title may name a subject instead; two bodies are a contradiction for people to solve.
        return not ORGANISATION.search(named)
    return is_acronym(named) or named.isupper() or len(addressee) > len(named)


def _beside_title(titles: Sequence[Title], joined: Sequence[Statement]) -> str:
    """Return the name on a cover, which stands on a line of its own beside a bare title."""
    texts = [statement.text for statement in joined]
    for title in titles:
        at = texts.index(title.text)
        for text in [*texts[at + 1 : at + 3], *texts[max(0, at - 2) : at][::-1]]:
            if is_name(text) and ORGANISATION.search(text) and len(text) < 90:
                return tidy(text)
    return ""
