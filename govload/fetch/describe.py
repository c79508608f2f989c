"""What a record of Kudos says of a letter: who writes to whom, for which year, of what kind.

Nothing is guessed without a mark: every answer carries where it came from, and an answer the
record does not give stays empty for `govload run` to find in the letter's own text.
"""

import re
from dataclasses import dataclass

from govload.fetch.kudos import ATTRIBUTION, INSTRUCTIONS, Actor, Document
from govload.model import DocumentKind

MINISTRY = re.compile(r"departement|statsministerens kontor", re.IGNORECASE)
# State enterprises and companies get "oppdragsbrev" in the same list; they are no agencies.
COMPANY = re.compile(r"\b(?:AS|ASA|SF|HF|RHF|KF|IKS)\b|helseforetak", re.IGNORECASE)
COMPANY_TITLE = re.compile(r"oppdragsdokument|foretaksmøte|foretaksprotokoll", re.IGNORECASE)
SUPPLEMENT = re.compile(r"suppler|tillegg|tilleggs", re.IGNORECASE)
TITLE_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
TITLE_AGENCY = re.compile(
    r"tildelings?brev(?:et)?(?:\s+(?:for|til|for\s+året))?(?:\s+(?:19|20)\d\d)?\s*(?:[-–:]|til|for)\s*"
    r"(?P<agency>[^\d]{4,}?)(?:\s*[-–,]?\s*(?:for\s+)?(?:19|20)\d\d)?$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Description:
    """What is known of one document before it is opened.

    Attributes:
        year_source: "concerned_year", "title" or "" (not told; the publish date is never used).
        years: All years the record concerns; one for most.
        is_company: True where the recipient is a company or enterprise and no agency.
    """

    document: Document
    agency: str
    agency_number: str
    ministry: str
    year: int
    year_source: str
    years: tuple[int, ...]
    kind: DocumentKind
    is_company: bool
    attribution: str = ATTRIBUTION


def describe(document: Document) -> Description:
    """Read ``document``'s record."""
    agency = _agency(document)
    years, source = _years(document)
    return Description(
        document=document,
        agency=display_name(agency) if agency else _titled_agency(document.title),
        agency_number=agency.org_number if agency else "",
        ministry=_ministry(document),
        year=years[0] if len(years) == 1 else 0,
        year_source=source if len(years) == 1 else "",
        years=years,
        kind=_kind(document),
        is_company=_is_company(document, agency),
    )


def display_name(actor: Actor) -> str:
    """Return the name people use for ``actor``; the register's capitals only where no other is."""
    shown = [name.name for name in actor.alternative_names if name.type == "display" and name.name]
    name = shown[0] if shown else actor.entity_name or actor.name
    return name.capitalize() if name.isupper() and len(name) > 6 else name


def _agency(document: Document) -> Actor | None:
    # Recipients first: an owner is as a rule the ministry, but not in every record.
    for role in (document.recipients, document.owners, document.publishers):
        for actor in role:
            if not MINISTRY.search(actor.name):
                return actor
    return None


def _ministry(document: Document) -> str:
    roles = document.owners + document.authoring_actors + document.publishers + document.recipients
    names = [display_name(actor) for actor in roles if MINISTRY.search(actor.name)]
    names += [author for author in document.authors if MINISTRY.search(author)]
    return names[0] if names else ""


def _titled_agency(title: str) -> str:
    found = TITLE_AGENCY.search(title.strip())
    return found["agency"].strip() if found else ""


def _years(document: Document) -> tuple[tuple[int, ...], str]:
    first = document.concerned_year_from or document.concerned_year_to
    last = document.concerned_year_to or document.concerned_year_from
    titled = tuple(sorted({int(year) for year in TITLE_YEAR.findall(document.title)}))
    if first and last and first == last:
        return (first,), "concerned_year"
    if len(titled) == 1:
        return titled, "title"
    if first and last:
        return tuple(range(first, last + 1)), "concerned_year"
    return titled, "title"


def _kind(document: Document) -> DocumentKind:
    if document.type == INSTRUCTIONS:
        return DocumentKind.INSTRUCTION
    return DocumentKind.SUPPLEMENT if SUPPLEMENT.search(document.title) else DocumentKind.LETTER


def _is_company(document: Document, agency: Actor | None) -> bool:
    return bool(COMPANY_TITLE.search(document.title) or (agency and COMPANY.search(agency.name)))
