"""A live figure answers the keyboard, says in words what it shows, and keeps its place and its settings."""

import re

import pytest
from live_pages import ASKS, FREE

from course_utils import explorers
from course_utils.explorers.look import look
from course_utils.explorers.wire import table

pytestmark = [pytest.mark.browser, pytest.mark.usefixtures("runtime")]
NEURON = explorers.load("logistic_neuron")


def test_a_control_moved_by_keyboard_changes_drawing_words_and_numbers(live):
    before = live.lines()
    slider = live.figure.locator("[name=w1]")
    slider.focus()
    live.drawn(lambda: live.page.keyboard.press("ArrowRight"))
    expected = NEURON.scene(w1=2.1)
    assert live.lines() != before
    assert live.part("says").inner_text() == expected.says
    cells = live.part("numbers").locator("td").all_text_contents()
    assert [cells[:2], cells[2:]] == table(expected)
    assert slider.evaluate("e => e.nextElementSibling.textContent") == "2.1 per cm"
    assert slider.get_attribute("aria-valuetext") == "2.1 per cm"


def test_a_choice_changes_the_drawing_and_reset_brings_back_the_start(live):
    drawings = []
    for _ in range(2):  # the first round may widen the margin of the axes, which then stays
        live.drawn(lambda: live.figure.locator("select").select_option(label="setosa, virginica"))
        other = live.lines()
        assert live.part("says").inner_text() == NEURON.scene(species="setosa, virginica").says
        live.drawn(lambda: live.figure.locator("[type=reset]").click())
        drawings.append(live.lines())
        assert drawings[-1] != other and live.part("says").inner_text() == NEURON.scene().says
    assert drawings[0] == drawings[1]


def test_contours_are_those_of_the_landscape_that_is_chosen(new_tab):
    tab = race(new_tab("05_optimizers/pathologies.html"))
    contours = ".explorer-drawing path.contour", "all => all.map(path => path.getAttribute('d'))"
    shown = [tab.figure.locator(contours[0]).evaluate_all(contours[1])]
    landscape = tab.figure.locator("[name=landscape]")
    names = landscape.locator("option").all_text_contents()
    start = landscape.evaluate("e => e.selectedOptions[0].textContent")
    for label in (next(name for name in names if name != start), start):
        tab.drawn(lambda label=label: landscape.select_option(label=label))
        shown.append(tab.figure.locator(contours[0]).evaluate_all(contours[1]))
        if label != start:
            other = race(new_tab().open(tab.part("link").get_attribute("href")))  # which has drawn nothing before
            assert shown[-1] == other.figure.locator(contours[0]).evaluate_all(contours[1])
    assert shown[0] == shown[2] != shown[1] and all(shown)


def race(tab):
    """The page's race of optimizers, live."""
    tab.figure = tab.page.locator("figure[data-explorer=optimizer_race]").first
    tab.figure.scroll_into_view_if_needed()
    ask = tab.part("guess").locator("button[type=button]")
    if ask.count():
        ask.click()
    return tab.becomes("live")


def test_of_many_moves_the_newest_is_what_the_figure_ends_on(live):
    slider = live.figure.locator("[name=b]")
    slider.focus()
    for _ in range(25):
        live.page.keyboard.press("ArrowLeft")
    live.page.wait_for_function(
        "says => document.querySelector('.explorer-says').textContent === says", arg=NEURON.scene(b=-2.5).says
    )
    live.drawn(lambda: live.figure.locator("[type=reset]").click())


def test_a_screen_reader_is_told_once_after_the_last_move(live):
    said = live.part("announce")
    assert said.get_attribute("role") == "status"
    live.figure.locator("[name=w2]").focus()
    live.page.evaluate(
        """announce => { window.told = []; new MutationObserver(() => told.push(announce.textContent))
        .observe(announce, { childList: true }) }""",
        said.element_handle(),
    )
    for _ in range(5):
        live.page.keyboard.press("ArrowRight")
    live.page.wait_for_function("told.length > 0")
    assert live.page.evaluate("told") == [NEURON.scene(w2=0.5).says]
    live.drawn(lambda: live.figure.locator("[type=reset]").click())
    names = live.figure.locator("svg[role=img]").evaluate_all("all => all.map(svg => svg.getAttribute('aria-label'))")
    assert len(names) == 2 and all(len(name) > 10 for name in names)


