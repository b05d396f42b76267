"""A notebook's cells run as in Jupyter, whatever they hold, and cost what they must."""

import subprocess
import sys
import time
from pathlib import Path

import pytest

from course_utils.grading.session import SessionLost
from course_utils.grading.worker.capture import KEPT


def run(session, source, **limits):
    return session.request("cell", source=source, **limits)


@pytest.mark.parametrize(
    "source",
    [
        "%matplotlib inline\nimport matplotlib.pyplot as plt\nplt.plot([1, 2]); plt.show()",
        "!ls /\nfiles = !ls\nassert files == []",
        "%%bash\nrm -rf nothing",
        "%%html\n<b>bold</b>",
        "%%time\nx = 1\nassert x == 1",
        "%timeit -n 1 sum([1])",
        "?print",
        "display(1)\nfrom IPython.display import display, HTML\ndisplay(HTML('x'))",
        "get_ipython().run_line_magic('load_ext', 'autoreload')",
        "import asyncio\nawait asyncio.sleep(0)",
        "import pickle\nclass A: pass\nassert type(pickle.loads(pickle.dumps(A()))) is A",
        "import matplotlib.pyplot as plt\nassert plt.get_backend().lower() == 'agg'",
        "import warnings\nwarnings.warn('only a warning')",
        "from course_utils.checks import notebook\ncheck, hint = notebook(globals())\ncheck('f'); hint('f')",
    ],
)
def test_what_runs_in_jupyter_runs_here(session, source):
    session(source)


def test_the_name_of_a_cell_magic_that_times_runs_the_cell_in_the_notebooks_namespace(session):
    live = session("%%time\nfound = 3")
    assert live.request("get", name="found")["value"] == 3


@pytest.mark.parametrize(
    ("source", "says"),
    [
        ("1/0", "ZeroDivisionError: division by zero, line 1: `1/0`"),
        ("def f(:", "SyntaxError: invalid syntax"),
        ("def f():\n    g()\nf()", "NameError: name 'g' is not defined, in `f`, line 2: `g()`"),
        ("import sys; sys.exit(3)", "SystemExit: the cell asked Python to stop"),
        ("quit()", "SystemExit: the cell asked Python to stop"),
        (
            "import no_such_module",
            "ModuleNotFoundError: No module named 'no_such_module', line 1: `import no_such_module`",
        ),
        ("input('name?')", "EOFError"),
        ("class E(Exception):\n    def __str__(self): raise ValueError\nraise E", "E"),
    ],
)
def test_a_cell_that_raises_is_reported_in_one_line_and_the_next_one_runs(session, source, says):
    live = session()
    assert run(live, source)["value"]["problem"].startswith(says)
    assert run(live, "x = 1")["value"]["problem"] is None


def test_a_gigabyte_of_prints_costs_neither_memory_nor_the_run(session):
    live = session("import resource, os, subprocess\nbefore = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss")
    source = "line = 'x' * 1_000_000\nfor k in range(1000):\n    print(line)\nprint('done')\nos.write(1, b'y' * 1000)"
    reply = run(live, source, cpu=20, wall=20)["value"]
    assert reply["problem"] is None
    assert len(reply["printed"]) < 2 * KEPT
    assert "1,000,001,005 characters in all" in reply["printed"]
    assert run(live, "grown = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before")["value"]["problem"] is None
    assert live.request("get", name="grown")["value"] < 20_000  # kilobytes


def test_an_endless_loop_costs_its_limit_in_processor_time_and_the_process_lives_on(session):
    live = session()
    assert "out_of_time" in run(live, "while True:\n    try:\n        pass\n    except Exception:\n        pass")
    assert run(live, "x = 1")["value"]["problem"] is None


def test_a_cell_that_sleeps_runs_into_the_wall_limit(session):
    assert "out_of_time" in run(session(), "import time; time.sleep(60)", wall=0.2)


def test_a_loop_that_swallows_the_soft_limit_is_ended_by_the_kernel(session):
    live = session()
    with pytest.raises(SessionLost, match="ran out of time") as lost:
        run(live, "while True:\n    try:\n        sum(range(9))\n    except BaseException: pass", cpu=0.2, wall=10)
    assert lost.value.hang


