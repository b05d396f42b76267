"""``autograder.zip`` for Gradescope: this grader, one lab, and the two scripts that Gradescope calls.

It holds hidden checks and the course key: it is for Gradescope alone.
"""

import io
import zipfile
from pathlib import Path

from course_utils.authoring import curriculum
from course_utils.authoring.environment import TORCH_CPU_INDEX
from course_utils.authoring.reference import mistake_files
from course_utils.errors import CourseError
from course_utils.grading.engine import private_checks_of
from course_utils.grading.keys import KEY_FILE, course_key
from course_utils.grading.terminal import say

MIDNIGHT = (1980, 1, 1, 0, 0, 0)  # the first date a zip can have: the same files give the same bytes
NEEDED = ("numpy", "ipython", "jupytext", "typer", "rich", "matplotlib", "ipywidgets")
SETUP = """#!/usr/bin/env bash
# Gradescope runs this once, as root, when it builds the image.
set -euo pipefail
python=$(command -v python3.13 || command -v python3.12 || command -v python3.11 || true)
if [ -z "$python" ]; then
  apt-get update -qq && apt-get install -y -qq python3.11 python3.11-venv
  python=python3.11
fi
"$python" -m venv /autograder/venv || {{
  apt-get install -y -qq "$(basename "$python")-venv"
  "$python" -m venv /autograder/venv
}}
/autograder/venv/bin/python -m pip install -q {packages}
{torch}chmod -R go= /autograder/source
"""
TORCH = """# the build without CUDA, which is some gigabytes smaller; or else the usual one
/autograder/venv/bin/python -m pip install -q {pin} --index-url {index} || \\
  /autograder/venv/bin/python -m pip install -q {pin}
"""
RUN = """#!/usr/bin/env bash
# Gradescope runs this for every hand-in; it always leaves a results.json.
cd /autograder/source
exec /autograder/venv/bin/python -m course_utils.grading.export.on_gradescope {lab}{unsafe}
"""


def write(lab, out=None, private=None, unsafe=False, root=None):
    """Write the zip."""
    course = curriculum.load(root)
    chapter = course.chapter(lab)
    if private is None:
        raise CourseError(
            "the autograder needs --private FOLDER: without the course key its inputs would change each time"
        )
    key, _ = course_key(private, Path("."))
    files = _package() | _lab(course.root, lab, private_checks_of(private, lab))
    files[f"private/{KEY_FILE}"] = key + b"\n"
    files["setup.sh"] = _setup(course.root, chapter.torch).encode()
    files["run_autograder"] = RUN.format(lab=lab, unsafe=" --unsafe" if unsafe else "").encode()
    path = Path(out or f"autograder-{lab}.zip")
    path.write_bytes(_zipped(files))
    say(f"wrote {path}: upload it to Gradescope and give it to no one else, it holds the hidden checks.")


def _package():
    """This package, so that the same code grades here and there."""
    import course_utils

    home = Path(course_utils.__file__).parent
    found = [p for p in sorted(home.rglob("*")) if p.is_file() and "__pycache__" not in p.parts and p.suffix != ".pyc"]
    return {f"course_utils/{path.relative_to(home).as_posix()}": path.read_bytes() for path in found}


def _lab(root, lab, private_checks):
    folder = root / "solutions" / lab
    paths = [folder / "lab.md", folder / "checks.py", *mistake_files(folder)]
    files = {path.relative_to(root).as_posix(): path.read_bytes() for path in paths}
    files["curriculum.toml"] = (root / "curriculum.toml").read_bytes()
    if private_checks is not None:
        files[f"private/{lab}/checks.py"] = (Path(private_checks) / "checks.py").read_bytes()
    return files


def _setup(root, torch):
    """The script that installs what is needed, in the versions of the course's own environment where it says them."""
    try:
        lines = (root / "requirements.txt").read_text(encoding="utf-8").splitlines()
    except OSError:
        lines = []
    exact = {line.split("==")[0].strip().lower(): line.strip() for line in lines if "==" in line}
    torch = TORCH.format(pin=exact.get("torch", "torch"), index=TORCH_CPU_INDEX) if torch else ""
    return SETUP.format(packages=" ".join(exact.get(name, name) for name in NEEDED), torch=torch)


def _zipped(files):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name in sorted(files):
            info = zipfile.ZipInfo(name, MIDNIGHT)
            info.compress_type = zipfile.ZIP_DEFLATED
            info.external_attr = (0o100755 if name in ("setup.sh", "run_autograder") else 0o100644) << 16
            archive.writestr(info, files[name])
    return out.getvalue()
