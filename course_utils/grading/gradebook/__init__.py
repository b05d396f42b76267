"""The gradebook: one SQLite file in which every hand-in, every grade and every change of one is kept.

Whatever is written is written in one transaction for each submission, so that a run can be killed at any moment and
the next one goes on where it stopped.
"""

from course_utils.grading.gradebook.book import FILE, Gradebook
from course_utils.grading.gradebook.mark import ByHand, Mark

__all__ = ["FILE", "ByHand", "Gradebook", "Mark"]
