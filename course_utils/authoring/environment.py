"""Make the course's environment: ``.venv`` with the pinned requirements and this package in it.

It runs before anything is installed, so it imports the standard library only. ``make`` calls it; running it again
repairs or updates what is there. Without a GPU it never downloads CUDA: it takes PyTorch's CPU build.
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
VENV = ROOT / ".venv"
TORCH_CPU_INDEX = "https://download.pytorch.org/whl/cpu"
OLDEST, NEWEST = (3, 11), (3, 13)


def python_problem(version=sys.version_info):
    """What is wrong with this Python, as a sentence; ``None`` when it will do."""
    if OLDEST <= tuple(version[:2]) <= NEWEST:
        return None
    return (
        f"this is Python {version[0]}.{version[1]}; the course needs 3.11, 3.12 or 3.13. "
        "Name another one with: make PYTHON=python3.12 book"
    )


def torch_pin(requirements):
    """The line of ``requirements.txt`` that pins PyTorch, as ``torch==2.13.0``."""
    return next(line.strip() for line in requirements.splitlines() if line.strip().startswith("torch=="))


def has_gpu(run=subprocess.run):
    """Whether an NVIDIA driver answers here."""
    try:
        return run(["nvidia-smi", "-L"], capture_output=True, timeout=20).returncode == 0
    except (OSError, subprocess.TimeoutExpired):
        return False


def torch_attempts(pin, gpu, platform=sys.platform):
    """The ways to install PyTorch, best first: each is pip's arguments and what to say when it does not work.

    On Linux the index's default build brings gigabytes of CUDA, so without a GPU the CPU build comes first: the one
    that pip has at hand (a local wheel folder), then PyTorch's own CPU index with a short time limit.
    """
    default = ([pin], None)
    if gpu or platform != "linux":
        return [default]
    return [
        ([pin + "+cpu"], None),
        (
            [pin, "--index-url", TORCH_CPU_INDEX, "--timeout", "5", "--retries", "0"],
            "PyTorch's CPU index did not answer within seconds: taking the default build, which is large",
        ),
        default,
    ]


def pip(*arguments, quiet="-qq"):
    """Run the environment's pip; whether it succeeded, and what it printed."""
    command = [str(VENV / "bin" / "python"), "-m", "pip", "install", "--disable-pip-version-check", quiet]
    done = subprocess.run([*command, "--no-compile", *arguments], cwd=ROOT, capture_output=True, text=True)
    return done.returncode == 0, (done.stderr or done.stdout).strip()


def bytecode(package=""):
    """Start compiling an installed package, or all: on every processor, and beside pip, which would do it on one.

    What only looks like Python, a template for instance, is passed over.
    """
    folders = [str(packages / package) for packages in VENV.glob("lib/python*/site-packages")]
    command = [str(VENV / "bin" / "python"), "-m", "compileall", "-q", "-j", "0", *folders]
    return subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def install_torch(pin):
    """Install PyTorch in the first way that works; returns the error of the last one, or ``None``."""
    problem = None
    for arguments, otherwise in torch_attempts(pin, has_gpu()):
        done, problem = pip(*arguments)
        if done:
            return None
        if otherwise:
            say(otherwise)
    return problem


def say(sentence):
    """One line of progress."""
    print(f"course: {sentence}", flush=True)


def make():
    """Create or update ``.venv``; ``.venv/ready`` is written last, so a half-made one is made again."""
    problem = python_problem()
    if problem:
        raise SystemExit(f"course: {problem}")
    (VENV / "ready").unlink(missing_ok=True)
    if not (VENV / "bin" / "python").exists():
        say("making .venv")
        done = subprocess.run([sys.executable, "-m", "venv", str(VENV)], capture_output=True, text=True)
        if done.returncode:
            shutil.rmtree(VENV, ignore_errors=True)
            raise SystemExit("course: this Python makes no virtual environment; on Debian: apt install python3-venv")
    requirements = (ROOT / "requirements.txt").read_text(encoding="utf-8")
    say("installing PyTorch")
    problem = install_torch(torch_pin(requirements))
    if problem is None:
        compiling = bytecode("torch")
        say("installing the other requirements and the package (a minute or two)")
        done, problem = pip("-r", "requirements.txt", "-e", ".")
        problem = None if done else problem
        compiling.wait()
    if problem:
        raise SystemExit(f"course: pip could not install the requirements; it said:\n{problem}")
    bytecode().wait()
    (VENV / "ready").write_text("made by course_utils/authoring/environment.py\n", encoding="utf-8")


if __name__ == "__main__":
    os.environ.pop("PYTHONPATH", None)  # another project's packages must not leak into this environment
    make()
