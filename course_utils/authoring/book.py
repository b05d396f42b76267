"""Build the website into ``_build/html``, and serve it.

The pages are executed first, on all cores; then Jupyter Book builds from scratch, every warning an error, because an
incremental build hides the warnings of the last one. The finished site replaces the old one in one move. Where nothing
that the site is made of has changed since, it stays.
"""

import contextlib
import fcntl
import functools
import http.server
import os
import re
import shutil
import subprocess
import sys
import time

from course_utils.authoring import curriculum, execution, gpu, lab_packages, lite, pyodide, repository, vendor
from course_utils.authoring.state import files_of, hash_of
from course_utils.errors import CourseError

JUPYTER_BOOK = "from jupyter_book.cli.main import main; main()"
STRICT = ("-n", "-W", "--keep-going")
MADE_OF = (
    "book",
    "course_utils",
    "labs",
    "_config.yml",
    "curriculum.toml",
    "pyproject.toml",
    "requirements.txt",
    "docs",
)


def build(builder="html"):
    """Build the book; prints where it is, or raises a :class:`CourseError` that says what is wrong with which page.

    Parameters
    ----------
    builder : str
        ``"html"``; ``"sphinx"`` to build it without Jupyter Book, from the ``conf.py`` that Jupyter Book writes, into
        ``_build/sphinx``; or ``"linkcheck"`` to try the addresses of other sites that the pages name.
    """
    if builder not in ("html", "sphinx", "linkcheck"):
        raise CourseError(f"the builders are html, sphinx and linkcheck; {builder!r} is none of them")
    course = curriculum.load()
    started = time.monotonic()
    with _one_at_a_time(course.root):
        vendor.fetch(course.root, say=_say)
        runtime = pyodide.provide(course.root, say=_say)
        if runtime.folder and lab_packages.provide(course.root, say=_say):
            lite.build(course.root, say=_say)
        state = state_of(course.root, runtime)
        if builder == "html" and is_built(course.root, state):
            return _say("nothing has changed: the site in _build/html is the one to read")
        execution.fill_cache(course.root, pages(course), say=_say)
        if builder == "sphinx":
            site = plain_sphinx(course.root, course.root / "book", course.root / "_build" / "sphinx")
        else:
            site = _jupyter_book(course.root, builder)
        if builder == "html":
            stamp(course.root).write_text(state)
    if builder != "linkcheck":
        _say(f"built {len(pages(course))} pages in {time.monotonic() - started:.0f} s: {site / 'index.html'}")
        _say("read it with `make serve`")


def pages(course):
    """The source files of the table of contents, in the book's order."""
    names = [course.front, *(f"{c.name}/{page}" for c in course.chapters for page in c.pages)]
    names += [*course.instructors, *course.back]
    found = [course.root / "book" / f"{name}.md" for name in names]
    missing = [path.relative_to(course.root).as_posix() for path in found if not path.is_file()]
    if missing:
        raise CourseError(f"curriculum.toml names pages that do not exist: {', '.join(missing)}")
    return found


def stamp(root):
    """Where the state that the site was built in is written."""
    return root / "_build" / "html.sha256"


def is_built(root, state):
    """Whether the site in ``_build/html`` was built in this state."""
    return (
        (root / "_build" / "html" / "index.html").is_file()
        and stamp(root).is_file()
        and stamp(root).read_text() == state
    )


def state_of(root, runtime):
    """A hash of all that the site is made of: the book, the package, the labs, the pins, the browser's Python."""
    files = [path for name in MADE_OF for path in files_of(root / name)]
    own = repository.address(root)
    where = f"{own} {repository.branch(root)}" if own else ""
    return hash_of(root, files, sys.version, gpu.available(), runtime.hosts, runtime.lock, where)


