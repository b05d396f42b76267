"""The one notebook in what a student handed in: a file, a zip, a folder, or a zip in a folder."""

from course_utils.grading.intake.names import copied, stem_of
from course_utils.grading.intake.notebook import notebook_cells
from course_utils.grading.intake.submission import Unreadable
from course_utils.grading.intake.tree import FILE, FOLDER, LINK, unzipped

DEEPEST = 6  # folders in folders
MOST_FILES = 1_000
ZIP = b"PK"


def read_node(node, lab=""):
    """Code cells and notes of what lies at ``node``; :class:`Unreadable` where there is no one notebook."""
    if node.kind == FOLDER:
        return _from_folder(node, lab, "folder")
    data = node.read()
    if data.startswith(ZIP):
        return _from_folder(unzipped(data), lab, "zip")
    cells, notes = notebook_cells(data)
    if not node.name.lower().endswith(".ipynb"):
        notes = ("its name does not end in .ipynb", *notes)
    return cells, notes


def _from_folder(root, lab, kind):
    files = list(_files(root))
    notebooks = [node for node in files if node.name.lower().endswith(".ipynb")]
    zips = [node for node in files if node.name.lower().endswith(".zip")]
    if not notebooks and len(zips) == 1 and kind == "folder":
        return _from_folder(unzipped(zips[0].read()), lab, "zip")
    if not notebooks and len(files) == 1:
        notebooks = files
    if not notebooks:
        raise Unreadable(f"is a {kind} without a notebook in it")
    chosen = notebooks[0] if len(notebooks) == 1 else _the_one(notebooks, lab)
    if chosen is None:
        shown = ", ".join(node.name for node in notebooks[:3]) + (", ..." if len(notebooks) > 3 else "")
        raise Unreadable(f"is a {kind} with {len(notebooks)} notebooks in it ({shown[:120]}): hand in one")
    cells, notes = notebook_cells(chosen.read())
    if len(notebooks) > 1:
        notes = (f"{chosen.name} was taken of {len(notebooks)} notebooks", *notes)
    return cells, notes


def _the_one(notebooks, lab):
    """The one that is named like the lab, or like the lab's own file; else the only one that is no copy of another."""
    for stem in filter(None, (lab, "lab")):
        like = [node for node in notebooks if stem_of(node.name).lower() == stem.lower()]
        if len(like) == 1:
            return like[0]
    stems = {stem_of(node.name) for node in notebooks}
    first = [node for node in notebooks if copied(stem_of(node.name))[0] not in stems - {stem_of(node.name)}]
    return first[0] if len(first) == 1 else None


def _files(root):
    """Every regular file below, links left alone; refuses a tree that no honest hand-in has."""
    waiting, count = [(root, 0)], 0
    while waiting:
        node, depth = waiting.pop()
        for child in node.children():
            count += 1
            if count > MOST_FILES or depth > DEEPEST:
                raise Unreadable(f"holds more than {MOST_FILES} files, or folders more than {DEEPEST} deep")
            if child.kind == FOLDER:
                waiting.append((child, depth + 1))
            elif child.kind == FILE:
                yield child
            elif getattr(child, "problem", None):
                raise Unreadable(child.problem)
            elif child.kind == LINK and child.name.lower().endswith(".ipynb"):
                raise Unreadable(f"holds a link ({child.name}), which is not followed")
