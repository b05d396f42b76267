"""Every entry of the bibliography has the form of its kind, is cited on some page, and every citation has its entry."""

import re
from collections import Counter
from pathlib import Path

import pybtex.database
import pytest

ROOT = Path(__file__).resolve().parents[2]
FILE = ROOT / "book" / "references.bib"
# what a reader needs in order to find the thing, beside author, title and year
NEEDED = {
    "article": ("journal",),
    "inproceedings": ("booktitle",),
    "incollection": ("booktitle", "publisher"),
    "book": ("publisher",),
    "misc": (),
}
ALLOWED = {
    *("title", "booktitle", "journal", "publisher", "series", "volume", "number", "pages", "year", "edition"),
    *("note", "doi", "eprint", "archiveprefix", "url"),
}
CITE = re.compile(r"\{cite(?::\w+)?\}`([^`]+)`")


@pytest.fixture(scope="module")
def entries():
    return pybtex.database.parse_file(str(FILE)).entries


@pytest.fixture(scope="module")
def cited():
    """Key -> the pages that cite it."""
    found = {}
    for page in sorted((ROOT / "book").rglob("*.md")):
        for keys in CITE.findall(page.read_text(encoding="utf-8")):
            for key in keys.split(","):
                found.setdefault(key.strip(), []).append(page.relative_to(ROOT).as_posix())
    return found


def problems(key, entry):
    """What is wrong with the form of an entry, one sentence for each thing."""
    fields = {name.lower(): value for name, value in entry.fields.items()}
    if entry.type not in NEEDED:
        return [f"{key}: there is no kind {entry.type!r}; there are {', '.join(NEEDED)}"]
    found = [f"{key}: no {name}" for name in ("title", "year", *NEEDED[entry.type]) if not fields.get(name)]
    found += [f"{key}: a field {name!r}" for name in fields if name not in ALLOWED]
    if not entry.persons.get("author"):
        found.append(f"{key}: no author")
    for person in entry.persons.get("author", ()):
        if "others" in person.last_names or "et al" in str(person):
            found.append(f"{key}: name all authors, not 'and others'")
    year = re.search(r"\d{4}", key)
    if not re.fullmatch(r"[a-z]+(\d{4})[a-z]*", key) or year.group() != fields.get("year"):
        found.append(f"{key}: the key is the first author's name in small letters and the year")
    elif not re.fullmatch(r"1[89]\d\d|20\d\d", fields["year"]):
        found.append(f"{key}: the year {fields['year']}")
    if "pages" in fields and not re.fullmatch(r"\d+(--\d+)?", fields["pages"]):
        found.append(f"{key}: pages {fields['pages']!r}, not FIRST--LAST")
    elif "--" in fields.get("pages", ""):
        first, last = map(int, fields["pages"].split("--"))
        if first > last:
            found.append(f"{key}: pages {fields['pages']} run backward")
    found += [f"{key}: {name} {fields[name]!r}" for name in ("volume", "number") if not fields.get(name, "1").isdigit()]
    if "doi" in fields and not re.fullmatch(r"10\.\d{4,9}/[^\s{}]+", fields["doi"]):
        found.append(f"{key}: doi {fields['doi']!r}, not 10.PUBLISHER/NAME without an address before it")
    if ("eprint" in fields) != ("archiveprefix" in fields):
        found.append(f"{key}: eprint and archiveprefix belong together")
    elif "eprint" in fields and not re.fullmatch(r"\d{4}\.\d{4,5}(v\d+)?", fields["eprint"]):
        found.append(f"{key}: eprint {fields['eprint']!r}")
    if "url" in fields and not re.fullmatch(r"https://[^\s{}]+", fields["url"]):
        found.append(f"{key}: url {fields['url']!r}")
    where = ("eprint", "url", "note")
    if entry.type == "misc" and not any(name in fields for name in where):
        found.append(f"{key}: where is it to be found? One of {', '.join(where)}")
    if "arxiv" in " ".join(fields.get(name, "") for name in ("note", "journal", "booktitle")).lower():
        found.append(f"{key}: an arXiv number belongs into eprint, with archiveprefix = {{arXiv}}")
    return found


