"""A class with hostile hand-ins among it leaves nothing behind; and each leak that the soak looks for would be seen."""

import subprocess
import sys
from dataclasses import replace

import pytest

from tests.attacks import soak

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="the sandbox is Linux's")


def test_a_class_of_fifty():
    deserved, told = soak.soak(50)
    assert sum(student.startswith("hostile") for student in deserved) == 5
    assert soak.leaks(deserved, told) == []
    assert max(look.processes for look in told.looks) > 2  # the judges were seen at work


def steady(**more):
    """What a soak tells when nothing leaks, but for what is said otherwise."""
    looks = [soak.Look(seconds, 7, 20, 100 << 20) for seconds in range(0, 1000, 10)]
    told = soak.Told({"honest1": [10, "graded"], "hostile0": [0, "graded"]}, looks, [], [], 1000)
    return replace(told, **more)


@pytest.mark.parametrize(
    ("more", "said"),
    [
        ({}, []),
        ({"marks": {"honest1": [9, "graded"], "hostile0": [0, "graded"]}}, ["honest1 got 9"]),
        ({"marks": {"honest1": [10, "graded"], "hostile0": [10, "graded"]}}, ["hostile0 got 10"]),
        ({"marks": {"hostile0": [0, "graded"]}}, ["no row"]),
        ({"left_processes": [123]}, ["1 processes are left"]),
        ({"left_files": ["scratch"]}, ["files are left: scratch"]),
        ({"looks": [soak.Look(s, 7 + s // 100, 20, 100 << 20) for s in range(0, 1000, 10)]}, ["most processes"]),
        ({"looks": [soak.Look(s, 7, 20 + s // 100, 100 << 20) for s in range(0, 1000, 10)]}, ["most descriptors"]),
        ({"looks": [soak.Look(s, 7, 20, (100 + s) << 20) for s in range(0, 1000, 10)]}, ["most memory"]),
    ],
)
def test_every_leak_would_be_seen(more, said):
    found = soak.leaks({"honest1": 10, "hostile0": 0}, steady(**more))
    assert len(found) == len(said) and all(part in sentence for part, sentence in zip(said, found))


def test_a_process_whose_parent_is_gone_is_seen():
    nested = "import subprocess; subprocess.Popen(['sleep', '30'])"
    run = subprocess.Popen([sys.executable, "-c", nested], start_new_session=True)
    run.wait()
    left = soak.family(run.pid)
    assert len(left) == 1
    subprocess.run(["kill", "-9", str(left[0])], check=True)
