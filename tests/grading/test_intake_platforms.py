"""File names as Canvas, Moodle, Gradescope, browsers and Jupyter write them; the latest of several hand-ins wins."""

import io
import os
import re
import stat
import zipfile

import course
import pytest

from course_utils.errors import CourseError
from course_utils.grading.intake import read_folder, take_in
from course_utils.grading.intake.gradescope import read_metadata, seconds

METADATA = """submission_71:
  :submitters:
  - :name: Ada Lovelace
    :sid: '100'
    :email: ada@example.org
  - :name: Emmy Noether
    :sid: '101'
    :email: emmy@example.org
  :created_at: 2026-11-20 18:22:11.123456000 Z
  :score: 3.0
  :history:
  - :id: 70
    :created_at: 2026-11-19 18:22:11.123456000 Z
submission_72:
  :submitters:
  - :name: 'Sofia O''Neil'
    :sid:
    :email: sofia@example.org
  :created_at: 2026-11-20 19:00:00.000000000 -08:00
"""


def zipped(files, **flags):
    """A zip's bytes; a value may be text or (text, mode)."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", flags.get("compression", zipfile.ZIP_DEFLATED)) as archive:
        for name, content in files.items():
            content, mode = content if isinstance(content, tuple) else (content, 0o100644)
            info = zipfile.ZipInfo(name)
            info.compress_type = archive.compression
            info.external_attr = mode << 16
            archive.writestr(info, content)
    return out.getvalue()


def note(*cells):
    return course.ipynb(list(cells) or ["x = 1"])


def put(folder, files):
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return folder


def rows(source, **options):
    return {row.student: row for row in read_folder(source, **options)}


def test_canvas_names_give_name_lateness_and_the_last_of_several(tmp_path):
    put(
        tmp_path,
        {
            "lovelaceada_4711_9001_lab.ipynb": note("old"),
            "lovelaceada_4711_9007_lab-1.ipynb": note("new"),
            "noetheremmy_LATE_4712_9002_my_lab_01.ipynb": note(),
            "lovelacebyron_late_4713_9003_lab.zip": zipped({"lab.ipynb": note("from a zip")}),
        },
    )
    found = take_in(tmp_path)
    read = {entry.student: entry.read() for entry in found.latest}
    assert set(read) == {"lovelaceada", "noetheremmy", "lovelacebyron"}
    assert read["lovelaceada"].cells == ("new",) and "1 earlier hand-in kept" in read["lovelaceada"].note
    assert [entry.read().cells for entry in found.earlier] == [("old",)]
    assert "Canvas marks it as late" in read["noetheremmy"].note
    assert read["lovelacebyron"].cells == ("from a zip",)
    assert "--roster" in found.advice[0]


def test_a_canvas_gradebook_is_a_roster_that_gives_everyone_their_own_name(tmp_path):
    folder = put(tmp_path / "in", {"lovelaceada_4711_9001_lab.ipynb": note(), "stranger_1_2_lab.ipynb": note()})
    (tmp_path / "roster.csv").write_text(
        'Student,ID,SIS User ID,SIS Login ID,Section,Lab 01 (88)\n    Points Possible,,,,,10\n"Lovelace, Ada",4711,S1,'
        'ada,1,\n"Noether, Emmy",4712,S2,emmy,1,\n"Student, Test",99,,,1,\n'
    )
    read = rows(folder, roster=tmp_path / "roster.csv")
    assert set(read) == {"Ada Lovelace", "Emmy Noether", "stranger"}
    assert read["Emmy Noether"].problem == "no file was handed in"
    assert read["stranger"].note == "not in the roster"
    assert take_in(folder, tmp_path / "roster.csv").advice == []


def test_moodle_folders_flat_names_and_its_worksheet(tmp_path):
    folder = put(
        tmp_path / "in",
        {
            "Ada Lovelace_17_assignsubmission_file_/lab.ipynb": note("ada"),
            "Emmy Noether_18_assignsubmission_file_lab.ipynb": note("emmy"),
            "Emmy Noether_18_assignsubmission_onlinetext_onlinetext.html": "<p>hello</p>",
            "Participant_19_assignsubmission_file_/work.zip": zipped({"a/b/lab.ipynb": note("blind")}),
        },
    )
    (tmp_path / "sheet.csv").write_text("Identifier,Full name,Email address,Status\nParticipant 19,Sofia K,s@x,\n")
    assert {s: r.cells for s, r in rows(folder).items()} == {
        "Ada Lovelace": ("ada",),
        "Emmy Noether": ("emmy",),
        "Participant": ("blind",),
    }
    assert rows(folder, roster=tmp_path / "sheet.csv")["Sofia K"].cells == ("blind",)


@pytest.mark.parametrize("kind", ["folder", "zip"])
def test_a_gradescope_export_gives_groups_and_times(tmp_path, kind):
    files = {
        "assignment_9_export/submission_metadata.yml": METADATA,
        "assignment_9_export/submission_71/lab.ipynb": note("group"),
        "assignment_9_export/submission_72/lab.ipynb": note("alone"),
    }
    source = put(tmp_path / "in", files)
    if kind == "zip":
        source = tmp_path / "export.zip"
        source.write_bytes(zipped(files))
    read = rows(source)
    assert set(read) == {"Ada Lovelace", "Emmy Noether", "Sofia O'Neil"}
    assert read["Ada Lovelace"].cells == read["Emmy Noether"].cells == ("group",)
    assert read["Ada Lovelace"].when == seconds("2026-11-20T18:22:11.123456Z")
    assert read["Sofia O'Neil"].when == seconds("2026-11-21 03:00:00 Z")


def test_metadata_that_is_no_metadata_gives_nothing():
    for text in ("", "a: b\n", "submission_1:\n  :submitters: []\n", "{}", "\0"):
        assert read_metadata(text) == {}


def test_copies_that_browsers_and_jupyter_number_are_later_hand_ins(tmp_path):
    put(tmp_path, {name: note(name) for name in ("ada.ipynb", "ada (1).ipynb", "ada(2).ipynb", "emmy-Copy1.ipynb")})
    os.utime(tmp_path / "ada.ipynb")  # the newest date says nothing: copying changes it
    read = rows(tmp_path)
    assert set(read) == {"ada", "emmy"} and read["ada"].cells == ("ada(2).ipynb",)


def test_the_roster_s_time_decides_which_hand_in_is_the_last(tmp_path):
    folder = put(tmp_path / "in", {"w.ipynb": note("first"), "w (1).ipynb": note("second")})
    (tmp_path / "roster.csv").write_text(
        "student,file,handed_in\nada,w.ipynb,2026-11-20 23:00:00 +01:00\nada,w (1).ipynb,2026-11-20 21:00:00Z\n"
    )
    assert rows(folder, roster=tmp_path / "roster.csv")["ada"].cells == ("first",)
    (tmp_path / "roster.csv").write_text("student,file,handed_in\nada,1.ipynb,yesterday\n")
    with pytest.raises(CourseError, match="write it as 2026-11-20"):
        take_in(folder, tmp_path / "roster.csv")


def test_of_several_notebooks_the_one_named_like_the_lab_is_taken_and_otherwise_the_student_is_asked(tmp_path):
    put(tmp_path, {"ada/scratch.ipynb": note(), "ada/lab.ipynb": note("this"), "ada/.ipynb_checkpoints/lab.ipynb": "x"})
    put(tmp_path, {"emmy/a.ipynb": note(), "emmy/b.ipynb": note()})
    put(tmp_path, {"zoe/work.ipynb": note("work"), "zoe/work-Copy1.ipynb": note("copy")})
    put(tmp_path, {"none/readme.md": "hello", "none/data.csv": "1"})
    read = rows(tmp_path)
    assert read["ada"].cells == ("this",) and "lab.ipynb was taken of 2" in read["ada"].note
    assert "2 notebooks in it (a.ipynb, b.ipynb)" in read["emmy"].problem
    assert read["zoe"].cells == ("work",)
    assert read["none"].problem == "is a folder without a notebook in it"


HOSTILE = {
    "a path upwards": (zipped({"../../etc/x.ipynb": note()}), "leads out of it"),
    "an absolute path": (zipped({"/etc/x.ipynb": note()}), "leads out of it"),
    "a Windows path": (zipped({"C:\\x.ipynb": note()}), "leads out of it"),
    "backslashes upwards": (zipped({"..\\x.ipynb": note()}), "leads out of it"),
    "a link": (zipped({"lab.ipynb": ("/etc/passwd", stat.S_IFLNK | 0o777)}), "a link in it"),
    "a device": (zipped({"lab.ipynb": ("", stat.S_IFCHR | 0o666)}), "a device in it"),
    "a bomb": (zipped({"lab.ipynb": b" " * (40 << 20)}), "unpacks to more than 32 MiB"),
    "a bomb in a bomb": (zipped({"a.zip": zipped({"lab.ipynb": b"0" * (40 << 20)})}), "is not text"),
    "a thousand files": (zipped({f"{k}.txt": "" for k in range(1001)}), "more than 1000 files"),
    "deep folders": (zipped({"a/" * 20 + "lab.ipynb": note()}), "folders more than 6 deep"),
    "an unusual compression": (zipped({"lab.ipynb": note()}, compression=zipfile.ZIP_LZMA), "unusual compression"),
    "no zip at all": (b"PK\x03\x04 not really", "damaged zip"),
    "a cut zip": (zipped({"lab.ipynb": note()})[:-30], "damaged zip"),
}


@pytest.mark.parametrize(("data", "reason"), HOSTILE.values(), ids=HOSTILE)
def test_a_hostile_zip_is_refused_with_its_reason_and_nothing_is_written(tmp_path, data, reason):
    folder = put(tmp_path / "in", {"ada.zip": data})
    (row,) = read_folder(folder)
    assert row.student == "ada" and not row.cells and re.search(reason, row.problem), row.problem
    assert [path.name for path in tmp_path.rglob("*")] == ["in", "ada.zip"]


def test_a_zip_with_a_password_is_refused(tmp_path):
    data = bytearray(zipped({"lab.ipynb": note()}))
    for at in (data.index(b"PK\x01\x02") + 8, data.index(b"PK\x03\x04") + 6):
        data[at] |= 1
    assert "password" in read_folder(put(tmp_path / "in", {"ada.zip": bytes(data)}))[0].problem


def test_one_student_s_trick_in_a_class_s_zip_is_that_student_s_problem_alone(tmp_path):
    files = {
        "class/ada/lab.ipynb": note("good"),
        "class/eve/lab.ipynb": ("/etc/passwd", stat.S_IFLNK | 0o777),
        "class/mallory/../../x.ipynb": note(),
    }
    (tmp_path / "class.zip").write_bytes(zipped(files))
    read = rows(tmp_path / "class.zip")
    assert read["ada"].cells == ("good",)
    assert "a link in it" in read["eve"].problem and "leads out" in read["mallory"].problem


def test_links_in_a_student_s_folder_are_not_followed(tmp_path):
    put(tmp_path, {"secret.txt": note(), "in/eve/readme.md": "x"})
    (tmp_path / "in" / "eve" / "lab.ipynb").symlink_to(tmp_path / "secret.txt")
    assert "holds a link" in read_folder(tmp_path / "in")[0].problem


def test_a_class_of_thousands_is_not_read_before_it_is_graded(tmp_path, monkeypatch):
    from course_utils.grading.intake import finding

    folder = put(tmp_path / "in", {f"{k}.ipynb": note() for k in range(20)})
    monkeypatch.setattr(finding, "notebook_cells", lambda data: pytest.fail("read too early"))
    assert len(take_in(folder).latest) == 20