def test_every_entry_has_the_form_of_its_kind(entries):
    found = [problem for key, entry in entries.items() for problem in problems(key, entry)]
    assert not found, "\n".join(found)


@pytest.mark.parametrize(
    ("written", "says"),
    [
        ("@article{lee2016, author={Lee, A.}, title={T}, year={2016}}", "no journal"),
        ("@book{lee2016, author={Lee, A.}, title={T}, year={2015}, publisher={P}}", "the key is"),
        ("@misc{lee2016, author={Lee, A. and others}, title={T}, year={2016}, note={N}}", "name all authors"),
        ("@misc{lee2016, author={Lee, A.}, title={T}, year={2016}}", "where is it to be found"),
        ("@misc{lee2016, author={Lee, A.}, title={T}, year={2016}, note={arXiv:1602.04915}}", "belongs into eprint"),
        (
            "@article{lee2016, author={Lee, A.}, title={T}, year={2016}, journal={J}, doi={https://doi.org/10.1/x}}",
            "doi",
        ),
        ("@article{lee2016, author={Lee, A.}, title={T}, year={2016}, journal={J}, pages={9--3}}", "backward"),
    ],
)
def test_a_wrong_form_is_seen(written, says):
    [(key, entry)] = pybtex.database.parse_string(written, "bibtex").entries.items()
    assert says in "\n".join(problems(key, entry))


def test_nothing_is_listed_twice(entries):
    def plain(text):
        return re.sub(r"[^a-z0-9]", "", text.lower())

    titles = Counter((plain(entry.fields["title"]), entry.fields["year"]) for entry in entries.values())
    numbers = Counter(
        entry.fields[name].lower() for entry in entries.values() for name in ("doi", "eprint") if name in entry.fields
    )
    assert [title for title, count in (titles + numbers).items() if count > 1] == []


def test_every_entry_is_cited_and_every_citation_has_its_entry(entries, cited):
    assert sorted(set(entries) - set(cited)) == []
    assert {key: pages for key, pages in cited.items() if key not in entries} == {}


# what the lectures name: a word of their text -> the entry
NAMED = {
    "London 2005": "london2005",
    "Deep Learning book": "goodfellow2016",
    "Ioffe and Szegedy, 2015": "ioffe2015",
    "SGDR: Stochastic gradient descent with restarts": "loshchilov2017",
    "Snapshot ensembles: train 1, get M for free": "huang2017",
    "Srivastava et al., 2014": "srivastava2014",
    "Krizhevsky et al. 2012": "krizhevsky2012",
    "Nair and Hinton in 2010": "nair2010",
    "Goodfellow et al., 2013": "goodfellow2013",
    "Introduced by Dauphin et al.": "dauphin2017",
    "Mnih and Hinton": "mnih2007",
    "introduced in Shazeer": "shazeer2020",
    "Sutskever et al.": "sutskever2013",
    "Tieleman and Hinton, 2012": "tieleman2012",
    "Kingma and Ba, 2014": "kingma2015",
    "The Marginal Value of Adaptive Gradient Methods in Machine Learning": "wilson2017",
    "On convergence of the stochastic subgradient": "ruszczynski1986",
    "Stochastic Gradient Descent Escapes Saddle Points Efficiently": "jin2019",
    "Dropout: A Simple Way to Prevent Neural Networks from Overfitting": "srivastava2014",
    "Understanding the difficulty of training deep feedforward neural networks": "glorot2010",
    "Delving deep into rectifiers": "he2015",
    "Training with Noise is Equivalent to Tikhonov Regularization": "bishop1995noise",
    "Why Momentum Really Works": "goh2017",
    "Large Scale Machine Learning with Stochastic Gradient Descent": "bottou2010",
    "On the Importance of Initialization and Momentum in Deep Learning": "sutskever2013",
    "Accelerating Deep Network Training by Reducing Internal Covariate Shift": "ioffe2015",
}


@pytest.mark.parametrize("words", NAMED)
def test_what_the_lectures_name_is_in_the_bibliography(entries, lectures, words):
    assert any(words in path.read_text(encoding="utf-8") for path in lectures.glob("0*.txt"))
    assert NAMED[words] in entries
