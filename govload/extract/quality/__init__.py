"""What is doubtful about a letter as it was read: is it one, is its text legible, is it whole."""

from govload.extract.quality.legible import illegible_pages
from govload.extract.quality.letterlike import Verdict, judge
from govload.extract.quality.sizes import odd_sizes

__all__ = ["Verdict", "illegible_pages", "judge", "odd_sizes"]
