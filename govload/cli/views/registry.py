"""Prints what the registry knows of agencies."""

from collections.abc import Iterator, Sequence

from rapidfuzz import fuzz, process

from govload.cli.views.plain import plain, printer
from govload.export.terminal import new_table, safe, talk
from govload.registry import Agency, Match, Registry, Resolved, ministry_name
from govload.registry.entries import Fact
from govload.tables.answers import KnownAgencyRow
from govload.tables.schema import schema_of

NEAR = 5


def print_agencies(rows: Sequence[KnownAgencyRow], lang: str) -> None:
    """Print a line per name."""
    column = schema_of(KnownAgencyRow).column
    shown = ("agency_id", "name_nb", "short_names", "valid_from", "valid_to", "ministry_id")
    table = new_table(*(column(name).label(lang) for name in shown))
    for row in rows:
        table.add_row(*(plain(getattr(row, name)) for name in shown))
    printer().print(table)


def print_resolved(found: Resolved, registry: Registry) -> None:
    """Print which agency a name is, how surely, and its history; nothing for an unknown one."""
    agency = registry.agencies.get(found.id)
    if found.match is Match.UNKNOWN or agency is None:
        return
    console = printer()
    console.print(
        f"[bold]{plain(found.name)}[/bold] ({found.id}): {found.match} match, "
        f"{found.score:.0f} of 100"
    )
    for line in (*_names(agency), *_owners(agency, registry), *_lineage(agency, registry)):
        console.print(f"  {plain(line)}")


def tell_unknown(name: str, found: Resolved, registry: Registry) -> None:
    """Say on stderr that a name is not known, and which are near."""
    near = found.candidates or _alike(name, registry)
    told = f" Near: {', '.join(near)}." if near else ""
    message = f"{name} is not in the registry; its letters would count as {found.id}.{told}"
    talk().print(safe(message))


def _alike(name: str, registry: Registry) -> tuple[str, ...]:
    """Return agencies part of whose name is like ``name``: for people who cut names short."""
    names = {one.agency_id: one.name.casefold() for one in registry.agencies.values()}
    near = process.extract(
        name.casefold(), names, scorer=fuzz.partial_ratio, score_cutoff=90, limit=NEAR
    )
    return tuple(registry.agencies[one].name for _, _, one in near)


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
