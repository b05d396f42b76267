"""Bundled data: what the book trains on, with no download."""

from course_utils.data.bundled import Dataset, load_digits, load_iris, two_species

__all__ = ["Dataset", "load_digits", "load_iris", "two_species"]
