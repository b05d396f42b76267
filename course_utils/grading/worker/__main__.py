"""Starts the warm process: ``python .../grading/worker CONTROL CONFIG``.

The folder, and that of the sandbox, are loaded under names of their own, so that nothing of ``course_utils.grading``
is imported along with them.
"""

import importlib.util
import sys
from pathlib import Path


def load(name, folder):
    """The package in a folder, under this name."""
    spec = importlib.util.spec_from_file_location(
        name, folder / "__init__.py", submodule_search_locations=[str(folder)]
    )
    sys.modules[name] = package = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(package)


here = Path(__file__).resolve().parent
sys.path.remove(sys.path[0])  # the folder itself: a student's `import shell` must not find it
load("lab_sandbox", here.parent / "sandbox")
load("lab_worker", here)

from lab_worker.server import main  # noqa: E402  (it can be imported only now)

main(*sys.argv[1:])
