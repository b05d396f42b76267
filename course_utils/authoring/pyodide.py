"""Python for the reader's browser: the Pyodide runtime and NumPy, every file checked against a hash, put into the site.

The files come from the folder that ``PYODIDE_DIST`` names, or from the Pyodide project's own release. Where neither can
be had, the site loads the same version from the project's address and says so: at build time, in its footer and in
``site.json``.
"""

import hashlib
import json
import os
import shutil
import urllib.request
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

from course_utils.errors import CourseError

SECONDS_TO_ANSWER = 5  # a machine without a network learns that within this time


@dataclass(frozen=True)
class Runtime:
    """Where the pages get Python from.

    Parameters
    ----------
    version : str
    folder : Path or None
        The checked files, to be served by the site; ``None`` when the pages load them from ``address``.
    address : str
        The Pyodide project's own, of this version.
    lock : dict
        Pyodide's lock file, cut down to NumPy.
    files : tuple of str
        What a page loads, in the order in which it needs them.
    """

    version: str
    folder: Path | None
    address: str
    lock: dict
    files: tuple[str, ...]

    @property
    def hosts(self):
        """Every host besides its own that the site loads from."""
        return [] if self.folder else [urlsplit(self.address).hostname]


def pins(root):
    """The version, the address and the hashes that this project is made for: ``book/_web/pyodide.json``."""
    return json.loads((Path(root) / "book" / "_web" / "pyodide.json").read_text(encoding="utf-8"))


def given_folder(root):
    """The folder that has the runtime on this machine: ``PYODIDE_DIST``, or ``../shared/pyodide``; else ``None``."""
    if os.environ.get("PYODIDE_DIST"):
        return Path(os.environ["PYODIDE_DIST"]).expanduser().resolve()
    beside = Path(root).resolve().parent / "shared" / "pyodide"
    return beside if beside.is_dir() else None


def provide(root, say=print, download=True):
    """Bring ``_build/pyodide`` up to date; returns the :class:`Runtime`.

    Parameters
    ----------
    root : Path
        The course's root folder.
    say : callable
        Told a line when something is fetched, or cannot be.
    download : bool
        Whether to ask the Pyodide project's address for files that are not here.

    Raises
    ------
    CourseError
        When ``PYODIDE_DIST`` lacks a file, or any file is not, byte for byte, the one that was released.
    """
    pinned, kept, source = pins(root), Path(root) / "_build" / "pyodide", given_folder(root)
    folder = kept
    if not _complete(pinned, kept):
        if source:
            _take(pinned, kept, lambda name: _read(source / name))
        else:
            folder = _downloaded(pinned, kept, say) if download else None
    return Runtime(pinned["version"], folder, pinned["address"], pinned["lock"], tuple(pinned["files"]))


def _downloaded(pinned, kept, say):
    """Fetch the files from the project; the folder, or ``None`` when its address does not answer."""
    say(f"fetching Pyodide {pinned['version']} and NumPy for the live figures (9 MB)")
    try:
        _take(pinned, kept, lambda name: fetch(pinned["address"] + name))
    except OSError as problem:
        host = urlsplit(pinned["address"]).hostname
        say(
            f"{host} does not answer ({getattr(problem, 'reason', problem)}): the live figures of this site will load "
            f"Pyodide {pinned['version']} from {host} when a reader starts them. For a site that asks no other host, "
            "build it again with a network, or with PYODIDE_DIST naming a folder that has Pyodide's files"
        )
        return None
    return kept


def _take(pinned, kept, read):
    """Put every file that is not yet in ``kept`` there, once its hash is right; all of them, or none."""
    fresh = kept.with_name(kept.name + ".fresh")
    shutil.rmtree(fresh, ignore_errors=True)
    fresh.mkdir(parents=True)
    try:
        for name, sha256 in pinned["files"].items():
            old = kept / name
            content = old.read_bytes() if old.is_file() else b""
            if digest(content) != sha256:
                content = read(name)
            (fresh / name).write_bytes(checked(name, content, sha256))
    except BaseException:
        shutil.rmtree(fresh)
        raise
    shutil.rmtree(kept, ignore_errors=True)
    fresh.rename(kept)


def digest(content):
    """The hash of some bytes, as the lock file writes it."""
    return hashlib.sha256(content).hexdigest()


def checked(name, content, sha256):
    """The content, when its hash is the pinned one.

    Raises
    ------
    CourseError
        When a single byte differs.
    """
    found = digest(content)
    if found != sha256:
        raise CourseError(
            f"{name} is not the released file: its sha256 is {found[:12]}…, expected {sha256[:12]}…. "
            "Nothing was put into the site; get the file again, from PYODIDE_DIST or its release"
        )
    return content


def _complete(pinned, kept):
    """Whether ``kept`` has every file with its right hash."""
    return all(
        (kept / name).is_file() and digest((kept / name).read_bytes()) == sha256
        for name, sha256 in pinned["files"].items()
    )


def _read(path):
    if not path.is_file():
        raise CourseError(f"PYODIDE_DIST has no {path.name}: {path.parent} is not a folder of the pinned Pyodide")
    return path.read_bytes()


def fetch(address):
    """The file at an address of the project's; an ``OSError`` when it does not answer."""
    with urllib.request.urlopen(address, timeout=SECONDS_TO_ANSWER) as answer:
        return answer.read()
