"""Which agency of a run a name on the command line is."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from govload.pipeline.loaded import Run


def asked_agency(run: "Run", name: str, *, lang: str, quiet: bool = False) -> str:
    """Return the id of the agency called ``name``; say whom it was taken for if not so called.

    Raises:
        UsageError: This run has no letter of such an agency.
    """
    from govload.export.phrases import phrase
    from govload.export.terminal import say

    agency_id = run.agency_id(name)
    agency = next(row.agency for row in run.counts if row.agency_id == agency_id)
    if name.casefold() not in (agency_id.casefold(), agency.casefold()):
        say(phrase("terminal.taken", lang, name=name, agency=agency), quiet=quiet)
    return agency_id
