"""The back matter is whole: every erratum has its test, every slide its place in the book."""

import ast
import json
import platform
import re
from importlib import metadata
from pathlib import Path

import pytest

from course_utils.authoring import book, curriculum

ROOT = Path(__file__).resolve().parents[2]
BOX = re.compile(r"^[`:]{3,}\{erratum\}\s+(.*?)\s*$", re.MULTILINE)


def errata():
    """Title of each erratum box -> its page."""
    found = {}
    for page in book.pages(curriculum.load(ROOT)):
        for title in BOX.findall(page.read_text(encoding="utf-8")):
            assert title not in found, f"two errata are called {title!r}: {found[title]} and {page}"
            found[title] = page.relative_to(ROOT / "book").as_posix()
    return found


def marked():
    """Title -> the tests that show it, read from the source of the tests."""
    found = {}
    for path in sorted((ROOT / "tests" / "book").glob("test_*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            for mark in getattr(node, "decorator_list", ()):
                if isinstance(mark, ast.Call) and ast.unparse(mark.func) == "pytest.mark.erratum":
                    found.setdefault(mark.args[0].value, []).append((path.name, node.name))
    return found


def test_every_erratum_has_a_test_and_every_such_test_its_erratum():
    boxes, tests = errata(), marked()
    untested = [f"{page}: {title}" for title, page in boxes.items() if title not in tests]
    assert not untested, "mark the test with @pytest.mark.erratum(TITLE):\n" + "\n".join(untested)
    assert sorted(set(tests) - set(boxes)) == []


def test_an_erratum_and_its_test_are_of_one_chapter():
    boxes = errata()
    elsewhere = [
        (title, file)
        for title, tests in marked().items()
        for file, _ in tests
        if file.startswith("test_errata_") and file[13:14] != "x" and not boxes[title].startswith(file[12:14])
    ]
    assert elsewhere == []


def test_every_erratum_names_its_deck_first():
    assert [title for title in errata() if not re.match(r"Decks? [0-4]\b", title)] == []


# what the decks misspell without misleading anybody; the errata page lists it
MISPRINTS = {
    0: ("Can loose speedup",),
    1: ("trail and error",),
    2: ("psuedo code", "find such derivation", "stucking in local minimum", "optim.SGD(parms,lr)"),
    3: ("Nane\tPlot", "Parameteric Rectified"),
    4: ("one step of SD is called", "your GD interactions", "Standart Network", "Nestorov", "Adadelata"),
}


@pytest.mark.parametrize("deck", MISPRINTS)
def test_the_misprints_on_the_errata_page_are_in_the_decks(lectures, deck):
    text = next(lectures.glob(f"{deck:03d}*.txt")).read_text(encoding="utf-8").replace("**", "")
    page = (ROOT / "book" / "errata.md").read_text(encoding="utf-8")
    assert [words for words in MISPRINTS[deck] if words not in text] == []
    assert [words for words in MISPRINTS[deck] if words.replace("\t", " ") not in page] == []


# The slides' titles, deck by deck. Decks 1 and 3 mark theirs, the others' are copied here from reading them.
TITLES = {
    0: """Fixed vs Learned model | ANN as a model | Binary classification problem | Iris Flower Data
        | Linear vs Logistic regression | Artificial Neuron as Logistic Regression Model
        | Cross Entropy Loss function (Binary) | Logistic Regression Training | Minimizing Loss using Gradient Descent
        | Finding Gradient w.r.t. weights and biases | Using Chain Rule to Compute Gradients | Training Terminologies
        | Batch Gradient Descent | Gradient descent (GD) vs Stochastic Gradient Descent (SGD) | GD vs SGD
        | Pros and Cons of SGD | Effects of learning rate (α) on SGD | Effects of learning rate on SGD
        | Variable Learning Rates | Advanced Methods | Optimizer vs Optimization Techniques
        | Cross Validation in Supervised Learning | Overfitting vs Underfitting | Remedies for Overfitting/Underfitting
        | L1, L2 Regularizations | Single-neuron Regularization | Multi-neuron Regularization | Dropout Regularization
        | Data Augmentation | Early Stopping | Exploding/Vanishing Gradients
        | Remedies for exploding/vanishing gradients: Data Normalization | Intuition for data normalization
        | Remedies for Vanishing/Exploding Gradients: Batch Normalization
        | Remedies for Vanishing/Exploding Gradients: Weight Initialization | Network Initialization
        | Hyperparameters""",
    2: """Review | Nomenclature of basic network architectures | Caveat: don't go too far for the brain analogy
        | Back-propagation and computational graph | BP at one node | A simple BP example | Yet another BP example
        | Breaking down at different granularities | Patterns in backward flow | More examples: RELU
        | Merging gradients | Handling vector variables | Example: Softmax | Example: Softmax + Cross-entropy
        | Example: IoU (reference) | Implementation | Remark of BP | Gradient vanishing and exploding problems
        | Input preprocessing | Weight initialization | Variance calibration for linear layer
        | Xavier weight initialization | Variance calibration for ReLU | Kaiming weight initialization
        | Batch normalization | Other normalization techniques | Reducing testing error | Ensemble trick
        | Model Ensembles: Tips and Tricks | Dropout | Dropout: Test time | Dropout Summary
        | Regularization: Data Augmentation | Data Augmentation | Activation functions | Threshold-based activation
        | ReLU | “Softplus” | Dead ReLU neurons | Sparsity of ReLU | Leaky ReLU | Maxout [Goodfellow et al., 2013]
        | ELU | Gaussian ELU (often known as GeLU) | Swish and Hardswish | GLU and variants
        | Trend (from paperswithcode) | Summary (IMHO) | Optimizers | Optimization | Optimization: Problems with SGD
        | Exponential moving average | Momentum update | Momentum update vs SGD | NAG | AdaGrad | RMSProp | ADAM
        | Pathological cases | Steep optima | Adam and Local Minima | AdamW | LR Scheduler
        | Second order optimization methods | Quasi-Newton methods | Approximation with rank-1 update | Updating B
        | Rank-2 approximation | Sherman-Morrison-formula | BFGS | Summary of BFGS | Golden-section search
        | Inverse Hessian update for BFGS | Some theoretical notes | LBFGS | Summary
        | Babysitting learning process | Debugging optimizer | Hyperparameter optimization | Conclusions""",
    4: """Finding the best weights | Loss minimization | Minimization Techniques | Gradient Descent in 1D
        | When Gradient descent is suboptimal | How about more dimensions? | Exercise
        | Going back to Neural Networks | Stochastic Gradient Descent | GD vs SGD | Analysing SGD | Adding Momentum
        | Adding adaptive learning rates | Modern Optimizers | Chain rule and Backpropagation
        | Regularization in Deep Learning""",
}
# headings that are no section: title pages, parts, recaps, an algorithm's name, pieces of a table
NO_SECTION = {
    1: """Deep Learning | Lecture 3: Regularization and Optimization
        | Regularization for Deep Learning | Optimization for Training Deep Models | Local Minima | Conclusion
        | Suggested Reading | Thank you! | Algorithm 8.4 The AdaGrad algorithm | Algorithm 8.5 The RMSProp algorithm
        | Standard Network | Adding a BatchNorm layer (between weights and activation function)""",
    3: """EE 5561: Image Processing and Applications | w.r.t. layer parameters | Backward pass | Thus | This is a gif
        | Recap | Backpropagation | Practical training points | Course announcement""",
}
# slides of deck 0 and 2 whose chapter is still being written: they are asked for as soon as it is in the curriculum
LATER = {
    12: """Second order optimization methods | Quasi-Newton methods | Approximation with rank-1 update | Updating B
        | Rank-2 approximation | Sherman-Morrison-formula | BFGS | Summary of BFGS | Golden-section search
        | Inverse Hessian update for BFGS | Some theoretical notes | LBFGS""",
    13: "Hyperparameters | Hyperparameter optimization | Debugging optimizer",
}


def titles(text):
    return [plain(title) for title in text.split("|")]


def plain(title):
    """A title without marks, in small letters."""
    title = title.replace("$L^1$", "l¹").replace("$L^2$", "l²").replace("*", "").replace("#", "")
    return " ".join(title.strip(" \t\n“”\"'").lower().split())


def of_deck(deck, text):
    if deck in TITLES:
        return titles(TITLES[deck])
    headings = [plain(line) for line in text.splitlines() if line.startswith("#")]
    return list(dict.fromkeys(heading for heading in headings if heading not in titles(NO_SECTION[deck])))


@pytest.mark.parametrize("deck", range(5))
def test_no_section_of_a_lecture_is_missing_from_the_map(lectures, deck):
    text = next(lectures.glob(f"{deck:03d}*.txt")).read_text(encoding="utf-8")
    course = curriculum.load(ROOT)
    written = {chapter.section for chapter in course.chapters}
    waiting = {title for number, names in LATER.items() if number not in written for title in titles(names)}
    mapped = [
        plain(section)
        for chapter in course.chapters
        for entry in chapter.decks
        if entry["deck"] == deck
        for section in entry.get("sections", [])
    ]
    wanted = of_deck(deck, text)
    assert len(wanted) > 10
    found = plain(text.replace("#", ""))
    assert [title for title in wanted if title not in found] == []  # no title was made up
    missing = [title for title in wanted if title not in waiting and not any(s.startswith(title) for s in mapped)]
    assert missing == []


def test_the_map_names_no_section_that_is_on_no_slide(lectures):
    wrong = []
    for chapter in curriculum.load(ROOT).chapters:
        for entry in chapter.decks:
            text = plain(next(lectures.glob(f"{entry['deck']:03d}*.txt")).read_text(encoding="utf-8"))
            for section in entry.get("sections", []):
                title = re.split(r" \(|: ", plain(section))[0]  # what follows says which of the slides of this title
                if title not in text:
                    wrong.append((entry["deck"], section))
    assert wrong == []


# colophon


def test_the_colophon_names_the_versions_that_are_installed_and_pinned():
    import versions

    rows = {name: version for name, version, _, _ in versions.shipped(ROOT / "book" / "_web") + versions.made()}
    pins = dict(
        line.split("==")
        for line in (ROOT / "requirements.txt").read_text(encoding="utf-8").splitlines()
        if "==" in line
    )
    pinned = {name: version for name, version in pins.items() if name in rows}
    assert len(pinned) > 7
    assert {name: rows[name] for name in pinned} == pinned
    web = json.loads((ROOT / "book" / "_web" / "package.json").read_text(encoding="utf-8"))["dependencies"]
    assert {name: rows.get(name) for name in web} == web


def test_the_colophon_has_the_licenses_that_the_packages_state():
    import versions

    stated = {}
    for name, _, license in (*versions.MADE, *versions.THEME):
        data = metadata.metadata(name)
        given = data.get("License-Expression") or " ".join(
            [(data.get("License") or "")[:60], *data.get_all("Classifier", [])]
        )
        family = license.split("-")[0]
        stated[name] = {"PSF": "Python Software Foundation"}.get(family, family) in given
    assert [name for name, found in stated.items() if not found] == []


def test_the_colophon_names_no_machine():
    text = (ROOT / "book" / "colophon.md").read_text(encoding="utf-8")
    assert platform.node() not in text and not re.search(r"/(home|root|work|tmp)\b", text)


# glossary and index


def glossary():
    """Names of an entry -> its text, as the glossary has them."""
    source = (ROOT / "book" / "glossary.md").read_text(encoding="utf-8")
    body = re.search(r"^```\{glossary\}\n(.*?)^```", source, re.MULTILINE | re.DOTALL)[1]
    found = {}
    for entry in body.strip().split("\n\n"):
        *names, text = entry.split("\n")
        assert text.startswith("  ") and not any(name.startswith(" ") for name in names), entry
        found[tuple(names)] = text.strip()
    return found


def uses():
    """Chapter -> the terms that its pages link to the glossary, in order."""
    found = {}
    for page in book.pages(curriculum.load(ROOT)):
        chapter = page.parent.name
        for words in re.findall(r"\{term\}`([^`]+)`", page.read_text(encoding="utf-8")):
            target = re.search(r"<(.*)>$", words)
            found.setdefault(chapter, []).append(target[1] if target else words)
    return found


def test_the_glossary_is_in_the_order_of_the_alphabet():
    firsts = [re.sub(r"[^a-z0-9 ]", "", names[0].lower().replace("-", " ")) for names in glossary()]
    assert firsts == sorted(firsts) and 120 <= len(firsts) <= 220


def test_every_entry_of_the_glossary_is_short_and_leads_to_the_place_that_explains_it():
    chapters = {chapter.section for chapter in curriculum.load(ROOT).chapters}
    for names, text in glossary().items():
        assert 5 <= len(text.split()) <= 60, names
        waits = re.search(r" Chapter (\d\d)\.$", text)  # that chapter is still being written
        assert re.search(r" See (\[\]\([^)]+\)|\{ref\}`[^`]+`)\.$", text) or waits, names
        assert not waits or int(waits[1]) not in chapters, f"{names}: chapter {waits[1]} is written: link to it"


def test_every_link_to_the_glossary_is_spelled_as_there_and_stands_once_in_a_chapter():
    names = {name for entry in glossary() for name in entry}
    for chapter, terms in uses().items():
        assert [term for term in terms if term not in names] == [], chapter
        assert sorted(set(terms)) == sorted(terms), f"{chapter} links a word twice"
    assert min(len(terms) for terms in uses().values()) >= 8


def test_the_index_has_every_term_and_numbers_its_places_by_chapter(pages):
    index = pages["genindex.html"]
    words = {link.get_text() for link in index.select(".genindextable a")}
    missing = [name for entry in glossary() for name in entry if name not in words and "(" not in name]
    assert [name for name in missing if ", " not in name] == []
    places = [link for link in index.select(".genindextable a") if re.match(r"\d\d_", link["href"])]
    assert len(places) > 150
    assert [
        link for link in places if link.get_text().isdigit() and int(link["href"][:2]) != int(link.get_text())
    ] == []
    assert not re.search(r"\[\d+\]", index.select_one("article").get_text())


def test_the_colophon_shows_the_installed_numpy(pages):
    rows = [row.get_text(" ", strip=True) for row in pages["colophon.html"].select("table.versions tr")]
    assert any(row.startswith(f"numpy {metadata.version('numpy')}") for row in rows)
