"""Execute the book's pages on all cores, into the cache that the build then reads its outputs from.

The cache forgets everything when what the outputs depend on changes: the package, the pins, the book's extensions, the
Python, or whether there is a GPU (jupyter-cache looks at the cells only). A cell tagged ``gpu`` runs where CUDA is.
"""

import copy
import os
import shutil
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from course_utils.authoring import gpu
from course_utils.authoring.state import files_of, hash_of
from course_utils.errors import CourseError

# pages import none of these, so a change in them leaves the outputs as they are (a test holds that)
NOT_SEEN_BY_PAGES = ("authoring", "checks", "grading")
SECONDS_PER_CELL = 300


def cache_folder(root):
    """Where the executed pages are kept between builds."""
    return Path(root) / "_build" / "jupyter_cache"


def state_of(root, has_gpu):
    """A hash of all that the pages' outputs depend on besides their own cells."""
    package = root / "course_utils"
    files = [p for p in files_of(package) if p.relative_to(package).parts[0] not in (*NOT_SEEN_BY_PAGES, "cli.py")]
    files += [*(root / "book" / "_ext").glob("*.py"), root / "requirements.txt"]
    files += (root / "book").glob("[0-9]*/*.json")  # recorded results that a page reads
    return hash_of(root, sorted(files), sys.version, has_gpu)


def open_cache(root, folder, has_gpu):
    """The cache of executed pages, emptied when it was filled under another state of the project."""
    from jupyter_cache import get_cache

    state = state_of(root, has_gpu)
    stamp = folder / "state"
    if folder.exists() and not (stamp.is_file() and stamp.read_text() == state):
        shutil.rmtree(folder)
    folder.mkdir(parents=True, exist_ok=True)
    stamp.write_text(state)
    return get_cache(folder)


def read_page(path):
    """A page as a notebook, exactly as the build will read it; ``None`` when it has no code cell."""
    from myst_nb.core.read import is_myst_markdown_notebook, read_myst_markdown_notebook

    text = path.read_text(encoding="utf-8")
    if not is_myst_markdown_notebook(text):
        return None
    # the build parses with these extensions on; they decide where a cell begins
    return read_myst_markdown_notebook(text, _markdown_config(), add_source_map=True, path=path)


def _markdown_config():
    from myst_parser.config.main import MdParserConfig

    return MdParserConfig(enable_extensions={"attrs_block", "colon_fence", "deflist", "dollarmath", "substitution"})


def run_page(path, notebook, has_gpu):
    """Execute one page's notebook in place, in the page's folder; returns seconds, or raises what its cell raised."""
    from nbclient import NotebookClient

    from course_utils.authoring.warm_kernel import kernel_manager_class

    ran = copy.deepcopy(notebook)
    if not has_gpu:
        for cell in ran.cells:
            if "gpu" in cell.metadata.get("tags", []):
                cell.metadata.tags = [*cell.metadata.tags, "skip-execution"]
    started = time.monotonic()
    client = NotebookClient(
        ran,
        timeout=SECONDS_PER_CELL,
        kernel_name="python3",
        kernel_manager_class=kernel_manager_class(),
        resources={"metadata": {"path": str(path.parent)}},
    )
    # a kernel's own log goes nowhere: what a cell prints on stderr still is one of its outputs
    client.execute(stderr=subprocess.DEVNULL)
    # the cache finds a page by its cells and their metadata: keep the page's own, take over only the outputs
    for cell, done in zip(notebook.cells, ran.cells):
        if cell.cell_type == "code":
            cell.outputs, cell.execution_count = done.outputs, done.execution_count
    notebook.metadata["language_info"] = ran.metadata.get("language_info", {})
    return time.monotonic() - started


def fill_cache(root, pages, say=print, folder=None):
    """Execute the pages whose outputs are not in the cache.

    Parameters
    ----------
    root : Path
        The course's root folder.
    pages : sequence of Path
        Source files, in the book's order.
    say : callable
        Told one line for each executed page.
    folder : Path, optional
        The cache; the project's own when not given.

    Raises
    ------
    CourseError
        When a cell of a page raises; all pages are tried first, and each failing cell is shown.
    """
    from jupyter_cache.base import CacheBundleIn

    has_gpu = gpu.available()
    cache = open_cache(root, Path(folder or cache_folder(root)), has_gpu)
    waiting = []
    for path in pages:
        notebook = read_page(path)
        if notebook is None or not any(cell.cell_type == "code" for cell in notebook.cells):
            continue
        try:
            cache.match_cache_notebook(notebook)
        except KeyError:
            waiting.append((path, notebook))
    # one thread of linear algebra for each page: pages share the cores, and sums do not depend on how many there are
    for name in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"):
        os.environ.setdefault(name, "1")
    failures = []
    with ThreadPoolExecutor(os.cpu_count() or 1) as pool:
        runs = [(path, notebook, pool.submit(run_page, path, notebook, has_gpu)) for path, notebook in waiting]
        for path, notebook, run in runs:
            name = path.relative_to(root).as_posix()
            try:
                seconds = run.result()
            except Exception as problem:
                failures.append(_readable(name, problem))
                continue
            cache.cache_notebook_bundle(
                CacheBundleIn(notebook, str(path), data={"execution_seconds": seconds}),
                check_validity=False,
                overwrite=True,
            )
            gpu.record(root, path, notebook, has_gpu)
            say(f"executed {name} in {seconds:.1f} s")
    if failures:
        raise CourseError("\n\n".join([f"{len(failures)} page(s) could not be executed", *failures]))


def _readable(name, problem):
    """What a failing page shows: the page, the cell, and the end of its traceback, without terminal colors."""
    import re

    text = re.sub(r"\x1b\[[0-9;]*m", "", str(problem)).strip()
    return f"{name}\n" + "\n".join("    " + line for line in text.splitlines()[-40:])
