"""Intake: whatever lies in a folder or an archive of submissions becomes a row, with its code or the reason why not.

Nothing is extracted to disk, no link is followed, and nothing in a notebook's metadata is looked at: answers are found
by name when the code has run, so a copied or renamed cell does no harm.
"""

from course_utils.grading.intake.folder import Entry, Intake, read_file, read_folder, take_in
from course_utils.grading.intake.roster import Roster, read_roster
from course_utils.grading.intake.submission import Submission, Unreadable

__all__ = [
    "Entry",
    "Intake",
    "Roster",
    "Submission",
    "Unreadable",
    "read_file",
    "read_folder",
    "read_roster",
    "take_in",
]
