"""A lab has a button for each place where it opens, none leads nowhere, and where the browser cannot, it says why."""

import json
import zipfile
from dataclasses import replace
from types import SimpleNamespace

import lab_buttons
import pytest
from docutils import nodes

from course_utils.authoring import curriculum, lite

COURSE = curriculum.load()
PLAIN = next(chapter for chapter in COURSE.chapters if chapter.lab)
TORCH = replace(PLAIN, torch=True)
PAGE = f"{PLAIN.name}/index"


def app(address="", labs=True):
    """A Sphinx application, as far as the buttons look at it."""
    options = {"repository_url": address, "repository_branch": "main"}
    return SimpleNamespace(config=SimpleNamespace(html_theme_options=options, labs_in_the_browser=labs))


def words(app, chapter):
    return [word for word, _ in lab_buttons.buttons(app, chapter, PAGE)]


def test_a_lab_opens_in_the_browser_and_can_be_downloaded():
    found = dict(lab_buttons.buttons(app(), PLAIN, PAGE))
    assert found["Open in the browser"] == f"../lite/notebooks/index.html?path={PLAIN.lab}/lab.ipynb"
    assert found["Download"] == f"../_static/labs/{PLAIN.lab}.zip" and len(found) == 2


def test_on_the_front_page_the_same_addresses_begin_there():
    assert dict(lab_buttons.buttons(app(), PLAIN, "index"))["Download"] == f"_static/labs/{PLAIN.lab}.zip"


def test_with_a_repository_colab_and_binder_get_its_address():
    found = dict(lab_buttons.buttons(app("https://github.com/ada/course.git"), PLAIN, PAGE))
    notebook = f"labs/{PLAIN.lab}/lab.ipynb"
    assert found["Colab"] == f"https://colab.research.google.com/github/ada/course/blob/main/{notebook}"
    assert found["Binder"] == f"https://mybinder.org/v2/gh/ada/course/main?labpath={notebook}"


@pytest.mark.parametrize("address", ["", "https://example.org/ada/course", "https://github.com/ada"])
def test_an_address_that_colab_cannot_read_gives_no_button(address):
    assert words(app(address), PLAIN) == ["Open in the browser", "Download"]


def test_a_lab_that_needs_torch_says_so_and_offers_colab_and_a_command():
    github = app("https://github.com/ada/course")
    assert words(github, TORCH) == ["Colab", "Download"]
    said = nodes.document(None, None)
    said += lab_buttons.opens(github, TORCH, PAGE)
    assert "needs PyTorch, which no browser runs" in said.astext() and "make lab" in said.astext()


def test_a_site_without_python_says_so_and_links_to_no_notebook():
    bare = app(labs=False)
    assert words(bare, PLAIN) == ["Download"]
    assert "no Python" in lab_buttons.remark(bare, PLAIN) and lab_buttons.remark(app(), PLAIN) == ""


def test_jupyterlite_gets_the_labs_without_torch_only():
    course = replace(COURSE, chapters=(PLAIN, replace(TORCH, name="99_torch")))
    assert lite.labs_in_the_browser(course) == [PLAIN.lab]


def test_every_button_of_the_built_site_leads_to_a_file(site, pages):
    about = json.loads((site / "site.json").read_text("utf-8"))
    found = [link for soup in pages.values() for link in soup.select("a.lab-button")]
    assert {link.get_text() for link in found} >= {"Download"}
    for path, soup in pages.items():
        for link in soup.select("a.lab-button"):
            target = link["href"].partition("?")[0]
            assert target.startswith("https:") or ((site / path).parent / target).resolve().is_file(), target
    if about["labs"]:
        assert "Open in the browser" in {link.get_text() for link in found}


def test_a_download_holds_the_lab_and_the_package_and_says_how_to_start(site):
    with zipfile.ZipFile(site / "_static" / "labs" / f"{PLAIN.lab}.zip") as archive:
        names = [name.removeprefix(f"{PLAIN.lab}/") for name in archive.namelist()]
        start = archive.read(f"{PLAIN.lab}/START.txt").decode()
    lab = [
        f"{PLAIN.lab}/{path.name}" for path in sorted((COURSE.root / "labs" / PLAIN.lab).iterdir()) if path.is_file()
    ]
    (wheel,) = [name for name in names if name.endswith(".whl")]
    assert names == [*lab, wheel, "START.txt"]
    assert wheel in start and f"{PLAIN.lab}/lab.ipynb" in start
