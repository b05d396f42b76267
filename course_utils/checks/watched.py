"""The student as a check sees it: names that are called on copies' guard, stubs noticed, in-place changes noted.

Whatever stands behind it (a notebook's globals, a proxy into a grader's child, the solution) has only to give the
student's names as attributes, raise AttributeError for a missing one, and give ``...`` back as ``Ellipsis``.
"""

import numpy as np

from course_utils.checks.values import read

PLAIN = {"number", "array", "list", "text", "none", "sequence", "not attempted"}
ORDINALS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth")


class NotAttempted(Exception):
    """The student has not written this yet; its text says what was found instead."""


class StudentRaised(Exception):
    """The student's own code raised; ``__cause__`` is what it raised, ``args[0]`` the name that was called."""


class Names:
    """A namespace (a notebook's globals) read as attributes."""

    def __init__(self, namespace):
        self._namespace = namespace

    def __getattr__(self, name):
        try:
            return self._namespace[name]
        except KeyError:
            raise AttributeError(name) from None


class Log:
    """What was noticed while one check ran."""

    def __init__(self, mutates):
        self.mutates = mutates
        self.mutated = []
        self.last = None  # (name, Value) of the last call, for a sentence when the check cannot use it


class Watched:
    """A student's object, or the student: every attribute and call goes through here."""

    __slots__ = ("_label", "_log", "_target")

    def __init__(self, target, label, log):
        object.__setattr__(self, "_target", target)
        object.__setattr__(self, "_label", label)
        object.__setattr__(self, "_log", log)

    def __getattr__(self, name):
        label = f"{self._label}.{name}" if self._label else name
        try:
            value = getattr(self._target, name)
        except AttributeError:
            if self._label:
                raise StudentRaised(self._label) from AttributeError(f"`{self._label}` has no `{name}`")
            raise NotAttempted(f"there is no `{name}` yet: write it, and run its cell") from None
        return _watch(value, label, self._log)

    def __setattr__(self, name, value):
        setattr(self._target, name, _bare(value))

    def __call__(self, *args, **kwargs):
        before = [(k, a, a.tobytes()) for k, a in enumerate(args) if type(a) is np.ndarray]
        before += [(k, a, a.tobytes()) for k, a in kwargs.items() if type(a) is np.ndarray]
        try:
            result = self._target(*map(_bare, args), **{k: _bare(a) for k, a in kwargs.items()})
        except BaseException as problem:
            raise StudentRaised(self._label) from problem
        if not self._log.mutates:
            changed = [k for k, a, data in before if a.tobytes() != data]
            self._log.mutated += [f"`{self._label}` changes {_argument(k)}" for k in changed]
        return _watch(result, self._label, self._log)

    def __getitem__(self, key):
        return _watch(_guard(self._label, lambda: self._target[_bare(key)]), self._label, self._log)

    def __iter__(self):
        items = _guard(self._label, lambda: list(self._target))
        return iter([_watch(item, self._label, self._log) for item in items])

    def __len__(self):
        return _guard(self._label, lambda: len(self._target))


def _guard(label, work):
    try:
        return work()
    except BaseException as problem:
        raise StudentRaised(label) from problem


def _argument(key):
    if isinstance(key, str):
        return f"its argument `{key}`"
    return f"its {ORDINALS[key]} argument" if key < len(ORDINALS) else f"its argument number {key + 1}"


def _bare(value):
    return object.__getattribute__(value, "_target") if type(value) is Watched else value


def _watch(value, label, log):
    """Plain data as it is; ``...`` means not attempted; anything else stays watched."""
    seen = read(value)
    log.last = (label, seen)
    if seen.kind == "not attempted":
        raise NotAttempted(f"`{label}` is still `...`")
    if seen.kind in PLAIN or issubclass(type(value), (np.ndarray, np.generic)) or type(value) is dict:
        return value
    return Watched(value, label, log)


def bare(value):
    """What a quantity really is: the object behind a :class:`Watched`."""
    return _bare(value)
