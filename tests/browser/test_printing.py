"""`make pdf`: pages of the book on paper hold their text, figures and solutions, fit, and lead to each other.

Three pages are printed here; with COURSE_SOAK the whole book.
"""

import os

import pytest

pytestmark = pytest.mark.browser
CHAPTER = "01_logistic_neuron"
THREE = (f"{CHAPTER}/neuron", f"{CHAPTER}/quiz", f"{CHAPTER}/exercises")


@pytest.fixture(scope="module")
def printing(skip_or_fail):
    pytest.importorskip("pypdf")
    pytest.importorskip("playwright.sync_api")
    import shutil

    if not (os.environ.get("CHROMIUM") or shutil.which("chromium") or shutil.which("google-chrome")):
        skip_or_fail("browser", "there is no Chromium: set CHROMIUM, or install Debian's chromium")
    from course_utils.authoring import printing

    return printing


@pytest.fixture(scope="module")
def printed(printing, folder, tmp_path_factory):
    """The PDF of three pages, read, and what is too wide."""
    from pypdf import PdfReader

    out, wide = printing.pdf(tmp_path_factory.mktemp("pdf") / "three.pdf", THREE, folder)
    return PdfReader(out), wide


@pytest.fixture(scope="module")
def sheets(printed):
    """The words of each sheet."""
    return [page.extract_text().split() for page in printed[0].pages]


@pytest.fixture(scope="module")
def text(sheets):
    return " ".join(word for sheet in sheets for word in sheet)


def outline(reader, entries=None, depth=0):
    """Bookmarks as (depth, title, sheet)."""
    found = []
    for entry in reader.outline if entries is None else entries:
        if isinstance(entry, list):
            found += outline(reader, entry, depth + 1)
        else:
            found.append((depth, entry.title, reader.get_destination_page_number(entry)))
    return found


def test_nothing_is_wider_than_the_paper(printed):
    assert printed[1] == []


def test_what_is_too_wide_would_be_seen(printing, folder):
    with printing._served(folder) as address, printing._browser() as browser:
        printer = printing.Printer(browser, address, printing.curriculum.find_root() / "book" / "_web")
        printer.tab.add_init_script(
            "addEventListener('load', () => document.querySelector('article').insertAdjacentHTML('beforeend',"
            "'<figure style=\"width: 900px\">too wide</figure>'))"
        )
        _, wide = printer.print(printing.Entry(THREE[0], 2, "Chapters"), before=0)
    assert any("too wide" in problem for problem in wide)


def test_solutions_and_folded_code_are_open_and_the_quiz_is_answered_at_the_end(text):
    assert "Solution" in text and "import numpy as np" in text
    quiz, _, answers = text.partition("Answers to the quiz")
    assert answers and "Right." in answers and "Right." not in quiz[quiz.rindex("Quiz: ") :]


def test_what_belongs_to_the_screen_alone_is_not_printed(text):
    for words in ("Hide code cell source", "Reset", "Skip to main content", "Previous", "Just show me", "Ctrl"):
        assert words not in text, words


def test_figures_are_on_the_paper_in_the_light_palette(printed, sheets):
    with_figure = [page for page, words in zip(printed[0].pages, sheets) if "Fig." in words]
    assert with_figure
    for sheet in with_figure:  # a drawing is lines and curves, many more than a page of text has
        drawn = sheet.get_contents().get_data()
        assert drawn.count(b" l\n") + drawn.count(b" c\n") > 40 or sheet.images


def test_pages_are_numbered_and_the_contents_say_where(printed, sheets):
    labels = printed[0].page_labels
    front = labels.index("1")
    assert labels[:front] == ["i", "ii"] and labels[front:] == [str(n + 1) for n in range(len(labels) - front)]
    assert all(label in words for label, words in zip(labels, sheets))
    contents = " ".join(sheets[front - 1])
    told = [(title, sheet) for depth, title, sheet in outline(printed[0]) if sheet >= front and title in contents]
    assert len(told) >= len(THREE)
    for title, sheet in told:
        assert contents.split(title)[1].split()[0] == labels[sheet], title


def test_bookmarks_name_the_pages_and_their_sections(printed):
    found = outline(printed[0])
    titles = [title for _, title, _ in found]
    assert titles[0] == "Contents" and "Answers to the quiz" in titles
    assert [sheet for *_, sheet in found] == sorted(sheet for *_, sheet in found)
    assert {depth for depth, *_ in found} >= {0, 1}


def test_links_lead_inside_the_pdf_or_to_another_site_and_never_to_this_machine(printed):
    reader, _ = printed
    inside = outside = 0
    places = {page.indirect_reference.idnum for page in reader.pages}
    for page in reader.pages:
        for reference in page.get("/Annots") or ():
            link = reference.get_object()
            if "/Dest" in link:
                inside += 1
                assert link["/Dest"][0].idnum in places
            else:
                outside += 1
                assert link["/A"]["/URI"].startswith("http") and "127.0.0.1" not in link["/A"]["/URI"]
    assert inside >= 3  # the contents' own lines at least


@pytest.mark.skipif(not os.environ.get("COURSE_SOAK"), reason="a soak: set COURSE_SOAK=1")
def test_the_whole_book_fits_on_paper(printing, folder, tmp_path):
    from pypdf import PdfReader

    out, wide = printing.pdf(tmp_path / "book.pdf", (), folder)
    assert wide == []
    reader, course = PdfReader(out), printing.curriculum.load()
    bookmarked = [entry for entry in outline(reader) if entry[0] <= 1]
    assert len(bookmarked) >= sum(len(chapter.pages) for chapter in course.chapters)
    blank = [number for number, page in enumerate(reader.pages) if number and len(page.extract_text()) < 20]
    assert len(blank) <= len(reader.pages) // 100, blank