@pytest.mark.parametrize(("scheme", "column"), [("dark", 1), ("light", 0)])
def test_light_and_dark_give_the_drawing_the_books_colors(live, scheme, column):
    live.page.evaluate("scheme => document.documentElement.dataset.theme = scheme", scheme)
    line = live.figure.locator(".explorer-drawing .line").first
    shown = line.evaluate("path => getComputedStyle(path).stroke")
    ink = look()["roles"]["ink"][column]
    assert shown == f"rgb({', '.join(str(int(ink[i : i + 2], 16)) for i in (1, 3, 5))})"


def test_the_link_brings_back_the_settings(live, new_tab):
    live.figure.locator("[name=w1]").focus()
    live.drawn(lambda: live.page.keyboard.press("End"))
    live.part("link").click()
    assert live.page.url == live.part("link").get_attribute("href")
    other = new_tab().open(live.page.url).becomes("live")
    assert other.figure.locator("[name=w1]").evaluate("e => e.nextElementSibling.textContent") == "6.0 per cm"
    assert other.part("says").inner_text() == NEURON.scene(w1=6.0).says
    live.drawn(lambda: live.figure.locator("[type=reset]").click())


def test_nothing_moves_on_the_page_when_a_figure_goes_live(new_tab):
    where = """() => [...document.querySelectorAll("figure.explorer, figure.explorer > *, figure.explorer + *")]
        .map(part => part.getBoundingClientRect()).map(box => [box.top, box.height].map(Math.round).join())"""
    tab = new_tab(FREE)
    tab.page.evaluate("document.fonts.ready")
    before = tab.page.evaluate(where)
    tab.becomes("live")
    assert tab.page.evaluate(where) == before


def test_a_figure_with_a_question_waits_for_a_guess_and_keeps_it_on_the_page(new_tab):
    tab = new_tab(ASKS)
    first, answer = tab.figure.locator("[name=w1]"), tab.figure.locator("figcaption .caption-text")
    assert first.is_disabled() and not answer.is_visible()
    guess = tab.part("guess").locator("input")
    guess.focus()
    tab.page.keyboard.press("Enter")
    assert first.is_disabled(), "an empty guess is none"
    tab.page.keyboard.type("none of them")
    tab.page.keyboard.press("Enter")
    assert first.is_enabled() and answer.is_visible()
    assert tab.part("guessed").inner_text() == "Your guess: none of them"
    kept = "JSON.stringify([localStorage, sessionStorage, document.cookie, location.href])"
    assert "none" not in tab.page.evaluate(kept)
    tab.becomes("live")
    assert not tab.wrong


DRAWING = "all => all.map(e => e.innerHTML).join()"


def test_every_explorer_moves_by_keyboard_asks_no_other_host_and_says_when_its_worker_dies(new_tab, address, folder):
    paths = sorted(folder.rglob("*.html"), key=lambda path: path.name != "gallery.html")  # which has nearly all of them
    pages = [path for path in paths if "data-explorer=" in path.read_text(encoding="utf-8")]
    tab, seen = new_tab(), set()
    for path in pages:
        if seen >= set(re.findall('data-explorer="([^"]+)"', path.read_text(encoding="utf-8"))):
            continue
        tab.page.goto(address + path.relative_to(folder).as_posix())
        here = {}
        for figure in tab.page.locator("figure[data-explorer]").all():
            name = figure.get_attribute("data-explorer")
            if name in seen:
                continue
            seen.add(name)
            tab.figure = figure
            figure.scroll_into_view_if_needed()
            ask = tab.part("guess").locator("button[type=button]")
            if ask.count():
                ask.click()
            tab.becomes("live")
            before = figure.locator(".explorer-drawing").evaluate_all(DRAWING)
            slider = figure.locator("input[type=range]:not(details input)").first
            slider.focus()
            tab.drawn(lambda slider=slider: slider.press("ArrowRight"))
            here[name] = figure, figure.locator(".explorer-drawing").evaluate_all(DRAWING)
            assert here[name][1] != before, f"{name}: the first step of its first slider shows nothing"
        if here:
            assert not tab.wrong
            breaks(tab, here)
    assert seen >= set(explorers.NAMES) and not tab.strangers


def breaks(tab, figures):
    """Break the page's worker: every live figure says so, keeps its last picture, and offers to try again."""
    tab.page.workers[0].evaluate("setTimeout(() => { throw new Error('out of memory') })")
    for name, (figure, picture) in figures.items():
        tab.figure = figure
        tab.becomes("failed", 5)
        said = tab.part("status").inner_text()
        assert said.startswith("Python stopped here: ") and "out of memory" in said, name
        assert "The last picture stays." in said and tab.part("status").get_by_role("button").is_visible(), name
        assert figure.locator(".explorer-drawing").evaluate_all(DRAWING) == picture, name
    tab.wrong.clear()  # the browser reports the error that was just made
