"""Setting up: the right PyTorch for the machine, and a sentence for a Python that will not do."""

import subprocess
import sys

import pytest

from course_utils.authoring import environment


@pytest.mark.parametrize("version", [(3, 11), (3, 12), (3, 13)])
def test_supported_pythons_are_accepted(version):
    assert environment.python_problem(version) is None


@pytest.mark.parametrize("version", [(3, 10), (3, 14)])
def test_another_python_is_refused_with_what_to_do(version):
    problem = environment.python_problem(version)
    assert f"{version[0]}.{version[1]}" in problem and "make PYTHON=" in problem


def test_the_pin_is_read_from_the_requirements():
    assert environment.torch_pin("numpy==2\ntorch==2.13.0\n") == "torch==2.13.0"


def test_without_a_gpu_the_cpu_build_is_tried_first_and_the_default_last():
    attempts = environment.torch_attempts("torch==2.13.0", gpu=False, platform="linux")
    assert attempts[0][0] == ["torch==2.13.0+cpu"]
    assert environment.TORCH_CPU_INDEX in attempts[1][0] and "seconds" in attempts[1][1]
    assert attempts[-1][0] == ["torch==2.13.0"]


@pytest.mark.parametrize(("gpu", "platform"), [(True, "linux"), (False, "darwin")])
def test_with_a_gpu_or_on_a_mac_the_default_build_is_taken(gpu, platform):
    assert environment.torch_attempts("torch==2.13.0", gpu, platform) == [(["torch==2.13.0"], None)]


def test_the_next_way_is_tried_when_one_fails(monkeypatch, capsys):
    tried = []

    def fake_pip(*arguments):
        tried.append(arguments)
        return len(tried) == 3, "no such thing"

    monkeypatch.setattr(environment, "pip", fake_pip)
    monkeypatch.setattr(environment, "has_gpu", lambda: False)
    monkeypatch.setattr(environment.sys, "platform", "linux")
    assert environment.install_torch("torch==2.13.0") is None
    assert len(tried) == 3
    assert "did not answer" in capsys.readouterr().out


def test_a_machine_without_the_driver_has_no_gpu():
    def absent(*arguments, **options):
        raise FileNotFoundError("nvidia-smi")

    assert not environment.has_gpu(run=absent)
    assert environment.has_gpu(run=lambda *a, **o: subprocess.CompletedProcess(a, 0))


def test_what_is_installed_is_compiled_even_where_an_import_would_not_do_it(tmp_path, monkeypatch):
    packages = tmp_path / "lib" / "python3" / "site-packages"
    for name, text in {"one/a.py": "A = 1", "two/b.py": "B = 2", "two/old.py": "print 1"}.items():
        (packages / name).parent.mkdir(parents=True, exist_ok=True)
        (packages / name).write_text(text)
    (tmp_path / "bin").mkdir()
    (tmp_path / "bin" / "python").symlink_to(sys.executable)
    monkeypatch.setattr(environment, "VENV", tmp_path)
    monkeypatch.setenv("PYTHONDONTWRITEBYTECODE", "1")
    environment.bytecode("one").wait()
    assert [path.name.split(".")[0] for path in packages.rglob("*.pyc")] == ["a"]
    environment.bytecode().wait()
    assert sorted(path.name.split(".")[0] for path in packages.rglob("*.pyc")) == ["a", "b"]
