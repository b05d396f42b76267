"""Labs in the browser: JupyterLite beside the book's pages, with the same Python that the live figures run.

``jupyter lite build`` puts its application and the released labs into ``_build/lite``, once and again when its inputs
change. A site gets a copy, and a lock file that tells Pyodide's kernel where every package lies: nothing is installed
while a lab opens, and no index is ever asked.
"""

import hashlib
import importlib.metadata
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

from course_utils.authoring import curriculum, lab_packages, pyodide
from course_utils.errors import CourseError

KERNEL = "@jupyterlite/pyodide-kernel-extension"
EXTENSIONS = (KERNEL, "@jupyter-widgets/jupyterlab-manager")
DISTRIBUTIONS = ("jupyterlite-core", "jupyterlite-pyodide-kernel", "jupyterlab-widgets")
APPS = ("notebooks", "tree")  # the second lists the labs, and is where the first one's logo leads
KERNEL_WHEELS = Path("extensions", KERNEL, "static", "pypi")
# loaded while Python starts, in parallel; what the first two bring along comes with them
PRELOADED = ("course-utils", "pyodide-kernel", "ipykernel", "jedi", "micropip", "piplite")
IMPORTS = {"widgetsnbextension": []}  # a package of the kernel's that nobody imports by its name
PAGE = "lite/notebooks/index.html?path="


def labs_in_the_browser(course):
    """Names of the released labs that the browser's Python can run: those that need no torch."""
    return [c.lab for c in course.chapters if c.lab and not c.torch and (course.root / "labs" / c.lab).is_dir()]


def build(root, say=print):
    """Bring ``_build/lite`` up to date; returns that folder.

    Raises
    ------
    CourseError
        When JupyterLite is not installed, or does not build.
    """
    course = curriculum.load(root)
    made, stamped = course.root / "_build" / "lite", course.root / "_build" / "lite.sha256"
    labs = [course.root / "labs" / name for name in labs_in_the_browser(course)]
    stamp = _state(labs)
    if (made / "index.html").is_file() and stamped.is_file() and stamped.read_text() == stamp:
        return made
    say("building JupyterLite for the labs in the browser")
    work = course.root / "_build" / "lite.work"
    shutil.rmtree(work, ignore_errors=True)
    for lab in labs:
        shutil.copytree(lab, work / "labs" / lab.name, ignore=shutil.ignore_patterns("__pycache__", ".*"))
    (work / "labs").mkdir(parents=True, exist_ok=True)
    (work / "jupyter-lite.json").write_text(json.dumps(_settings(course.title)), encoding="utf-8")
    config = {
        "LiteBuildConfig": {
            "contents": [str(work / "labs")],
            "output_dir": str(work / "out"),
            "apps": list(APPS),
            "ignore_sys_prefix": ["federated_extensions"],
            "federated_extensions": [str(_installed(name)) for name in EXTENSIONS],
            "no_sourcemaps": True,
            "no_unused_shared_packages": True,
        }
    }
    (work / "jupyter_lite_config.json").write_text(json.dumps(config), encoding="utf-8")
    command = [sys.executable, "-m", "jupyterlite_core", "build", "--lite-dir", str(work)]
    done = subprocess.run(command, cwd=work, capture_output=True, text=True, env={**os.environ, "NO_COLOR": "1"})
    if done.returncode or not (work / "out" / "index.html").is_file():
        raise CourseError(f"JupyterLite does not build:\n\n{(done.stderr or done.stdout).strip()[-2000:]}")
    shutil.rmtree(made, ignore_errors=True)
    (work / "out").rename(made)
    shutil.rmtree(work)
    stamped.write_text(stamp)
    return made


