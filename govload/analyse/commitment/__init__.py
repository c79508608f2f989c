"""The commitment to reverse the increase since 2015: panels, means, intervals, verdicts."""

from govload.analyse.commitment.coding_error import CodingError, measured_error
from govload.analyse.commitment.measures import Measure, measured, take_in
from govload.analyse.commitment.notes import panel_notes
from govload.analyse.commitment.panels import Panel, chains
from govload.analyse.commitment.track import By, TrackOptions, track, track_widely
from govload.analyse.commitment.verdict import ENOUGH_AGENCIES, Verdict

__all__ = [
    "ENOUGH_AGENCIES",
    "By",
    "CodingError",
    "Measure",
    "Panel",
    "TrackOptions",
    "Verdict",
    "chains",
    "measured",
    "measured_error",
    "panel_notes",
    "take_in",
    "track",
    "track_widely",
]
