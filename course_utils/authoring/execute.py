"""The solution notebook, executed beside the released checks, with outputs that are the same on every machine."""

import os
import re
import tempfile
from pathlib import Path

from course_utils.authoring import gpu
from course_utils.authoring.labsource import notebook_json
from course_utils.errors import CourseError

DRAWS = {"figure", "explorer", "gpu"}  # tags of cells whose output is a picture, a widget, a time: not kept
KEPT = ("text/plain", "text/html")


def executed(cells, lab, released):
    """The cells with their outputs.

    Parameters
    ----------
    cells : list of dict
        Of the solution notebook.
    lab : str
    released : dict of str to str
        The files of ``labs/NN``, which the notebook's ``check()`` reads.

    Raises
    ------
    CourseError
        When a cell of the solution raises.
    """
    import nbformat
    from nbclient import NotebookClient
    from nbclient.exceptions import CellExecutionError

    notebook = nbformat.reads(notebook_json(cells), as_version=4)
    if not gpu.available():
        for cell in notebook.cells:
            if "gpu" in cell.metadata.get("tags", []):
                cell.metadata.tags = [*cell.metadata.tags, "skip-execution"]
    with tempfile.TemporaryDirectory() as scratch:
        here = Path(scratch) / "solutions" / lab
        beside = Path(scratch) / "labs" / lab
        here.mkdir(parents=True)
        beside.mkdir(parents=True)
        for name, text in released.items():
            (beside / name).write_text(text, encoding="utf-8")
        client = NotebookClient(
            notebook,
            timeout=120,
            kernel_name="python3",
            resources={"metadata": {"path": str(here)}},
            extra_arguments=["--log-level=40"],  # errors only: the terminal is for the one line release prints
        )
        environment = {**os.environ, "MPLBACKEND": "agg"}
        environment.pop("COURSE_BOOK", None)
        try:
            client.execute(env=environment)
        except CellExecutionError as problem:
            last = str(problem).strip().splitlines()[-1]
            raise CourseError(f"{lab}: the solution notebook raises when it is run: {last}") from problem
    done = []
    for cell, ran in zip(cells, notebook.cells):
        if cell["cell_type"] == "code":
            draws = DRAWS & set(cell["tags"])
            tags = [*cell["tags"], "nbval-ignore-output"] if draws else cell["tags"]
            outputs = [] if draws else [_clean(output, lab) for output in _joined(ran.outputs)]
            cell = {**cell, "tags": tags, "outputs": outputs, "execution_count": ran.execution_count}
        done.append(cell)
    return done


def _joined(outputs):
    """Printed text in one piece: into how many the kernel cuts it depends on how busy the machine is."""
    whole = []
    for output in outputs:
        if whole and output.output_type == "stream" and whole[-1].get("name") == output.name:
            whole[-1]["text"] += output.text
        else:
            whole.append(dict(output))
    return whole


def _clean(output, lab):
    """One output without pictures, metadata, memory addresses; a machine's path is refused."""
    output = dict(output)
    if "data" in output:
        output["data"] = {kind: _lines(output["data"][kind]) for kind in KEPT if kind in output["data"]}
        output["metadata"] = {}
    if "text" in output:
        output["text"] = _lines(output["text"])
    if re.search(r"(?<![\w.])/(tmp|home|root|Users|work)/", str(output)):
        raise CourseError(f"{lab}: an output of the solution holds a path of this machine: {str(output)[:120]}")
    return output


def _lines(text):
    """Text as a list of lines, as notebooks keep it."""
    return re.sub(r" at 0x[0-9a-f]{6,}", " at 0x…", "".join(text)).splitlines(keepends=True)
