"""nbgrader and otter-grader: installed in environments of their own, given the assignment, and run on the hand-ins.

They are never in the project's requirements; pip fetches them from PyPI into ``_build/peers`` when they are missing.
"""

import json
import os
import re
import resource
import shutil
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path

from benchmarks.grading.assignment import HAND_INS, QUESTIONS, SOLUTION, TESTS, answers, ipynb

PACKAGES = {"nbgrader": ["nbgrader==0.9.6", "numpy"], "otter": ["otter-grader==7.0.0", "ipykernel", "numpy"]}
ASSIGNMENT = "ps1"


@dataclass
class Run:
    """CPU and wall seconds of grading, and each hand-in's score."""

    cpu: float
    wall: float
    scores: dict


def environment(peer, folder):
    """The peer's own Python; installed first where it is missing."""
    home = (folder / peer).resolve()
    python = home / "bin" / "python"
    if not (home / "ready").exists():
        print(f"installing {' '.join(PACKAGES[peer])} into {folder.name}/{peer} ...", file=sys.stderr)
        subprocess.run([sys.executable, "-m", "venv", home], check=True)
        subprocess.run([python, "-m", "pip", "install", "-q", *PACKAGES[peer]], check=True)
        (home / "ready").touch()
    return python


def measured(commands, cwd):
    """Run commands one after the other; CPU (with their children) and wall seconds."""
    before, start = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
    for command in commands:
        done = _run(command, cwd)
        if done.returncode:
            print(done.stderr[-2000:], file=sys.stderr)
    wall, after = time.perf_counter() - start, resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime, wall


def nbgrader(folder, hand_ins=HAND_INS):
    """``nbgrader autograde`` over all hand-ins."""
    python = environment("nbgrader", folder)
    work = empty(folder / "nbgrader-work")
    (work / "nbgrader_config.py").write_text(
        f"c = get_config()\nc.CourseDirectory.course_id = 'course'\nc.CourseDirectory.root = {str(work)!r}\n"
        "c.ExecutePreprocessor.timeout = 20\n"
    )
    (work / "source" / ASSIGNMENT).mkdir(parents=True)
    (work / "source" / ASSIGNMENT / f"{ASSIGNMENT}.ipynb").write_text(ipynb(_nbgrader_cells()))
    command = [python, "-m", "nbgrader"]
    _quiet([*command, "generate_assignment", ASSIGNMENT], work)
    released = json.loads((work / "release" / ASSIGNMENT / f"{ASSIGNMENT}.ipynb").read_text())
    for name in hand_ins:
        code, filled = answers(name), json.loads(json.dumps(released))
        for cell in filled["cells"]:
            question = cell["metadata"].get("nbgrader", {}).get("grade_id")
            if question in QUESTIONS:
                cell["source"] = code[question]
        place = work / "submitted" / name / ASSIGNMENT / f"{ASSIGNMENT}.ipynb"
        place.parent.mkdir(parents=True)
        place.write_text(json.dumps(filled))
    cpu, wall = measured([[*command, "autograde", ASSIGNMENT]], work)
    code = (
        "import json; from nbgrader.api import Gradebook\n"
        "with Gradebook('sqlite:///gradebook.db') as g:\n"
        f"    print(json.dumps({{s.student.id: s.score for s in g.assignment_submissions('{ASSIGNMENT}')}}))"
    )
    return Run(cpu, wall, json.loads(_quiet([python, "-c", code], work)))


def _nbgrader_cells():
    def told(grade_id, kind, **more):
        plain = {"grade_id": grade_id, "schema_version": 3, "cell_type": kind, "locked": False, "task": False}
        return {"nbgrader": plain | {"grade": False, "solution": False} | more}

    cells = [("code", SOLUTION["imports"], {})]
    for question in QUESTIONS:
        head, _, body = SOLUTION[question].partition("\n")
        source = f"{head}\n    ### BEGIN SOLUTION\n{body}\n    ### END SOLUTION"
        cells.append(("code", source, told(question, "code", solution=True)))
        for k, (setup, test) in enumerate(TESTS[question]):
            text = f"{setup}\nassert {test}".strip()
            text = f"### BEGIN HIDDEN TESTS\n{text}\n### END HIDDEN TESTS" if k == 2 else text
            cells.append(("code", text, told(f"{question}_{k}", "code", grade=True, points=1, locked=True)))
    return cells


