"""Cells tagged ``gpu``: whether they can run here, and the record of their last real run.

``book/gpu_runs.json`` is written only by a build on a machine with CUDA, from what the cell printed there. A page built
elsewhere shows that record with its device, versions and date, or says that there is none yet.
"""

import datetime
import hashlib
import json
import platform

import numpy

from course_utils.nn import interop

RECORD = "book/gpu_runs.json"


def available():
    """Whether PyTorch sees a CUDA device here."""
    return interop.cuda_device() is not None


def key(source):
    """The name of a cell in the record: a hash of its source, so that a changed cell has no old record."""
    return hashlib.sha256(source.strip().encode()).hexdigest()[:16]


def load(root):
    """The record as a dictionary: key of a cell -> what it printed, where and when."""
    path = root / RECORD
    return json.loads(path.read_text(encoding="utf-8")) if path.is_file() else {}


def machine():
    """The device and the versions of this machine, as a record states them."""
    device, torch = interop.cuda_device()
    return {
        "device": device,
        "versions": {"python": platform.python_version(), "torch": torch, "numpy": numpy.__version__},
        "date": datetime.date.today().isoformat(),
    }


def printed(cell):
    """The text that a cell printed or showed."""
    parts = []
    for output in cell.get("outputs", []):
        if output["output_type"] == "stream":
            parts.append(output["text"])
        elif "data" in output:
            parts.append(output["data"].get("text/plain", "") + "\n")
    return "".join(parts).rstrip()


def record(root, page, notebook, has_gpu, describe=machine):
    """Write what the page's ``gpu`` cells printed into the record; nothing happens on a machine without a GPU."""
    cells = [cell for cell in notebook.cells if "gpu" in cell.metadata.get("tags", [])]
    if not (has_gpu and cells):
        return
    runs = load(root)
    for cell in cells:
        where = page.relative_to(root / "book").as_posix()
        runs[key(cell["source"])] = {"page": where, "output": printed(cell), **describe()}
    text = json.dumps(dict(sorted(runs.items())), indent=2, ensure_ascii=False)
    (root / RECORD).write_text(text + "\n", encoding="utf-8")
