"""From words in a block to rectangles on the page."""

from collections.abc import Iterator

from govload.model import Block, Box, Place


def rectangles(block: Block, place: Place) -> Iterator[Box]:
    """Yield the parts of the block's lines that ``place`` covers.

    A block knows its lines' rectangles and its text, not where each character stands: a share of
    the text is taken to fill the same share of the lines' length, which is right to some letters.
    """
    start, end = _shares(block, place)
    total = sum(box.x1 - box.x0 for box in block.boxes)
    done = 0.0
    for box in block.boxes:
        width = box.x1 - box.x0
        left, right = max(start * total - done, 0.0), min(end * total - done, width)
        if right - left > 0:
            yield Box(box.page, box.x0 + left, box.top, box.x0 + right, box.bottom)
        done += width


def _shares(block: Block, place: Place) -> tuple[float, float]:
    """The marker is printed but no part of the text, so it shifts every character."""
    shift = len(block.marker) + 1 if block.marker else 0
    length = shift + len(block.text)
    if place.end <= place.start:
        return 0.0, 1.0
    return (shift + place.start) / length, min((shift + place.end) / length, 1.0)