def _jupyter_book(root, builder):
    """Run Jupyter Book in a fresh folder; the result moves to ``_build`` only when it is without a warning."""
    fresh = root / "_build" / "fresh"
    shutil.rmtree(fresh, ignore_errors=True)
    command = [
        sys.executable,
        "-c",
        JUPYTER_BOOK,
        "build",
        "book",
        "--config",
        "_config.yml",
        "--path-output",
        str(fresh),
    ]
    command += ["--builder", builder, *STRICT]
    _say("building the pages")
    done = subprocess.run(command, cwd=root, env=environment(root), capture_output=True, text=True)
    (root / "_build" / "build.log").write_text(done.stdout + done.stderr, encoding="utf-8")
    if done.returncode:
        raise CourseError(f"the book does not build; all of it is in _build/build.log\n\n{_complaints(done)}")
    made, final = fresh / "_build" / builder, root / "_build" / builder
    old = root / "_build" / f"{builder}.old"
    shutil.rmtree(old, ignore_errors=True)
    with contextlib.suppress(FileNotFoundError):
        final.rename(old)
    stamp(root).unlink(missing_ok=True)
    made.rename(final)
    shutil.rmtree(old, ignore_errors=True)
    shutil.rmtree(fresh, ignore_errors=True)
    return final


def plain_sphinx(root, source, work):
    """Build ``source`` with Sphinx alone, from the ``conf.py`` that ``jupyter-book config sphinx`` writes.

    It shows that nothing of ours needs Jupyter Book. Returns the site's folder, ``work/html``.
    """
    shutil.rmtree(work, ignore_errors=True)
    work.mkdir(parents=True)
    shutil.copy(root / "_config.yml", work)  # conf.py is written beside it
    config = ["config", "sphinx", str(source), "--config", str(work / "_config.yml")]
    paths = os.pathsep.join(filter(None, (str(root / "book" / "_ext"), os.environ.get("PYTHONPATH"))))
    environ = {**environment(root), "PYTHONPATH": paths}
    site = work / "html"
    build_it = ["-q", "-d", str(work / "doctrees"), "-c", str(work), str(source), str(site)]
    for command in (
        [sys.executable, "-c", JUPYTER_BOOK, *config],
        [sys.executable, "-m", "sphinx", *STRICT, *build_it],
    ):
        done = subprocess.run(command, cwd=root, env=environ, capture_output=True, text=True)
        if done.returncode:
            raise CourseError(f"Sphinx alone does not build {source.name}\n\n{_complaints(done)}")
    return site


def environment(root):
    """The environment of a build: this Python's, reading no settings of the user's own IPython."""
    return {**os.environ, "IPYTHONDIR": str(root / "_build" / "ipython"), "PYDEVD_DISABLE_FILE_VALIDATION": "1"}


def _complaints(done):
    """The warnings and errors of a build, without the progress between them and without terminal colors."""
    text = re.sub(r"\x1b\[[0-9;]*m", "", done.stderr)
    lines = [line for line in text.splitlines() if "WARNING" in line or "ERROR" in line or "Error" in line]
    return "\n".join(lines or text.strip().splitlines()[-30:])


@contextlib.contextmanager
def _one_at_a_time(root):
    """Hold the project's build lock; a second build waits for the first."""
    folder = root / "_build"
    folder.mkdir(exist_ok=True)
    with open(folder / "lock", "w") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            _say("another build is running here; waiting for it")
            fcntl.flock(lock, fcntl.LOCK_EX)
        yield


class _Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *args):
        """Print nothing for each request."""


def serve(port=8000):
    """Serve the built site on this machine only, until interrupted."""
    site = curriculum.find_root() / "_build" / "html"
    if not (site / "index.html").is_file():
        raise CourseError("there is no built site yet: run `make book` first")
    handler = functools.partial(_Quiet, directory=str(site))
    try:
        server = http.server.ThreadingHTTPServer(("127.0.0.1", port), handler)
    except OSError as problem:
        problem = f"port {port} cannot be used ({problem.strerror})"
        raise CourseError(f"{problem}: try `course serve --port {port + 1}`") from None
    _say(f"the book is at http://127.0.0.1:{port}/ until you press Ctrl-C")
    with server, contextlib.suppress(KeyboardInterrupt):
        server.serve_forever()


def _say(sentence):
    print(f"course: {sentence}", flush=True)
