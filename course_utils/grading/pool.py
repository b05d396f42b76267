"""Several judges at work, each in a process of its own with its own warm worker.

Plain processes and pipes: a judge that is killed loses one task, which is tried once more, and when the parent is
killed every judge sees its pipe close and ends, along with what it had started.
"""

import contextlib
import multiprocessing
import signal
from multiprocessing.connection import wait

from course_utils.errors import CourseError


def run(make, tasks, jobs, give_up):
    """Yield ``(task, result)`` as results come.

    Parameters
    ----------
    make : callable
        ``make()`` is a context manager, entered once in every process, that gives a function of one task.
    tasks : iterable
        Taken one by one, as judges become free: a class need not fit into memory. They, and the results, are the
        course's own plain objects: they cross by pickle, between trusted processes.
    jobs : int
        With 1 no process is started: all is done here.
    give_up : callable
        ``give_up(task)`` is the result of a task that has killed two judges.
    """
    waiting = _Waiting(tasks)
    if waiting.empty():
        return
    if jobs == 1:
        with make() as work:
            while not waiting.empty():
                task, _ = waiting.take()
                yield task, work(task)
        return
    yield from _run_in_processes(make, waiting, jobs, give_up)


def _run_in_processes(make, waiting, jobs, give_up):
    context = multiprocessing.get_context("spawn")
    judges = [_Judge(context, make) for _ in range(jobs)]
    try:
        for judge in judges:
            judge.give(waiting)
        while busy := {judge.pipe: judge for judge in judges if judge.task is not None}:
            for pipe in wait(list(busy)):
                judge = busy[pipe]
                task, tries = judge.task, judge.tries
                try:
                    kind, result = pipe.recv()
                except (EOFError, ConnectionError):  # it was killed
                    judge.end()
                    judges[judges.index(judge)] = judge = _Judge(context, make)
                    if tries:
                        yield task, give_up(task)
                    else:
                        waiting.put_back(task)
                else:
                    if kind == "problem":
                        raise CourseError(result)
                    yield task, result
                judge.give(waiting)
    finally:
        for judge in judges:
            judge.end()


class _Waiting:
    """Tasks that no judge has, and those that are to be tried once more, which come first."""

    def __init__(self, tasks):
        self._tasks = iter(tasks)
        self._next = []

    def empty(self):
        if not self._next:
            self._next = [(task, 0) for task in [next(self._tasks, None)] if task is not None]
        return not self._next

    def take(self):
        return self._next.pop()

    def put_back(self, task):
        self._next.append((task, 1))


class _Judge:
    """One process and the task it has."""

    def __init__(self, context, make):
        self.pipe, theirs = context.Pipe()
        self.task, self.tries = None, 0
        self.process = context.Process(target=_serve, args=(theirs, make), daemon=False)
        self.process.start()
        theirs.close()

    def give(self, waiting):
        self.task, self.tries = (None, 0) if waiting.empty() else waiting.take()
        if self.task is not None:
            with contextlib.suppress(BrokenPipeError):  # it is dead; reading from it will tell
                self.pipe.send(self.task)

    def end(self):
        """Let it go: one that is idle ends by itself, one in the middle of a task is stopped."""
        self.pipe.close()
        if self.task is not None:
            self.process.terminate()
        self.process.join()


def _serve(pipe, make):
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the parent hears it, and closes the pipe
    try:
        with make() as work:
            while True:
                try:
                    task = pipe.recv()
                except EOFError:
                    return
                pipe.send(("result", work(task)))
    except CourseError as problem:
        pipe.send(("problem", str(problem)))
    except OSError:  # the parent is gone
        return
