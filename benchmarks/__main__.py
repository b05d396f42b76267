"""``python -m benchmarks``: time the package against its peers, print goals beside values, write ``RESULTS.md``.

Threads are set before NumPy is imported: one, so that no candidate's thread pool disturbs another.
"""

import argparse
import datetime
import importlib
import os
import platform
import sys

# One file of this folder each
SECTIONS = "training_step cold_start optimizer_steps quasi_newton golden_section live clinic grading".split()
THREADS = ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS")
SHOWN = (*THREADS, "OPENBLAS_CORETYPE", "OPENBLAS_L2_SIZE")


def settings():
    """One line on the machine and everything that decides how fast its matrix products are."""
    import numpy as np

    blas = np.show_config(mode="dicts")["Build Dependencies"]["blas"]
    chosen = ", ".join(f"{name}={os.environ.get(name, 'unset')}" for name in SHOWN)
    versions = [
        f"{name} {sys.modules[name].__version__}" for name in ("numpy", "scipy", "torch") if name in sys.modules
    ]
    day = datetime.datetime.now(datetime.UTC).date()
    machine = f"{processor()}, {os.cpu_count()} cores, Python {platform.python_version()}, {', '.join(versions)}"
    load = os.getloadavg()[0]
    return f"{day}; {machine}; BLAS {blas['name']} {blas['version']}; {chosen}; load at the end {load:.1f}."


def processor():
    """The processor's name, where the system tells it."""
    try:
        with open("/proc/cpuinfo", encoding="utf-8") as lines:
            return next(line.split(":", 1)[1].strip() for line in lines if line.startswith("model name"))
    except (OSError, StopIteration):
        return platform.processor() or platform.machine()


def main():
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__.split("\n")[0])
    parser.add_argument("sections", nargs="*", help=f"which of {', '.join(SECTIONS)}; all by default")
    parser.add_argument("--quick", action="store_true", help="fewer rounds and problems, nothing written")
    parser.add_argument("--threads", type=int, default=1, help="information only where it is not 1: nothing written")
    options = parser.parse_args()
    unknown = set(options.sections) - set(SECTIONS)
    if unknown:
        parser.error(f"there is no section {', '.join(sorted(unknown))}; there are {', '.join(SECTIONS)}")
    for name in THREADS:
        os.environ[name] = str(options.threads)
    written, missed = {}, 0
    for name in options.sections or SECTIONS:
        section = importlib.import_module(f"benchmarks.{name}").measure(options.quick)
        text = section.markdown(settings())
        print(text, flush=True)
        written[section.title] = text
        missed += sum(not goal.held for goal in section.goals)
    if not options.quick and options.threads == 1:
        from benchmarks.report import write

        write(written)
    print(f"{missed} goal(s) missed." if missed else "Every goal held.")


if __name__ == "__main__":
    main()
