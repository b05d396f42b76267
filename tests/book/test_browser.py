"""In a browser a page shows no error, follows light and dark, and works by keyboard and without JavaScript.

Every page of the book is opened by ``tests/browser/test_every_page.py``.
"""

import pytest

pytestmark = pytest.mark.browser


def open_page(chromium, base, page, width=1280, scheme="light", javascript=True, context=None):
    """Open a page; returns the tab, and what went wrong in it: requests to other hosts, errors."""
    context = context or chromium.new_context(
        viewport={"width": width, "height": 900}, color_scheme=scheme, java_script_enabled=javascript
    )
    tab, wrong = context.new_page(), []

    def look(request):
        if not request.url.startswith((base, "data:", "blob:")):
            wrong.append(f"request to {request.url}")

    tab.on("request", look)  # a route would stop what is asked for, but also keep the browser from caching
    tab.on("pageerror", lambda error: wrong.append(f"page error: {error}"))
    tab.on("console", lambda message: wrong.append(f"console: {message.text}") if message.type == "error" else None)
    tab.on("response", lambda answer: wrong.append(f"{answer.status}: {answer.url}") if answer.status >= 400 else None)
    tab.goto(base + page, wait_until="load")
    return tab, wrong


def typeset(tab):
    """Wait until MathJax is done, where the page has mathematics."""
    tab.evaluate("window.MathJax && MathJax.startup && MathJax.startup.promise")


def test_a_request_to_another_host_and_an_error_would_be_seen(chromium, serve, sample):
    tab, wrong = open_page(chromium, serve(sample), "01_logistic_neuron/index.html")
    assert not wrong
    tab.evaluate("document.body.append(Object.assign(new Image(), {src: 'https://example.org/pixel.png'}))")
    tab.evaluate("setTimeout(() => { throw new Error('of the page') })")
    tab.wait_for_timeout(500)
    assert any("request to https://example.org/pixel.png" in what for what in wrong)
    assert any("page error" in what for what in wrong)
    tab.context.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_page_follows_the_readers_choice_of_light_or_dark(chromium, serve, sample, scheme):
    tab, wrong = open_page(chromium, serve(sample), "01_logistic_neuron/index.html", scheme=scheme)
    typeset(tab)
    assert tab.evaluate("document.documentElement.dataset.theme") == scheme
    assert tab.locator(f"article img.only-{scheme}").first.is_visible()
    other = {"light": "dark", "dark": "light"}[scheme]
    assert not tab.locator(f"article img.only-{other}").first.is_visible()
    assert not wrong
    tab.context.close()


def test_a_quiz_is_answered_by_keyboard(chromium, serve, sample):
    tab, _ = open_page(chromium, serve(sample), "01_logistic_neuron/index.html")
    options = tab.locator("details.quiz-option")
    options.nth(0).locator("summary").focus()
    tab.keyboard.press("Tab")
    tab.keyboard.press("Enter")
    assert not options.nth(0).evaluate("e => e.open")
    assert options.nth(1).evaluate("e => e.open")
    assert options.nth(1).locator(".quiz-reason").inner_text().startswith("Right.")
    tab.context.close()


def test_quiz_solution_and_explorer_work_without_javascript(chromium, serve, sample):
    tab, _ = open_page(chromium, serve(sample), "01_logistic_neuron/index.html", javascript=False)
    option = tab.locator("details.quiz-option").nth(0)
    reason = option.locator(".quiz-reason")
    assert not reason.is_visible()
    option.locator("summary").click()
    assert reason.is_visible() and reason.inner_text().startswith("No.")
    solution = tab.locator("details.solution")
    assert not solution.locator("section, p").first.is_visible()
    solution.locator("summary").click()
    assert solution.locator("section, p").first.is_visible()
    assert tab.locator("figure[data-explorer] img:visible").count() == 2
    tab.context.close()
