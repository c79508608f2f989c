"""Whose a noun is: «etatens tjenester», «arbeidet i direktoratet», «samarbeidet i kommunene»."""

from govload.classify.sentences.grammar import JOINTS, OPENERS
from govload.classify.sentences.parsed import AGENCY_NAME, Parsed

_WHERE = frozenset({"i", "hos", "av", "fra", "frå", "mellom", "til", "på"})


def owner_before(parsed: Parsed, start: int, end: int) -> str:
    """Return the rule of the owner: «etatens tjenester», «DSBs arbeid», «vedtaka dykkar»."""
    if any(start <= mark.start and mark.end < end for mark in parsed.names):
        return AGENCY_NAME
    owner = parsed.marks.inside(start, end, "agency-owner")
    return owner.rule if owner else ""


def owner_behind(parsed: Parsed, start: int, limit: int) -> str:
    """«Arbeidet i etaten», «samarbeidet mellom direktoratet og kommunene»."""
    known = ("agency", "agency-owner")
    groups = known if parsed.addressee_known else (*known, "agency-like")
    return _behind(parsed, start, limit, *groups)


def others_behind(parsed: Parsed, start: int, limit: int) -> str:
    """Return the rule of somebody else behind the noun: «arbeidet i kommunene»."""
    return _behind(parsed, start, limit, "other")


def _behind(parsed: Parsed, start: int, limit: int, *groups: str) -> str:
    """Return the rule of the first actor that a preposition ties to the phrase."""
    marks = [*parsed.marks.of(*groups), *(parsed.names if "agency" in groups else ())]
    for mark in marks:
        before = parsed.lower(mark.start - 1)
        if start <= mark.start < limit and (before in _WHERE or before in JOINTS):
            explained = any(parsed.lower(index) in OPENERS for index in range(start, mark.start))
            return "" if explained else mark.rule
    return ""
