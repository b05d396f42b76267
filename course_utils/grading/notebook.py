"""One submission's notebook while it is graded: its cells are run, and run again when its process is lost.

A cell that hangs, crashes or ends Python costs its limit once; the next process runs the rest without it, so what is
right in the notebook is still graded.
"""

import json
from dataclasses import dataclass, field

from course_utils.grading.session import SessionLost

LONGEST_CELL = 1 << 20  # bytes
MOST_PROCESSES = 25  # for one submission; a notebook that needs more is not honest


@dataclass
class Notebook:
    """Code cells and what became of them.

    Attributes
    ----------
    problems : dict of int to str
        Cell number, from 1, to what went wrong in it.
    broken : dict of str to str
        Names of the notebook whose call hung or ended its process, with what that looked like.
    """

    worker: object
    cells: tuple
    drawings: frozenset = frozenset()  # cells of the lab that only draw: left out, as long as they are as they were
    problems: dict = field(default_factory=dict)
    broken: dict = field(default_factory=dict)
    processes: int = 0

    def __post_init__(self):
        self._skip = set()
        self._slow = set()
        self._disabled = set()  # of the broken names, those that the session's process knows about
        self._session = None
        self._left = self.worker.limits.notebook

    def session(self):
        """A live session in which every cell that can run has run.

        Raises
        ------
        SessionLost
            When the notebook goes through too many processes.
        """
        while self._session is None or self._session.lost:
            self.end()
            if self.processes >= MOST_PROCESSES:
                raise SessionLost("ended its process too often to be graded further")
            self.processes += 1
            self._session = self.worker.open()
            self._disabled = set()
            self._run_cells()
        for name, says in self.broken.items():
            if name not in self._disabled:
                self._disabled.add(name)
                self._session.request("disable", name=name, says=says)
        return self._session

    def _run_cells(self):
        """Run the cells in batches: after one that ran out of time, the others have less."""
        waiting = [
            (number, source)
            for number, source in enumerate(self.cells, 1)
            if number not in self._skip and source.strip() and source.strip() not in self.drawings
        ]
        for cell in [cell for cell in waiting if len(json.dumps(cell[1])) > LONGEST_CELL]:
            self.problems[cell[0]] = "not run: it is too long"
            waiting.remove(cell)
        limits = self.worker.limits
        while waiting:
            if self._left <= 0:
                for number, _ in waiting:
                    self.problems.setdefault(number, "not run: the notebook had used up its time")
                return
            cpu = min(limits.after_a_hang if self._slow else limits.cpu, self._left)
            try:
                for reply in self._session.cells([source for _, source in waiting], cpu):
                    self._note(waiting[0][0], reply, cpu)
                    waiting.pop(0)
            except SessionLost as lost:
                number, _ = waiting[0]
                self.problems[number] = lost.sentence
                self._skip.add(number)
                if lost.hang:
                    self._slow.add(number)
                    self._left -= limits.cpu
                return

    def _note(self, number, reply, cpu):
        """What became of one cell."""
        if "out_of_time" in reply:
            self.problems[number] = f"ran out of time (the limit is {cpu:g} s)"
            self._slow.add(number)
            self._left -= cpu
            return
        told = reply.get("value")
        problem = told.get("problem") if type(told) is dict else ...
        if not (problem is None or type(problem) is str):
            raise self._session.distrust("a cell's reply says what went wrong")
        if problem is not None:
            self.problems[number] = problem[:400]

    def end(self):
        """End the process, if there is one."""
        if self._session is not None:
            self._session.end()
            self._session = None

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.end()
