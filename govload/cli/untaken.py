"""Tells that reviewers' decisions are not in an answer that a user may expect them in."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from govload.pipeline.loaded import Run


def tell_untaken(run: "Run", *, lang: str, quiet: bool = False) -> None:
    """Say on stderr that figures are by the rules alone, where reviewers have decided anything."""
    from govload.export.phrases import phrase
    from govload.export.terminal import say

    # Without reviews the run's tables need not be read to know.
    if run.review and run.decisions.settled:
        say(phrase("reviewed.not_taken_in", lang), quiet=quiet)
