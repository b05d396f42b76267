"""A lab opens from its chapter and works: it runs, its widgets answer, ``check()`` names a mistake and links to it.

Nothing is asked of any other host while it does, and Python comes from where the live figures take it.
"""

import json
import os
import re
import sys

import pytest

from course_utils.authoring import curriculum

pytestmark = [pytest.mark.browser, pytest.mark.usefixtures("runtime")]
COURSE = curriculum.load()
RUN_ALL = "[data-command='runmenu:run-all']"


@pytest.fixture(scope="module")
def lab(chromium, address, about, tab_of):
    """The first lab as a reader opens it, by the button on its chapter's card, once all its cells have run."""
    context = chromium.new_context(viewport={"width": 1280, "height": 900})
    tab = tab_of(context, (address,))
    chapter = COURSE.chapter(about["labs"]["labs"][0])
    tab.page.goto(f"{address}{chapter.name}/index.html")
    tab.page.get_by_role("link", name="Open in the browser").click()
    run_all(tab.page)
    yield tab
    context.close()


def run_all(page):
    """Run every cell, by the menu, and wait for the answer of the last: ``check()``."""
    page.wait_for_selector(".jp-Notebook .jp-CodeCell", timeout=60_000)
    page.get_by_role("menuitem", name="Run", exact=True).click()
    page.locator(RUN_ALL).click()
    page.locator(".jp-CodeCell").last.locator(".jp-OutputArea-output").first.wait_for(timeout=120_000)


def answer(page, code):
    """Run code in a new last cell; its output."""
    page.locator(".jp-CodeCell").last.locator(".jp-InputPrompt").click()
    page.keyboard.press("b")
    page.keyboard.press("Enter")
    page.keyboard.insert_text(code)
    page.keyboard.press("Shift+Enter")
    cell = page.locator(".jp-CodeCell").filter(has_text=code.splitlines()[0]).last
    cell.locator(".jp-OutputArea-output").first.wait_for(timeout=60_000)
    return cell


def test_check_answers_for_every_exercise_once_all_cells_have_run(lab):
    said = lab.page.locator(".jp-CodeCell").last.inner_text()
    checks = (COURSE.root / "labs" / COURSE.chapters[0].lab / "checks.py").read_text("utf-8")
    exercises = set(re.findall(r'@check\("(\w+)"', checks))
    assert len(re.findall("○ not attempted", said)) == len(exercises) >= 7, said
    assert all(name in said for name in exercises)


def test_an_answer_is_checked_and_a_mistake_named_with_a_link_into_this_site(lab, address):
    wrong = "def sigmoid(z):\n    return 1 / (1 + np.exp(z))\n\ncheck('sigmoid')\nfor _ in range(3): hint('sigmoid')"
    cell = answer(lab.page, wrong)
    assert "failed" in cell.inner_text() and "That was the last hint" in cell.inner_text()
    link = cell.get_by_role("link").last.get_attribute("href")
    assert link.startswith(f"{address}01_logistic_neuron/")
    right = "def sigmoid(z): return np.exp(-np.logaddexp(0, -z))\ncheck('sigmoid')"
    assert "passed" in answer(lab.page, right).inner_text()


def test_its_widget_answers_the_keyboard(lab):
    figure = lab.page.locator(".jp-CodeCell", has_text="show(").last
    figure.scroll_into_view_if_needed()
    slider = figure.locator("[role=slider]").first
    before = figure.locator(".jp-OutputArea").inner_text()
    picture = figure.locator("img, svg").first
    drawn = picture.evaluate("e => e.outerHTML")
    slider.press("ArrowRight")
    lab.page.wait_for_function(
        "([figure, before]) => figure.querySelector('.jp-OutputArea').innerText !== before",
        arg=[figure.element_handle(), before],
        timeout=20_000,
    )
    assert figure.locator("img, svg").first.evaluate("e => e.outerHTML") != drawn


def test_nothing_went_wrong_and_no_other_host_was_asked(lab):
    assert not lab.strangers and not lab.wrong


def test_pyodide_comes_from_where_the_live_figures_take_it_and_lies_there_once(lab, folder, about):
    asked = {url.rpartition("/")[0] for url in lab.asked if url.endswith(("pyodide.asm.wasm", "pyodide.mjs"))}
    assert len(asked) == 1 and asked.pop().endswith("/_static/pyodide")
    for name in ("pyodide.asm.wasm", "python_stdlib.zip", "numpy-*.whl", "course_utils-*.whl"):
        assert len(list(folder.rglob(name))) == 1, name


def test_a_package_that_is_not_here_is_refused_without_asking_an_index(lab):
    cell = answer(lab.page, "%pip install flask")
    lab.page.wait_for_timeout(500)
    assert re.search("PyPI fallback is disabled|not be installed|find a pure", cell.inner_text()), cell.inner_text()
    assert not lab.strangers


def test_every_lab_of_the_course_that_needs_no_torch_is_there(about, folder):
    expected = [chapter.lab for chapter in COURSE.chapters if chapter.lab and not chapter.torch]
    assert about["labs"]["labs"] == expected
    for name in expected:
        for file in ("lab.ipynb", "checks.py", "mistakes.json"):
            source = COURSE.root / "labs" / name / file
            assert (folder / "lite" / "files" / name / file).read_bytes() == source.read_bytes()


def test_every_lab_imports_only_what_the_browser_has(about, folder):
    lock = json.loads((folder / about["labs"]["lock"]).read_text("utf-8"))
    known = {word for package in lock["packages"].values() for word in package["imports"]} | sys.stdlib_module_names
    for name in about["labs"]["labs"]:
        source = json.loads((COURSE.root / "labs" / name / "lab.ipynb").read_text("utf-8"))
        code = ["".join(cell["source"]) for cell in source["cells"] if cell["cell_type"] == "code"]
        code.append((COURSE.root / "labs" / name / "checks.py").read_text("utf-8"))
        for text in code:
            found = set(re.findall(r"^\s*(?:import|from) (\w+)", text, re.MULTILINE))
            assert found <= known, f"{name} imports {', '.join(found - known)}"


@pytest.mark.skipif("COURSE_SOAK" not in os.environ, reason="all labs, one after the other: set COURSE_SOAK=1")
def test_every_lab_opens_and_answers(new_tab, address, about):
    for name in about["labs"]["labs"]:
        tab = new_tab()
        tab.page.goto(f"{address}lite/notebooks/index.html?path={name}/lab.ipynb")
        run_all(tab.page)
        assert "not attempted" in tab.page.locator(".jp-CodeCell").last.inner_text(), name
        assert not tab.strangers and not tab.wrong, name
        tab.context.close()
