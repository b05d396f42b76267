"""The building's floors: each folder of ``course_utils`` imports only from folders below it."""

import ast
import graphlib
import subprocess
import sys
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parents[1] / "course_utils"
FLOORS = [
    {"errors", "data", "autodiff", "landscapes"},
    {"nn", "optim", "models"},
    {"training", "clinic", "plots"},
    {"checks", "explorers"},
    {"grading", "authoring"},
    {"cli"},
]
HEAVY = {"matplotlib", "ipywidgets", "IPython", "scipy", "sklearn", "torch", "rich", "typer"}
FILES = sorted(PACKAGE.rglob("*.py"))


def part(name):
    """The folder or file directly below the package that a dotted name lies in."""
    return name.split(".")[1] if "." in name else ""


def floor(name):
    """The floor of a part, from 0."""
    return next(level for level, parts in enumerate(FLOORS) if name in parts)


def imports(path):
    """Names of ``course_utils`` that a file imports, anywhere in it, as ``(name, line)``."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from ((alias.name, node.lineno) for alias in node.names if alias.name.startswith("course_utils"))
        elif isinstance(node, ast.ImportFrom) and (node.module or "").startswith("course_utils"):
            for alias in node.names:
                yield f"{node.module}.{alias.name}", node.lineno


def home(path):
    """The folder or file directly below the package that a file belongs to."""
    return path.relative_to(PACKAGE).with_suffix("").parts[0]


@pytest.mark.parametrize("path", FILES, ids=lambda p: str(p.relative_to(PACKAGE)))
def test_a_file_never_imports_from_a_higher_floor(path):
    for name, line in imports(path):
        assert home(path) != "__init__", "the package itself imports nothing"
        if part(name) not in ("", "__version__"):
            assert floor(part(name)) <= floor(home(path)), f"{path.name}:{line} imports {name} from a higher floor"


def test_folders_on_one_floor_do_not_import_each_other_in_a_circle():
    below = {}
    for path in FILES:
        below.setdefault(home(path), set()).update(part(name) for name, _ in imports(path))
    sorter = graphlib.TopologicalSorter({here: there - {here, "", "__version__"} for here, there in below.items()})
    sorter.prepare()  # raises CycleError, which names the circle


@pytest.mark.parametrize("path", FILES, ids=lambda p: str(p.relative_to(PACKAGE)))
def test_no_file_outgrows_one_concept(path):
    assert len(path.read_text(encoding="utf-8").splitlines()) <= 250


def test_no_file_but_interop_imports_torch():
    for path in FILES:
        if path.name == "interop.py":
            continue
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            names = [a.name for a in node.names] if isinstance(node, ast.Import) else []
            names += [node.module or ""] if isinstance(node, ast.ImportFrom) else []
            assert not any(name == "torch" or name.startswith("torch.") for name in names), f"{path} imports torch"


@pytest.mark.parametrize(
    "name", ["data", "autodiff", "nn", "optim", "models", "plots", "training", "clinic", "checks", "explorers"]
)
def test_floors_one_to_four_need_numpy_alone_to_be_imported(name):
    code = (
        "import sys, importlib.abc\n"
        "class Refuse(importlib.abc.MetaPathFinder):\n"
        "    def find_spec(self, name, path, target=None):\n"
        f"        if name.split('.')[0] in {HEAVY!r}:\n"
        "            raise ModuleNotFoundError(name)\n"
        "sys.meta_path.insert(0, Refuse())\n"
        f"import course_utils.{name}, pkgutil\n"
        f"[__import__(m.name) for m in pkgutil.walk_packages(course_utils.{name}.__path__, 'course_utils.{name}.')\n"
        " if not m.name.endswith('interop')]\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
