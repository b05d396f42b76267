"""Which notebooks share more code than chance explains: winnowed k-grams of the syntax tree, the starter removed.

A notebook becomes the sequence of its syntax tree's nodes, cell by cell: names, numbers, comments and white space do
not count, calls of a library do. Each run of K nodes is hashed, of each WINDOW hashes the smallest is kept (winnowing),
and what the starter holds is dropped. What few others have weighs more, by the logarithm of the class over its owners.

What it says is a reason to look, not a verdict: two people who worked together look the same as two who copied.
"""

import ast
import math
import zlib
from collections import Counter, defaultdict
from dataclasses import dataclass

K = 6  # nodes in a row: less than a line of code
WINDOW = 3
ALIKE = 0.7  # of the smaller notebook's code, what is rare counting more; chosen on ten made-up classes
RARE, MOST_OWNERS = 0.25, 60  # pairs are sought by what at most this share of the class, and this many, have
FEWEST = 10  # such hashes in common, below which nothing is said
SILENT = (ast.expr_context, ast.Load)


@dataclass(frozen=True)
class Pair:
    """Two students whose notebooks are alike: ``share`` of the smaller one's code, by weight, is in the other."""

    one: str
    other: str
    share: float
    shared: int


def similar_pairs(notebooks, starter=(), alike=ALIKE):
    """Pairs of notebooks that are alike, the most alike first.

    Parameters
    ----------
    notebooks : iterable of (str, sequence of str)
        Student and code cells; looked at one at a time.
    starter : sequence of str
        The code cells that everybody was given.
    alike : float

    Returns
    -------
    list of Pair
    """
    given = {gram for cell in starter for gram in grams(cell)}
    prints, students = [], []
    for student, cells in notebooks:
        students.append(student)
        prints.append(frozenset().union(*(winnowed(cell, given) for cell in cells)))
    count = Counter(gram for each in prints for gram in each)
    weight = {gram: math.log((len(prints) + 1) / owners) for gram, owners in count.items()}
    size = [math.fsum(weight[gram] for gram in each) for each in prints]
    found = []
    for a, b in _candidates(prints, count):
        shared = prints[a] & prints[b]
        share = math.fsum(weight[gram] for gram in shared) / min(size[a], size[b])
        if share >= alike:
            found.append(Pair(*sorted((students[a], students[b])), share, len(shared)))
    return sorted(found, key=lambda pair: (-pair.share, pair.one, pair.other))


def _candidates(prints, count):
    """Pairs that have enough in common that few others have: not every pair of a large class is looked at."""
    most = min(MOST_OWNERS, max(4, RARE * len(prints)))
    owners = defaultdict(list)
    for k, each in enumerate(prints):
        for gram in each:
            if count[gram] <= most:
                owners[gram].append(k)
    shared = Counter((a, b) for who in owners.values() for i, a in enumerate(who) for b in who[i + 1 :])
    return sorted(pair for pair, number in shared.items() if number >= FEWEST)


def winnowed(source, without=frozenset()):
    """The hashes of a cell that stand for it: of each window the smallest, and of several smallest the last."""
    hashes = [gram for gram in grams(source) if gram not in without]
    kept = set()
    for start in range(max(1, len(hashes) - WINDOW + 1)):
        window = hashes[start : start + WINDOW]
        if window:
            kept.add(min(window))
    return kept


def grams(source):
    """The hash of every run of K nodes of a cell's syntax tree, in order."""
    tokens = [zlib.crc32(token.encode("utf-8", "replace")) for token in nodes(source)]
    return [hash(tuple(tokens[k : k + K])) for k in range(len(tokens) - K + 1)]  # numbers hash alike in every run


def nodes(source):
    """The nodes of a cell's syntax tree in the order they are written; none where it does not parse."""
    lines = (line for line in source.split("\n") if not line.lstrip().startswith(("%", "!")))
    try:
        return list(_walk(ast.parse("\n".join(lines))))
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return []


def _walk(node):
    if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
        return  # a docstring, or a `...`
    if isinstance(node, SILENT):
        return
    name = type(node).__name__
    yield f"{name}:{node.attr}" if isinstance(node, ast.Attribute) else name
    for child in ast.iter_child_nodes(node):
        yield from _walk(child)
