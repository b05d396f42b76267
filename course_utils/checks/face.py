"""The notebook's face of the checks: ``check, hint = notebook(globals())``.

``check("sigmoid")`` prints one report, ``check()`` a summary, ``hint("sigmoid")`` the next stage of help. Whatever the
student's code does, these print a sentence; they never raise.
"""

import os
import sys
from pathlib import Path

from course_utils.checks.absent import guard
from course_utils.checks.limits import SECONDS, time_limit
from course_utils.checks.loading import load_checks
from course_utils.checks.needs import mend_first, needs_of
from course_utils.checks.observation import observe
from course_utils.checks.outcomes import NOT_ATTEMPTED, PASSED
from course_utils.checks.recorded import read_recorded
from course_utils.checks.report import ExerciseReport, HintReport, Summary, outcome_of
from course_utils.checks.sentences import say_exception
from course_utils.checks.variants import public_rng, variant
from course_utils.checks.verdict import judge
from course_utils.checks.watched import Names

STAGES = ("where to look", "what to look for")
NOBODY = "your.name"  # what a released lab has in the place of a student's name


def notebook(namespace, folder=None):
    """Give a notebook its two functions.

    Parameters
    ----------
    namespace : dict
        The notebook's ``globals()``: read anew at every check.
    folder : path, optional
        Where ``checks.py`` and ``mistakes.json`` are; by default the notebook's own folder.

    Returns
    -------
    check, hint : callable
        Where there is no ``checks.py`` (while grading), both do nothing and say so once.
    """
    if namespace.get("__course_reference__"):
        return (lambda exercise=None: None), (lambda exercise=None: None)
    here = Path(folder) if folder else Path.cwd()
    home = _find_lab(here)
    if home is None:
        print("checks.py is not beside this notebook, so check() and hint() do nothing here.")
        return (lambda exercise=None: None), (lambda exercise=None: None)
    face = Face(namespace, home)
    guard(face.recorded.asks, namespace)
    if variant(face.student) == variant(NOBODY) and home == here:
        print(f'STUDENT is still "{NOBODY}": write your own name there, then run this cell again.')
    return face.check, face.hint


def _find_lab(here):
    """The folder of released checks: this one, or for a solution notebook the lab of the same name."""
    for folder in (here, here.parent.parent / "labs" / here.name):
        if (folder / "checks.py").is_file() and (folder / "mistakes.json").is_file():
            return folder
    return None


