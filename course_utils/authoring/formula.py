r"""Evaluate the LaTeX of an equation on arrays, so that a test can hold the book's formula against the package's code.

SymPy's lark backend does the arithmetic. What it cannot read, or misreads (``\log a + b`` becomes log(a + b)), is taken
out first: functions with their arguments, sums, accents and subscripts. What cannot be read is refused, never guessed.

How symbols are named
---------------------
``\hat{y}`` is ``y_hat``, ``\mathbf{w}`` is ``w``, ``\theta`` is ``theta``, ``w_1`` is ``w_1``; an index (i, j, k, n, t)
is left out, so ``y_i`` is ``y``: an array whose first axis the index runs over. All else gets its name from the mark,
``@pytest.mark.equation(label, tex=..., names={r"\theta_{t+1}": "theta_next", r"\mathbf{x}_i \mathbf{w}": "xw"})``: any
piece of the LaTeX may be named, also a matrix product. A function such as ``\sigma`` is given by name like a number:
``formula(z=z, sigma=sigmoid)``.
"""

import re
import warnings

import numpy as np

from course_utils.authoring import latex

FUNCTIONS = {
    r"\log": np.log,
    r"\ln": np.log,
    r"\exp": np.exp,
    r"\tanh": np.tanh,
    r"\sin": np.sin,
    r"\cos": np.cos,
    r"\max": lambda *values: np.maximum.reduce(np.broadcast_arrays(*values)),
    r"\min": lambda *values: np.minimum.reduce(np.broadcast_arrays(*values)),
}


class Formula:
    """The right-hand sides of one equation.

    Parameters
    ----------
    tex : str
        The whole equation, ``left = right`` or ``left = right = right``.
    names : dict of str to str, optional
        Pieces of the LaTeX and the names they get.
    """

    def __init__(self, tex, names=None):
        self.tex, self.names = tex, dict(names or {})
        sides = latex.right_hand_sides(tex)
        if not sides:
            raise latex.FormulaError(f"there is no `=` in {tex!r}, so there is no right-hand side to evaluate")
        self.sides = sides

    def __call__(self, **values):
        """The value of the right-hand side; when there are several, they must agree with each other."""
        results = [_Reader(self.names, values).evaluate(side) for side in self.sides]
        for other in results[1:]:
            np.testing.assert_allclose(other, results[0], rtol=1e-9, atol=1e-12)
        return results[0]


