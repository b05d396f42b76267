"""File names of students' pages: readable, safe in any file system, and no two the same."""

import hashlib
import re


class PageNames:
    """Gives each student a file name; the same ones at every run."""

    def __init__(self):
        self._taken = set()

    def page(self, student, file=""):
        """The name of a student's page."""
        safe = re.sub(r"[^A-Za-z0-9._@-]+", "_", student).strip("._")[:60]
        name = safe
        if not safe or safe != student or name.lower() in self._taken or name.lower() == "index":
            told = f"{student}\0{file}".encode("utf-8", "replace")
            name = f"{safe or 'student'}-{hashlib.sha256(told).hexdigest()[:8]}"
        self._taken.add(name.lower())
        return f"{name}.html"
