"""What holds unless the user says otherwise, for readers, analyses and options alike."""

from typing import Literal

# Whether pages are read by OCR: those without text where possible, none, or all.
OcrMode = Literal["auto", "never", "force"]

# The longest letter seen has 113 pages; whole budgets have some hundreds.
MOST_PAGES = 5_000

# The year that the Government's commitment counts from.
BASELINE = 2015
