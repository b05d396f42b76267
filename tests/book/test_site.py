"""The built book is whole: a page for every entry, links that lead somewhere, pictures with words and a dark twin."""

import json
import re
import tomllib
from pathlib import Path
from urllib.parse import unquote, urldefrag

import pytest

from course_utils.authoring import book, curriculum, execution

ROOT = Path(__file__).resolve().parents[2]
KINDS = {"definition", "convention", "erratum", "prediction", "pitfall", "quiz", "exercise"}


def test_the_table_of_contents_is_what_the_curriculum_says():
    assert (ROOT / "book" / "_toc.yml").read_text(encoding="utf-8") == curriculum.load(ROOT).toc()


def test_every_entry_of_the_table_of_contents_has_a_page(site):
    sources = book.pages(curriculum.load(ROOT))
    for source in sources:
        page = site / source.relative_to(ROOT / "book").with_suffix(".html")
        assert page.is_file(), f"{source} has no page; is the site older than it? run `make book`"


def test_no_page_shows_a_traceback(pages):
    assert not [name for name, page in pages.items() if "Traceback (most recent call last)" in page.get_text()]


def test_every_link_and_fragment_leads_somewhere(site, pages):
    targets = {
        name: {tag["id"] for tag in page.find_all(id=True)}
        | {tag["name"] for tag in page.find_all("a", attrs={"name": True})}
        for name, page in pages.items()
    }
    broken = []
    for name, page in pages.items():
        for tag, attribute in (("a", "href"), ("img", "src"), ("script", "src"), ("link", "href")):
            for element in page.find_all(tag, **{attribute: True}):
                address, fragment = urldefrag(element[attribute])
                if re.match(r"[a-z][a-z0-9+.-]*:|//", address) or address.startswith("#!"):
                    continue
                # the page for missing addresses is served at any depth, so its links begin at the site's root
                base = site if address.startswith("/") else (site / name).parent
                path = (base / unquote(address.split("?")[0]).lstrip("/")).resolve() if address else site / name
                if not path.is_file():
                    broken.append(f"{name}: {element[attribute]}")
                elif fragment and path.suffix == ".html":
                    other = path.relative_to(site.resolve() if address else site).as_posix()
                    if unquote(fragment) not in targets[other]:
                        broken.append(f"{name}: {element[attribute]}")
    assert not broken, "\n".join(sorted(set(broken)))


def test_no_page_names_another_host_in_a_script_a_style_or_a_picture(site, pages):
    hosts = json.loads((site / "site.json").read_text(encoding="utf-8"))["hosts"]
    assert hosts in ([], ["cdn.jsdelivr.net"])
    for name, page in pages.items():
        for tag, attribute in (
            ("script", "src"),
            ("link", "href"),
            ("img", "src"),
            ("iframe", "src"),
            ("source", "src"),
        ):
            for element in page.find_all(tag, **{attribute: True}):
                assert not re.match(r"(https?:)?//", element[attribute]), f"{name}: {element}"
        assert "unpkg.com" not in str(page) and (hosts or "jsdelivr" not in str(page)), name


def test_every_picture_has_words(pages):
    for name, page in pages.items():
        for image in page.select("article img"):
            assert len(image.get("alt", "").strip()) > 10, f"{name}: {image}"


def test_every_drawn_figure_has_a_twin_for_dark_pages(site, pages):
    for name, page in pages.items():
        for image in page.select("article img"):
            if not image["src"].endswith(".svg"):
                continue
            (other,) = [twin for twin in image.parent.find_all("img") if twin is not image]
            assert {tuple(image["class"])[-1], tuple(other["class"])[-1]} == {"only-light", "only-dark"}, (
                f"{name}: {image}"
            )


def test_a_dark_figure_has_no_color_of_the_light_palette(site, pages):
    from course_utils.plots import PALETTE_LIGHT_TO_DARK

    changed = {light for light, dark in PALETTE_LIGHT_TO_DARK.items() if light != dark}
    changed -= set(PALETTE_LIGHT_TO_DARK.values())  # a color may be one method's light and another's dark
    for name, page in pages.items():
        for image in page.select("article img.only-dark"):
            drawing = ((site / name).parent / image["src"]).read_text(encoding="utf-8").lower()
            assert not changed & set(re.findall(r"#[0-9a-f]{6}", drawing)), f"{name}: {image['src']}"


