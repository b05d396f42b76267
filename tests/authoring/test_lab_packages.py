"""The packages of the labs are the pinned ones, byte for byte, or there are none and that is said; never a half."""

import hashlib
import json
import subprocess
import urllib.error

import pytest

from course_utils.authoring import lab_packages, pyodide
from course_utils.authoring.curriculum import find_root
from course_utils.errors import CourseError

WHEELS = {"release": {"plot-1.0-wasm.whl": b"compiled"}, "index": {"shell-2.0-py3-none-any.whl": b"pure"}}
CONTENT = {name: content for wheels in WHEELS.values() for name, content in wheels.items()}


def entry(name, content):
    word, version = name.split("-")[:2]
    fixed = {"version": version, "depends": [], "imports": [word], "file_name": name}
    return word, {**fixed, "sha256": hashlib.sha256(content).hexdigest()}


@pytest.fixture
def root(tmp_path, monkeypatch):
    """A project that pins two wheels, on a machine that has none."""
    web = tmp_path / "parent" / "project" / "book" / "_web"
    web.mkdir(parents=True)
    (web / "pyodide.json").write_text(json.dumps({"address": "https://pyodide.example.org/"}))
    pins = {source: dict(entry(*wheel) for wheel in wheels.items()) for source, wheels in WHEELS.items()}
    (web / "lab_packages.json").write_text(json.dumps(pins))
    monkeypatch.delenv("PYODIDE_DIST", raising=False)
    return tmp_path / "parent" / "project"


@pytest.fixture
def pip(monkeypatch):
    """A pip that has the pure wheel; returns the commands it was given."""
    calls = []

    def run(command, **settings):
        folder = command[command.index("-d") + 1]
        calls.append([*command, open(command[-1]).read()])
        for name, content in WHEELS["index"].items():
            with open(f"{folder}/{name}", "wb") as file:
                file.write(content)
        return subprocess.CompletedProcess(command, 0, "", "")

    monkeypatch.setattr(lab_packages.subprocess, "run", run)
    return calls


def offline(address):
    raise urllib.error.URLError("no route to host")


def files(folder):
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def test_wheels_of_this_machine_are_taken_without_a_network(root, tmp_path, monkeypatch, pip):
    dist, extra = tmp_path / "dist", tmp_path / "pyodide-extra"
    for folder, wheels in ((dist, WHEELS["release"]), (extra, WHEELS["index"])):
        folder.mkdir()
        for name, content in wheels.items():
            (folder / name).write_bytes(content)
    monkeypatch.setenv("PYODIDE_DIST", str(dist))
    monkeypatch.setattr(pyodide, "fetch", offline)
    assert files(lab_packages.provide(root)) == CONTENT and pip == []


def test_elsewhere_they_are_fetched_once_the_pure_ones_by_pip_with_their_hashes(root, monkeypatch, pip):
    asked = []
    monkeypatch.setattr(pyodide, "fetch", lambda address: asked.append(address) or CONTENT[address.rpartition("/")[2]])
    for _ in range(2):
        assert files(lab_packages.provide(root, say=lambda line: None)) == CONTENT
    assert asked == ["https://pyodide.example.org/plot-1.0-wasm.whl"] and len(pip) == 1
    assert "--require-hashes" in pip[0] and "--no-deps" in pip[0]
    assert pip[0][-1] == f"shell==2.0 --hash=sha256:{hashlib.sha256(b'pure').hexdigest()}\n"


def test_without_a_network_there_are_none_and_it_is_said(root, monkeypatch):
    monkeypatch.setattr(pyodide, "fetch", offline)
    said = []
    assert lab_packages.provide(root, say=said.append) is None
    assert "cannot be opened in the browser" in said[-1] and "no route to host" in said[-1]
    assert lab_packages.provide(root, download=False) is None


def test_a_pip_that_fails_is_quoted(root, monkeypatch):
    monkeypatch.setattr(pyodide, "fetch", lambda address: b"compiled")
    failed = subprocess.CompletedProcess([], 1, "", "WARNING: retrying\nERROR: No matching distribution\n")
    monkeypatch.setattr(lab_packages.subprocess, "run", lambda *given, **settings: failed)
    said = []
    assert lab_packages.provide(root, say=said.append) is None and "No matching distribution" in said[-1]


def test_a_wheel_with_a_wrong_byte_is_refused(root, monkeypatch, pip):
    monkeypatch.setattr(pyodide, "fetch", lambda address: b"another")
    with pytest.raises(CourseError, match="is not the released file"):
        lab_packages.provide(root, say=lambda line: None)


def test_the_committed_pins_fit_pyodide_and_bring_all_that_they_need():
    root = find_root()
    pinned, lock = lab_packages.pins(root), pyodide.pins(root)["lock"]
    known = {*pinned, *lock["packages"], "widgetsnbextension"}  # the last is the kernel's own
    assert {"matplotlib", "ipywidgets", "ipython", "comm", "jedi", "micropip"} < set(pinned)
    for name, found in pinned.items():
        assert set(found["depends"]) <= known, name
        tag = f"pyemscripten_{lock['info']['abi_version']}_wasm32.whl"
        assert found["file_name"].endswith(("-none-any.whl", tag)) and len(found["sha256"]) == 64
        assert found["source"] == "release" or found["file_name"].endswith("-none-any.whl")
