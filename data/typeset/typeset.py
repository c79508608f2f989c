"""Typeset the example letters and write down their hand coding.

Run ``python data/typeset/typeset.py`` after a change in ``sources/``. Development only: needs
reportlab, which govload itself does not.
"""

import argparse
import json
from collections.abc import Callable
from pathlib import Path

from docx_text import write_docx, write_text
from layouts import register_fonts
from markup import Source, coded_items, read_source
from pdf import write_pdf

HERE = Path(__file__).resolve().parent
WRITERS: dict[str, Callable[[Source, Path], None]] = {
    "pdf": write_pdf,
    "docx": write_docx,
    "txt": write_text,
}


def main() -> None:
    """Write every letter, or those named, and their gold files."""
    options = _arguments()
    register_fonts()
    for folder in (options.letters, options.gold):
        folder.mkdir(parents=True, exist_ok=True)
    for path in sorted((HERE / "sources").glob("*.md")):
        if options.names and path.stem not in options.names:
            continue
        source = read_source(path)
        suffix = source.front.format
        WRITERS[suffix](source, options.letters / f"{source.name}.{suffix}")
        (options.gold / f"{source.name}.gold.json").write_text(_gold(source), encoding="utf-8")
        print(source.name)


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("names", nargs="*", help="letters to set, e.g. 2015-rikslydarkivet")
    parser.add_argument("--letters", type=Path, default=HERE.parent / "letters")
    parser.add_argument("--gold", type=Path, default=HERE / "gold")
    return parser.parse_args()


def _gold(source: Source) -> str:
    front = source.front
    coding = {
        "letter": source.name,
        "year": front.year,
        "ministry": front.ministry,
        "agency": front.agency,
        "language": front.language,
        "document_kind": front.kind,
        "items": coded_items(source),
    }
    return json.dumps(coding, ensure_ascii=False, indent=1) + "\n"


if __name__ == "__main__":
    main()
