"""One wheel of ``course_utils`` for the browser: pure Python, the same bytes from the same files, made in milliseconds.

It leaves out what only an author or an instructor needs. A wheel is a zip of the package with three small files beside
it, so no build tool takes part.
"""

import base64
import hashlib
import tomllib
import zipfile
from pathlib import Path

from course_utils.errors import CourseError

LEFT_OUT = ("authoring", "grading", "cli.py")
MIDNIGHT = (1980, 1, 1, 0, 0, 0)  # the first date a zip can have: two builds give the same bytes


def build(root, folder, left_out=LEFT_OUT):
    """Write the wheel into ``folder/HASH/``; returns its path. A wheel of the same content is left as it is.

    The hash in the path makes a browser that kept an older wheel fetch the new one.

    Parameters
    ----------
    root : Path
        The course's root folder.
    folder : Path
        Emptied of older wheels.
    left_out : tuple of str
        Folders and files of the package that the wheel comes without.
    """
    project = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    name, version = project["name"].replace("-", "_"), project["version"]
    files = {path.relative_to(root).as_posix(): path.read_bytes() for path in members(root, left_out)}
    if f"{name}/__init__.py" not in files:
        raise CourseError(f"there is no package {name} in {root}: a wheel cannot be made of it")
    files |= _metadata(files, name, project)
    state = hashlib.sha256(repr([(where, hashlib.sha256(text).digest()) for where, text in files.items()]).encode())
    wheel = folder / state.hexdigest()[:12] / f"{name}-{version}-py3-none-any.whl"
    if not wheel.is_file():
        wheel.parent.mkdir(parents=True, exist_ok=True)
        with zipfile.ZipFile(wheel, "w", zipfile.ZIP_DEFLATED) as archive:
            for where, content in files.items():
                archive.writestr(zipfile.ZipInfo(where, MIDNIGHT), content, zipfile.ZIP_DEFLATED)
    for old in folder.glob("*/*.whl"):
        if old != wheel:
            old.unlink()
            old.parent.rmdir()
    return wheel


def members(root, left_out=LEFT_OUT):
    """The files of the package that go into the wheel, in a fixed order."""
    package = Path(root) / "course_utils"
    found = (path for path in sorted(package.rglob("*")) if path.is_file() and "__pycache__" not in path.parts)
    return [path for path in found if path.relative_to(package).parts[0] not in left_out]


def _metadata(files, name, project):
    """The three files that make a zip a wheel; the record lists every file with its hash."""
    info = f"{name}-{project['version']}.dist-info"
    lines = ["Metadata-Version: 2.1", f"Name: {project['name']}", f"Version: {project['version']}"]
    lines += [f"Summary: {project['description']}", f"Requires-Python: {project['requires-python']}"]
    lines += [f"Requires-Dist: {needed}" for needed in project["dependencies"]]
    made = {
        f"{info}/METADATA": "\n".join([*lines, ""]).encode(),
        f"{info}/WHEEL": b"Wheel-Version: 1.0\nGenerator: course\nRoot-Is-Purelib: true\nTag: py3-none-any\n",
    }
    rows = [f"{where},{_digest(content)},{len(content)}" for where, content in (files | made).items()]
    made[f"{info}/RECORD"] = "\n".join([*rows, f"{info}/RECORD,,", ""]).encode()
    return made


def _digest(content):
    return "sha256=" + base64.urlsafe_b64encode(hashlib.sha256(content).digest()).rstrip(b"=").decode()
