"""Files and folders of a submission, on disk or inside a zip, read in memory and with caps.

A link is never followed, a file is opened only if it is a regular one, and what a zip says about its own sizes is not
believed: a member is unpacked up to the cap and no further.
"""

import io
import os
import stat
import zipfile
import zlib
from pathlib import PurePosixPath

from course_utils.grading.intake.notebook import LARGEST
from course_utils.grading.intake.submission import Unreadable

LEFTOVERS = {".DS_Store", "Thumbs.db", "desktop.ini", ".ipynb_checkpoints", "__MACOSX"}  # of file managers and Jupyter
MOST_MEMBERS = 1_000  # in one student's zip
ENTRY = b"PK\x01\x02"  # begins each member's line in a zip's table of contents
FILE, FOLDER, LINK, OTHER = "file", "folder", "link", "other"


def is_leftover(name):
    """Whether a file manager or Jupyter has put it there, not a person."""
    return name in LEFTOVERS or name.startswith("._")


class OnDisk:
    """A file or folder on disk."""

    def __init__(self, path):
        self.path = path
        self.name = path.name.encode("utf-8", "replace").decode()
        try:
            status = os.lstat(path)
        except OSError:
            self.kind, self.modified = OTHER, None
            return
        mode = status.st_mode
        kinds = ((stat.S_ISREG, FILE), (stat.S_ISDIR, FOLDER), (stat.S_ISLNK, LINK))
        self.kind = next((kind for test, kind in kinds if test(mode)), OTHER)
        self.modified = status.st_mtime

    def children(self):
        """What is in a folder, by name."""
        try:
            with os.scandir(self.path) as found:
                names = sorted(entry.name for entry in found if not is_leftover(entry.name))
        except OSError as problem:
            raise Unreadable(f"cannot be read: {_reason(problem)}") from problem
        return [OnDisk(self.path / name) for name in names]

    def read(self):
        """A file's bytes, up to one more than the cap."""
        refuse_what_is_no_file(self)
        try:
            descriptor = os.open(self.path, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK)
            with os.fdopen(descriptor, "rb") as file:
                return file.read(LARGEST + 1)
        except OSError as problem:
            raise Unreadable(f"cannot be read: {_reason(problem)}") from problem


class InZip:
    """A file or folder inside a zip; ``problem`` is the reason why it is not read.

    A zip's times name no time zone, so they are not taken for the time of anything.
    """

    modified = None

    def __init__(self, name, archive=None, info=None, problem=None):
        self.name = name
        self.kind = OTHER if problem else FOLDER if info is None else FILE
        self.problem = problem
        self._archive, self._info = archive, info
        self._children = {}

    def children(self):
        """What is in a folder, by name."""
        return [self._children[name] for name in sorted(self._children)]

    def read(self):
        """A file's bytes, up to the cap."""
        refuse_what_is_no_file(self)
        try:
            with self._archive.open(self._info) as member:
                data = member.read(LARGEST + 1)
        except (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError, NotImplementedError) as problem:
            raise Unreadable("is a damaged zip: a file in it cannot be unpacked") from problem
        if len(data) > LARGEST:
            raise Unreadable(f"is a zip with a file that unpacks to more than {LARGEST >> 20} MiB")
        return data

    def add(self, parts, archive, info, problem=None):
        """Put a member below this folder."""
        here = self
        for part in parts[:-1]:
            here = here._children.setdefault(part, InZip(part))
        here._children.setdefault(parts[-1], InZip(parts[-1], archive, info, problem))


def refuse_what_is_no_file(node):
    """Raise unless it is a regular file."""
    if getattr(node, "problem", None):
        raise Unreadable(node.problem)
    if node.kind == LINK:
        raise Unreadable("is a link, which is not followed")
    if node.kind == FOLDER:
        raise Unreadable("is a folder, not a notebook")
    if node.kind != FILE:
        raise Unreadable("is not a regular file")


def unzipped(file):
    """The tree inside a zip.

    Parameters
    ----------
    file : bytes or file object
        Bytes are what one student handed in: refused whole when anything in it is not as it should be. A file is a
        class's export, in which one student's trick is that student's problem alone.

    Raises
    ------
    Unreadable
        When it is damaged or encrypted, or holds a link or a path that leads out of it.
    """
    of_one_student = isinstance(file, bytes)
    if of_one_student and file.count(ENTRY) > MOST_MEMBERS:  # known before any is looked at
        raise Unreadable(f"is a zip of more than {MOST_MEMBERS} files: hand in the notebook alone")
    try:
        archive = zipfile.ZipFile(io.BytesIO(file) if of_one_student else file)
        members = archive.infolist()
    except (zipfile.BadZipFile, OSError, ValueError, EOFError, NotImplementedError) as problem:
        raise Unreadable("is a damaged zip") from problem
    root = InZip("")
    for info in members:
        path = info.filename.encode("utf-8", "replace").decode()
        parts = PurePosixPath(path.replace("\\", "/")).parts
        trick = _trick(info, path, parts)
        if trick and of_one_student:
            raise Unreadable(f"is a zip with {trick}")
        if trick:
            parts = [part for part in parts if part not in ("/", "..")] or ["?"]
        if parts and not info.is_dir() and not any(is_leftover(part) for part in parts):
            root.add(parts, archive, info, f"holds {trick}" if trick else None)
    return root


def _trick(info, path, parts):
    """What an honest zip does not hold, in words; None where there is nothing of the kind."""
    mode = stat.S_IFMT(info.external_attr >> 16)
    if mode not in (0, stat.S_IFREG, stat.S_IFDIR):
        kind = "a link" if mode == stat.S_IFLNK else "a device"
        return f"{kind} in it ({path[:60]!r}), which is not followed"
    if path.startswith(("/", "\\")) or path[1:2] == ":" or ".." in parts or "\0" in path:
        return f"a path that leads out of it: {path[:60]!r}"
    if info.flag_bits & 1:
        return "a password: hand it in without one"
    if info.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
        return "an unusual compression: hand in the notebook alone"
    return None


def _reason(problem):
    return (problem.strerror or "unknown reason").lower()
