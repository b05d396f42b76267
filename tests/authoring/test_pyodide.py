"""Python for the pages is the released one, byte for byte, or the site says where else it comes from; never a half."""

import hashlib
import json
import urllib.error

import pytest

from course_utils.authoring import pyodide
from course_utils.errors import CourseError

FILES = {"pyodide.mjs": b"a loader", "numpy.whl": b"a wheel"}
HOST = "pyodide.example.org"


@pytest.fixture
def root(tmp_path, monkeypatch):
    """A project whose pins fit FILES, on a machine that has no runtime."""
    project = tmp_path / "parent" / "project"
    (project / "book" / "_web").mkdir(parents=True)
    pins = {
        "version": "1.2.3",
        "address": f"https://{HOST}/v1.2.3/full/",
        "files": {name: hashlib.sha256(content).hexdigest() for name, content in FILES.items()},
        "lock": {"packages": {}},
    }
    (project / "book" / "_web" / "pyodide.json").write_text(json.dumps(pins))
    monkeypatch.delenv("PYODIDE_DIST", raising=False)
    return project


@pytest.fixture
def dist(tmp_path, monkeypatch):
    """A folder with the runtime, named by PYODIDE_DIST."""
    folder = tmp_path / "dist"
    folder.mkdir()
    for name, content in FILES.items():
        (folder / name).write_bytes(content)
    monkeypatch.setenv("PYODIDE_DIST", str(folder))
    return folder


def network(monkeypatch, answer):
    """Fake the network; returns the list of addresses asked."""
    asked = []

    def fetch(address):
        asked.append(address)
        return answer(address.rpartition("/")[2])

    monkeypatch.setattr(pyodide, "fetch", fetch)
    return asked


def offline(name):
    raise urllib.error.URLError("no route to host")


def test_files_of_the_named_folder_are_copied_and_no_host_is_named(root, dist, monkeypatch):
    asked = network(monkeypatch, offline)
    runtime = pyodide.provide(root)
    assert {path.name: path.read_bytes() for path in runtime.folder.iterdir()} == FILES
    assert runtime.hosts == [] and asked == []


def test_a_folder_beside_the_project_is_found_without_being_named(root):
    assert pyodide.given_folder(root) is None
    (root.parent / "shared" / "pyodide").mkdir(parents=True)
    assert pyodide.given_folder(root) == (root.parent / "shared" / "pyodide").resolve()


@pytest.mark.parametrize("name", list(FILES))
def test_one_wrong_byte_is_refused_and_nothing_is_kept(root, dist, name):
    content = (dist / name).read_bytes()
    (dist / name).write_bytes(content[:-1] + bytes([content[-1] ^ 1]))
    with pytest.raises(CourseError, match=rf"{name} is not the released file"):
        pyodide.provide(root)
    assert not list((root / "_build").iterdir())


def test_a_missing_file_is_a_sentence_not_a_site_that_works_by_half(root, dist):
    (dist / "numpy.whl").unlink()
    with pytest.raises(CourseError, match=r"PYODIDE_DIST has no numpy\.whl"):
        pyodide.provide(root)
    assert not list((root / "_build").iterdir())


def test_without_a_folder_the_release_is_fetched_once_and_checked(root, monkeypatch):
    asked = network(monkeypatch, FILES.__getitem__)
    for _ in range(2):
        runtime = pyodide.provide(root, say=lambda line: None)
        assert runtime.folder == root / "_build" / "pyodide" and runtime.hosts == []
    assert asked == [f"https://{HOST}/v1.2.3/full/{name}" for name in FILES]


def test_a_release_with_a_wrong_byte_is_refused(root, monkeypatch):
    network(monkeypatch, lambda name: b"another file")
    with pytest.raises(CourseError, match="is not the released file"):
        pyodide.provide(root, say=lambda line: None)


def test_a_damaged_copy_of_an_earlier_build_is_fetched_again(root, monkeypatch):
    network(monkeypatch, FILES.__getitem__)
    kept = pyodide.provide(root, say=lambda line: None).folder / "numpy.whl"
    kept.write_bytes(b"half a wh")
    pyodide.provide(root, say=lambda line: None)
    assert kept.read_bytes() == FILES["numpy.whl"]


def test_without_a_network_the_site_loads_from_the_projects_host_and_says_so(root, monkeypatch):
    network(monkeypatch, offline)
    said = []
    runtime = pyodide.provide(root, say=said.append)
    assert runtime.folder is None and runtime.hosts == [HOST]
    assert f"will load Pyodide 1.2.3 from {HOST}" in said[-1] and "PYODIDE_DIST" in said[-1]
    assert not (root / "_build" / "pyodide").exists()


def test_a_network_that_breaks_off_leaves_no_half(root, monkeypatch):
    network(monkeypatch, lambda name: FILES[name] if name == "pyodide.mjs" else offline(name))
    assert pyodide.provide(root, say=lambda line: None).hosts == [HOST]
    assert not list((root / "_build").iterdir())


def test_an_address_that_does_not_answer_costs_seconds(monkeypatch):
    given = {}

    def urlopen(address, timeout):
        given["timeout"] = timeout
        raise TimeoutError

    monkeypatch.setattr(pyodide.urllib.request, "urlopen", urlopen)
    with pytest.raises(OSError):
        pyodide.fetch(f"https://{HOST}/pyodide.mjs")
    assert given["timeout"] <= 10


def test_the_committed_pins_are_whole():
    from course_utils.authoring.curriculum import find_root

    pins = pyodide.pins(find_root())
    numpy = pins["lock"]["packages"]["numpy"]
    assert pins["files"][numpy["file_name"]] == numpy["sha256"]
    assert pins["version"] in pins["address"]
    assert all(len(sha256) == 64 for sha256 in pins["files"].values())
    assert {"pyodide.mjs", "pyodide.asm.mjs", "pyodide.asm.wasm", "python_stdlib.zip"} < set(pins["files"])
