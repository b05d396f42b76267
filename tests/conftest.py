"""What all tests share: the ``formula`` of an equation, a browser, and reasons to skip.

``COURSE_NO_SKIPS=browser,shared`` turns the skips of those kinds into failures: CI sets it, so that nothing is left out
unnoticed there.
"""

import os
import shutil
import sys
from pathlib import Path

# before NumPy is imported anywhere: small matrices on two threads of a busy machine take twenty times as long
for name in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"):
    os.environ.setdefault(name, "1")

import pytest  # noqa: E402
from hypothesis import settings  # noqa: E402

# fixed examples, so that a run says the same today and tomorrow; no deadline, since a busy machine is no defect
settings.register_profile("fixed", derandomize=True, deadline=None, max_examples=50)
settings.load_profile("fixed")

ROOT = Path(__file__).resolve().parents[1]


def pytest_addoption(parser):
    """``--flip-signs``, which ``course flips`` uses."""
    parser.addoption("--flip-signs", action="store_true", help="run tests of equations with one sign flipped")


def _skip(kind, reason):
    """Skip for this reason; where the environment forbids this kind of skip, fail."""
    if kind in os.environ.get("COURSE_NO_SKIPS", "").split(","):
        pytest.fail(f"{reason} (skipping is forbidden here by COURSE_NO_SKIPS)", pytrace=False)
    pytest.skip(reason)


@pytest.fixture(autouse=True)
def default_dtype(request):
    """Lab 14 makes float64 PyTorch's default for its whole process: here for its own tests only."""
    if "torch" in sys.modules:
        torch = sys.modules["torch"]
        torch.set_default_dtype(torch.float64 if "14_pytorch" in request.node.nodeid else torch.float32)


@pytest.fixture(scope="session")
def skip_or_fail():
    """``skip_or_fail(kind, reason)``: a skip that CI may forbid, by its kind."""
    return _skip


@pytest.fixture(scope="session")
def lectures():
    """The folder with the lectures' text, ``../shared/seeds``; tests of their coverage skip without it."""
    folder = ROOT.parent / "shared" / "seeds"
    if not folder.is_dir():
        _skip("shared", "the lectures' text (../shared/seeds) is not on this machine")
    return folder


@pytest.fixture(scope="module")
def chromium():
    """A headless Chromium; tests of pages skip without one.

    One for each file: while Playwright's driver is open, an event loop runs in this process, and other files' tests
    must not find one.
    """
    path = os.environ.get("CHROMIUM") or shutil.which("chromium") or shutil.which("google-chrome")
    if not path:
        _skip("browser", "there is no Chromium: set CHROMIUM, or install Debian's chromium")
    playwright = pytest.importorskip("playwright.sync_api")
    arguments = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update"]
    arguments.append("--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1")  # no other host can be reached
    with playwright.sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=path, args=arguments)
        yield browser
        browser.close()


@pytest.fixture
def formula(request):
    r"""The equation of this test's mark: ``formula(z=z)`` is its right-hand side, evaluated from its LaTeX.

    Symbols are named as ``course_utils/authoring/formula.py`` says; ``names=`` of the mark names what has no name.
    """
    from course_utils.authoring.formula import Formula

    mark = request.node.get_closest_marker("equation")
    if mark is None:
        pytest.fail("a test that takes `formula` carries @pytest.mark.equation(label, tex=...)", pytrace=False)
    tex = mark.kwargs.get("tex") or mark.args[1]
    version = getattr(request, "param", None)
    if version is not None:
        label, number, tex = version
        request.node.user_properties.append(("flip", f"{label}:{number}"))
    return Formula(tex, mark.kwargs.get("names"))


def pytest_generate_tests(metafunc):
    """Under ``--flip-signs`` a test that takes ``formula`` runs once for each flipped sign."""
    if not metafunc.config.getoption("--flip-signs") or "formula" not in metafunc.fixturenames:
        return
    from course_utils.authoring.ledger import flipped

    mark = next(metafunc.definition.iter_markers("equation"))
    label, tex = mark.args[0], mark.kwargs.get("tex") or mark.args[1]
    versions = [(label, number, version) for number, version in enumerate(flipped(tex), 1)]
    metafunc.parametrize("formula", versions, indirect=True, ids=[f"{label}:{number}" for _, number, _ in versions])
