"""Judges on other machines: the same tasks through a Dask scheduler, named by its address.

Only a few tasks are under way at once, and each result is handed on (and so entered in the gradebook) as it comes. A
task whose worker is killed runs again elsewhere; it is entered once.
"""

import contextlib

from course_utils.errors import CourseError
from course_utils.grading.engine import gave_up

AHEAD = 2  # tasks under way for each worker: one at work, one waiting
PATIENCE = 30  # seconds for the scheduler to answer, and for a first worker to be there


def run(address, make, tasks, tls=None):
    """Yield ``(task, result)`` as results come.

    Parameters
    ----------
    address : str
        As ``tls://head-node:8786``.
    make : Engine
        Entered once by every worker process, and kept.
    tasks : iterable
        Taken as workers become free.
    tls : (str, str, str), optional
        Files: the authority's certificate, our certificate, our key.

    Raises
    ------
    CourseError
        When there is no scheduler, or no worker.
    """
    try:
        from distributed import Client, as_completed
        from distributed.scheduler import KilledWorker
    except ModuleNotFoundError as missing:
        raise CourseError(
            "--scheduler needs Dask, which is not installed. Run: python -m pip install 'course-utils[cluster]'"
        ) from missing

    tasks = enumerate(tasks)
    with contextlib.closing(_client(Client, address, tls)) as client:
        workers = len(client.scheduler_info(n_workers=-1)["workers"])
        under_way = {}

        def start():
            found = next(tasks, None)
            if found is None:
                return None
            number, task = found
            future = client.submit(_judge, make, task, key=f"grade-{client.id}-{number}", pure=False, retries=1)
            under_way[future.key] = task
            return future

        first = [future for _ in range(AHEAD * workers) if (future := start()) is not None]
        done = as_completed(first, loop=client.loop)
        for future in done:
            task = under_way.pop(future.key)
            problem = future.exception()
            if isinstance(problem, CourseError):
                raise problem
            if isinstance(problem, KilledWorker):
                yield task, gave_up(task)
            elif problem is not None:
                raise CourseError(f"a worker of {address} failed: {type(problem).__name__}: {problem}")
            else:
                yield task, future.result()
            future.release()
            if (following := start()) is not None:
                done.add(following)


def _client(client, address, tls):
    from distributed import Security

    security = Security(**dict(zip(("tls_ca_file", "tls_client_cert", "tls_client_key"), tls))) if tls else None
    try:
        found = client(address, timeout=PATIENCE, security=security, set_as_default=False)
    except (OSError, ValueError, TypeError, RuntimeError) as problem:
        raise CourseError(f"there is no Dask scheduler at {address}: {problem}") from problem
    try:
        found.wait_for_workers(1, timeout=PATIENCE)
    except Exception as problem:
        found.close()
        raise CourseError(
            f"the scheduler at {address} has no worker: start some with `dask worker {address}`"
        ) from problem
    return found


_at_work = {}  # in a worker process: its engine, entered once


def _judge(engine, task):
    """On a worker: judge one submission, with the judge of the one before where it is the same."""
    if engine not in _at_work:
        for entered, _ in _at_work.values():
            entered.close()
        _at_work.clear()
        entered = contextlib.ExitStack()
        _at_work[engine] = entered, entered.enter_context(engine())
    return _at_work[engine][1](task)
