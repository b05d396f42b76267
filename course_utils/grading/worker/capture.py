"""What a student's process prints: its beginning is kept, the rest is counted and let go.

A cell that prints a gigabyte costs neither memory nor the run.
"""

import io
import os

KEPT = 4_000  # characters


class Capture(io.TextIOBase):
    """A text stream, like a terminal's, that keeps the first ``KEPT`` characters."""

    encoding = "utf-8"

    def __init__(self):
        self._kept = ""
        self._length = 0

    def writable(self):
        return True

    def write(self, text):
        if len(self._kept) < KEPT:
            self._kept += text[: KEPT - len(self._kept)]
        self._length += len(text)
        return len(text)

    def take(self):
        """What was printed since the last call, with a line that says how much more there was."""
        text, length = self._kept, self._length
        self._kept, self._length = "", 0
        return text if length <= KEPT else f"{text}\n... ({length:,} characters in all)"


def silence_descriptors():
    """Point the descriptors 0, 1 and 2 at nothing: what C code, or a command, prints there has no reader."""
    null = os.open(os.devnull, os.O_RDWR)
    for descriptor in (0, 1, 2):
        os.dup2(null, descriptor)
    os.close(null)
