"""The four outcomes of a check, with the one sign and the one color that each has everywhere.

The notebook, the grader's pages and the terminal read this table, so that a student learns the signs once.
"""

from dataclasses import dataclass

PASSED, FAILED, NOT_ATTEMPTED, ERROR = "passed", "failed", "not attempted", "error"


@dataclass(frozen=True)
class Outcome:
    """How one outcome is shown.

    ``color`` keeps 4:1 against white and against JupyterLab's dark page alike, so one value serves both.
    """

    word: str
    sign: str
    color: str
    ansi: str  # Select Graphic Rendition code for terminals


OUTCOMES = {
    PASSED: Outcome("passed", "✓", "#2B8A57", "32"),
    FAILED: Outcome("failed", "✗", "#D2405A", "31"),
    NOT_ATTEMPTED: Outcome("not attempted", "○", "#7A7A7A", "90"),
    ERROR: Outcome("error", "!", "#B5690B", "33"),
}
