"""What a lab in the browser needs besides Pyodide's core: Matplotlib, widgets and the notebook's shell, each a wheel.

``book/_web/lab_packages.json`` pins every wheel by its hash. Those that Pyodide compiled or packed anew ("release")
come from the folder that ``PYODIDE_DIST`` names or from Pyodide's own address; the pure ones of the package index
("index") from that folder, from ``pyodide-extra`` beside it, or by pip.
"""

import json
import shutil
import subprocess
import sys
from pathlib import Path

from course_utils.authoring import pyodide

WHAT_IS_LOST = "the labs of this site cannot be opened in the browser; their download and the local command stay"


def pins(root):
    """Every package: its name -> its entry in a lock file of Pyodide's."""
    found = json.loads((Path(root) / "book" / "_web" / "lab_packages.json").read_text(encoding="utf-8"))
    return {name: {**entry, "source": source} for source, entries in found.items() for name, entry in entries.items()}


def provide(root, say=print, download=True):
    """Bring ``_build/lab-packages`` up to date; returns the folder, or ``None`` where a wheel cannot be had.

    Parameters
    ----------
    root : Path
        The course's root folder.
    say : callable
        Told a line when something is fetched, or cannot be.
    download : bool
        Whether to ask Pyodide's address and pip for wheels that are not on this machine.

    Raises
    ------
    CourseError
        When a wheel is not, byte for byte, the pinned one.
    """
    pinned, kept = pins(root), Path(root) / "_build" / "lab-packages"
    missing = {name: entry for name, entry in pinned.items() if not _is_right(kept / entry["file_name"], entry)}
    if missing and not download:
        return None
    kept.mkdir(parents=True, exist_ok=True)
    for name, entry in list(missing.items()):
        found = _on_this_machine(root, entry["file_name"])
        if found:
            _put(kept, entry, found.read_bytes())
            del missing[name]
    if missing:
        say(f"fetching {len(missing)} packages for the labs in the browser")
        problem = _from_release(root, kept, missing) or _from_index(kept, missing)
        if problem:
            say(f"{problem}: {WHAT_IS_LOST}. Build again with a network, or with PYODIDE_DIST")
            return None
    for old in {path.name for path in kept.iterdir()} - {entry["file_name"] for entry in pinned.values()}:
        (kept / old).unlink()
    return kept


def _on_this_machine(root, name):
    """The file in the folder that has Pyodide on this machine, or in ``pyodide-extra`` beside it."""
    folder = pyodide.given_folder(root)
    places = [folder / name, folder.parent / "pyodide-extra" / name] if folder else []
    return next((place for place in places if place.is_file()), None)


def _from_release(root, kept, missing):
    """Fetch the wheels that Pyodide releases; a sentence when its address does not answer."""
    address = pyodide.pins(root)["address"]
    for entry in missing.values():
        if entry["source"] == "release":
            try:
                _put(kept, entry, pyodide.fetch(address + entry["file_name"]))
            except OSError as problem:
                return f"{address} does not give {entry['file_name']} ({getattr(problem, 'reason', problem)})"
    return None


def _from_index(kept, missing):
    """Let pip fetch the pure wheels, for the browser's Python and by their hashes; a sentence when it cannot."""
    wanted = [(name, entry) for name, entry in missing.items() if entry["source"] == "index"]
    if not wanted:
        return None
    scratch = kept.with_name(kept.name + ".pip")
    shutil.rmtree(scratch, ignore_errors=True)
    scratch.mkdir()
    asked = scratch / "requirements.txt"
    lines = [f"{name}=={entry['version']} --hash=sha256:{entry['sha256']}\n" for name, entry in wanted]
    asked.write_text("".join(lines), encoding="utf-8")
    command = [sys.executable, "-m", "pip", "download", "-q", "--disable-pip-version-check", "--no-deps"]
    command += ["--require-hashes", "--only-binary=:all:", "--python-version=3.14", "--implementation=py"]
    command += ["--abi=none", "--platform=any", "-d", str(scratch), "-r", str(asked)]
    done = subprocess.run(command, capture_output=True, text=True)
    if done.returncode == 0:
        for _, entry in wanted:
            _put(kept, entry, (scratch / entry["file_name"]).read_bytes())
    shutil.rmtree(scratch)
    reason = next((line for line in done.stderr.splitlines() if line.startswith("ERROR")), "pip gave no reason")
    return f"pip cannot fetch the notebook's packages ({reason})" if done.returncode else None


def _put(kept, entry, content):
    """Keep a wheel once its hash is right."""
    (kept / entry["file_name"]).write_bytes(pyodide.checked(entry["file_name"], content, entry["sha256"]))


def _is_right(path, entry):
    return path.is_file() and pyodide.digest(path.read_bytes()) == entry["sha256"]
