"""Several judges at work, each in a process of its own with its own warm worker.

Plain processes and pipes: a judge that is killed loses one task, which is tried once more, and when the parent is
killed every judge sees its pipe close and ends, along with what it had started.
"""

import contextlib
import multiprocessing
import signal
from collections import deque
from multiprocessing.connection import wait

from course_utils.errors import CourseError


def run(make, arguments, tasks, jobs, give_up):
    """Yield ``(task, result)`` as results come.

    Parameters
    ----------
    make : callable
        ``make(*arguments)`` is a context manager, entered once in every process, that gives a function of one task.
    tasks : iterable
        They, and the results, are the course's own plain objects: they cross by pickle, between trusted processes.
    jobs : int
        With 1 nothing is started: all is done here.
    give_up : callable
        ``give_up(task)`` is the result of a task that has killed two judges.
    """
    if jobs == 1:
        with make(*arguments) as work:
            for task in tasks:
                yield task, work(task)
        return
    yield from _run_in_processes(make, arguments, deque(tasks), jobs, give_up)


def _run_in_processes(make, arguments, waiting, jobs, give_up):
    context = multiprocessing.get_context("spawn")
    judges = [_Judge(context, make, arguments) for _ in range(jobs)]
    tried_before = set()
    try:
        for judge in judges:
            judge.give(waiting)
        while busy := {judge.pipe: judge for judge in judges if judge.task is not None}:
            for pipe in wait(list(busy)):
                judge, task = busy[pipe], busy[pipe].task
                try:
                    kind, result = pipe.recv()
                except (EOFError, ConnectionError):  # it was killed
                    judge.end()
                    judges[judges.index(judge)] = judge = _Judge(context, make, arguments)
                    if id(task) in tried_before:
                        yield task, give_up(task)
                    else:
                        tried_before.add(id(task))
                        waiting.appendleft(task)
                else:
                    if kind == "problem":
                        raise CourseError(result)
                    yield task, result
                judge.give(waiting)
    finally:
        for judge in judges:
            judge.end()


class _Judge:
    """One process and the task it has."""

    def __init__(self, context, make, arguments):
        self.pipe, theirs = context.Pipe()
        self.task = None
        self.process = context.Process(target=_serve, args=(theirs, make, arguments), daemon=False)
        self.process.start()
        theirs.close()

    def give(self, waiting):
        self.task = waiting.popleft() if waiting else None
        if self.task is not None:
            with contextlib.suppress(BrokenPipeError):  # it is dead; reading from it will tell
                self.pipe.send(self.task)

    def end(self):
        """Let it go: one that is idle ends by itself, one in the middle of a task is stopped."""
        self.pipe.close()
        if self.task is not None:
            self.process.terminate()
        self.process.join()


def _serve(pipe, make, arguments):
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the parent hears it, and closes the pipe
    try:
        with make(*arguments) as work:
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
