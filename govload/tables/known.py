"""The registry as a table: one row per name an agency has had."""

from govload.registry import Registry
from govload.registry.entries import Agency, Name
from govload.tables.answers import KnownAgencyRow

SEPARATOR = "; "


def known_agency_rows(registry: Registry, agency_id: str = "") -> tuple[KnownAgencyRow, ...]:
    """Return every name known, or those of one agency, by agency id from the oldest name on."""
    return tuple(
        _row(agency, name)
        for agency in sorted(registry.agencies.values(), key=lambda one: one.agency_id)
        if agency_id in ("", agency.agency_id)
        for name in agency.names
    )


def _row(agency: Agency, name: Name) -> KnownAgencyRow:
    return KnownAgencyRow(
        agency_id=agency.agency_id,
        agency=agency.name,
        name_nb=name.nb,
        name_nn=name.nn,
        name_en=name.en,
        short_names=SEPARATOR.join(name.short),
        valid_from=name.valid_from.isoformat() if name.valid_from else "",
        valid_to=name.valid_to.isoformat() if name.valid_to else "",
        ministry_id=SEPARATOR.join(
            owner.ministry_id for owner in agency.owners if owner.valid_to is None
        ),
        orgnr=agency.orgnr,
        verified=name.verified,
        source=name.source,
    )
