"""What a reader must know of the agencies in a panel before its change says anything."""

from collections.abc import Iterable, Iterator

from govload.analyse.commitment.panels import Panel, one_to_one
from govload.diagnostics import diagnose
from govload.model import Diagnostic
from govload.registry import Link, Registry
from govload.tables.rows import CountRow


def panel_notes(
    counts: Iterable[CountRow], registry: Registry, *, baseline: int, panel: Panel
) -> Iterator[Diagnostic]:
    """Tell of unverified steps the panel takes, and of agencies that are not what they were."""
    rows = list(counts)
    if panel is Panel.CHAINED:
        yield from _unverified_steps(rows, registry)
    yield from _reorganised(rows, registry, baseline)


def _unverified_steps(rows: Iterable[CountRow], registry: Registry) -> Iterator[Diagnostic]:
    here = {row.agency_id for row in rows}
    for link in one_to_one(registry.lineage):
        if not link.verified and link.before in here:
            yield diagnose(
                "unverified_lineage",
                f"{link.before} is followed by {link.after} in the chained panel; the source for "
                "that is not verified",
            )


def _reorganised(
    rows: Iterable[CountRow], registry: Registry, baseline: int
) -> Iterator[Diagnostic]:
    years: dict[str, set[int]] = {}
    for row in rows:
        years.setdefault(row.agency_id, set()).add(row.year)
    steps = {id(link) for link in one_to_one(registry.lineage)}
    for link in registry.lineage:
        if id(link) in steps or not link.valid_from:
            continue
        for agency in (link.before, link.after):
            letters = years.get(agency, set())
            if baseline in letters and max(letters) >= link.valid_from.year > baseline:
                yield diagnose("reorganised_agency", _told(link, agency, registry))


def _told(link: Link, agency: str, registry: Registry) -> str:
    before, after = (registry.agencies[one].name for one in (link.before, link.after))
    proof = "" if link.verified else " (the source for that is not verified)"
    return (
        f"{before} went into {after} in {link.valid_from:%Y}, wholly or in part{proof}; "
        f"{registry.agencies[agency].name} is compared with itself before that"
    )
