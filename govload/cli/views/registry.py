"""Prints what the registry knows of agencies."""

from collections.abc import Iterator, Sequence

from rapidfuzz import fuzz, process
from rich.padding import Padding

from govload.cli.views.plain import plain, printer
from govload.export.phrases import phrase
from govload.export.terminal import new_table, safe, say
from govload.registry import Agency, Match, Registry, Resolved, ministry_name
from govload.registry.entries import Fact
from govload.tables.answers import KnownAgencyRow
from govload.tables.schema import schema_of, value_label

NEAR = 5
_WIDTH_WITH_IDS = 120


def print_agencies(rows: Sequence[KnownAgencyRow], lang: str) -> None:
    """Print a line per name and the years it was used in; ids where there is room for them."""
    console, column = printer(), schema_of(KnownAgencyRow).column
    ids = ["agency_id"] if console.width >= _WIDTH_WITH_IDS else []
    shown = [*ids, "name_nb", "short_names"]
    labels = (column(name).label(lang) for name in shown)
    years = (phrase("registry.from", lang), phrase("registry.to", lang))
    table = new_table(*labels, phrase("registry.ministry", lang), numbers=years)
    for row in sorted(rows, key=lambda row: _alphabetical(row.name_nb)):
        words = (plain(getattr(row, name)) for name in (*shown, "ministry_id"))
        table.add_row(*words, row.valid_from[:4], row.valid_to[:4])
    console.print(table)


def _alphabetical(name: str) -> str:
    # Unicode has å before æ and ø; the Norwegian alphabet ends in æ, ø, å.
    return name.casefold().translate(str.maketrans("æøå", "{|}"))


def print_resolved(found: Resolved, registry: Registry, lang: str) -> None:
    """Print which agency a name is, how surely, and its history; nothing for an unknown one."""
    agency = registry.agencies.get(found.id)
    if found.match is Match.UNKNOWN or agency is None:
        return
    console = printer()
    match = value_label(found.match, lang).lower()
    told = phrase("registry.match", lang, match=match, score=round(found.score))
    console.print(f"[bold]{plain(found.name)}[/bold] ({found.id}): {told}")
    facts = (
        *_names(agency, lang),
        *_owners(agency, registry, lang),
        *_lineage(agency, registry, lang),
    )
    for line in facts:
        console.print(Padding(safe(line), (0, 0, 0, 2)))
    if any(phrase("registry.not_verified", lang) in line for line in facts):
        console.print(phrase("registry.unproved", lang))


def tell_unknown(name: str, found: Resolved, registry: Registry, lang: str) -> None:
    """Say on stderr that a name is not known, and which are near."""
    near = found.candidates or _alike(name, registry)
    told = [phrase("registry.unknown", lang, name=name, id=found.id)]
    if near:
        told.append(phrase("registry.near", lang, names=", ".join(near)))
    say(" ".join(told))


def _alike(name: str, registry: Registry) -> tuple[str, ...]:
    """Return agencies part of whose name is like ``name``: for people who cut names short."""
    names = {one.agency_id: one.name.casefold() for one in registry.agencies.values()}
    near = process.extract(
        name.casefold(), names, scorer=fuzz.partial_ratio, score_cutoff=90, limit=NEAR
    )
    return tuple(registry.agencies[one].name for _, _, one in near)


def _names(agency: Agency, lang: str) -> Iterator[str]:
    for name in agency.names:
        yield f"{', '.join(name.forms)} {_period(name, lang)}"


def _owners(agency: Agency, registry: Registry, lang: str) -> Iterator[str]:
    for owner in agency.owners:
        ministry = ministry_name(registry.ministries[owner.ministry_id], 0)
        yield f"{phrase('registry.under', lang, ministry=ministry)} {_period(owner, lang)}"


def _lineage(agency: Agency, registry: Registry, lang: str) -> Iterator[str]:
    for link in registry.lineage:
        if agency.agency_id in (link.before, link.after):
            before, after = (registry.agencies[one].name for one in (link.before, link.after))
            how = phrase(f"registry.{link.kind}", lang)
            yield f"{how}: {before} → {after} {_period(link, lang)}"


def _period(fact: Fact, lang: str) -> str:
    begun = fact.valid_from.isoformat() if fact.valid_from else ""
    ended = fact.valid_to.isoformat() if fact.valid_to else ""
    told = f"{begun}–{ended}" if begun or ended else ""
    proof = fact.source if fact.verified else phrase("registry.not_verified", lang)
    return " ".join(part for part in (told, f"[{proof}]") if part)
