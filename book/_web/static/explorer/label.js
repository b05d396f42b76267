// Labels as SVG text: the little of TeX that axis labels use ($w_1$, $\sigma^2$), as letters, subscripts, superscripts.

const SIGNS = {
  alpha: "α", beta: "β", gamma: "γ", delta: "δ", epsilon: "ε", eta: "η", theta: "θ", kappa: "κ", lambda: "λ", mu: "μ",
  nu: "ν", rho: "ρ", sigma: "σ", tau: "τ", phi: "φ", omega: "ω", Delta: "Δ", nabla: "∇", partial: "∂", ell: "ℓ",
  cdot: "·", times: "×", leq: "≤", geq: "≥", infty: "∞", log: "log ", exp: "exp ", hat: "\u0302", bar: "\u0304",
};
const TOKEN = /([_^])?(?:\{([^{}]*)\}|\\([A-Za-z]+) ?|([^\\{}]))/gu;

/** Append `text` to the SVG text element `to`; what stands between dollar signs is mathematics. */
export function write(to, text) {
  text.split("$").forEach((part, i) => {
    if (i % 2 === 0) to.append(part);
    else for (const piece of mathematics(part)) to.append(piece);
  });
}

function* mathematics(source) {
  let back = 0; // how far the next piece must return to the line, in ems
  let accent = "";
  for (const [, shift, group, command, letter] of source.matchAll(TOKEN)) {
    const text = (group?.replace(/\\([A-Za-z]+) ?/g, (_, name) => SIGNS[name] ?? name) ?? SIGNS[command] ?? command ?? letter) + accent;
    accent = "";
    if (command === "hat" || command === "bar") {
      accent = SIGNS[command]; // a combining mark follows its letter
      continue;
    }
    const piece = document.createElementNS("http://www.w3.org/2000/svg", "tspan");
    const level = shift === "_" ? 0.3 : shift === "^" ? -0.4 : 0;
    piece.setAttribute("dy", `${((level - back) * (shift ? 1 / 0.72 : 1)).toFixed(3)}em`);
    if (shift) piece.setAttribute("font-size", "72%");
    if (/^\p{L}\u0302?$/u.test(text)) piece.setAttribute("font-style", "italic");
    piece.textContent = text;
    back = level;
    yield piece;
  }
  if (back) {
    const end = document.createElementNS("http://www.w3.org/2000/svg", "tspan");
    end.setAttribute("dy", `${-back}em`);
    end.textContent = "\u200b"; // returns to the line; an empty piece would not
    yield end;
  }
}