def test_a_figure_uses_only_colors_that_have_a_dark_twin(site, pages):
    from course_utils.plots import PALETTE_LIGHT_TO_DARK

    for name, page in pages.items():
        for image in page.select("article img.only-light[src$='.svg']"):
            drawing = ((site / name).parent / image["src"]).read_text(encoding="utf-8").lower()
            strangers = set(re.findall(r"#[0-9a-f]{6}", drawing)) - set(PALETTE_LIGHT_TO_DARK)
            assert not strangers, f"{name}: {image['src']} ({image['alt'][:40]}) uses {', '.join(sorted(strangers))}"


def test_boxes_are_of_the_eight_kinds_only(pages):
    for name, page in pages.items():
        for box in page.select("article div.admonition"):
            assert KINDS & set(box["class"]), f"{name}: a box of the classes {box['class']}"


def test_two_boxes_never_follow_each_other_without_text_between(pages):
    def kind(tag):
        classes = set(tag.get("class", ()))
        return next(iter(KINDS & classes), None) if "admonition" in classes else None

    for name, page in pages.items():
        for box in page.select("article div.admonition"):
            after = box.find_next_sibling()
            assert not (after and kind(after)), f"{name}: {kind(box)} is followed by {kind(after)}"


def test_every_exercise_has_a_solution(pages):
    for name, page in pages.items():
        exercises = page.select("article div.exercise.admonition")
        assert len(exercises) == len(page.select("article details.solution")), name


def test_equations_are_numbered_so_that_the_text_can_name_them(pages):
    for name, page in pages.items():
        for equation in page.select("article div.math"):
            assert equation.select(".eqno"), f"{name}: {equation.get_text()[:60]}"


def test_pages_import_nothing_that_the_cache_does_not_watch():
    """A change in these parts leaves the cached outputs, so a page's cells must not use them."""
    forbidden = re.compile(rf"course_utils[. ](import )?({'|'.join(execution.NOT_SEEN_BY_PAGES)}|cli)\b")
    for source in book.pages(curriculum.load(ROOT)):
        notebook = execution.read_page(source)
        for cell in notebook.cells if notebook else ():
            assert cell.cell_type != "code" or not forbidden.search(cell.source), source


def test_the_lock_of_the_javascript_has_a_hash_for_every_package_and_no_address():
    text = (ROOT / "book" / "_web" / "package-lock.json").read_text(encoding="utf-8")
    packages = {name: entry for name, entry in json.loads(text)["packages"].items() if name}
    assert packages and all(entry["integrity"].startswith("sha512-") for entry in packages.values())
    assert not re.search(r"https?://|git@", text)


def test_the_extensions_never_import_jupyter_book():
    for path in (ROOT / "book" / "_ext").glob("*.py"):
        assert not re.search(r"^\s*(import|from) jupyter_book", path.read_text(encoding="utf-8"), re.M), path


@pytest.mark.parametrize("pin", ["jupyter-book==1.", "sphinx-book-theme==1.1.4"])
def test_what_decides_the_look_is_pinned(pin):
    assert pin in (ROOT / "requirements.txt").read_text(encoding="utf-8")


def test_the_book_is_named_once():
    title = tomllib.loads((ROOT / "curriculum.toml").read_text(encoding="utf-8"))["book"]["title"]
    assert f"title: {title}\n" in (ROOT / "_config.yml").read_text(encoding="utf-8")


@pytest.mark.parametrize(("kind", "collected"), [("erratum", "errata.html"), ("convention", "conventions.html")])
def test_every_box_of_a_kind_is_linked_from_the_page_that_collects_them(pages, kind, collected):
    boxes = {(name, box["id"]) for name, page in pages.items() for box in page.select(f"div.box.{kind}[id]")}
    unnamed = [name for name, page in pages.items() for box in page.select(f"div.box.{kind}") if not box.get("id")]
    links = {tuple(a["href"].partition("#")[::2]) for a in pages[collected].article.select("li a.reference.internal")}
    assert len(boxes) > 10 and not unnamed
    assert boxes == {link for link in links if link in boxes}
