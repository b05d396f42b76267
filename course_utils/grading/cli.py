"""The command lines of students and instructors: what each option is called, and one line on what it does."""

from pathlib import Path
from typing import Annotated

import typer

GRADES = "the folder that `course grade` wrote"


def add_commands(command, task):
    """Add ``check``, ``submit``, ``grade``, ``points`` and ``export`` to the ``course`` command."""

    @command
    def check(
        notebook: Annotated[Path, typer.Argument(help="your notebook, with the lab's checks.py beside it")],
        exercise: Annotated[str | None, typer.Option(help="only this exercise")] = None,
    ):
        task("check")(notebook, exercise=exercise)

    @command
    def submit(
        notebook: Annotated[Path, typer.Argument(help="your notebook, with the lab's checks.py beside it")],
        out: Annotated[Path | None, typer.Option(help="the file to write; LAB-NAME.zip beside it by default")] = None,
    ):
        task("submit")(notebook, out=out)

    @command
    def grade(
        lab: Annotated[str, typer.Argument(help="the lab's name, as 01_logistic_neuron")],
        submissions: Annotated[Path, typer.Argument(help="a folder of notebooks, or a platform's export (or its zip)")],
        out: Annotated[Path, typer.Option(help="where the gradebook, the tables and the pages go")] = Path("GRADES"),
        roster: Annotated[
            Path | None, typer.Option(help="who is who: a CSV, or Canvas's, Moodle's or Gradescope's own export")
        ] = None,
        private: Annotated[Path | None, typer.Option(help="folder with hidden checks and course.key")] = None,
        late: Annotated[Path | None, typer.Option(help="late policy, a TOML file; remembered")] = None,
        regrade: Annotated[
            list[str] | None,
            typer.Option(help='judge this check or exercise again where its text has changed; "changed" for all'),
        ] = None,
        again: Annotated[bool, typer.Option("--again", help="with --regrade: also where nothing has changed")] = False,
        unsafe: Annotated[bool, typer.Option("--unsafe", help="run students' code without a sandbox")] = False,
        jobs: Annotated[int | None, typer.Option(help="judges at work at once; one per processor by default")] = None,
        scheduler: Annotated[
            str | None, typer.Option(help="address of a Dask scheduler whose workers judge, as tls://head:8786")
        ] = None,
        tls: Annotated[
            tuple[Path, Path, Path] | None, typer.Option(help="for it: authority, certificate and key, three files")
        ] = None,
    ):
        options = {"late": late, "regrade": tuple(regrade or ()), "again": again, "scheduler": scheduler, "tls": tls}
        options |= {"out": out, "roster": roster, "private": private, "unsafe": unsafe, "jobs": jobs}
        task("grade")(lab, submissions, **options)

    @command
    def points(
        grades: Annotated[Path, typer.Argument(help=GRADES)] = Path("GRADES"),
        source: Annotated[
            Path | None, typer.Option("--from", help="read this filled-in table; without it, the table is written")
        ] = None,
    ):
        task("points")(grades, source=source)

    @command
    def export(
        form: Annotated[str, typer.Argument(help="canvas, moodle, gradescope, autograder or classroom")],
        what: Annotated[str, typer.Argument(help=f"{GRADES}; for autograder and classroom: the lab's name")],
        out: Annotated[Path | None, typer.Option(help="the file or folder to write")] = None,
        roster: Annotated[
            Path | None, typer.Option(help="canvas, moodle: the gradebook as the platform exports it")
        ] = None,
        column: Annotated[str | None, typer.Option(help="canvas: the assignment's column, as Canvas names it")] = None,
        private: Annotated[
            Path | None, typer.Option(help="autograder: folder with hidden checks and course.key")
        ] = None,
        unsafe: Annotated[
            bool, typer.Option("--unsafe", help="autograder: grade there even where no sandbox works")
        ] = False,
    ):
        options = {"out": out, "roster": roster, "column": column, "private": private, "unsafe": unsafe}
        task("export")(form, what, **options)