def otter(folder, hand_ins=HAND_INS):
    """``otter run`` for each hand-in, as its documentation says for machines without Docker."""
    python = environment("otter", folder)
    work = empty(folder / "otter-work")
    (work / f"{ASSIGNMENT}.ipynb").write_text(ipynb(_otter_cells()))
    command = [python, "-m", "otter"]
    _quiet([*command, "assign", "--no-pdfs", f"{ASSIGNMENT}.ipynb", "dist"], work)
    zipped = next((work / "dist" / "autograder").glob("*.zip"))
    released = json.loads((work / "dist" / "student" / f"{ASSIGNMENT}.ipynb").read_text())
    (work / "in").mkdir()
    for name in hand_ins:
        code, filled = answers(name), json.loads(json.dumps(released))
        for cell in filled["cells"]:
            found = re.match(r"def (\w+)", "".join(cell["source"]))
            if found and found[1] in QUESTIONS:
                cell["source"] = code[found[1]]
        (work / "in" / f"{name}.ipynb").write_text(json.dumps(filled))
    run = [*command, "run", "-a", zipped, "--no-logo", "-o"]
    runs = [[*run, work / "out" / name, work / "in" / f"{name}.ipynb"] for name in hand_ins]
    for name in hand_ins:
        (work / "out" / name).mkdir(parents=True)
    cpu, wall = measured(runs, work)
    scores = {}
    for name in hand_ins:
        results = work / "out" / name / "results.json"
        told = json.loads(results.read_text()) if results.exists() else {"tests": []}
        scores[name] = sum(test.get("score") or 0 for test in told["tests"])
    return Run(cpu, wall, scores)


def _otter_cells():
    cells = [
        ("raw", "# ASSIGNMENT CONFIG\ninit_cell: true\nexport_cell: false\n", {}),
        ("code", SOLUTION["imports"], {}),
    ]
    for question in QUESTIONS:
        head, _, body = SOLUTION[question].partition("\n")
        cells.append(("raw", f"# BEGIN QUESTION\nname: {question}\npoints: 3", {}))
        cells.append(("markdown", f"Write `{question}`.", {}))
        cells.append(("raw", "# BEGIN SOLUTION", {}))
        cells.append(("code", f"{head}\n    # BEGIN SOLUTION\n{body}\n    # END SOLUTION", {}))
        cells.append(("raw", "# END SOLUTION", {}))
        cells.append(("raw", "# BEGIN TESTS", {}))
        for k, (setup, test) in enumerate(TESTS[question]):
            hidden = "# HIDDEN\n" if k == 2 else ""
            cells.append(("code", f"{hidden}{setup}\nassert {test}", {}))
        cells += [("raw", "# END TESTS", {}), ("raw", "# END QUESTION", {})]
    return cells


def empty(folder):
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    return folder.resolve()


def _run(command, cwd):
    """In the peer's own environment: it calls its tools by name."""
    path = os.pathsep.join([str(Path(command[0]).parent), os.environ["PATH"]])
    own = {"PATH": path, "PYTHONPATH": "", "VIRTUAL_ENV": str(Path(command[0]).parent.parent)}
    command = [str(part) for part in command]
    return subprocess.run(command, cwd=cwd, capture_output=True, text=True, env={**os.environ, **own})


def _quiet(command, cwd):
    done = _run(command, cwd)
    if done.returncode:
        raise RuntimeError(f"{' '.join(map(str, command[1:5]))} failed:\n{done.stderr[-3000:]}")
    return done.stdout
