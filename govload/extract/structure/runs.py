"""A group of lines, and one that still grows with what is known of its surroundings."""

from dataclasses import dataclass, field

from govload.extract.page import Line
from govload.extract.structure.listends import OUTDENT
from govload.extract.structure.markers import Family, Marker
from govload.extract.structure.measures import Measures, left

# Ems by which a line must stand in to be seen as indented, and out to be seen as outdented.
INDENT = 0.8


@dataclass(frozen=True, slots=True)
class Group:
    """Lines that belong together, with the marker that opens them."""

    lines: tuple[Line, ...]
    marker: Marker | None = None

    @property
    def texts(self) -> list[str]:
        """The lines' words, without the marker; a marker alone on its line gives none."""
        opening = self.lines[0].text if self.marker is None else self.marker.rest
        texts = [opening, *(line.text for line in self.lines[1:])]
        return [text for text in texts if text]


@dataclass(slots=True)
class Run:
    """A group while it grows, the last marker of each family in its surroundings, and which
    families of markers are known to hang: their items' later lines stand under the words.
    """

    measures: Measures
    lines: list[Line] = field(default_factory=list)
    marker: Marker | None = None
    seen: dict[Family, Marker] = field(default_factory=dict)
    hanging: set[Family] = field(default_factory=set)

    def open(self, line: Line, marker: Marker | None) -> None:
        """Begin the next group."""
        self.lines, self.marker = [line], marker
        if marker is not None:
            self.seen[marker.family] = marker

    def add(self, line: Line) -> None:
        """Go on with the group; a line that stands in shows that its kind of list hangs."""
        if self.marker is not None and left(line) > left(self.lines[0]) + INDENT:
            self.hanging.add(self.marker.family)
        self.lines.append(line)

    def falls_out(self, line: Line) -> bool:
        """True for a line at the edge of an item whose kind is known to hang."""
        known = self.marker is not None and self.marker.family in self.hanging
        return known and line.box is not None and left(line) < left(self.lines[0]) + OUTDENT

    def group(self) -> Group:
        """Return the group as it stands."""
        return Group(tuple(self.lines), self.marker)
