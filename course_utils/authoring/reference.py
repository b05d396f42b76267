"""What is right, and what each named mistake makes, for any variant and any input: the author's and the judge's side.

It runs ``solutions/NN/lab.md`` to a namespace and probes it with the lab's own checks. It must never be where students'
code runs.
"""

import contextlib
import copy
import importlib
import io
import sys
import types
from functools import cached_property
from pathlib import Path

import numpy as np

from course_utils.authoring.labsource import read_source, without_markers
from course_utils.authoring.nudged import Nudged
from course_utils.authoring.wrong import Hints, Wrong, collecting
from course_utils.checks.conditioning import tolerances
from course_utils.checks.diagnosis import Mistake
from course_utils.checks.loading import load_checks
from course_utils.checks.observation import observe
from course_utils.checks.variants import Variant, student_of
from course_utils.checks.watched import Names
from course_utils.errors import CourseError

NOT_RUN = {"figure", "explorer"}  # tags of cells that draw: they define no answer
NUDGES = 4  # runs with nudged inputs; each moves all inputs at once, signs at random


class LabReference:
    """A lab's solution, checks and named mistakes.

    Parameters
    ----------
    folder : path
        ``solutions/NN_name``.
    private : path, optional
        A folder with a ``checks.py`` that is used in the place of the one in ``folder``.

    Attributes
    ----------
    lab : str
    checks : list of Check
        Public and hidden.
    wrong : list of Wrong
    hints : dict of str to tuple of str
        By exercise, for answers that match no mistake.
    """

    def __init__(self, folder, private=None):
        self.folder = Path(folder)
        self.lab = self.folder.name
        self.cells = read_source(self.folder / "lab.md")
        self.checks = load_checks(Path(private or self.folder) / "checks.py")
        self.wrong, self.hints = _load_mistakes(self.folder)
        self._namespaces = {}

    @cached_property
    def exercises(self):
        """The exercises in the order of the checks."""
        return tuple(dict.fromkeys(c.exercise for c in self.checks))

    def namespace(self, v):
        """The names that the solution defines for the variant ``v``; cells that draw are left out."""
        v = Variant(v)
        if v not in self._namespaces:
            names = {"__name__": "__main__", "__course_reference__": True}
            code = [c for c in self.cells if c["cell_type"] == "code" and not NOT_RUN & set(c["tags"])]
            for k, cell in enumerate(code):
                source = without_markers(cell["source"])
                try:
                    with contextlib.redirect_stdout(io.StringIO()):
                        exec(compile(source, "<solution>", "exec"), names)
                except Exception as problem:
                    start = source.splitlines()[0]
                    where = f"{self.lab}: the solution's cell that begins `{start}`"
                    raise CourseError(f"{where} raises {type(problem).__name__}: {problem}") from problem
                if k == 0:
                    names["STUDENT"] = student_of(v)
            self._namespaces[v] = names
        return self._namespaces[v]

    def expected(self, check, v, rng):
        """What the solution gives, and the tolerance of each number.

        Returns
        -------
        observation : Observation
        tolerances : tuple of dict
        """
        names = Names(self.namespace(v))
        right = observe(check, names, Variant(v), copy.deepcopy(rng))
        noise = np.random.default_rng(int(v))  # each variant looks in other directions
        moved = [observe(check, Nudged(names, noise), Variant(v), copy.deepcopy(rng)) for _ in range(NUDGES)]
        return right, tolerances(right.steps, [m.steps for m in moved])

    def mistakes(self, exercise, v, rngs):
        """The named mistakes of an exercise with what each check in ``rngs`` (name to generator) sees of them.

        Returns
        -------
        list of Mistake
        """
        checks = [c for c in self.checks if c.exercise == exercise and c.name in rngs]
        found = []
        for wrong in self.wrong:
            if wrong.exercise == exercise:
                names = Names(self.with_wrong(wrong, v))
                seen = {c.name: observe(c, names, Variant(v), copy.deepcopy(rngs[c.name])) for c in checks}
                found.append(Mistake(exercise, wrong.slug, wrong.says, wrong.hints, wrong.link, seen))
        return found

    def forms(self, exercise):
        """The keys of an exercise's mistakes, form by form, in the order of :meth:`mistakes`."""
        return [wrong.key for wrong in self.wrong if wrong.exercise == exercise]

    def with_wrong(self, wrong, v):
        """The solution's namespace with one name replaced by a mistake."""
        value = wrong.function(Variant(v)) if wrong.answer else wrong.function
        return {**self.namespace(v), wrong.name: value}


def _load_mistakes(folder):
    """The decorated functions and the hints of every file in a lab's ``mistakes/``, read as one package.

    The files may import from each other (``from .shared import BOOK``). Nothing of it stays in memory or on disk, so
    that a lab is always read as it stands.
    """
    paths = mistake_files(folder)
    package = types.ModuleType(f"mistakes_of_{folder.name}")
    package.__path__ = [str(folder / "mistakes")]
    written, sys.dont_write_bytecode = sys.dont_write_bytecode, True
    sys.modules[package.__name__] = package
    importlib.invalidate_caches()
    try:
        with collecting() as found:
            for path in paths:
                try:
                    importlib.import_module(f"{package.__name__}.{path.stem}")
                except Exception as problem:
                    raise CourseError(f"{path} cannot be run: {type(problem).__name__}: {problem}") from problem
    finally:
        sys.dont_write_bytecode = written
        for name in [n for n in sys.modules if n.partition(".")[0] == package.__name__]:
            del sys.modules[name]
    return [m for m in found if isinstance(m, Wrong)], {m.exercise: m.stages for m in found if isinstance(m, Hints)}


def mistake_files(folder):
    """The files of a lab's ``mistakes/``, one an exercise; CourseError where there are none."""
    paths = sorted((Path(folder) / "mistakes").glob("*.py"))
    if not paths:
        raise CourseError(f"{folder} has no mistakes/*.py: every exercise of a lab names its mistakes there")
    return paths