@pytest.mark.parametrize(
    ("source", "says"),
    [
        ("import os; os._exit(0)", "ended Python"),
        ("import ctypes; ctypes.string_at(0)", "crashed Python .SIGSEGV."),
        ("import os; os.abort()", "crashed Python .SIG"),
    ],
)
def test_a_crash_or_an_exit_ends_this_session_only(session, source, says):
    with pytest.raises(SessionLost, match=says):
        run(session(), source)
    assert run(session(), "x = 1")["value"]["problem"] is None


def test_the_murder_of_an_unsandboxed_warm_process_ends_this_session_only(unsafe):
    murder = "import os, signal, time; os.kill(os.getppid(), signal.SIGKILL); time.sleep(1)"
    with pytest.raises(SessionLost, match="ended Python"):
        run(unsafe.open(), murder)
    assert run(unsafe.open(), "x = 1")["value"]["problem"] is None


def test_course_utils_comes_without_the_grader_and_without_what_the_lab_asks_for(session):
    for source, says in (
        ("import course_utils.grading", "a lab cannot import it"),
        ("from course_utils.authoring import reference", "a lab cannot import it"),
        ("import importlib; importlib.import_module('course_utils.grading.judge')", "a lab cannot import it"),
        ("from course_utils.nn.functional import sigmoid", "is what this lab asks you to write"),
        ("import course_utils.nn.functional as F\nF.sigmoid", "is what this lab asks you to write"),
    ):
        assert says in run(session("import course_utils.data"), source)["value"]["problem"]
    assert (
        run(session(), "import sys\nassert not [m for m in sys.modules if 'grading' in m]")["value"]["problem"] is None
    )


def test_nothing_of_the_instructors_environment_is_seen(session, monkeypatch):
    monkeypatch.setenv("INSTRUCTORS_TOKEN", "secret")
    session("import os\nassert 'INSTRUCTORS_TOKEN' not in os.environ\nassert os.environ['HOME'] == os.getcwd()")


def test_unseeded_random_numbers_are_the_same_at_every_regrade(session):
    drawn = []
    for _ in range(2):
        live = session("import random, numpy as np\nx = [random.random(), float(np.random.rand()), hash('text')]")
        drawn.append(live.request("get", name="x")["value"])
    assert drawn[0] == drawn[1]


@pytest.mark.skipif(sys.platform != "linux", reason="looks into /proc; elsewhere such a process outlives the session")
def test_an_unsandboxed_process_that_left_the_students_session_is_ended_with_it(unsafe):
    live = unsafe.open()
    source = """
import os, time
reading, writing = os.pipe()
if os.fork() == 0:
    os.setsid()
    if os.fork() == 0:
        os.write(writing, str(os.getpid()).encode())
        time.sleep(60)
    os._exit(0)
daemon = int(os.read(reading, 20))
"""
    assert run(live, source)["value"]["problem"] is None
    daemon = live.request("get", name="daemon")["value"]
    assert Path(f"/proc/{daemon}").exists()
    live.end()
    assert not Path(f"/proc/{daemon}").exists()


def test_a_limit_that_is_swallowed_was_reached_all_the_same(session):
    once = "import time\ntry:\n    while True: sum(range(99))\nexcept BaseException: done = 1"
    turned = "try:\n    while True: sum(range(99))\nexcept BaseException: raise ValueError"
    for source in (once, turned):
        assert "out_of_time" in run(session(), source, cpu=0.2)


def test_a_process_that_others_keep_from_the_processor_is_not_out_of_time(session):
    """Two busy loops on the processor of a cell that needs 0.3 s of it: its wall of 0.5 s moves back."""
    live = session("import os, time")
    busy = [subprocess.Popen([sys.executable, "-c", PINNED]) for _ in range(3)]
    try:
        time.sleep(0.3)
        work = "import time\nbegin = time.process_time()\nwhile time.process_time() - begin < 0.3: pass"
        reply = run(live, work, cpu=2, wall=0.5)
    finally:
        for each in busy:
            each.kill()
            each.wait()
    assert reply.get("value", {}).get("problem", "late") is None


PINNED = "while True: pass"
