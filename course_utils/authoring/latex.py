"""LaTeX as text: where a group, a term, a symbol or an argument ends, and how a symbol is called in Python.

``formula.py`` evaluates equations with these; the rules for names are in its docstring.
"""

import re

ACCENTS = {"hat": "_hat", "bar": "_bar", "tilde": "_tilde"}
FONTS = ("mathbf", "boldsymbol", "mathrm", "mathcal", "text")
INDICES = frozenset("ijknt")
SIZES = re.compile(r"\\(?:left|right|[bB]igg?[lr]?)(?![a-zA-Z])|\\[,;!:]|\\quad|~|&")


class FormulaError(Exception):
    """The LaTeX cannot be evaluated as it stands; the message says which part, and what would help."""


def right_hand_sides(tex):
    """The parts of an equation right of its equals signs, those within braces not counted."""
    parts, depth, start = [], 0, 0
    tex = re.sub(r"\\(?:leftarrow|gets|coloneqq)(?![a-zA-Z])|:=|\\equiv(?![a-zA-Z])", "=", tex)
    for i, character in enumerate(tex):
        depth += {"{": 1, "}": -1}.get(character, 0)
        if character == "=" and depth == 0:
            parts.append(tex[start:i])
            start = i + 1
    return [part.strip().rstrip(".,") for part in [*parts, tex[start:]][1:]]


def squeeze(tex):
    """LaTeX without white space, except the blank that ends a command before a letter."""
    return re.sub(r"\s+", "", re.sub(r"(\\[a-zA-Z]+)\s+(?=[a-zA-Z])", "\\1\0", tex)).replace("\0", " ")


def macro(name):
    """How a function of this name is written: ``sigma`` is a command, ``f`` a letter."""
    return name if len(name) == 1 else "\\" + name


def end_of_term(tex, start):
    """Where the term that begins at ``start`` ends: at a plus or minus, or at the end of its group."""
    depth = 0
    for i in range(start, len(tex)):
        if tex[i] in "({[":
            depth += 1
        elif tex[i] in ")}]":
            depth -= 1
            if depth < 0:
                return i
        elif tex[i] in "+-" and depth == 0 and i > start:
            return i
    return len(tex)


def group(tex, start):
    """The end of the group that opens at ``start``."""
    depth = 0
    for i in range(start, len(tex)):
        depth += (tex[i] in "({[") - (tex[i] in ")}]")
        if depth == 0:
            return i + 1
    raise FormulaError(f"a bracket of {tex!r} is never closed")


def argument(tex, start):
    """The argument of a function: what the parentheses hold, or the one symbol or number that follows."""
    start += len(tex[start:]) - len(tex[start:].lstrip())
    if tex[start : start + 1] == "(":
        end = group(tex, start)
        return tex[start + 1 : end - 1], end
    if tex[start : start + 1] == "{":
        end = group(tex, start)
        return tex[start:end], end
    number = re.match(r"\d+(\.\d+)?|Q_\{\d+\}", tex[start:])
    if number:
        return number[0], start + number.end()
    if tex[start : start + 1] in ("", "^", "_", "+", "-"):
        raise FormulaError(f"a function in {tex!r} has no argument that can be told; put it in parentheses")
    found, end = symbol(tex, start)
    if re.match(r" *(?!\\cdot|\\times)[\w(\\{|/^]", tex[end:]):
        raise FormulaError(f"it cannot be told how far the argument of a function reaches in {tex!r}; add parentheses")
    return found, end


def split(argument):
    """The parts of an argument between its top-level commas."""
    parts, depth, start = [], 0, 0
    for i, character in enumerate(argument):
        depth += (character in "({[") - (character in ")}]")
        if character == "," and depth == 0:
            parts.append(argument[start:i])
            start = i + 1
    return [*parts, argument[start:]]


def symbol(tex, start):
    """A symbol with its accents and its subscript, and where it ends."""
    command = re.match(r"\\([a-zA-Z]+) ?", tex[start:])
    end = start + (command.end() if command else 1)
    if command and (command[1] in ACCENTS or command[1] in FONTS):
        end = group(tex, end) if tex[end : end + 1] == "{" else symbol(tex, end)[1]
    if tex[end : end + 1] == "_":
        end += 1
        end = group(tex, end) if tex[end : end + 1] == "{" else end + 1
    return tex[start:end].strip(), end


def name(symbol):
    """The Python name of a symbol by the rules at the top of this module."""
    base, _, below = symbol.partition("_") if not symbol.startswith("\\") or "_" in symbol else (symbol, "", "")
    below = below.strip("{} ")
    suffix = ""
    while match := re.fullmatch(r"\\([a-zA-Z]+) ?\{?(.+?)\}?", base):
        if match[1] in ACCENTS:
            suffix = ACCENTS[match[1]] + suffix
        elif match[1] not in FONTS:
            break
        base = match[2]
    base = base.removeprefix("\\").strip()
    if not base.isidentifier() or (below and not re.fullmatch(r"[a-zA-Z0-9]+|[ijknt](,[ijknt])*", below)):
        raise FormulaError(f"{symbol} has no name of its own; name it in the mark: names={{{symbol!r}: ...}}")
    index = set(below.replace(",", "")) <= INDICES
    return base.replace("varepsilon", "eps").replace("epsilon", "eps") + suffix + ("" if index else f"_{below}")
