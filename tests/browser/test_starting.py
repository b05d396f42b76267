"""When Python starts in a page, and what a reader sees when it cannot: the picture stays, and a sentence says why."""

import json

import pytest
from live_pages import ASKS, FREE

from course_utils import explorers

pytestmark = pytest.mark.browser
SAVES_DATA = "Object.defineProperty(navigator, 'connection', { value: { saveData: true } })"


def pictures(tab):
    """How many of the printed pictures a reader sees."""
    return tab.figure.locator("img").evaluate_all(
        "all => all.filter(e => e.naturalWidth && getComputedStyle(e).visibility === 'visible' && e.offsetWidth).length"
    )


def python_was_asked_for(tab):
    return [url for url in tab.asked if "pyodide" in url or url.endswith((".whl", "d3.js"))]


def test_site_json_names_every_host_and_the_files_are_there(about, folder):
    assert (folder / about["wheel"]).is_file()
    lock = json.loads((folder / about["pyodide"]["lock"]).read_text(encoding="utf-8"))
    wheel = lock["packages"]["numpy"]["file_name"]
    if about["hosts"]:
        assert about["pyodide"]["files"].startswith(f"https://{about['hosts'][0]}/pyodide/v")
        assert about["hosts"][0] in (folder / "index.html").read_text(encoding="utf-8")
    else:
        assert (folder / about["pyodide"]["files"] / wheel).is_file()
        assert "load Python (Pyodide" not in (folder / "index.html").read_text(encoding="utf-8")


@pytest.mark.usefixtures("runtime")
def test_in_sight_on_a_wide_screen_it_starts_by_itself_and_says_so(new_tab):
    tab = new_tab(FREE)
    tab.becomes("loading", 10)
    assert tab.part("status").inner_text().startswith("Loading Python")
    tab.becomes("live")
    assert tab.part("status").inner_text() == "" and not tab.wrong and not tab.strangers


@pytest.mark.parametrize(
    "reader",
    [{"width": 360}, {"scripts": [SAVES_DATA]}],
    ids=["on a phone", "with data saving asked for"],
)
@pytest.mark.usefixtures("runtime")
def test_it_waits_for_a_touch(new_tab, reader):
    tab = new_tab(FREE, **reader)
    tab.page.wait_for_timeout(700)
    assert tab.state == "static" and pictures(tab) == 2 and not python_was_asked_for(tab)
    assert tab.part("status").inner_text().startswith("Touch a control to start Python")
    tab.figure.locator("[name=w1]").focus()
    tab.becomes("live")
    assert not tab.wrong


@pytest.mark.usefixtures("runtime")
def test_a_link_to_settings_does_not_override_data_saving(new_tab, address):
    tab = new_tab(scripts=[SAVES_DATA]).open(f"{address}{FREE}?explorer-logistic-neuron.w1=-3#explorer-logistic-neuron")
    tab.page.wait_for_timeout(300)
    assert tab.state == "static" and "own settings" in tab.part("status").inner_text()
    assert tab.figure.locator("[name=w1]").evaluate("e => e.nextElementSibling.textContent") == "−3.0 per cm"


@pytest.mark.usefixtures("runtime")
def test_what_is_moved_while_python_loads_is_what_the_figure_begins_with(new_tab):
    tab = new_tab(FREE)
    tab.becomes("loading", 30)
    slider = tab.figure.locator("[name=w1]")
    for _ in range(3):
        slider.press("ArrowRight")
    assert tab.state == "loading", "Python was there before the slider had moved: nothing was tried"
    expected = explorers.load("logistic_neuron").scene(w1=2.3).says
    tab.page.wait_for_function(
        "says => document.querySelector('.explorer-says').textContent === says", arg=expected, timeout=120_000
    )


@pytest.mark.usefixtures("runtime")
def test_a_runtime_that_is_blocked_leaves_the_picture_and_trying_again_helps(new_tab, address):
    tab = new_tab()
    tab.page.context.route("**/pyodide.asm.wasm", lambda route: route.abort())
    tab.open(address + FREE).becomes("failed", 15)
    said = tab.part("status").inner_text()
    assert (
        said.startswith("Python could not start here: pyodide.asm.wasm could not be fetched")
        and "The picture stays" in said
    )
    assert pictures(tab) == 2
    tab.page.context.unroute("**/pyodide.asm.wasm")
    tab.part("status").locator("button").press("Enter")
    tab.becomes("live")


@pytest.mark.usefixtures("runtime")
def test_a_worker_that_breaks_is_told_of_and_the_last_picture_stays(new_tab):
    tab = new_tab(ASKS).becomes("live")
    before = tab.lines()
    tab.page.workers[0].evaluate("setTimeout(() => { throw new Error('out of memory') })")
    tab.becomes("failed", 5)
    said = tab.part("status").inner_text()
    assert "Python stopped here: " in said and "out of memory" in said and "The last picture stays." in said
    assert tab.lines() == before and before


@pytest.mark.usefixtures("runtime")
def test_a_worker_that_dies_without_a_word_is_noticed_at_the_next_move(new_tab, address):
    tab = new_tab()
    tab.page.clock.install()
    tab.open(address + FREE).becomes("live")
    before = tab.lines()
    tab.page.workers[0].evaluate("self.close()")
    tab.figure.locator("[name=w1]").press("ArrowRight")
    tab.page.clock.fast_forward(31_000)
    tab.becomes("failed", 5)
    assert "no answer within 30 seconds" in tab.part("status").inner_text() and tab.lines() == before


def test_from_a_file_the_picture_stays_and_a_sentence_says_why(new_tab, folder):
    tab = new_tab().open((folder / FREE).as_uri())
    assert tab.state == "failed" and pictures(tab) == 2
    assert "opened from a file starts no Python" in tab.part("status").inner_text()
    assert tab.figure.locator("[name=w1]").is_disabled()


def test_a_browser_without_webassembly_keeps_the_picture(new_tab):
    tab = new_tab(FREE, scripts=["delete window.WebAssembly"])
    assert tab.state == "failed" and pictures(tab) == 2
    assert "too old to run Python" in tab.part("status").inner_text()


def test_a_script_that_is_blocked_leaves_the_picture_and_a_sentence(new_tab, address):
    tab = new_tab()
    tab.page.context.route("**/explorer/figure.js", lambda route: route.abort())
    tab.open(address + FREE).becomes("failed", 5)
    assert pictures(tab) == 2 and "could not be loaded" in tab.part("status").inner_text()
