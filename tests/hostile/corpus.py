"""A folder of hostile files by seed: ``python -m tests.hostile.corpus FOLDER --files 2000``."""

import argparse
from collections.abc import Iterator, Sequence
from pathlib import Path
from random import Random

from tests.hostile import office, pdfs, texts

LETTERS = Path(__file__).resolve().parents[2] / "data" / "letters"
# Crafted files are slow by intent; damaged letters find more faults for the time they take.
CRAFTED_SHARE = 0.1
ODD_NAMES = (
    "mellom rom {}",
    "linje\nskift {}",
    "emoji 📄 {}",
    "=1+1 {}",
    "æøå {}",
    "x" * 200 + "{}",
)


def make(folder: Path, files: int, seed: int = 1) -> list[Path]:
    """Fill ``folder`` with ``files`` hostile files and return their paths."""
    sound = [path.read_bytes() for path in sorted(LETTERS.rglob("*.pdf"))]
    rng = Random(seed)
    written = []
    for number, (suffix, content) in zip(range(files), hostile_files(rng, sound), strict=False):
        name = rng.choice(ODD_NAMES).format(number) if number % 7 == 0 else f"{number:05}"
        path = folder / f"{name}{suffix}"
        path.write_bytes(content)
        written.append(path)
    return written


def hostile_files(rng: Random, sound: Sequence[bytes]) -> Iterator[tuple[str, bytes]]:
    """Yield (suffix, content) without end."""
    while True:
        letter = rng.choice(sound)
        yield ".pdf", rng.choice(pdfs.DAMAGED)(rng, letter)
        yield ".pdf", rng.choice(pdfs.DAMAGED)(rng, letter)
        yield ".txt", rng.choice(texts.TEXTS)(rng) if _rarely(rng) else texts.not_text(rng)
        if _rarely(rng):
            yield ".pdf", rng.choice(pdfs.CRAFTED)(rng, letter)
            yield ".docx", rng.choice(office.DOCX)(rng)
            yield ".html", rng.choice(office.HTML)(rng)


def _rarely(rng: Random) -> bool:
    return rng.random() < CRAFTED_SHARE


def main() -> None:
    """Write a corpus for use by hand."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--files", type=int, default=200)
    parser.add_argument("--seed", type=int, default=1)
    given = parser.parse_args()
    given.folder.mkdir(parents=True, exist_ok=True)
    make(given.folder, given.files, given.seed)


if __name__ == "__main__":
    main()
