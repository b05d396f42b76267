"""``python -m benchmarks.grading.flat``: what a hand-in costs in a class of 50, of 500 and of 5,000, and the memory.

The costs of one more hand-in must not grow with the class, and neither must the memory: part of ``make soak``.
"""

import argparse
import resource
import sys

from benchmarks.grading import run
from benchmarks.report import table

SIZES = (50, 500, 5000)
STEEPEST = 1.2  # the last hand-ins' cost over the first ones'
MOST_GROWTH = 64  # MiB


def main():
    parser = argparse.ArgumentParser(prog="python -m benchmarks.grading.flat", description=__doc__.split("\n")[0])
    parser.add_argument("--share", type=float, default=1.0, help="of the classes' sizes")
    parser.add_argument("--unsafe", action="store_true", help="without a sandbox")
    options = parser.parse_args()
    sizes = [max(4, round(size * options.share)) for size in SIZES]
    runs, memory = [], []
    for size in sizes:  # from small to large: the system keeps the largest of all processes
        runs.append(run(size, options=("--unsafe",) if options.unsafe else ()))
        memory.append(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss >> 10)
    rows, each = [], []
    for k, (size, told) in enumerate(zip(sizes, runs)):
        more = (told.cpu - runs[k - 1].cpu) / (size - sizes[k - 1]) if k else None
        each += [more] if k else []
        rows.append([size, f"{told.cpu / size:.4f}", f"{more:.4f}" if k else "", f"{told.wall / size:.4f}", memory[k]])
    print(table(["hand-ins", "CPU s each", "one more costs", "wall s each", "largest process, MiB"], rows))
    steep, growth = each[1] / each[0], memory[-1] - memory[0]
    print(f"One more of the last costs {steep:.2f} times one more of the first (at most {STEEPEST}); "
          f"memory grows by {growth} MiB (at most {MOST_GROWTH}).")  # fmt: skip
    sys.exit(steep > STEEPEST or growth > MOST_GROWTH)


if __name__ == "__main__":
    main()
