"""The measured error of the coding, to be read beside every change."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from govload.analyse.commitment.measures import Measure


@dataclass(frozen=True, slots=True, kw_only=True)
class CodingError:
    """Mean absolute error of the count per letter, found minus hand-coded, per measure.

    Were every letter off in the same direction, a mean could be off by this much; errors that
    differ from letter to letter cancel out.

    Attributes:
        gold: The hand-coded letters it was measured on.
        letters: How many they are.
        rulebook: Stamp of the rules measured; other rules may err otherwise.
        command: The command that measured it.
    """

    per_letter: Mapping[Measure, float]
    gold: str
    letters: int
    rulebook: str
    command: str

    def of(self, measure: Measure) -> float | None:
        """Return the error of ``measure``, None where it was not measured."""
        return self.per_letter.get(measure)


@cache
def measured_error() -> CodingError:
    """Return the figures measured for this version of govload."""
    file = files("govload.analyse.commitment").joinpath("coding_error.toml")
    told = tomllib.loads(file.read_text("utf-8"))
    return CodingError(
        per_letter={Measure(name): float(error) for name, error in told["per_letter"].items()},
        gold=told["gold"],
        letters=told["letters"],
        rulebook=told["rulebook"],
        command=told["command"],
    )
