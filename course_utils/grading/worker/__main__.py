"""Starts the warm process: ``python .../grading/worker CONTROL CONFIG``.

The folder is loaded under a name of its own, so that nothing of ``course_utils.grading`` is imported along with it.
"""

import importlib.util
import sys
from pathlib import Path

folder = Path(__file__).resolve().parent
sys.path.remove(sys.path[0])  # the folder itself: a student's `import shell` must not find it
spec = importlib.util.spec_from_file_location(
    "lab_worker", folder / "__init__.py", submodule_search_locations=[str(folder)]
)
sys.modules["lab_worker"] = package = importlib.util.module_from_spec(spec)
spec.loader.exec_module(package)

from lab_worker.server import main  # noqa: E402  (it can be imported only now)

main(*sys.argv[1:])
