"""A student whose inputs are moved a little: how far that moves the answers is what tolerances are made of.

What the student's code changes in place, it changes in a moved copy; so after every call these changes are carried
back to the arrays that the check holds.
"""

import numpy as np

from course_utils.checks.conditioning import nudge
from course_utils.checks.values import read
from course_utils.checks.watched import PLAIN


class Nudged:
    """A namespace, or something in it, whose every float argument is moved by a relative 2^-40 before the call.

    Parameters
    ----------
    target : object
        What is called: :class:`course_utils.checks.watched.Names`, a function, an object.
    rng : numpy.random.Generator
        Draws the directions.
    """

    __slots__ = ("_kept", "_rng", "_target")

    def __init__(self, target, rng, kept=None):
        for name, value in (("_target", target), ("_rng", rng), ("_kept", [] if kept is None else kept)):
            object.__setattr__(self, name, value)

    def __getattr__(self, name):
        return self._wrap(getattr(self._target, name))

    def __setattr__(self, name, value):
        setattr(self._target, name, nudge(value, self._rng))

    def __call__(self, *args, **kwargs):
        twins = []
        args = [self._moved(a, twins) for a in args]
        result = self._target(*args, **{k: self._moved(a, twins) for k, a in kwargs.items()})
        for twin in (*self._kept, *twins):
            twin.carry_back()
        if read(result).kind not in PLAIN:  # an object that may keep its arguments, and change them in a later call
            self._kept.extend(twins)
        return self._wrap(result)

    def __getitem__(self, key):
        return self._wrap(self._target[key])

    def _moved(self, value, twins):
        if type(value) is Nudged:  # a function of the student's, handed to another one
            return value._target
        moved = nudge(value, self._rng)
        if moved is not value and type(value) is np.ndarray and value.flags.writeable:
            twins.append(_Twin(value, moved))
        return moved

    def _wrap(self, value):
        return value if read(value).kind in PLAIN else Nudged(value, self._rng, self._kept)


class _Twin:
    """An array and its moved copy, which a student's object may keep and change in a later call."""

    def __init__(self, array, copy):
        self.array, self.copy, self.before = array, copy, copy.tobytes()

    def carry_back(self):
        now = self.copy.tobytes()
        if now != self.before:
            self.array[...] = self.copy
            self.before = now
