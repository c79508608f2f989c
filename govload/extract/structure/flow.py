"""Pages -> drafts: the flow of the structure builder, one step after the other."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from govload.extract.draft import Draft
from govload.extract.page import Bookmark, Line, Page, Table
from govload.extract.structure import prose
from govload.extract.structure.adoption import with_adopted
from govload.extract.structure.asides import Aside, split_asides
from govload.extract.structure.blocks import pieces_from_groups
from govload.extract.structure.breaks import with_breaks_marked
from govload.extract.structure.carry import Stretch, carried_over
from govload.extract.structure.contents import Entry, mark_contents
from govload.extract.structure.grids import Grid, continues, joined
from govload.extract.structure.groups import grouped
from govload.extract.structure.headings import Clues, clues_from
from govload.extract.structure.joining import joiner_for, words_among
from govload.extract.structure.levels import with_levels
from govload.extract.structure.lists import with_owners
from govload.extract.structure.measures import Measures, measure
from govload.extract.structure.pieces import Piece, boxes_of
from govload.extract.structure.rows import Place, pieces_from_grid
from govload.extract.structure.running import without_running
from govload.model import BlockType, TextSource


def drafts_from_pages(
    pages: Sequence[Page], bookmarks: Sequence[Bookmark] = (), *, fragment: bool = False
) -> tuple[Draft, ...]:
    """Return the blocks that the pages hold, in reading order.

    Args:
        pages: What a page-based reader found.
        bookmarks: The PDF's outline, where it has one.
        fragment: The pages are a scrap that starts and ends anywhere: nothing on its first page
            is taken for a letter's head.
    """
    bare = without_running(pages)
    measures = measure(_lines(bare), styles_known=not _is_scanned(pages))
    flow, asides = _flow(bare, measures, fragment=fragment)
    known = words_among(_lines(bare))
    stretches = [
        with_breaks_marked(part, measures, known) if isinstance(part, Grid) else part
        for part in carried_over(_stretches(flow, measures), measures)
    ]
    groups = [group for part in stretches if isinstance(part, tuple) for group in part]
    sources = {page.number: page.text_source for page in pages}
    clues = clues_from(groups, measures, joiner_for(_all_lines(bare)), sources, bookmarks)
    pieces = with_adopted(_Builder(clues, asides).built(stretches))
    return tuple(piece.draft for piece in with_owners(with_levels(pieces)))


def _is_scanned(pages: Sequence[Page]) -> bool:
    """True where most pages were read by OCR, which sees neither bold nor true sizes."""
    scanned = sum(page.text_source is TextSource.OCR for page in pages)
    return 2 * scanned > len(pages)


def _lines(pages: Sequence[Page]) -> list[Line]:
    return [element for page in pages for element in page.content if isinstance(element, Line)]


def _all_lines(pages: Sequence[Page]) -> list[Line]:
    return [line for page in pages for element in page.content for line in _lines_of(element)]


def _lines_of(element: Line | Table) -> Iterator[Line]:
    """Yield a line as it is, and a table as the lines of its cells, row by row."""
    if isinstance(element, Line):
        yield element
    else:
        for cell in sorted(element.cells, key=lambda cell: (cell.row, cell.column)):
            yield from cell.lines


def _flow(
    pages: Sequence[Page], measures: Measures, *, fragment: bool
) -> tuple[list[Line | Table | Entry], list[Aside]]:
    """Return the running content of all pages as one stream, and what interrupts it."""
    stream: list[Line | Table] = []
    asides: list[Aside] = []
    for page in pages:
        content, found = split_asides(page, measures, head=not fragment)
        stream.extend(e for e in content if isinstance(e, Table) or not prose.is_rule(e.text))
        asides.extend(found)
    return mark_contents(stream), asides


def _stretches(flow: Sequence[Line | Table | Entry], measures: Measures) -> list[Stretch]:
    """Return the stream cut where a table or a contents page stands."""
    stretches: list[Stretch] = []
    lines: list[Line] = []
    tables: list[Table] = []
    for element in flow:
        if isinstance(element, Table) and element.columns > 1:
            if tables and not continues(tables[-1], element):
                stretches.append(joined(tables))
                tables = []
            stretches.extend(_closed(lines, measures))
            tables.append(element)
            continue
        if tables:
            stretches.append(joined(tables))
            tables = []
        if isinstance(element, Entry):
            stretches.extend(_closed(lines, measures))
            stretches.append(element)
        else:
            lines.extend(_lines_of(element))
    stretches.extend([joined(tables)] if tables else _closed(lines, measures))
    return stretches


def _closed(lines: list[Line], measures: Measures) -> list[Stretch]:
    """Group the lines gathered so far, and empty the list."""
    found = tuple(grouped(lines, measures))
    lines.clear()
    return [found] if found else []


@dataclass
class _Builder:
    """Turns stretches into pieces, and puts asides back where a page is left."""

    clues: Clues
    asides: list[Aside]
    pieces: list[Piece] = field(default_factory=list)
    tables: int = 0

    def built(self, stretches: Sequence[Stretch]) -> list[Piece]:
        for stretch in stretches:
            for piece in self._pieces(stretch):
                if not piece.draft.table:
                    self._flush(before=piece.draft.page)
                self.pieces.append(piece)
        self._flush(before=None)
        return self.pieces

    def _pieces(self, stretch: Stretch) -> Iterator[Piece]:
        if isinstance(stretch, tuple):
            yield from pieces_from_groups(stretch, self.clues)
        elif isinstance(stretch, Entry):
            yield _plain(stretch.lines, BlockType.CONTENTS, self.clues)
        else:
            self._flush(before=stretch.page)
            self.tables += 1
            place = Place(len(self.pieces), self.tables, stretch.signal)
            yield from pieces_from_grid(stretch, place, self.clues)

    def _flush(self, *, before: int | None) -> None:
        """Emit what was set aside on pages before this one."""
        while self.asides and (before is None or self.asides[0].page < before):
            aside = self.asides.pop(0)
            lines = [line for element in aside.content for line in _lines_of(element)]
            for group in grouped(lines, self.clues.measures):
                self.pieces.append(_plain(group.lines, aside.type, self.clues))


def _plain(lines: tuple[Line, ...], kind: BlockType, clues: Clues) -> Piece:
    text = clues.joiner.join(line.text for line in lines)
    page = lines[0].page
    source = clues.sources[page]
    return Piece(Draft(type=kind, text=text, page=page, text_source=source, boxes=boxes_of(lines)))
