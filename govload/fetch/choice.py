"""Which of the documents listed the user asked for, and why the others are left out."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from rapidfuzz import fuzz, utils

from govload.fetch.describe import Description
from govload.fetch.kudos import INSTRUCTIONS, LETTERS
from govload.model import DocumentKind

# Names differ by "Norges", "for" and the like between register and daily use, not by more.
NAME_LIKENESS = 90


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """What the user wants; an empty tuple wants all.

    Attributes:
        agencies: Names or organisation numbers.
        companies: Take also letters to companies and enterprises.
    """

    years: tuple[int, ...]
    agencies: tuple[str, ...] = ()
    ministries: tuple[str, ...] = ()
    kinds: tuple[DocumentKind, ...] = (DocumentKind.LETTER, DocumentKind.SUPPLEMENT)
    companies: bool = False


@dataclass(frozen=True, slots=True)
class Choice:
    """Documents chosen, and how many were left out for which reason."""

    chosen: tuple[Description, ...] = ()
    left_out: Counter[str] = field(default_factory=Counter)


def types_of(wish: Wish) -> tuple[str, ...]:
    """Return the service's document types that may hold what ``wish`` wants."""
    letters = {DocumentKind.LETTER, DocumentKind.SUPPLEMENT} & set(wish.kinds)
    instructions = DocumentKind.INSTRUCTION in wish.kinds
    return (LETTERS,) * bool(letters) + (INSTRUCTIONS,) * instructions


def choose(descriptions: Iterable[Description], wish: Wish) -> Choice:
    """Sort ``descriptions`` into those the wish covers and those it does not, with the reason."""
    chosen: list[Description] = []
    left_out: Counter[str] = Counter()
    for description in descriptions:
        reason = _why_not(description, wish)
        if reason:
            left_out[reason] += 1
        else:
            chosen.append(description)
    return Choice(tuple(sorted(chosen, key=_order)), left_out)


def _order(description: Description) -> tuple[int, str, str]:
    return description.year, description.agency, str(description.document.uuid)


def _why_not(description: Description, wish: Wish) -> str:
    if not _in_years(description, wish):
        return "another year"
    if description.kind not in wish.kinds:
        return f"is a document of kind {description.kind}"
    if description.is_company and not wish.companies:
        return "is written to a company or enterprise"
    if not _named(wish.agencies, description.agency, description.agency_number):
        return "another agency"
    if not _named(wish.ministries, description.ministry, ""):
        return "another ministry"
    return ""


def _in_years(description: Description, wish: Wish) -> bool:
    if description.years:
        return not wish.years or bool(set(description.years) & set(wish.years))
    # No year told: a letter is published within a year of the one it concerns. It is fetched with
    # its year left open, and the letter's own text decides.
    published = description.document.publish_date[:4]
    near = {year + step for year in wish.years for step in (-1, 0, 1)}
    return not published.isdigit() or not wish.years or int(published) in near


def _named(wanted: tuple[str, ...], name: str, number: str) -> bool:
    return not wanted or any(
        entry == number or fuzz.ratio(entry, name, processor=utils.default_process) >= NAME_LIKENESS
        for entry in wanted
    )
