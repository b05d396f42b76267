"""What a lab asks to be written is absent from ``course_utils`` where the lab is worked on: the words, and the guard.

In the grader's child the names are taken out of their modules (:mod:`course_utils.grading.worker.view`). In a notebook
the figures still need them, so there they stay, and only the notebook's own code is refused, in the same words.
"""

import importlib
import importlib.abc
import sys
import types

MAKERS = ("course_utils.grading", "course_utils.authoring")

_names = {}  # module -> names that the notebook is refused
_notebooks = []  # the namespaces whose code is refused


def asked(name):
    """What is said of a name that the lab asks for."""
    return f"{name} is what this lab asks you to write, so course_utils comes without it here"


def refuse_makers(name):
    """Raise if the module ``name`` belongs to those who make the course."""
    if any(name == maker or name.startswith(maker + ".") for maker in MAKERS):
        raise ModuleNotFoundError(f"{name} belongs to those who make the course: a lab cannot import it", name=name)


def guard(asks, namespace):
    """Refuse the names in ``asks`` to all code whose globals are ``namespace``.

    Parameters
    ----------
    asks : iterable of str
        Full names, as ``course_utils.nn.functional.sigmoid``; with none, nothing is done.
    namespace : dict
    """
    if not asks:
        return
    if not any(known is namespace for known in _notebooks):
        _notebooks.append(namespace)
    for full in asks:
        module, _, name = full.rpartition(".")
        thing = getattr(importlib.import_module(module), name, None)
        for home in {module, getattr(thing, "__module__", None) or module}:  # also where it is defined
            _names.setdefault(home, set()).add(name)
            if home in sys.modules:
                sys.modules[home].__class__ = _Guarded
    if not any(isinstance(finder, _NotForLabs) for finder in sys.meta_path):
        sys.meta_path.insert(0, _NotForLabs())


class _Guarded(types.ModuleType):
    """A module that answers the notebook's request for a hidden name with the sentence, and everyone else's."""

    def __getattribute__(self, name):
        own = super().__getattribute__
        if name in _names.get(own("__name__"), ()):
            asking = sys._getframe(1).f_globals
            if any(asking is notebook for notebook in _notebooks):
                raise ImportError(asked(f"{own('__name__')}.{name}"), name=name)
        return own(name)


class _NotForLabs(importlib.abc.MetaPathFinder):
    """Refuses the makers' modules to the whole kernel: nothing that a lab needs imports them."""

    def find_spec(self, name, path=None, target=None):
        refuse_makers(name)
