"""A folder, or an archive, of submissions: who handed in what, and which of a student's hand-ins is the last.

Names are read first and files one by one as they are needed, so that memory does not grow with the class.
"""

import os
from dataclasses import dataclass, replace
from pathlib import Path

from course_utils.errors import CourseError
from course_utils.grading.intake import gradescope
from course_utils.grading.intake.finding import read_node
from course_utils.grading.intake.names import CANVAS, GRADESCOPE, Named, is_online_text, named
from course_utils.grading.intake.roster import Roster, read_roster
from course_utils.grading.intake.submission import Submission, Unreadable
from course_utils.grading.intake.tree import FOLDER, OnDisk, unzipped

FILE_S_DATE = "the file's date"


@dataclass(frozen=True)
class Entry:
    """One hand-in that has not been read yet; its attributes are those of :class:`Submission`."""

    student: str
    file: str
    node: object
    order: tuple = ()
    notes: tuple[str, ...] = ()
    when: float | None = None
    when_from: str = ""
    lab: str = ""

    def read(self):
        """The submission; whatever the file is, this returns one."""
        told = Submission(self.student, self.file, when=self.when, when_from=self.when_from)
        if self.node is None:
            return replace(told, problem="no file was handed in")
        notes = list(self.notes)
        try:
            cells, more = read_node(self.node, self.lab)
        except Unreadable as reason:
            return replace(told, problem=str(reason), note="; ".join(notes))
        return replace(told, cells=cells, note="; ".join([*notes, *more]))


@dataclass(frozen=True)
class Intake:
    """What a folder holds.

    Attributes
    ----------
    latest : list of Entry
        One for each student, by file name; those of the roster who handed in nothing come last.
    earlier : list of Entry
        Hand-ins that a later one replaces: kept, not graded.
    advice : list of str
        What the instructor should know about all of it.
    """

    latest: list
    earlier: list
    advice: list


def take_in(source, roster=None, lab=""):
    """Read the names in a folder, in a zip of a whole class, or the one notebook that is named.

    Parameters
    ----------
    source : path
    roster : path, optional
    lab : str
        The lab's name: of several notebooks in one hand-in, the one named like it is taken.

    Raises
    ------
    CourseError
        When the folder, or the roster, cannot be read, or there is nothing to grade.
    """
    source = Path(source)
    known = read_roster(roster) if roster is not None else Roster()
    nodes, handed_in = _nodes(source)
    if not nodes:
        raise CourseError(f"the submissions folder {source} is empty: it should hold one notebook per student")
    entries = [entry for node in nodes for entry in _entries(node, known, handed_in, lab)]
    advice = []
    if any(named(node.name).platform == CANVAS for node in nodes) and not known.by_id and not known.by_file:
        advice.append(
            "these files are named by Canvas, which writes `Ada Lovelace` as `lovelaceada`: with --roster and the "
            "gradebook exported from Canvas, every student is graded under the name they know"
        )
    latest, earlier = _latest(entries)
    there = {entry.student for entry in entries}
    missing = [Entry(student, "", None) for student in sorted(set(known.students) - there)]
    return Intake([*latest, *missing], earlier, advice)


def read_folder(source, roster=None, lab=""):
    """All submissions, read: what a test or a small folder wants."""
    return [entry.read() for entry in take_in(source, roster, lab).latest]


def read_file(path, student=None):
    """One submission from one file."""
    (entry,) = _entries(OnDisk(Path(path)), Roster(), {}, "")
    return replace(entry, student=student or entry.student).read()


def _nodes(source):
    """What lies at the top: of a folder, of a zip, or a single notebook; and a Gradescope export's list."""
    try:
        if source.suffix.lower() == ".ipynb" and source.is_file():
            return [OnDisk(source)], {}
        if source.suffix.lower() == ".zip" and source.is_file():
            root = unzipped(open(source, "rb"))  # stays open as long as its members are read
        else:
            with os.scandir(source):  # its own words where it is no folder
                root = OnDisk(source)
        nodes = _below_a_single_folder(root.children(), a_zip=not isinstance(root, OnDisk))
        lists = [node for node in nodes if node.name == gradescope.FILE]
        text = lists[0].read().decode("utf-8", "replace") if lists else ""
    except OSError as problem:
        raise CourseError(f"cannot read the submissions folder {source}: {problem.strerror.lower()}") from problem
    except Unreadable as problem:
        raise CourseError(f"cannot read the submissions {source}: it {problem}") from problem
    return [node for node in nodes if node not in lists], gradescope.read_metadata(text)


def _below_a_single_folder(nodes, a_zip):
    """Platforms wrap an export in one folder; a single student's folder is left as it is."""
    if len(nodes) == 1 and nodes[0].kind == FOLDER:
        inside = nodes[0].children()
        an_export = any(node.name == gradescope.FILE for node in inside)
        if an_export or (a_zip and len(inside) > 1):
            return inside
    return nodes


def _entries(node, roster, handed_in, lab):
    """The hand-ins of one file or folder: one, or one for each member of a group."""
    if is_online_text(node.name):
        return []
    name = named(node.name, folder=node.kind == FOLDER)
    group = handed_in.get(node.name)
    if group is None:
        return [_entry(node, name, roster, (name.id,), lab)]
    names = [Named(told or email or node.name, GRADESCOPE, sid) for told, sid, email in group.people]
    ids = [(sid, email) for _, sid, email in group.people]
    found = [_entry(node, name, roster, keys, lab) for name, keys in zip(names, ids)]
    return [replace(e, when=group.when, when_from=GRADESCOPE) if group.when is not None else e for e in found]


def _entry(node, name, roster, ids, lab):
    student = roster.student(node.name, ids)
    notes = [name.note] if name.note else []
    if student is None and (roster.by_file or roster.by_id):
        notes.append("not in the roster")
    when, when_from = (node.modified, FILE_S_DATE) if node.modified is not None else (None, "")
    told = roster.times.get(node.name, roster.times.get(student))
    if told is not None:
        when, when_from = told, "the roster"
    student = student or name.student
    return Entry(student, node.name, node, name.order, tuple(notes), when, when_from, lab)


def _latest(entries):
    """Of each student the last hand-in, and the others.

    The platform's own time and number decide; a file's date is asked only where names say nothing, since copying
    changes it.
    """
    groups = {}
    for entry in entries:
        groups.setdefault(entry.student, []).append(entry)
    latest, earlier = [], []
    for group in groups.values():
        *before, last = sorted(group, key=_order)
        if before:
            one = "1 earlier hand-in" if len(before) == 1 else f"{len(before)} earlier hand-ins"
            last = replace(last, notes=(*last.notes, f"{one} kept, not graded"))
        latest.append(last)
        earlier += before
    return sorted(latest, key=lambda entry: entry.file), earlier


def _order(entry):
    official = entry.when if entry.when is not None and entry.when_from != FILE_S_DATE else 0.0
    return official, entry.order, entry.when or 0.0, entry.file
