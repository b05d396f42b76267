"""The pages' JavaScript comes from npm once, and an npm that is missing or cut off is answered with a sentence."""

import json
import subprocess

import pytest

from course_utils.authoring import vendor
from course_utils.errors import CourseError


@pytest.fixture
def root(tmp_path):
    (tmp_path / "book" / "_web").mkdir(parents=True)
    for name in ("package.json", "package-lock.json"):
        (tmp_path / "book" / "_web" / name).write_text(json.dumps({"name": "none", "lockfileVersion": 3}))
    return tmp_path


def answers(monkeypatch, code, stderr=""):
    calls = []

    def run(command, **options):
        calls.append(command)
        if code == 0 and "ci" in command:
            for source in (*vendor.USED, *vendor.MODULES, *vendor.TOOLS):
                path = options["cwd"] / "node_modules" / source
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_text("// a script")
        return subprocess.CompletedProcess(command, code, "", stderr)

    monkeypatch.setattr(vendor.subprocess, "run", run)
    return calls


def test_what_was_fetched_is_kept_until_the_lock_changes(root, monkeypatch):
    calls = answers(monkeypatch, 0)
    for _ in range(2):
        folder = vendor.fetch(root, npm=lambda: ["npm"], say=lambda line: None)
    assert len(calls) == 1 and (folder / "mathjax" / "tex-mml-chtml.js").is_file()
    assert (root / "_build" / "tools" / "axe.min.js").is_file() and not (root / "_build" / "npm").exists()
    (root / "book" / "_web" / "package-lock.json").write_text("{}")
    vendor.fetch(root, npm=lambda: ["npm"], say=lambda line: None)
    assert len(calls) == 2


def test_a_registry_that_cannot_be_reached_is_a_sentence_and_leaves_nothing_half_done(root, monkeypatch):
    answers(monkeypatch, 1, "npm error code ENOTFOUND\nnpm error network request failed")
    with pytest.raises(CourseError, match=r"npm could not fetch the pages' JavaScript .*ENOTFOUND"):
        vendor.fetch(root, npm=lambda: ["npm"], say=lambda line: None)
    assert not (root / "_build" / "vendor").exists()


def test_without_npm_pip_is_asked_for_it_and_its_failure_is_a_sentence(monkeypatch):
    monkeypatch.setattr(vendor.shutil, "which", lambda name: None)
    monkeypatch.setattr(vendor.importlib.util, "find_spec", lambda name: None)
    calls = answers(monkeypatch, 1)
    with pytest.raises(CourseError, match="this machine has no npm"):
        vendor.npm_command()
    assert vendor.NODE_FROM_PIP in calls[0]
