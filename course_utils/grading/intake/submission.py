"""What intake hands on: one student's notebook, as plain data, or the reason why there is none."""

import hashlib
import json
from dataclasses import dataclass
from functools import cached_property


class Unreadable(Exception):
    """What was handed in cannot be graded; its text is the reason, as the end of "Your file ..."."""


@dataclass(frozen=True)
class Submission:
    """One hand-in of one student.

    Attributes
    ----------
    student : str
        From the roster, else from the file's name; never from inside the notebook.
    file : str
        The entry's name; empty for a student of the roster who handed in nothing.
    cells : tuple of str
        The code cells' text.
    problem : str or None
        Why it cannot be graded.
    note : str
        What the instructor should know although it can be graded.
    when : float or None
        When it was handed in, in seconds since 1970 (UTC), where that is known.
    when_from : str
        Who says so: "Gradescope", "the roster", "the file's date".
    """

    student: str
    file: str
    cells: tuple[str, ...] = ()
    problem: str | None = None
    note: str = ""
    when: float | None = None
    when_from: str = ""

    @cached_property
    def digest(self):
        """A fingerprint of what was handed in: the same for the same code, whatever its outputs and its file's name."""
        told = json.dumps([self.student, self.cells, self.problem])
        return hashlib.sha256(told.encode("utf-8", "replace")).hexdigest()
