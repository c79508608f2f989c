"""How well a coding agrees with a hand coding, letter by letter and item by item."""

from govload.analyse.evaluate.changes import (
    Change,
    CodedItem,
    changes,
    items_of_evaluation,
    items_of_run,
)
from govload.analyse.evaluate.comparison import (
    LetterComparison,
    Reading,
    compare_coders,
    compare_letter,
)
from govload.analyse.evaluate.evaluation import Evaluation, as_json, evaluate
from govload.analyse.evaluate.gold import GoldItem, GoldLetter, read_gold
from govload.analyse.evaluate.kappa import cohen_kappa, labels
from govload.analyse.evaluate.scoring import Score, score_headline, score_kinds

__all__ = [
    "Change",
    "CodedItem",
    "Evaluation",
    "GoldItem",
    "GoldLetter",
    "LetterComparison",
    "Reading",
    "Score",
    "as_json",
    "changes",
    "cohen_kappa",
    "compare_coders",
    "compare_letter",
    "evaluate",
    "items_of_evaluation",
    "items_of_run",
    "labels",
    "read_gold",
    "score_headline",
    "score_kinds",
]
