"""A site is built again when anything that it is made of has changed, and only then."""

from types import SimpleNamespace

import pytest

from course_utils.authoring import book

FILES = ("_config.yml", "curriculum.toml", "pyproject.toml", "requirements.txt")
RUNTIME = SimpleNamespace(hosts=[], lock={})


@pytest.fixture
def course(tmp_path):
    for name in ("book/index.md", "course_utils/nn.py", "labs/01/lab.ipynb", "_build/html/index.html", *FILES):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(name)
    book.stamp(tmp_path).write_text(book.state_of(tmp_path, RUNTIME))
    return tmp_path


def test_it_stays_where_nothing_has_changed(course):
    (course / "course_utils" / "__pycache__").mkdir()
    (course / "course_utils" / "__pycache__" / "nn.pyc").write_text("of another run")
    (course / "README.md").write_text("not part of the site")
    assert book.is_built(course, book.state_of(course, RUNTIME))


@pytest.mark.parametrize("name", ["book/index.md", "book/new.md", "course_utils/nn.py", "labs/01/lab.ipynb", *FILES])
def test_every_part_of_it_counts(course, name):
    (course / name).write_text("changed")
    assert not book.is_built(course, book.state_of(course, RUNTIME))


def test_the_browser_s_python_counts(course):
    assert not book.is_built(course, book.state_of(course, SimpleNamespace(hosts=["cdn.jsdelivr.net"], lock={})))


def test_a_site_that_is_gone_is_built(course):
    (course / "_build" / "html" / "index.html").unlink()
    assert not book.is_built(course, book.state_of(course, RUNTIME))