def put_into(site, root, runtime, wheel):
    """Copy the labs, their packages and the lock file into ``site``; returns what ``site.json`` says of them.

    Parameters
    ----------
    site : Path
        The built site, which has Pyodide's core in ``_static/pyodide``.
    root : Path
    runtime : Runtime
        What :func:`course_utils.authoring.pyodide.provide` returned.
    wheel : Path
        The package's wheel, inside the site: the one that the live figures load.
    """
    packages = lab_packages.provide(root, download=False)
    made = Path(root) / "_build" / "lite"
    if runtime.folder is None or packages is None or not (made / "index.html").is_file():
        return None
    lite = site / "lite"
    shutil.copytree(made, lite)
    (lite / "packages").mkdir()
    for entry in lab_packages.pins(root).values():
        shutil.copyfile(packages / entry["file_name"], lite / "packages" / entry["file_name"])
    text = json.dumps(_lock(root, lite, runtime, wheel))
    name = f"pyodide-lock-{hashlib.sha256(text.encode()).hexdigest()[:12]}.json"  # a new name where anything is new
    (lite / name).write_text(text, encoding="utf-8")
    config = json.loads((lite / "jupyter-lite.json").read_text(encoding="utf-8"))
    kernel = config["jupyter-config-data"]["litePluginSettings"][f"{KERNEL}:kernel"]
    kernel["loadPyodideOptions"] = {"lockFileURL": f"./{name}", "packages": list(PRELOADED)}
    (lite / "jupyter-lite.json").write_text(json.dumps(config, indent=2), encoding="utf-8")
    return {"labs": labs_in_the_browser(curriculum.load(root)), "lock": f"lite/{name}"}


def _lock(root, lite, runtime, wheel):
    """A lock file for all that a lab may import; every file's place is given from the folder of the lock file."""
    packages = {}

    def add(name, version, place, sha256, depends, imports):
        known = {"name": name, "version": version, "sha256": sha256, "depends": depends, "imports": imports}
        fixed = {"install_dir": "site", "package_type": "package", "unvendored_tests": False}
        packages[name] = known | fixed | {"file_name": place}

    for name, entry in runtime.lock["packages"].items():
        place = f"../_static/pyodide/{entry['file_name']}"
        add(name, entry["version"], place, entry["sha256"], entry["depends"], entry["imports"])
    for name, entry in lab_packages.pins(root).items():
        add(
            name,
            entry["version"],
            f"packages/{entry['file_name']}",
            entry["sha256"],
            entry["depends"],
            entry["imports"],
        )
    depends = {"pyodide-kernel": ["ipython", "comm"], "piplite": ["micropip"]}
    for path in sorted((lite / KERNEL_WHEELS).glob("*.whl")):
        word, version = path.name.split("-")[:2]
        if (word, version) == ("widgetsnbextension", "3.6.999"):
            continue  # for ipywidgets 7
        name = word.replace("_", "-")
        place = path.relative_to(lite).as_posix()
        add(name, version, place, pyodide.digest(path.read_bytes()), depends.get(name, []), IMPORTS.get(name, [word]))
    needs = ["numpy", "matplotlib", "ipywidgets"]
    place, content = os.path.relpath(wheel, lite), wheel.read_bytes()
    add("course-utils", wheel.name.split("-")[1], place, pyodide.digest(content), needs, ["course_utils"])
    return {"info": runtime.lock["info"], "packages": packages}


def _settings(title):
    """JupyterLite's settings: Pyodide is the book's own, and no package index exists."""
    kernel = {"pyodideUrl": "./../_static/pyodide/pyodide.mjs", "disablePyPIFallback": True}
    data = {"appName": title, "appUrl": "./tree", "litePluginSettings": {f"{KERNEL}:kernel": kernel}}
    return {"jupyter-lite-schema-version": 0, "jupyter-config-data": data}


def _installed(extension):
    """The folder of an extension in this environment."""
    folder = Path(sys.prefix, "share", "jupyter", "labextensions", extension)
    if not folder.is_dir():
        raise CourseError(
            f"the labs in the browser need {extension}, which this environment lacks: "
            "install requirements.txt (`make book` does) and try again"
        )
    return folder


def _state(labs):
    """A hash of everything that ``jupyter lite build`` reads."""
    try:
        versions = [importlib.metadata.version(name) for name in DISTRIBUTIONS]
    except importlib.metadata.PackageNotFoundError as problem:
        raise CourseError(
            f"the labs in the browser need {problem.name}, which is not installed: install requirements.txt"
        ) from None
    state = hashlib.sha256(repr(versions).encode() + Path(__file__).read_bytes())
    for lab in labs:
        for path in sorted(lab.iterdir()):
            if path.is_file():
                state.update(f"{lab.name}/{path.name} {pyodide.digest(path.read_bytes())}\n".encode())
    return state.hexdigest()
