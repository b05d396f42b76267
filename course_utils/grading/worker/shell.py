"""Runs a notebook's cells as Jupyter would, without a kernel.

Magics and ``!`` lines are translated by IPython's own transformer (or, where IPython is missing, left out), and then do
nothing, but for those that time a statement: they run it. ``display`` shows nothing, figures go to Agg, widgets
nowhere.
"""

import ast
import asyncio
import builtins
import contextlib
import inspect
import linecache
import re
import sys
import traceback
import types

try:
    from IPython.core.inputtransformer2 import TransformerManager
except ModuleNotFoundError:
    TransformerManager = None

RUN_THEIR_TEXT = {"time", "timeit", "prun", "capture"}  # magics whose line or cell is the student's code


class Shell:
    """The namespace of one notebook.

    Attributes
    ----------
    names : dict
        The notebook's globals; also those of the module ``__main__``, as in Jupyter.
    """

    def __init__(self):
        module = types.ModuleType("__main__")
        sys.modules["__main__"] = module
        self.names = module.__dict__
        self.names.update(__builtins__=builtins, display=_nothing, get_ipython=lambda: self, In=[""], Out={})
        builtins.quit = builtins.exit = _leave
        with contextlib.suppress(ImportError):
            import IPython.core.getipython

            IPython.get_ipython = IPython.core.getipython.get_ipython = lambda: self
        self._count = 0

    def run(self, source):
        """Run one cell.

        Returns
        -------
        str or None
            One line that says what the cell raised, or ``None``. :class:`clock.OutOfTime` passes through.
        """
        self._count += 1
        name = f"<cell {self._count}>"
        try:
            code = self._compile(source, name)
            if code.co_flags & inspect.CO_COROUTINE:
                asyncio.run(eval(code, self.names))
            else:
                exec(code, self.names)
        except SystemExit:
            return "SystemExit: the cell asked Python to stop"
        except Exception as problem:
            return one_line(problem)
        return None

    def _compile(self, source, name):
        try:
            code = compile(source, name, "exec", flags=ast.PyCF_ALLOW_TOP_LEVEL_AWAIT, dont_inherit=True)
        except SyntaxError:  # a magic is one; translating costs more than most cells do
            source = translate(source)
            code = compile(source, name, "exec", flags=ast.PyCF_ALLOW_TOP_LEVEL_AWAIT, dont_inherit=True)
        linecache.cache[name] = (len(source), None, source.splitlines(keepends=True), name)
        return code

    # What translated magics call, by IPython's names.
    def run_line_magic(self, name, line, _stack_depth=1):
        if name in RUN_THEIR_TEXT:
            self._run_text(re.sub(r"^(\s*-\w+(\s+\d+)?(?=\s))+\s*", "", line))  # %timeit -n 1 statement

    def run_cell_magic(self, name, line, cell):
        if name in RUN_THEIR_TEXT:
            self._run_text(cell)

    def system(self, command):
        """Commands are not run."""

    def getoutput(self, command, split=True, depth=0):
        return []

    def _run_text(self, text):
        exec(compile(translate(text), "<magic>", "exec", dont_inherit=True), self.names)

    def __getattr__(self, name):
        if name.startswith("__"):
            raise AttributeError(name)
        return _nothing


def translate(source):
    """Turn a cell's text into Python; what stays wrong is a SyntaxError of the student's."""
    if TransformerManager is not None:
        return TransformerManager().transform_cell(source)
    if source.startswith("%%"):
        magic, _, rest = source.partition("\n")
        return rest if magic[2:].split()[:1] and magic[2:].split()[0] in RUN_THEIR_TEXT else ""
    return re.sub(r"(?m)^(\s*)[%!?].*$", r"\1pass", source)


def one_line(problem):
    """An exception as one line, with its place in the notebook."""
    try:
        says = traceback.format_exception_only(problem)[-1].strip()[:500]
    except Exception:  # a student's class may raise in __str__
        says = type(problem).__name__
    return says + place(problem)


def place(problem):
    """``, in `loss`, line 3: `z = X @ w```, from the innermost frame that is the notebook's; empty where there is
    none."""
    steps = [
        (f, line) for f, line in traceback.walk_tb(problem.__traceback__) if f.f_code.co_filename.startswith("<cell ")
    ]
    if not steps:
        return ""
    frame, line = steps[-1]
    inside = "" if frame.f_code.co_name == "<module>" else f", in `{frame.f_code.co_name[:60]}`"
    text = linecache.getline(frame.f_code.co_filename, line).strip()[:80]
    return f"{inside}, line {line}" + (f": `{text}`" if text else "")


def _nothing(*args, **kwargs):
    """Accept anything, do nothing."""


def _leave(code=None):
    raise SystemExit(code)
