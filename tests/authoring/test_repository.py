"""The address of this copy: GitHub's builder says it, else git; a copy that is nowhere has none."""

import subprocess

import pytest

from course_utils.authoring import repository

NOWHERE = {}


@pytest.fixture
def clone(tmp_path):
    """``clone(origin)``: a repository with this origin."""

    def make(origin):
        subprocess.run(["git", "init", "-q", "-b", "term", tmp_path], check=True)
        if origin:
            subprocess.run(["git", "-C", tmp_path, "remote", "add", "origin", origin], check=True)
        return tmp_path

    return make


@pytest.mark.parametrize(
    "origin",
    [
        "https://github.com/ada/course.git",
        "https://github.com/ada/course",
        "https://user:secret@github.com/ada/course.git",
        "git@github.com:ada/course.git",
        "ssh://git@github.com/ada/course",
    ],
)
def test_every_way_to_write_an_origin_on_github_gives_one_address_without_secrets(clone, origin):
    assert repository.address(clone(origin), NOWHERE) == "https://github.com/ada/course"


@pytest.mark.parametrize("origin", ["", "https://example.org/ada/course.git", "../course", "https://github.com/ada"])
def test_an_origin_elsewhere_is_no_address(clone, origin):
    assert repository.address(clone(origin), NOWHERE) == ""


def test_a_folder_without_git_has_no_address(tmp_path):
    assert repository.address(tmp_path, NOWHERE) == "" and repository.branch(tmp_path, NOWHERE) == ""


def test_in_a_fork_s_own_build_the_address_is_the_fork_s(clone):
    told = {"GITHUB_REPOSITORY": "grace/course", "GITHUB_SERVER_URL": "https://github.com"}
    told |= {"GITHUB_REF_TYPE": "branch", "GITHUB_REF_NAME": "spring"}
    root = clone("https://github.com/ada/course")
    assert repository.address(root, told) == "https://github.com/grace/course"
    assert repository.branch(root, told) == "spring"


def test_another_company_s_github_is_not_where_colab_looks(tmp_path):
    told = {"GITHUB_REPOSITORY": "ada/course", "GITHUB_SERVER_URL": "https://github.example.org"}
    assert repository.address(tmp_path, told) == ""
