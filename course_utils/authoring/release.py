"""``course release``: from ``solutions/NN`` to what a student gets, ``labs/NN``, and to the executed solution notebook.

Everything is made and proved in memory and in a temporary folder first; files are replaced only when every lab asked
for is right. The same source gives the same bytes.
"""

import os
import shutil
import tempfile
from pathlib import Path

from course_utils.authoring import curriculum
from course_utils.authoring.curriculum import find_root
from course_utils.authoring.execute import executed
from course_utils.authoring.labsource import notebook_json, solution_cells, student_cells
from course_utils.authoring.leaks import refuse_leaks
from course_utils.authoring.proofs import prove
from course_utils.authoring.public import public_source
from course_utils.authoring.record import mistakes_json, same_record
from course_utils.authoring.reference import LabReference, mistake_files
from course_utils.errors import CourseError

IGNORED = {"__pycache__", ".ipynb_checkpoints", ".DS_Store"}


def release(labs=None, check=False):
    """Write ``labs/`` and the solution notebooks.

    Parameters
    ----------
    labs : list of str, optional
        Names of labs; all in ``solutions/`` when none is given.
    check : bool
        Write nothing; raise if what is on disk differs from what would be written.

    Raises
    ------
    CourseError
        When a lab does not exist, is not fit for release, or, with ``check``, differs from what is on disk.
    """
    root = find_root()
    known = sorted(p.parent.name for p in (root / "solutions").glob("*/lab.md"))
    for lab in labs or ():
        if lab not in known:
            raise CourseError(f"there is no lab {lab!r} in solutions/; the labs are: {', '.join(known)}")
    made = {}
    for lab in labs or known:
        made |= made_files(root / "solutions" / lab, curriculum.load(root).chapter(lab).asks)
    if check:
        _compare(root, made, labs or known)
    else:
        _write(root, made)
    for path in made:
        print(f"{'same ' if check else 'wrote'} {path}")


def made_files(folder, asks=()):
    """What release makes of one ``solutions/NN``: path relative to the root -> text.

    Parameters
    ----------
    folder : path
    asks : iterable of str
        Names of course_utils that the lab has the student write, from curriculum.toml.

    Raises
    ------
    CourseError
        When the lab is not fit for release: one sentence says why.
    """
    reference = LabReference(folder)
    checks_source = (folder / "checks.py").read_text(encoding="utf-8")
    mistakes_source = "\n".join(path.read_text(encoding="utf-8") for path in mistake_files(folder))
    proved = prove(reference)
    released = {
        "lab.ipynb": notebook_json(student_cells(reference.cells)),
        "checks.py": public_source(checks_source),
        "mistakes.json": mistakes_json(reference, proved, asks),
    }
    refuse_leaks(reference, released, checks_source, mistakes_source)
    solution = notebook_json(executed(solution_cells(reference.cells), reference.lab, released))
    files = {f"labs/{reference.lab}/{name}": text for name, text in released.items()}
    return files | {f"solutions/{reference.lab}/lab.ipynb": solution}


def _write(root, made):
    """Put every file beside its place, then move all of them there."""
    with tempfile.TemporaryDirectory(prefix=".release-", dir=root) as scratch:
        for k, text in enumerate(made.values()):
            (Path(scratch) / str(k)).write_text(text, encoding="utf-8", newline="\n")
        for k, path in enumerate(made):
            (root / path).parent.mkdir(parents=True, exist_ok=True)
            shutil.copymode(root / "curriculum.toml", Path(scratch) / str(k))
            os.replace(Path(scratch) / str(k), root / path)


def _compare(root, made, labs):
    """Raise a CourseError for the first file on disk that is not what release makes."""
    for path, text in made.items():
        if not (root / path).is_file():
            raise CourseError(f"{path} is missing: run `course release`")
        there = (root / path).read_text(encoding="utf-8")
        if there != text and not (path.endswith("mistakes.json") and same_record(there, text)):
            raise CourseError(f"{path} is not what its source gives: run `course release`, never edit it")
    for lab in labs:
        for extra in sorted((root / "labs" / lab).iterdir()):
            if extra.name not in IGNORED and f"labs/{lab}/{extra.name}" not in made:
                raise CourseError(f"labs/{lab}/{extra.name} is not written by release: remove it")
