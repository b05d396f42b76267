"""Whose file it is, from the names that learning platforms, browsers and Jupyter give to files.

- Canvas: ``lovelaceada_LATE_4711_812345_lab-1.ipynb``: name, perhaps LATE, user, file, the original name with the
  number of the resubmission;
- Moodle: ``Ada Lovelace_4711_assignsubmission_file_lab.ipynb``, or a folder with such a name up to the last ``_``;
- Gradescope: folders ``submission_4711`` beside a ``submission_metadata.yml`` (:mod:`.gradescope`);
- plain: ``ada.ipynb``, ``ada.zip`` or a folder ``ada``; a second copy is ``ada (1).ipynb`` or ``ada-Copy1.ipynb``.
"""

import re
from dataclasses import dataclass

CANVAS_NAME = re.compile(
    r"(?P<student>[^_]+)_(?P<late>late_)?(?P<id>\d+)_(?P<file>(?:question_\d+_)?\d+)_(?P<name>.+)", re.IGNORECASE
)
MOODLE_NAME = re.compile(r"(?P<student>.+)_(?P<id>\d+)_assignsubmission_(?P<plugin>[a-z]+)_(?P<name>.*)", re.DOTALL)
COPY = re.compile(
    r"(?P<stem>.+?)(?: ?\((?P<browser>\d{1,3})\)|-Copy(?P<jupyter>\d{0,3})| - Copy(?: \((?P<windows>\d+)\))?)"
)
AGAIN = re.compile(r"-(\d{1,3})(?=\.[A-Za-z.]+$)")
ENDINGS = (".ipynb.txt", ".ipynb.json", ".ipynb", ".json", ".txt", ".zip")
CANVAS, MOODLE, GRADESCOPE, PLAIN = "Canvas", "Moodle", "Gradescope", ""


@dataclass(frozen=True)
class Named:
    """What a file's name says.

    Attributes
    ----------
    student : str
    platform : str
        "Canvas", "Moodle", "Gradescope", or "" for a plain name.
    id : str
        The platform's number of the student; empty for a plain name.
    order : tuple of int
        Of two files of one student, the one with the larger order was handed in later.
    note : str
    """

    student: str
    platform: str = PLAIN
    id: str = ""
    order: tuple[int, ...] = (0,)
    note: str = ""


def named(name, folder=False):
    """Read a file's, or a folder's, name.

    Examples
    --------
    >>> named("lovelaceada_LATE_4711_812345_lab-1.ipynb").note
    'Canvas marks it as late'
    >>> named("Ada Lovelace_17_assignsubmission_file_").student
    'Ada Lovelace'
    >>> named("ada (2).ipynb").order > named("ada.ipynb").order
    True
    """
    if found := MOODLE_NAME.fullmatch(name):
        return Named(found["student"].strip(), MOODLE, found["id"])
    if not folder and (found := CANVAS_NAME.fullmatch(name)):
        again = AGAIN.search(found["name"])
        order = (int(again[1]) if again else 0, int(re.findall(r"\d+", found["file"])[-1]))
        return Named(found["student"], CANVAS, found["id"], order, "Canvas marks it as late" if found["late"] else "")
    stem, copy = copied(stem_of(name))
    return Named(stem, order=(copy,))


def copied(stem):
    """``ada (1)`` -> ``ada``, 1: the name without what a browser, Jupyter or Windows adds to a copy, and its number."""
    found = COPY.fullmatch(stem)
    if not found:
        return stem, 0
    number = found["browser"] or found["jupyter"] or found["windows"] or "1"
    return found["stem"], int(number)


def stem_of(name):
    """``ada.ipynb`` -> ``ada``; also where a browser or a mail program has added to the extension."""
    for ending in ENDINGS:
        if name.lower().endswith(ending) and len(name) > len(ending):
            return name[: -len(ending)]
    return name


def is_online_text(name):
    """Whether Moodle wrote it for what a student typed into the page, not for a file."""
    found = MOODLE_NAME.fullmatch(name)
    return bool(found) and found["plugin"] != "file"
