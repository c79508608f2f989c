"""Measures the coding and writes the figures down: ``python -m tests.accuracy``.

Writes the measured part of ``docs/accuracy.md`` and, from the published set alone, the coding error
that ``govload track`` shows. Sets that are not on this machine are left out, and it says so.
"""

import os
from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path

from govload.analyse.evaluate import Evaluation, Score, evaluate, read_gold
from govload.analyse.evaluate.counting import CountError
from govload.classify import load_rulebook
from govload.pipeline.judging import compare_letters
from tests.conftest import ROOT

SHARED = Path(os.environ.get("GOVLOAD_SHARED", ROOT.parent / "shared")) / "gold"
PUBLIC = ("example letters", ROOT / "data" / "typeset" / "gold", ROOT / "data" / "letters")
UNPUBLISHED = (
    ("constructed letters", SHARED / "dev", None),
    ("real letter", SHARED / "real", None),
    ("real passages", SHARED / "passages", None),
)
PAGE = ROOT / "docs" / "accuracy.md"
CODING_ERROR = ROOT / "govload" / "analyse" / "commitment" / "coding_error.toml"
BEGIN, END = "<!-- measured: begin -->", "<!-- measured: end -->"


def main() -> None:
    """Measure what is here and write it down."""
    public = _measure(*PUBLIC[1:])
    there = [(name, folder, docs) for name, folder, docs in UNPUBLISHED if folder.is_dir()]
    sets = {PUBLIC[0]: public} | {name: _measure(folder, docs) for name, folder, docs in there}
    page = PAGE.read_text(encoding="utf-8")
    before, rest = page.split(BEGIN)
    after = rest.split(END)[1]
    measured = "\n".join(_page(sets))
    PAGE.write_text(f"{before}{BEGIN}\n{measured}\n{END}{after}", encoding="utf-8")
    CODING_ERROR.write_text("\n".join(_coding_error(public)) + "\n", encoding="utf-8")


def _measure(gold: Path, documents: Path | None) -> Evaluation:
    return evaluate(tuple(compare_letters(read_gold(gold, documents))))


def _page(sets: Mapping[str, Evaluation]) -> Iterator[str]:
    yield f"Rulebook `{load_rulebook(None).stamp}`."
    for name, result in sets.items():
        yield f"\n### {name.capitalize()} ({len(result.letters)})\n"
        yield from _rates(result)
        yield ""
        yield from _errors(result.counts | result.counts_by_year)
        yield f"\nCohen's kappa over all items: {_number(result.kappa)}."
        yield from _causes(result)


def _rates(result: Evaluation) -> Iterator[str]:
    yield "| | precision | recall | F1 | 95 % | coded | found |"
    yield "|---|---|---|---|---|---|---|"
    rows = {str(kind): score for kind, score in result.kinds.items()}
    rows |= {"**headline**": result.headline}
    rows |= {f"headline, {name}": score for name, score in result.by_language.items()}
    for name, score in rows.items():
        if score.gold or score.found:
            yield _rate(name, score)


def _rate(name: str, score: Score) -> str:
    bounds = (score.f1_low, score.f1_high)
    between = "–" if None in bounds else "–".join(map(_number, bounds))
    rates = " | ".join(map(_number, (score.precision, score.recall, score.f1)))
    return f"| {name} | {rates} | {between} | {score.gold} | {score.found} |"


def _errors(errors: Mapping[str, CountError]) -> Iterator[str]:
    yield "| count per letter | letters | mean absolute error | signed error | share | ICC |"
    yield "|---|---|---|---|---|---|"
    for name, error in errors.items():
        rest = " | ".join(map(_number, (error.relative, error.agreement)))
        yield (
            f"| {name} | {error.letters} | {error.mean_absolute:.2f} | "
            f"{error.mean_signed:+.2f} | {rest} |"
        )


def _causes(result: Evaluation) -> Iterator[str]:
    what = Counter((slip.cause, slip.what) for slip in result.slips)
    if what:
        yield "\n| cause | misses | false alarms |"
        yield "|---|---|---|"
    for cause in sorted({cause for cause, _ in what}):
        misses, alarms = what[cause, "miss"], what[cause, "false alarm"]
        yield f"| {cause} | {misses} | {alarms} |"


def _coding_error(result: Evaluation) -> Iterator[str]:
    yield "# Mean absolute error of the count per letter. Written by tests/accuracy.py."
    yield 'gold = "data/typeset/gold"'
    yield f"letters = {len(result.letters)}"
    yield f'rulebook = "{load_rulebook(None).stamp}"'
    yield 'command = "govload evaluate data/typeset/gold --letters data/letters"'
    yield "\n[per_letter]"
    for measure, error in result.counts.items():
        yield f"{measure} = {error.mean_absolute:.3f}"


def _number(value: float | None) -> str:
    return "–" if value is None else f"{value:.3f}"


if __name__ == "__main__":
    main()