class Face:
    """One notebook's checks, what they last found, and how far each exercise's hints have gone."""

    def __init__(self, namespace, home):
        self.namespace = namespace
        self.recorded = read_recorded((home / "mistakes.json").read_text(encoding="utf-8"))
        self.checks = load_checks(home / "checks.py")
        self.book = book_address()
        self.student = namespace.get("STUDENT", "")  # as it was when the lab's constants were made from it
        self.needs = needs_of(self.checks)
        self.stage = {}

    @property
    def exercises(self):
        return tuple(dict.fromkeys(c.exercise for c in self.checks))

    def check(self, exercise=None):
        """Check one exercise, or all of them when none is named, and print what was found."""
        if exercise is not None and not self._known(exercise):
            return
        try:
            self._warn_of_a_new_name()
            if exercise is None:
                results = mend_first({name: self._judged(name) for name in self.exercises}, self.needs)
                show(Summary(results, sum(self.recorded.hidden.values())))
            else:
                show(ExerciseReport(exercise, self.results(exercise), self.recorded.hidden.get(exercise, 0), self.book))
        except BaseException as problem:
            print(f"The check itself could not run ({say_exception(problem)}). Restart the kernel and run all cells.")

    def hint(self, exercise):
        """Print the next stage of help with one exercise."""
        if not self._known(exercise):
            return
        try:
            show(self.next_hint(exercise))
        except BaseException as problem:
            print(f"The hint could not be made ({say_exception(problem)}). Restart the kernel and run all cells.")

    def results(self, exercise):
        """Run the exercise's checks, and where one does not pass those of the exercises that it builds on."""
        mine = {exercise: self._judged(exercise)}
        if outcome_of(mine[exercise]) != PASSED:
            mine |= {need: self._judged(need) for need in self.needs[exercise]}
        return mend_first(mine, self.needs)[exercise]

    def _judged(self, exercise):
        """Run the exercise's checks on the notebook's names."""
        v = variant(self.namespace.get("STUDENT", ""))
        mine = [c for c in self.checks if c.exercise == exercise]
        seen, expected, tolerances = {}, {}, {}
        for c in mine:
            seen[c.name] = self._observe(c, v)
            expected[c.name], tolerances[c.name] = self.recorded.expected(c.name, v)
        mistakes = self.recorded.mistakes(exercise, [c.name for c in mine], v)
        return judge(mine, seen, expected, tolerances, mistakes)

    def _observe(self, check, v):
        def limited(student, v, rng):
            with time_limit(SECONDS):
                return check.function(student, v, rng)

        names = Names(self.namespace)
        return observe(_with(check, limited), names, v, public_rng(self.recorded.lab, check.name, v))

    def next_hint(self, exercise):
        """The next stage: the mistake's own hints where one is recognized, else the exercise's."""
        results = self.results(exercise)
        if outcome_of(results) == PASSED:
            return HintReport(exercise, "passed", "Your answer passes: no hint is needed.")
        held_back = next((r.mend_first for r in results if r.mend_first), "")
        if held_back:
            return HintReport(exercise, "first things first", held_back)
        named = next((r for r in results if r.mistake), None)
        stages = list(zip(STAGES, named.hints if named else self.recorded.hints.get(exercise, ())))
        if named:
            stages.append(("the diagnosis", named.diagnosis))
        elif outcome_of(results) != NOT_ATTEMPTED:
            stages.append(("the diagnosis", "This is none of the mistakes we know. " + _first_words(results)))
        stages = stages or [("where to look", "Read the exercise's text once more: there is no hint for this one.")]
        key = (exercise, named.mistake if named else None)
        k = self.stage[key] = min(self.stage.get(key, -1) + 1, len(stages) - 1)
        last = k == len(stages) - 1
        closing = "That was the last hint." if last else f'`hint("{exercise}")` again tells you more.'
        stage, words = stages[k]
        return HintReport(exercise, stage, words, closing, named.link if named and last else "", self.book)

    def _warn_of_a_new_name(self):
        """The checks' inputs follow STUDENT at once, the lab's own constants only when their cell is run again."""
        if variant(self.namespace.get("STUDENT", "")) != variant(self.student):
            print("STUDENT has changed: run the cell after it again, so that your constants change too.")

    def _known(self, exercise):
        if exercise in self.exercises:
            return True
        names = ", ".join(f'"{name}"' for name in self.exercises)
        print(f"There is no exercise {say_name(exercise)}; the exercises are: {names}.")
        return False


def say_name(exercise):
    """An argument for a sentence: a string is quoted, anything else (a function, say) is not run."""
    return f'"{exercise[:40]}"' if type(exercise) is str else "of that kind: give its name in quotes"


def _first_words(results):
    from course_utils.checks.report import says

    return next((says(r) for r in results if r.says), "")


def _with(check, function):
    from dataclasses import replace

    return replace(check, function=function)


def book_address():
    """Where the book is: what COURSE_BOOK says; in a lab on the book's own site, that site; else empty."""
    if sys.platform != "emscripten" or "COURSE_BOOK" in os.environ:
        return os.environ.get("COURSE_BOOK", "")
    from js import location  # the kernel's worker, a file of the site's lite/extensions

    site, found, _ = str(location.href).partition("/lite/extensions/")
    return f"{site}/" if found else ""


def show(report):
    """Display a report where there is a notebook, print it elsewhere."""
    shell = sys.modules.get("IPython")
    shell = shell.get_ipython() if shell else None
    if shell is not None and getattr(shell, "kernel", None) is not None:
        from IPython.display import display

        display(report)
    else:
        print(report.text(color=sys.stdout.isatty()))
