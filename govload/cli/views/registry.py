"""Prints what the registry knows of agencies."""

from collections.abc import Iterator, Sequence

from govload.cli.views.plain import plain, printer
from govload.export.terminal import new_table
from govload.registry import Agency, Match, Registry, Resolved, ministry_name
from govload.registry.entries import Fact
from govload.tables.answers import KnownAgencyRow
from govload.tables.schema import schema_of


def print_agencies(rows: Sequence[KnownAgencyRow], lang: str) -> None:
    """Print a line per name."""
    column = schema_of(KnownAgencyRow).column
    shown = ("agency_id", "name_nb", "short_names", "valid_from", "valid_to", "ministry_id")
    table = new_table(*(column(name).label(lang) for name in shown))
    for row in rows:
        table.add_row(*(plain(getattr(row, name)) for name in shown))
    printer().print(table)


def print_resolved(name: str, found: Resolved, registry: Registry) -> None:
    """Print which agency a name is, how surely, and its history."""
    console = printer()
    agency = registry.agencies.get(found.id)
    if found.match is Match.UNKNOWN or agency is None:
        console.print(f"{plain(name)} is not in the registry; it would count as {found.id}.")
        for candidate in found.candidates:
            console.print(f"  near: {plain(candidate)}")
        return
    console.print(
        f"[bold]{plain(found.name)}[/bold] ({found.id}): {found.match} match, "
        f"{found.score:.0f} of 100"
    )
    for line in (*_names(agency), *_owners(agency, registry), *_lineage(agency, registry)):
        console.print(f"  {plain(line)}")


def _names(agency: Agency) -> Iterator[str]:
    for name in agency.names:
        yield f"{', '.join(name.forms)} {_period(name)}"


def _owners(agency: Agency, registry: Registry) -> Iterator[str]:
    for owner in agency.owners:
        ministry = registry.ministries[owner.ministry_id]
        yield f"under {ministry_name(ministry, 0)} {_period(owner)}"


def _lineage(agency: Agency, registry: Registry) -> Iterator[str]:
    for link in registry.lineage:
        if agency.agency_id in (link.before, link.after):
            before, after = (registry.agencies[one].name for one in (link.before, link.after))
            yield f"{link.kind}: {before} → {after} {_period(link)}"


def _period(fact: Fact) -> str:
    begun = fact.valid_from.isoformat() if fact.valid_from else ""
    ended = fact.valid_to.isoformat() if fact.valid_to else ""
    told = f"{begun}–{ended}" if begun or ended else ""
    proof = f"[{fact.source}]" if fact.verified else "[not verified]"
    return " ".join(part for part in (told, proof) if part)
