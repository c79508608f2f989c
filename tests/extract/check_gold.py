"""Is every hand-coded item found whole inside one block? ``python -m tests.extract.check_gold``.

Prints the share found, the misses, the size of blocks, and blocks that hold two items of a kind.
"""

import json
import os
import re
import statistics
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from govload.extract.pdf import read_pdf
from govload.extract.structure import drafts_from_pages, outline
from govload.extract.text import read_text
from govload.model import Block, BlockType

ROOT = Path(__file__).resolve().parents[2]
_SMALL = (BlockType.LIST_ITEM, BlockType.TABLE_ROW)
_LABEL = re.compile(
    r"(?:[a-zæøå]*mål|oppdrag|oppgave|leveranse|id|nr|tb\d{4})?(?: ?[0-9]+[a-z]?\b)+ |[a-z] ",
)


@dataclass
class Report:
    """What was found over all letters."""

    found: int = 0
    misses: list[str] = field(default_factory=list)
    crowded: list[str] = field(default_factory=list)
    sizes: list[int] = field(default_factory=list)

    @property
    def share(self) -> float:
        """Share of items found whole inside one block."""
        return self.found / max(1, self.found + len(self.misses))

    @property
    def median(self) -> float:
        """Median number of words in a block."""
        return statistics.median(self.sizes)


def folded(text: str) -> str:
    """Return the words of a text, in one case, without punctuation."""
    return " ".join(re.findall(r"[^\W_]+", text.casefold()))


def blocks_of(path: Path, *, fragment: bool) -> tuple[Block, ...]:
    """Read a letter into blocks."""
    if path.suffix == ".txt":
        return outline(drafts_from_pages(read_text(path), fragment=fragment), fragment=fragment)[1]
    document = read_pdf(path)
    return outline(drafts_from_pages(document.pages, document.bookmarks))[1]


def check(folders: list[Path]) -> Report:
    """Look for every item of every gold file in the folders."""
    report = Report()
    for gold in sorted(path for folder in folders for path in folder.glob("*.gold.json")):
        coding = json.loads(gold.read_text(encoding="utf-8"))
        stem = gold.with_name(gold.name.removesuffix(".gold.json"))
        letter = stem.with_suffix(".pdf") if stem.with_suffix(".pdf").exists() else None
        fragment = bool(coding.get("fragment"))
        blocks = blocks_of(letter or stem.with_suffix(".txt"), fragment=fragment)
        report.sizes.extend(len(block.text.split()) for block in blocks)
        _look_up(coding, blocks, report)
    return report


def _look_up(coding: dict[str, object], blocks: tuple[Block, ...], report: Report) -> None:
    texts = [f" {folded(f'{block.marker} {block.text}')} " for block in blocks]
    held: Counter[tuple[int, str]] = Counter()
    items = coding["items"]
    assert isinstance(items, list)
    for item in items:
        places = [
            place
            for place, text in enumerate(texts)
            if any(f" {reading} " in text for reading in _readings(item["text"]))
        ]
        if not places:
            report.misses.append(f"{coding['letter']}: {item['kind']}: {item['text']}")
            continue
        report.found += 1
        smallest = min(places, key=lambda place: len(texts[place]))
        held[smallest, item["kind"]] += 1
    report.crowded.extend(
        f"{coding['letter']}: {kind}: {blocks[place].text}"
        for (place, kind), count in held.items()
        if count > 1 and blocks[place].type in _SMALL
    )


def _readings(text: str) -> Iterator[str]:
    whole = folded(text)
    yield whole
    if label := _LABEL.match(whole):
        yield whole[label.end() :]


def main() -> None:
    """Print the report; names of folders under gold may be given."""
    shared = Path(os.environ.get("GOVLOAD_SHARED", ROOT.parent / "shared"))
    names = sys.argv[1:] or ["dev", "real", "passages"]
    report = check([shared / "gold" / name for name in names])
    lines = [
        *(f"miss     {miss}" for miss in report.misses),
        *(f"crowded  {crowded[:160]}" for crowded in report.crowded),
        f"found {report.found} of {report.found + len(report.misses)} ({report.share:.2%}); "
        f"median block {report.median:.0f} words of {len(report.sizes)} blocks; "
        f"{len(report.crowded)} blocks hold two items of a kind",
    ]
    sys.stdout.write("\n".join(lines) + "\n")


if __name__ == "__main__":
    main()
