"""Running one check against one student and noting what came out; nothing that the student's code does gets through.

The result is plain data. What it is worth, and whether it looks like a known mistake, is for the judge.
"""

import contextlib
import warnings
from dataclasses import dataclass

import numpy as np

from course_utils.checks.inputs import Inputs, inputs_of
from course_utils.checks.outcomes import ERROR, FAILED, NOT_ATTEMPTED
from course_utils.checks.probe import Unmet
from course_utils.checks.sentences import safe_text, say_exception
from course_utils.checks.values import Value, read
from course_utils.checks.watched import PLAIN, Log, NotAttempted, StudentRaised, Watched, bare


@dataclass(frozen=True, eq=False)
class Observation:
    """What one check saw of one student.

    Attributes
    ----------
    steps : tuple of dict of str to Value
        The quantities, in the order of the derivation; one step unless the check gave a trace.
    status : str or None
        None where quantities came out; else "failed" (a property did not hold), "not attempted" or "error".
    sentence : str
        Why, where ``status`` is set.
    raised : str
        The name of the exception's type, where the student's code raised.
    mutated : tuple of str
        Sentences about arguments that were changed in place and should not have been.
    printed : str
        The first characters of what the code printed meanwhile.
    warned : tuple of str
        NumPy's and Python's warnings, as text.
    given : tuple of Inputs
        For each step the inputs that its quantities came from, as far as the check tells them.
    """

    steps: tuple[dict[str, Value], ...] = ()
    status: str | None = None
    sentence: str = ""
    raised: str = ""
    mutated: tuple[str, ...] = ()
    printed: str = ""
    warned: tuple[str, ...] = ()
    given: tuple[Inputs, ...] = ()


class _Head:
    """A text stream that keeps its first characters and drops the rest: a gigabyte of prints costs nothing."""

    encoding = "utf-8"

    def __init__(self, limit=600):
        self.kept, self.limit = "", limit

    def write(self, text):
        room = self.limit - len(self.kept)
        if room > 0 and isinstance(text, str):
            self.kept += text[:room]
        return len(text)

    def flush(self):
        pass

    def isatty(self):
        return False


def observe(check, student, v, rng):
    """Run ``check`` on ``student`` and say what came out; never raises.

    Parameters
    ----------
    check : Check
    student : object
        Its attributes are the student's names; see :mod:`course_utils.checks.watched` for what a proxy must do.
    v : Variant
    rng : numpy.random.Generator

    Returns
    -------
    Observation
    """
    log, head, caught = Log(check.mutates), _Head(), []
    try:
        with warnings.catch_warnings(record=True) as caught, contextlib.redirect_stdout(head):
            warnings.simplefilter("always")
            with contextlib.redirect_stderr(_Head()), np.errstate(all="warn", under="ignore"):
                quantities = check.function(Watched(student, "", log), v, rng)
        listed = _listed(quantities)
        end = {"steps": _steps(listed), "given": tuple(map(inputs_of, listed))}
        stubs = [name for step in end["steps"] for name, value in step.items() if value.kind == "not attempted"]
        if stubs:
            end = {"status": NOT_ATTEMPTED, "sentence": f"`{stubs[0]}` is still `...`"}
    except NotAttempted as stub:
        end = {"status": NOT_ATTEMPTED, "sentence": str(stub)}
    except Unmet as sentence:
        end = {"status": FAILED, "sentence": _with_name(log, str(sentence))}
    except StudentRaised as raised:
        cause = raised.__cause__
        if isinstance(cause, Unmet):  # asked for in a function of the check's, which the student's code called
            end = {"status": FAILED, "sentence": _with_name(log, str(cause))}
        else:
            end = {"status": ERROR, "sentence": say_exception(cause), "raised": type(cause).__name__[:60]}
    except BaseException as problem:
        end = _unusable(log, problem)
    warned = tuple(dict.fromkeys(safe_text(w.message) for w in caught[:20]))
    return Observation(mutated=tuple(dict.fromkeys(log.mutated)), printed=head.kept, warned=warned, **end)


def _listed(quantities):
    """What a check returned as a list of steps; nothing at all is a trace without steps."""
    return [] if quantities is None else [quantities] if isinstance(quantities, dict) else list(quantities)


def _steps(listed):
    """The quantities, read strictly."""
    return tuple({name: read(bare(value)) for name, value in step.items()} for step in listed)


def _with_name(log, sentence):
    """A sentence like "returned None…" begins with the name that returned it."""
    return f"`{log.last[0]}` {sentence}" if log.last and sentence.startswith("returned ") else sentence


def _unusable(log, problem):
    """The check itself tripped: over what the student returned last, or, with nothing returned, over itself."""
    if log.last is None or isinstance(problem, KeyboardInterrupt) or hasattr(problem, "sentence"):
        return {"status": ERROR, "sentence": say_exception(problem), "raised": type(problem).__name__[:60]}
    name, value = log.last
    if value.kind == "none":
        return {"status": FAILED, "sentence": f"`{name}` returned None: is a `return` missing?"}
    why = "" if value.kind not in PLAIN else f" ({type(problem).__name__[:60]}: {safe_text(problem, 80)})"
    return {"status": FAILED, "sentence": f"`{name}` returned {value.type_name}, which does not fit here{why}"}
