"""What is right, and what each named mistake makes, for any variant and any input: the author's and the judge's side.

It runs ``solutions/NN/lab.md`` to a namespace and probes it with the lab's own checks. It must never be where students'
code runs.
"""

import contextlib
import importlib
import io
import sys
import types
from collections.abc import Mapping
from functools import cached_property, partial
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

NOT_RUN = {"figure", "explorer", "shows", "gpu"}  # tags of cells that draw, print or time: they define no answer
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
        self._fixed = {}

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

    def right(self, check, v, rng):
        """What the solution gives."""
        return self._fixed_or("", check, v, rng, lambda fresh: observe(check, self._names(v), Variant(v), fresh))

    def expected(self, check, v, rng):
        """What the solution gives, and the tolerance of each number.

        Returns
        -------
        observation : Observation
        tolerances : tuple of dict
        """
        return self.right(check, v, rng), self.tolerances(check, v, rng)

    def tolerances(self, check, v, rng):
        """How far each of the solution's numbers may be missed, from runs with nudged inputs."""
        noise = np.random.default_rng(int(v))  # each variant looks in other directions

        def derive(fresh):
            runs = [fresh, *(again(rng) for _ in range(NUDGES - 1))]
            moved = [observe(check, Nudged(self._names(v), noise), Variant(v), run) for run in runs]
            return tolerances(self.right(check, v, rng).steps, [m.steps for m in moved])

        return self._fixed_or("tolerances", check, v, rng, derive)

    def mistakes(self, exercise, v, rngs):
        """The named mistakes of an exercise with what each check in ``rngs`` (name to generator) sees of them.

        Returns
        -------
        list of Mistake
            Their observations are made when they are looked at: most mistakes are ruled out by one.
        """
        checks = {c.name: c for c in self.checks if c.exercise == exercise and c.name in rngs}
        found = []
        for wrong in self.wrong:
            if wrong.exercise == exercise:
                seen = _Lazily(checks, partial(self._of_a_mistake, wrong, checks, Variant(v), rngs))
                found.append(Mistake(exercise, wrong.slug, wrong.says, wrong.hints, wrong.link, seen))
        return found

    def _of_a_mistake(self, wrong, checks, v, rngs, name):
        def look(fresh):
            return observe(checks[name], Names(self.with_wrong(wrong, v)), v, fresh)

        return self._fixed_or(wrong.key, checks[name], v, rngs[name], look)

    def _names(self, v):
        return Names(self.namespace(v))

    def _fixed_or(self, whose, check, v, rng, look):
        """``look(generator)``, or what it gave before, where the check draws nothing: then it is the same for all."""
        key = (whose, check.name, int(v))
        if key not in self._fixed:
            fresh = again(rng)
            seen = look(fresh)
            drew = fresh.bit_generator.state != rng.bit_generator.state
            if drew or fresh.bit_generator.seed_seq.n_children_spawned:
                return seen
            self._fixed[key] = seen
        return self._fixed[key]

    def forms(self, exercise):
        """The keys of an exercise's mistakes, form by form, in the order of :meth:`mistakes`."""
        return [wrong.key for wrong in self.wrong if wrong.exercise == exercise]

    def with_wrong(self, wrong, v):
        """The solution's namespace with one name replaced by a mistake."""
        value = wrong.function(Variant(v)) if wrong.answer else wrong.function
        return {**self.namespace(v), wrong.name: value}


def again(rng):
    """A generator like ``rng`` when it was new: its draws from the start. (A deep copy costs twenty times as much.)"""
    seed = rng.bit_generator.seed_seq
    return np.random.default_rng(np.random.SeedSequence(seed.entropy, spawn_key=seed.spawn_key))


class _Lazily(Mapping):
    """A mapping whose values are worked out when they are first asked for."""

    def __init__(self, keys, work):
        self._keys, self._work, self._done = tuple(keys), work, {}

    def __getitem__(self, key):
        if key not in self._keys:
            raise KeyError(key)
        if key not in self._done:
            self._done[key] = self._work(key)
        return self._done[key]

    def __contains__(self, key):
        return key in self._keys

    def __iter__(self):
        return iter(self._keys)

    def __len__(self):
        return len(self._keys)


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
