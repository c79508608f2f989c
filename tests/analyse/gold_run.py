"""A run written from the hand coding of the example letters, as if govload had coded them so.

What the commands say of it can be checked against the plan the letters were written by, without
any rule having a say.
"""

from pathlib import Path

from govload.analyse.commitment import track_widely
from govload.analyse.counts import count_rows
from govload.analyse.evaluate import GoldLetter, read_gold
from govload.export.flat import write_table
from govload.model import CodedLetter, Coding, LetterRef, Metadata, Place, Requirement
from govload.registry import load_registry
from govload.tables.build import build_rows
from govload.tables.rows import (
    CommitmentRow,
    CountRow,
    DiagnosticRow,
    LetterRow,
    NotCountedRow,
    RequirementRow,
)
from tests.conftest import ROOT

GOLD = ROOT / "data" / "typeset" / "gold"
AGENCIES = ROOT / "data" / "letters" / "agencies.toml"


def write_run(folder: Path) -> Path:
    """Write the tables of such a run to ``folder`` and return it."""
    registry = load_registry(AGENCIES)
    tables = build_rows([_coded(letter) for letter in read_gold(GOLD)], registry)
    counts = count_rows(tables.letters, tables.requirements, tables.not_counted)
    commitment = track_widely(counts, registry)
    write_table(LetterRow, tables.letters, folder)
    write_table(RequirementRow, tables.requirements, folder)
    write_table(NotCountedRow, tables.not_counted, folder)
    write_table(CountRow, counts, folder)
    write_table(CommitmentRow, commitment, folder)
    write_table(DiagnosticRow, tables.diagnostics, folder)
    return folder


def _coded(letter: GoldLetter) -> CodedLetter:
    items = tuple(
        Requirement(
            requirement_id=f"{letter.letter}-{number}",
            letter_id=letter.letter,
            kind=item.kind,
            part=item.part,
            text=item.text,
            full_text=item.text,
            page=1,
            section="",
            place=Place(block=number, page=1, section=""),
            rules=("hand",),
            reason="coded by hand",
        )
        for number, item in enumerate(letter.items)
    )
    return CodedLetter(
        ref=LetterRef(path=Path(f"{letter.letter}.pdf"), source=f"{letter.letter}.pdf"),
        letter_id=letter.letter,
        sha256=letter.letter,
        metadata=Metadata(
            agency=letter.agency,
            agency_source="manifest",
            ministry=letter.ministry,
            ministry_source="manifest",
            year=letter.year,
            year_source="manifest",
            language=letter.language,
            document_kind=letter.document_kind,
        ),
        pages=1,
        coding=Coding(requirements=items, not_counted=(), rulebook="hand"),
    )
