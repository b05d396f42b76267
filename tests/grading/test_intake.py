"""Whatever lies in the folder becomes a row, with its cells or with the reason why it has none."""

import json
import os

import course
import pytest

from course_utils.errors import CourseError
from course_utils.grading.intake import notebook, read_file, read_folder, read_roster, tree

OLD = json.dumps({"worksheets": [{"cells": [{"cell_type": "code", "input": ["x = ", "1"]}]}], "nbformat": 3})
BROKEN = {
    "empty": (b"", "is empty"),
    "white space": (b" \n", "is empty"),
    "binary": (b"\x89PNG\r\n\x1a\n\xff\xfe\x00", "is not a notebook: it is not text"),
    "text": (b"my answers are 1 and 2", "is not a notebook: it is not JSON"),
    "cut off": (course.ipynb(["x = 1"] * 9)[:400].encode(), "is cut off"),
    "deep": (b"[" * 200_000, "nested too deep"),
    "a list": (b"[]", "it has no list of cells"),
    "a number": (b"3", "it has no list of cells"),
    "cells of numbers": (b'{"cells": [1]}', "it has no list of cells"),
    "a cell that is no text": (b'{"cells": [{"cell_type": "code", "source": 3}]}', "the text of a cell is not text"),
    "too many cells": (course.ipynb(["x"] * 1001).encode(), "more than 1000 cells"),
    "too much code": (course.ipynb(["x" * (3 << 20)]).encode(), "2 MiB of code"),
}


@pytest.mark.parametrize(("data", "reason"), BROKEN.values(), ids=BROKEN)
def test_a_file_that_is_no_notebook_gets_its_reason(tmp_path, data, reason):
    (tmp_path / "ada.ipynb").write_bytes(data)
    read = read_file(tmp_path / "ada.ipynb")
    assert reason in read.problem and read.student == "ada" and not read.cells


def test_every_place_at_which_a_notebook_can_be_cut_is_called_cut_off(tmp_path):
    whole = course.ipynb(['text = "quoted [1, 2]"\n', "x = {1: 2}"])
    reasons = set()
    for length in range(1, len(whole)):
        (tmp_path / "cut.ipynb").write_text(whole[:length])
        reasons.add(read_file(tmp_path / "cut.ipynb").problem)
    assert reasons == {"is cut off: the file ends in the middle of the notebook"}


@pytest.mark.parametrize("name", ["ada.ipynb", "ada.txt", "ada.ipynb.txt", "ada.json", "ada"])
def test_a_notebook_under_another_extension_is_read_all_the_same(tmp_path, name):
    (tmp_path / name).write_text(course.ipynb(["x = 1"]), encoding="utf-8-sig")
    read = read_file(tmp_path / name)
    assert (read.student, read.cells, read.problem) == ("ada", ("x = 1",), None)
    assert ("its name does not end in .ipynb" in read.note) == (name != "ada.ipynb")


def test_an_old_notebook_and_one_with_text_in_lines_are_read(tmp_path):
    (tmp_path / "old.ipynb").write_text(OLD)
    assert read_file(tmp_path / "old.ipynb").cells == ("x = 1",)


def test_links_folders_pipes_and_huge_files_are_not_opened(tmp_path, monkeypatch):
    monkeypatch.setattr(tree, "LARGEST", 1000)
    monkeypatch.setattr(notebook, "LARGEST", 1000)
    (tmp_path / "big.ipynb").write_text(course.ipynb(["x" * 2000]))
    (tmp_path / "folder.ipynb").mkdir()
    (tmp_path / "link.ipynb").symlink_to("big.ipynb")
    (tmp_path / "dangling.ipynb").symlink_to("nowhere")
    os.mkfifo(tmp_path / "pipe.ipynb")
    reasons = {row.student: row.problem for row in read_folder(tmp_path)}
    assert "is larger than" in reasons["big"]
    assert "is a folder" in reasons["folder"]
    assert "is a link" in reasons["link"] and "is a link" in reasons["dangling"]
    assert "is not a regular file" in reasons["pipe"]


def test_a_file_without_permission_gets_the_systems_reason(tmp_path, monkeypatch):
    (tmp_path / "ada.ipynb").write_text(course.ipynb(["x = 1"]))

    def refuse(path, flags):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(tree.os, "open", refuse)  # a root user would read it whatever its mode
    assert read_file(tmp_path / "ada.ipynb").problem == "cannot be read: permission denied"


def test_the_student_comes_from_the_roster_and_never_from_the_notebook(tmp_path):
    folder, roster = tmp_path / "in", tmp_path / "roster.csv"
    for name in ("17.ipynb", "18.ipynb"):
        course.hand_in(folder, name, ['STUDENT = "someone.else"'])
    roster.write_text("student,file\nAda Lovelace,17.ipynb\nEmmy Noether,19.ipynb\n", encoding="utf-8-sig")
    rows = {row.student: row for row in read_folder(folder, roster)}
    assert set(rows) == {"Ada Lovelace", "18", "Emmy Noether"}
    assert rows["18"].note == "not in the roster"
    assert rows["Emmy Noether"].problem == "no file was handed in"


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("name,path\nx,y\n", "needs the columns student,file"),
        ("", "needs the columns student,file"),
        ("student,file\nada,\n", "a line without"),
        ("student,file\nada,1.ipynb\nemmy,1.ipynb\n", "to two students"),
    ],
)
def test_a_roster_that_cannot_be_used_is_refused_in_one_sentence(tmp_path, text, says):
    (tmp_path / "roster.csv").write_text(text)
    with pytest.raises(CourseError, match=says):
        read_roster(tmp_path / "roster.csv")


def test_leftovers_of_file_managers_are_not_students(tmp_path):
    (tmp_path / ".DS_Store").write_bytes(b"x")
    (tmp_path / ".ipynb_checkpoints").mkdir()
    with pytest.raises(CourseError, match="is empty"):
        read_folder(tmp_path)


def test_a_folder_that_is_missing_or_a_file_is_refused_in_one_sentence(tmp_path):
    (tmp_path / "file").write_text("")
    for folder, says in (("nowhere", "no such file"), ("file", "not a directory")):
        with pytest.raises(CourseError, match=says):
            read_folder(tmp_path / folder)