class _Reader:
    """One evaluation: pieces that are already values stand in the LaTeX as numbered symbols."""

    def __init__(self, names, values):
        self.names, self.values = names, values
        self.pieces = {}  # number -> (what it stands for, its value)

    def evaluate(self, tex):
        tex = latex.SIZES.sub(" ", tex).replace(r"\lvert", "|").replace(r"\rvert", "|")
        tex = latex.squeeze(tex)
        for piece in sorted(self.names, key=len, reverse=True):
            plain = latex.squeeze(latex.SIZES.sub(" ", piece))
            if plain in tex:
                tex = tex.replace(plain, self.stand_in(self.value(self.names[piece], piece)))
        return self.arithmetic(self.applications(self.sums(tex)))

    def stand_in(self, value):
        self.pieces[len(self.pieces)] = value
        return f" Q_{{{len(self.pieces) - 1}}} "

    def value(self, name, tex):
        if name not in self.values:
            given = ", ".join(sorted(self.values)) or "nothing"
            raise latex.FormulaError(f"{tex} is called {name!r}, and no such value was given (given: {given})")
        value = self.values[name]
        return value if callable(value) else np.asarray(value, dtype=float)

    def inner(self, tex):
        """Evaluate a part by the same rules; it may hold pieces already taken out."""
        return self.arithmetic(self.applications(self.sums(tex)))

    def sums(self, tex):
        r"""Replace each ``\sum_{i=1}^{N} term`` by its value: the term summed over the first axis."""
        while (at := tex.rfind(r"\sum")) >= 0:
            head = re.match(r"\\sum(?:_(\{[^{}]*\}|.))?(?:\^(\{[^{}]*\}|.))?", tex[at:])
            start = at + head.end()
            end = latex.end_of_term(tex, start)
            terms = self.inner(tex[start:end])
            self.check_limits(*(limit and limit.strip("{}") for limit in head.groups()), tex[start:end], len(terms))
            total = np.sum(terms, axis=0)
            tex = tex[:at] + self.stand_in(total) + tex[end:]
        return tex

    def check_limits(self, lower, upper, term, length):
        """Refuse a sum whose limits are not those of its axis, or whose index occurs nowhere in its term."""
        index, begins, first = (lower or "").partition("=")
        last, _, less = (upper or "").partition("-")
        given = first.isdigit() and last in self.values and (less.isdigit() or not less)
        whole = int(self.values[last]) - int(less or 0) - int(first) + 1 == length if given else first in ("0", "1")
        if begins and not whole:
            raise latex.FormulaError(f"a sum from {lower} to {upper} is not over all {length} terms that were given")
        # a condition (i + j \le d, k \ne i) runs over the letters before its relation
        indices = re.split(r"\\(?:leq?|geq?|neq?|in)(?![a-zA-Z])|[<>]", index)[0]
        for letter in re.findall(r"[a-zA-Z]", indices):
            alone = rf"(?<![\\a-zA-Z])[ijknt]*{letter}[ijknt]*(?![a-zA-Z])"  # w_{ij} has both, \text{in} neither
            used = re.search(rf"_(?:{letter}|\{{[^{{}}]*{alone}[^{{}}]*\}})", term)
            if not used and "Q_{" not in term:
                raise latex.FormulaError(f"a sum runs over {letter}, which its term {term!r} does not have")

    def applications(self, tex):
        """Replace each function with its argument by its value, the last (innermost) one first."""
        own = {latex.macro(name): f for name, f in self.values.items() if callable(f)}
        functions = {**FUNCTIONS, **own}
        # a letter is a function only where it stands alone: not the f of \\frac
        alone = {name: rf"(?<![\\a-zA-Z]){name}" if len(name) == 1 else re.escape(name) for name in functions}
        pattern = re.compile("|".join(word + "(?![a-zA-Z])" for word in alone.values()))
        while found := list(pattern.finditer(tex)):
            last = found[-1]
            argument, end = latex.argument(tex, last.end())
            values = [self.inner(part) for part in latex.split(argument)]
            tex = tex[: last.start()] + self.stand_in(functions[last[0]](*values)) + tex[end:]
        return tex

    def factors(self, tex):
        """The LaTeX with every symbol replaced by its value, and a product sign between factors that stand together."""
        out, i, after_factor = [], 0, False
        while i < len(tex):
            if tex[i] in "+-/,<>" or tex.startswith((r"\cdot", r"\times"), i):
                sign = re.match(r"\\(?:cdot|times) ?|.", tex[i:])[0]
                out.append(f" {sign} ")
                i, after_factor = i + len(sign), False
                continue
            if tex[i] == "^":
                power, i = self.factor(tex, i + 1, grouped=True)
                out.append(f"^{{{power}}}")
                continue
            if tex[i] == " ":
                i += 1
                continue
            if after_factor:
                out.append(r" \cdot ")
            factor, i = self.factor(tex, i)
            out.append(factor)
            after_factor = True
        return "".join(out)

    def factor(self, tex, i, grouped=False):
        """One factor that begins at ``i``, rewritten, and where it ends."""
        i += len(tex[i:]) - len(tex[i:].lstrip())
        if tex[i] in "({":
            end = latex.group(tex, i)
            inside = self.factors(tex[i + 1 : end - 1])
            return (inside if grouped else f"({inside})"), end
        if tex[i] == "|":
            end = tex.find("|", i + 1)
            if end < 0:
                raise latex.FormulaError(f"an absolute value in {tex!r} is never closed")
            return f"|{self.factors(tex[i + 1 : end])}|", end + 1
        if fraction := re.match(r"\\[td]?frac ?", tex[i:]):
            above, i = self.factor(tex, i + fraction.end(), grouped=True)
            below, i = self.factor(tex, i, grouped=True)
            return rf"\frac{{{above}}}{{{below}}}", i
        if root := re.match(r"\\sqrt ?", tex[i:]):
            inside, end = self.factor(tex, i + root.end(), grouped=True)
            return rf"\sqrt{{{inside}}}", end
        if stand_in := re.match(r"Q_\{\d+\}", tex[i:]):
            return stand_in[0], i + stand_in.end()
        # an argument that is not braced is one digit: \frac12, x^2
        if number := re.match(r"\d" if grouped else r"\d+(\.\d+)?", tex[i:]):
            return number[0], i + number.end()
        if tex[i] == "e" and tex[i + 1 : i + 2] == "^":
            return self.stand_in(np.asarray(np.e)).strip(), i + 1
        if tex[i] == "\\" or tex[i].isalpha():
            symbol, end = latex.symbol(tex, i)
            return self.stand_in(self.value(latex.name(symbol), symbol)).strip(), end
        raise latex.FormulaError(f"{tex[i:]!r} is not arithmetic; name it in the mark")

    def arithmetic(self, tex):
        """SymPy reads the sum of products that is left, NumPy evaluates it."""
        import sympy
        from sympy.parsing.latex import parse_latex_lark

        plain = self.factors(tex)
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            try:
                expression = parse_latex_lark(plain)
            except Exception as problem:
                raise latex.FormulaError(f"SymPy cannot read {tex!r}; name a part of it in the mark") from problem
        if not isinstance(expression, sympy.Expr):
            raise latex.FormulaError(f"SymPy reads {tex!r} in more than one way; name a part of it in the mark")
        used = {int(re.fullmatch(r"Q_\{(\d+)\}", str(symbol))[1]): symbol for symbol in expression.free_symbols}
        function = sympy.lambdify(list(used.values()), expression, "numpy")
        return np.asarray(function(*(self.pieces[number] for number in used)))
