"""What is shown in a terminal: one look, any width, nothing hostile."""

from govload.export.terminal.progress import ProgressBar
from govload.export.terminal.screen import answers, safe, say, talk
from govload.export.terminal.summary import print_summary
from govload.export.terminal.tables import new_table

__all__ = ["ProgressBar", "answers", "new_table", "print_summary", "safe", "say", "talk"]
