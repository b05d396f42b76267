"""The view of ``course_utils`` that a student's process has: without the grader, and without what the lab asks to be
written.

An import of something that is left out fails with a sentence. What depends on such a name at import time is left out
with it, which is right: it would give the answer away. (Until the sandbox hides the files themselves, this keeps
honest people honest.)
"""

import importlib.abc
import sys

from course_utils.checks.absent import asked, refuse_makers


class View:
    """A finder, first in ``sys.meta_path``.

    Parameters
    ----------
    asks : iterable of str
        Full names, as ``course_utils.nn.functional.sigmoid``, that the lab has the student write.
    """

    def __init__(self, asks=()):
        self._hidden = {}  # module -> names
        for name in asks:
            module, _, attribute = name.rpartition(".")
            self._hidden.setdefault(module, set()).add(attribute)

    def install(self):
        """Put the view in front of every other finder."""
        sys.meta_path.insert(0, self)

    def find_spec(self, name, path=None, target=None):
        refuse_makers(name)
        module, _, attribute = name.rpartition(".")
        if attribute in self._hidden.get(module, ()):
            raise ModuleNotFoundError(asked(name), name=name)
        if name not in self._hidden:
            return None
        for finder in sys.meta_path:
            spec = finder.find_spec(name, path, target) if finder is not self else None
            if spec is not None:
                spec.loader = _Hiding(spec.loader, self._hidden[name])
                return spec
        return None


class _Hiding(importlib.abc.Loader):
    """Loads a module, then takes names out of it, and out of the module that defines them."""

    def __init__(self, loader, names):
        self._loader = loader
        self._names = names

    def create_module(self, spec):
        return self._loader.create_module(spec)

    def exec_module(self, module):
        self._loader.exec_module(module)
        for name in self._names:
            home = sys.modules.get(getattr(module.__dict__.get(name), "__module__", None), module)
            for holder in {id(module): module, id(home): home}.values():
                holder.__dict__.pop(name, None)
                _explain(holder, name)


def _explain(module, hidden):
    """Let the module answer a request for a hidden name with the sentence; other names as before."""
    before = module.__dict__.get("__getattr__")

    def __getattr__(name):
        if name == hidden:
            raise ImportError(asked(f"{module.__name__}.{name}"), name=name)
        if before is not None:
            return before(name)
        raise AttributeError(f"module {module.__name__!r} has no attribute {name!r}")

    module.__getattr__ = __getattr__
