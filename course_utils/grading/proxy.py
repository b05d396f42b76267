"""The student as a check sees them from the judge's process: names, calls, attributes and items that cross the pipe.

Everything is typed on the way back. Plain data arrives as plain data, arrays are twins (in-place changes come back),
and an object of the student's arrives as a :class:`Remote`, which does nothing by itself: none of its methods run
here.
"""

from course_utils.grading.link import Link
from course_utils.grading.worker.wire import Named


class Student:
    """The names of one notebook, for one check.

    Parameters
    ----------
    session : Session
    broken : dict of str to str, optional
        Names whose call hung, or ended the process, in an earlier check, and what to say of it: they fail at once, so
        that a hang is paid for once. Names are added here.
    """

    def __init__(self, session, broken=None):
        self.__dict__["_link"] = Link(session, {} if broken is None else broken, Remote)

    def __getattr__(self, name):
        _no_dunder(self, name)
        if name in self._link.objects():  # no question: it is looked up there when it is used
            self._link.refuse_what_is_broken(name)
            return self._link.remote(Named(name), name)
        return self._link.ask("get", root=name, name=name)

    def __setattr__(self, name, value):
        raise AttributeError("a check reads the student's names, it does not set them")


def times_raised(student):
    """How often the student's own code raised, hung or ended its process so far."""
    return student._link.raised


class Remote:
    """An object of the student's, by its handle or its name; also callable, with attributes and items."""

    __slots__ = ("__weakref__", "_link", "_marker", "_root")

    def __init__(self, link, marker, root):
        object.__setattr__(self, "_link", link)
        object.__setattr__(self, "_marker", marker)
        object.__setattr__(self, "_root", root)

    def __call__(self, *args, **kwargs):
        return self._link.ask("call", self._root, [self, list(args), kwargs])

    def __getattr__(self, name):
        _no_dunder(self, name)
        return self._link.ask("attr", self._root, [self], name=name)

    def __setattr__(self, name, value):
        self._link.ask("setattr", self._root, [self, value], name=name)

    def __getitem__(self, key):
        return self._link.ask("item", self._root, [self, key])

    def __iter__(self):
        items = self._link.ask("list", self._root, [self])
        if type(items) is not list:
            raise self._link.distrust("a list is a list")
        return iter(items)

    def __len__(self):
        length = self._link.ask("length", self._root, [self])
        if type(length) is not int or length < 0:
            raise self._link.distrust("a length is a whole number")
        return length

    __hash__ = object.__hash__


def _no_dunder(thing, name):
    if name.startswith("__") and name.endswith("__"):
        raise AttributeError(name)
