"""Nothing is silently missing: what asks for something is an item, a repeat or in the ledger."""

from pathlib import Path

import pytest

from govload.classify import code_letter
from govload.classify.duties import duty_cue
from govload.classify.nlp import sentences
from govload.extract import read_letter
from govload.model import Block, BlockType, Coding, Letter
from tests.classify.build import letter_from
from tests.conftest import ROOT

LETTERS = sorted((ROOT / "data" / "letters").glob("*.pdf"))
SPOKEN = {BlockType.PARAGRAPH, BlockType.LIST_ITEM}


def _told(coding: Coding) -> dict[int, list[tuple[int, int]]]:
    places = [place for item in coding.requirements for place in (item.place, *item.repeats)]
    told: dict[int, list[tuple[int, int]]] = {}
    for place in (*places, *(omission.place for omission in coding.not_counted)):
        told.setdefault(place.block, []).append((place.start, place.end))
    return told


def _untold(letter: Letter) -> list[str]:
    told = _told(code_letter(letter))
    return [
        sentence.text
        for block in letter.blocks
        if block.type in SPOKEN
        for sentence in sentences(block.text)
        if duty_cue(sentence.text) and not _is_told(block, sentence.start, sentence.end, told)
    ]


def _is_told(block: Block, start: int, end: int, told: dict[int, list[tuple[int, int]]]) -> bool:
    return any(start < last and first < end for first, last in told.get(block.index, []))


@pytest.mark.parametrize("path", LETTERS[::4], ids=lambda path: path.stem)
def test_every_duty_word_is_accounted_for(path: Path) -> None:
    assert _untold(read_letter(path)) == []


def test_the_reason_says_what_kept_it_out() -> None:
    letter = letter_from(
        """
@ Fjelltilsynet
# 2 Mål
De overordnede målene for miljøpolitikken er:
- Rene fjell
Mål 1: Trygge stier
# 3 Oppdrag
## Oppdrag 1: Ny strategi
Fjelltilsynet skal lage en strategi.
# 4 Annet
Kommunene skal rydde stiene.
Mål 1: Trygge stier
"""
    )
    reasons = {row.text: row.reason for row in code_letter(letter).not_counted}
    assert reasons["Rene fjell"] == "a goal of others than the agency"
    assert reasons["Fjelltilsynet skal lage en strategi."].startswith("part of the assignment")
    assert reasons["Trygge stier"] == "repeat of the goal on page 1"
    assert reasons["Kommunene skal rydde stiene."]
