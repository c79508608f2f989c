"""Matching by the last section of the codebook."""

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from govload.analyse.evaluate.gold import GoldItem
from govload.analyse.evaluate.matching import Pair, match
from govload.analyse.wording import dice, fold
from govload.model import Kind, Part


def item(text: str, kind: Kind = Kind.ACTIVITY, part: Part = Part.LETTER) -> GoldItem:
    return GoldItem(kind=kind, part=part, text=text)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Oppdrag 3 Kartlegge behov", "kartlegge behov"),
        ("Oppdrag 3: Kartlegge behov", "kartlegge behov"),
        ("Hovedmål 1: Trygge veier", "trygge veier"),
        ("Hovudmål 1 – Trygge vegar", "trygge vegar"),
        ("Delmål 1.2. Trygge veier", "trygge veier"),
        ("1.2 Trygge veier", "trygge veier"),
        ("1.2. Trygge veier", "trygge veier"),
        ("4a Andel saker", "andel saker"),
        ("a) Andel saker", "andel saker"),
        ("iv) Andel saker", "andel saker"),
        ("TB2026-17 Ny ordning", "ny ordning"),
        ("• Oppdrag 2020-4 Pris", "pris"),
        ("Mål: Trygge veier", "trygge veier"),
        ("Oppdrag 2020-9", "oppdrag 2020 9"),
        ("30-dagers overlevelse", "30 dagers overlevelse"),
        ("I 2015 skal etaten rydde", "i 2015 skal etaten rydde"),
        ("Målene skal nås", "målene skal nås"),
        ("2026 blir et viktig år", "2026 blir et viktig år"),
        ("Mål for ordningen", "mål for ordningen"),
        ("e-helse og «IT»-drift (ny)", "e helse og it drift ny"),
        ("ar\N{SOFT HYPHEN}beid", "arbeid"),
        ("Planen er ﬁn", "planen er fin"),
    ],
)
def test_folding_takes_case_punctuation_and_leading_labels_away(text: str, words: str) -> None:
    assert fold(text) == tuple(words.split())


def test_kind_and_part_must_agree() -> None:
    gold = [item("Etaten skal rydde i arkivet")]
    for found in (
        item("Etaten skal rydde i arkivet", kind=Kind.KPI),
        item("Etaten skal rydde i arkivet", part=Part.ATTACHMENT),
    ):
        assert match(gold, [found]) == ()
        assert match(gold, [found], any_kind=True) == (Pair(0, 0),)


@pytest.mark.parametrize(
    ("gold", "found", "matches"),
    [
        # 7 of 10 words in common: exactly 0.7; 6 of 10: below.
        ("a b c d e f g h i j", "a b c d e f g x y z", True),
        ("a b c d e f g h i j", "a b c d e f w x y z", False),
        # Order does not matter, multiplicity does.
        ("etaten skal rydde", "rydde skal etaten", True),
        ("to to to", "to en en", False),
        # A gold text of two words may begin a longer found text; one word may not.
        ("Ny ordning", "Ny ordning for alle som bor på øyene i nord", True),
        ("Ordning", "Ordning for alle som bor på øyene i nord", False),
        # A found text must have eight words to begin a longer gold text.
        ("a b c d e f g h i j k l m n o p q r", "a b c d e f g h", True),
        ("a b c d e f g h i j k l m n o p q r", "a b c d e f g", False),
        # The same words elsewhere than at the start are not enough.
        ("ordning for", "det skal finnes en ny ordning for alle øyene", False),
    ],
)
def test_when_two_texts_match(gold: str, found: str, matches: bool) -> None:
    assert bool(match([item(gold)], [item(found)])) is matches


def test_the_most_alike_pair_is_taken_first_and_each_item_once() -> None:
    gold = [item("a b c d e f g h i"), item("a b c d e f g h i j")]
    found = [item("a b c d e f g h i j")]
    assert match(gold, found) == (Pair(1, 0),)


words = st.lists(st.sampled_from(["skal", "må", "bes", "etaten", "rydde", "melde"]), max_size=8)


@given(words, words)
def test_dice_is_that_of_word_multisets(left: list[str], right: list[str]) -> None:
    common = sum((Counter(left) & Counter(right)).values())
    expected = 2 * common / (len(left) + len(right)) if left or right else 1.0
    assert dice([left], [right])[0, 0] == pytest.approx(expected)


@given(st.lists(words.filter(bool), max_size=6), st.lists(words.filter(bool), max_size=6))
def test_pairs_are_one_to_one_and_a_copy_matches_itself_whole(
    left: list[list[str]], right: list[list[str]]
) -> None:
    gold, found = [item(" ".join(one)) for one in left], [item(" ".join(one)) for one in right]
    pairs = match(gold, found)
    assert len({pair.gold for pair in pairs}) == len({pair.found for pair in pairs}) == len(pairs)
    assert len(match(gold, gold)) == len(gold)
