"""GitHub Classroom: a folder to make a template repository of, with the lab and the workflow that checks every push.

It runs the public checks, the same as ``check()`` in the notebook; nothing hidden leaves the instructor's machine.
"""

import re
import shutil
import tempfile
from pathlib import Path

from course_utils.authoring import curriculum, wheel
from course_utils.checks import load_checks
from course_utils.errors import CourseError
from course_utils.grading.files import short, write_whole
from course_utils.grading.terminal import say

FILES = ("lab.ipynb", "checks.py", "mistakes.json")
WORKFLOW = ".github/workflows/classroom.yml"
HEAD = """# Written by `course export classroom`. Every push is checked as check() in the notebook does it.
name: Autograding Tests
on: [push, workflow_dispatch]
permissions:
  checks: write
  actions: read
  contents: read
jobs:
  run-autograding-tests:
    runs-on: ubuntu-latest
    if: github.actor != 'github-classroom[bot]'
    steps:
      - name: Checkout code
        uses: actions/checkout@v4
      - name: Set up Python
        uses: actions/setup-python@v5
        with:
          python-version: "3.12"
      - name: Install what the lab needs
        run: python -m pip install --quiet ./*.whl matplotlib ipython ipywidgets
"""
STEP = """      - name: {exercise}
        id: {id}
        uses: classroom-resources/autograding-command-grader@v1
        with:
          test-name: {exercise}
          setup-command: ""
          command: python -m course_utils.grading.check lab.ipynb {exercise}
          timeout: 5
          max-score: {points}
"""
REPORT = """      - name: Autograding Reporter
        uses: classroom-resources/autograding-grading-reporter@v1
        env:
{results}
        with:
          runners: {ids}
"""


def write(lab, out=None, root=None):
    """Write the folder."""
    course = curriculum.load(root)
    course.chapter(lab)
    released = course.root / "labs" / lab
    if not all((released / name).is_file() for name in FILES):
        raise CourseError(f"labs/{lab} is not released yet: run `course release {lab}` first")
    folder = Path(out or f"classroom-{lab}")
    if folder.exists() and any(folder.iterdir()):
        raise CourseError(f"{folder} is not empty: name a new folder with --out")
    (folder / WORKFLOW).parent.mkdir(parents=True)
    for name in FILES:
        shutil.copyfile(released / name, folder / name)
    write_whole(folder / WORKFLOW, workflow(load_checks(released / "checks.py")))
    with tempfile.TemporaryDirectory() as scratch:
        made = wheel.build(course.root, Path(scratch), left_out=("authoring",))
        shutil.copyfile(made, folder / made.name)
    say(f"wrote {folder}: make a template repository of it and choose that for the assignment.")


def workflow(checks):
    """The workflow's text: one step for each exercise that public checks give points for."""
    worth = {}
    for check in checks:
        if check.points and not check.hidden:
            worth[check.exercise] = worth.get(check.exercise, 0) + check.points
    ids = {exercise: re.sub(r"[^a-z0-9]+", "-", exercise.lower()).strip("-") for exercise in worth}
    steps = [STEP.format(exercise=e, id=ids[e], points=short(points)) for e, points in worth.items()]
    env = [f'          {i.upper()}_RESULTS: "${{{{steps.{i}.outputs.result}}}}"' for i in ids.values()]
    return HEAD + "".join(steps) + REPORT.format(results="\n".join(env), ids=",".join(ids.values()))
