"""``course check lab.ipynb``: the same checks, and the same words, as ``check()`` in the notebook.

The notebook runs from top to bottom in a process of its own, so that a loop without end or a crash is told in a
sentence. It is your own code on your own machine: there is no sandbox here.
"""

import json
import os
import subprocess
import sys
from pathlib import Path

from course_utils.errors import CourseError
from course_utils.grading.intake.notebook import LARGEST, notebook_cells
from course_utils.grading.intake.submission import Unreadable

CELL_SECONDS = float(os.environ.get("COURSE_CELL_SECONDS", "60"))  # a training cell may take its time
SINGLE = ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS")


def check(notebook, exercise=None):
    """Check a notebook and print what was found; ends with 1 unless everything passed.

    Parameters
    ----------
    notebook : path
        With the lab's ``checks.py`` and ``mistakes.json`` beside it.
    exercise : str, optional
        Only this one.
    """
    code, _ = run(notebook, exercise)
    if code:
        raise SystemExit(code)


def run(notebook, exercise=None, capture=False):
    """Run the checks in a process of their own: the exit code, and with ``capture`` what was printed."""
    notebook = Path(notebook).resolve()
    cells_of(notebook)
    if not (notebook.parent / "checks.py").is_file():
        raise CourseError(f"checks.py is not beside {notebook.name}: keep the notebook in the lab's folder")
    read, write = os.pipe()
    root = str(Path(__file__).parents[2])
    told = [str(notebook), exercise, write, sys.stdout.isatty()]
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join([root, os.environ.get("PYTHONPATH", "")])}
    environment |= {"MPLBACKEND": "Agg", **dict.fromkeys(SINGLE, "1")}
    with os.fdopen(read) as progress:
        try:
            done = subprocess.run(
                [
                    sys.executable,
                    "-c",
                    f"from course_utils.grading.check import _inside; _inside({json.dumps(told)!r})",
                ],
                pass_fds=[write],
                stdin=subprocess.DEVNULL,
                stdout=subprocess.PIPE if capture else None,
                text=True,
                cwd=notebook.parent,
                env=environment,
            )
        finally:
            os.close(write)
        where = progress.read().split()
    if where[-1:] != ["done"]:
        cell = f"cell {where[-1]} of your notebook" if where else "your notebook"
        raise CourseError(f"{cell} ended Python before the checks could run: is there an exit() in it?")
    return done.returncode, done.stdout or ""


def cells_of(notebook):
    """The code cells; CourseError in the words that a grader would use."""
    try:
        with open(notebook, "rb") as file:
            return notebook_cells(file.read(LARGEST + 1))[0]
    except OSError as problem:
        raise CourseError(f"cannot read {notebook}: {problem.strerror.lower()}") from problem
    except Unreadable as reason:
        raise CourseError(f"{notebook} {reason}") from reason


def _inside(told):
    """In the process of its own: run the cells in silence, then check, and tell."""
    from course_utils.checks.face import Face
    from course_utils.checks.limits import TookTooLong, time_limit
    from course_utils.grading.worker.shell import Shell

    notebook, exercise, progress, color = json.loads(told)
    stdout = os.dup(1)
    silence = os.open(os.devnull, os.O_WRONLY)
    os.dup2(silence, 1), os.dup2(silence, 2)
    shell, problems = Shell(), []
    for number, source in enumerate(cells_of(notebook), 1):
        os.write(progress, f"{number} ".encode())
        try:
            with time_limit(CELL_SECONDS):
                problem = shell.run(source)
        except TookTooLong as late:
            problem = late.sentence
        except BaseException as other:
            problem = type(other).__name__
        if problem:
            problems.append(f"Cell {number}: {problem}")
    face = Face(shell.names, Path(notebook).parent)
    if exercise is not None and exercise not in face.exercises:
        told, passed = f"There is no exercise {exercise!r}; there are: {', '.join(face.exercises)}.", False
    else:
        told, passed = _report(face, exercise, color)
    sys.stdout.flush()
    os.dup2(stdout, 1)
    text = "\n".join([*problems, *([""] if problems else []), told])
    os.write(1, (text + "\n").encode("utf-8", "replace"))
    os.write(progress, b"done ")
    os._exit(0 if passed else 1)  # threads that the notebook has left running are not waited for


def _report(face, exercise, color):
    """What is wrong, exercise by exercise, and the table of all; and whether everything passed."""
    from course_utils.checks.needs import mend_first
    from course_utils.checks.outcomes import FAILED, PASSED
    from course_utils.checks.report import ExerciseReport, Summary, outcome_of

    results = mend_first({name: face._judged(name) for name in face.exercises}, face.needs)
    shown = {exercise: results[exercise]} if exercise else results
    hidden = face.recorded.hidden
    wanted = [n for n, r in shown.items() if exercise or outcome_of(r) in (FAILED, "error")]
    parts = [ExerciseReport(n, shown[n], hidden.get(n, 0), face.book).text(color) for n in wanted]
    if not exercise:
        parts.append(Summary(results, sum(hidden.values())).text(color))
    passed = all(outcome_of(r) == PASSED for r in shown.values())
    return "\n\n".join(parts).replace("`hint(", "In the notebook, `hint("), passed


if __name__ == "__main__":
    try:
        check(sys.argv[1], *sys.argv[2:3])
    except CourseError as sentence:
        raise SystemExit(f"course: {sentence}") from None
