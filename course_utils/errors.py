"""The one exception that people, not programmers, are meant to read.

Its message is a sentence: what was given, what was expected, what to do. The ``course`` command prints it without a
traceback and exits with 1.
"""


class CourseError(Exception):
    """A mistake in what was asked for or handed in, said in one sentence."""
