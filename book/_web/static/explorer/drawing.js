// Draws one panel of a Scene with D3, as course_utils/explorers/draw.py does with Matplotlib: the same colors (CSS
// variables of roles.css, so that a change between light and dark needs no redrawing), markers, ranges and order.
// D3 rather than Observable Plot: 4 ms against 60 ms for a field, a hundred points and a curve (measured, see issue 4).

import d3 from "./d3.js";
import { write } from "./label.js";
import look from "./look.js";

const DASHES = { solid: null, dashed: "6 4", dotted: "1.5 3.5" };
const SHAPES = { o: d3.symbolCircle, s: d3.symbolSquare, "^": d3.symbolTriangle, D: d3.symbolDiamond, v: d3.symbolTriangle };
const RAMP = look.field.map((hex) => [1, 3, 5].map((i) => parseInt(hex.slice(i, i + 2), 16)));
const [LIGHT, DARK] = look.on_field;
let clips = 0; // a page's clip paths need names of their own

const color = (role) => `var(--role-${role.replace(" ", "-")})`;

/**
 * A new drawing of the panel.
 * @param {object} panel  one of a Scene's axes
 * @param {number} width  pixels; the height follows from the book's shape of a panel
 * @param {string} words  what a screen reader says
 * @returns {HTMLElement}
 */
export function draw(panel, width, words) {
  const height = width / look.panel;
  const labels = legendOf(panel);
  const area = { left: 58, right: width - 14, top: 8 + 20 * labels.rows, bottom: height - 44 };
  if (panel.bare) Object.assign(area, { left: 4, right: width - 4, bottom: height - 4 });
  const x = scale(panel.x_scale, panel.x_range, [area.left, area.right]);
  const y = scale(panel.y_scale, panel.y_range, [area.bottom, area.top]);
  if (panel.equal) square(x, y, area);

  const frame = d3.create("div").attr("class", "explorer-drawing");
  const svg = frame.append("svg").attr("width", width).attr("height", height).attr("role", "img").attr("aria-label", words);
  const clip = `explorer-clip-${++clips}`;
  svg.append("clipPath").attr("id", clip).append("rect")
    .attr("x", area.left).attr("y", area.top).attr("width", area.right - area.left).attr("height", area.bottom - area.top);
  const marks = svg.append("g").attr("clip-path", `url(#${clip})`);
  const free = svg.append("g"); // labels at the ends of lines may leave the axes
  const place = { x, y, area, marks, free, frame, onField: panel.marks.some((mark) => mark.type === "field" && mark.filled !== false) };
  for (const mark of panel.marks) MARKS[mark.type](mark, place, panel);
  if (!panel.bare) axes(svg, panel, x, y, area, height);
  legend(svg, labels, area, place.onField);
  return frame.node();
}

function scale(kind, domain, range) {
  return (kind === "log" ? d3.scaleLog() : d3.scaleLinear()).domain(domain).range(range);
}

/** Shrink the longer axis until a unit has the same length on both. */
function square(x, y, area) {
  const unit = (s) => Math.abs((s.range()[1] - s.range()[0]) / (s.domain()[1] - s.domain()[0]));
  const keep = Math.min(unit(x), unit(y));
  const [wide, tall] = [x, y].map((s) => keep * Math.abs(s.domain()[1] - s.domain()[0]));
  const left = (area.left + area.right - wide) / 2, top = (area.top + area.bottom - tall) / 2;
  Object.assign(area, { left, right: left + wide, top, bottom: top + tall });
  x.range([area.left, area.right]);
  y.range([area.bottom, area.top]);
}

function axes(svg, panel, x, y, area, height) {
  const bottom = d3.axisBottom(x).ticks(5).tickSizeOuter(0);
  const words = panel.x_ticks ?? [];
  if (words.length) bottom.tickValues(words.map(([at]) => at)).tickFormat((_, i) => words[i][1]).tickSize(0).tickPadding(7);
  else if (panel.x_scale === "log") bottom.tickFormat(powers(x));
  const left = d3.axisLeft(y).ticks(5).tickSizeOuter(0);
  if (panel.y_scale === "log") left.tickFormat(powers(y));
  svg.append("g").attr("class", "axis").attr("transform", `translate(0,${area.bottom})`).call(bottom);
  svg.append("g").attr("class", "axis").attr("transform", `translate(${area.left},0)`).call(left);
  const middle = (area.top + area.bottom) / 2;
  write(svg.append("text").attr("class", "axis-label").attr("x", (area.left + area.right) / 2).attr("y", height - 8).node(), panel.x_label);
  write(svg.append("text").attr("class", "axis-label").attr("transform", `translate(${area.left - 44},${middle}) rotate(-90)`).node(), panel.y_label);
}

/** Powers of ten as such, other ticks only where there are few decades. */
function powers(s) {
  const [low, high] = s.domain();
  const plain = s.tickFormat(5, "~g");
  return (value) => {
    const power = Math.log10(value);
    if (Math.abs(power - Math.round(power)) > 1e-9) return high / low < 30 ? plain(value) : "";
    const raised = [...String(Math.round(power))].map((c) => (c === "-" ? "⁻" : "⁰¹²³⁴⁵⁶⁷⁸⁹"[c])).join("");
    return Math.abs(power) < 3 ? d3.format("~g")(value) : `10${raised}`;
  };
}

const MARKS = { field, line, points, bars, band, text };

function field(mark, place) {
  const [rows, columns] = mark.values.shape;
  const { x, y, area } = place;
  const left = x(mark.x_range[0]), right = x(mark.x_range[1]), top = y(mark.y_range[1]), bottom = y(mark.y_range[0]);
  if (mark.filled !== false) {
    const picture = raster(mark, rows, columns);
    // the first and the last value lie on the edges: half a cell on each side is outside
    const canvas = place.frame.insert("canvas", "svg").node();
    const dense = Math.min(devicePixelRatio || 1, 2);
    canvas.width = Math.max(1, Math.round((right - left) * dense));
    canvas.height = Math.max(1, Math.round((bottom - top) * dense));
    Object.assign(canvas.style, { left: `${left}px`, top: `${top}px`, width: `${right - left}px`, height: `${bottom - top}px` });
    canvas.getContext("2d").drawImage(picture, 0.5, 0.5, columns - 1, rows - 1, 0, 0, canvas.width, canvas.height);
  }
  const [low, high] = mark.limits;
  for (const contour of d3.contours().size([columns, rows]).thresholds([...mark.contours])(mark.values)) {
    const tint = mark.filled === false ? color("faint") : contour.value <= (low + high) / 2 ? LIGHT : DARK;
    const rings = contour.coordinates.flat().map((ring) =>
      ring.map(([i, j]) => [left + ((i - 0.5) / (columns - 1)) * (right - left), bottom - ((j - 0.5) / (rows - 1)) * (bottom - top)]),
    );
    place.marks.append("path").attr("class", "contour").attr("d", rings.map((ring) => d3.line()(ring)).join("")).attr("stroke", tint);
    if (mark.filled !== false && rings.length) label(place, rings[0], contour.value, tint, area);
  }
}

/** The field at its own resolution, row 0 at the bottom. */
function raster(mark, rows, columns) {
  const [low, high] = mark.limits;
  const picture = new OffscreenCanvas(columns, rows);
  const pen = picture.getContext("2d");
  const image = pen.createImageData(columns, rows);
  for (let j = 0, from = 0; j < rows; j++) {
    let to = 4 * columns * (rows - 1 - j);
    for (let i = 0; i < columns; i++, from++, to += 4) {
      const share = (mark.values[from] - low) / (high - low);
      const tint = RAMP[share > 0 ? Math.min(255, Math.round(255 * share)) : 0];
      image.data[to] = tint[0];
      image.data[to + 1] = tint[1];
      image.data[to + 2] = tint[2];
      image.data[to + 3] = 255;
    }
  }
  pen.putImageData(image, 0, 0);
  return picture;
}

/** The level of a contour, at the middle of its part inside the axes. */
function label(place, ring, value, tint, area) {
  const inside = ring.filter(([x, y]) => x > area.left + 14 && x < area.right - 14 && y > area.top + 10 && y < area.bottom - 10);
  if (!inside.length) return;
  const [x, y] = inside[inside.length >> 1];
  place.free.append("text").attr("class", "contour-label").attr("x", x).attr("y", y)
    .style("fill", tint).attr("stroke", tint === LIGHT ? DARK : LIGHT).text(d3.format("~g")(value));
}

function line(mark, { x, y, marks, free, onField }, panel) {
  const shape = d3.line().defined((_, i) => Number.isFinite(mark.y[i])).x((_, i) => x(mark.x[i])).y((_, i) => y(mark.y[i]))(mark.x);
  const tint = onField ? LIGHT : color(mark.role);
  const stroke = (parent, width, ink) => parent.append("path").attr("class", "line").attr("d", shape)
    .attr("stroke", ink).attr("stroke-width", width).attr("stroke-dasharray", DASHES[mark.kind]);
  if (onField) stroke(marks, 4, DARK); // white is lost on the bright end of cividis without a dark rim
  stroke(marks, 2.4, tint);
  const last = mark.x.length - 1;
  if (mark.ends && last >= 0) {
    symbol(marks, "ink", x(mark.x[0]), y(mark.y[0]), 44).attr("fill", "none").attr("stroke", tint).attr("stroke-width", 1.6);
    symbol(marks, mark.role, x(mark.x[last]), y(mark.y[last]), 44).attr("fill", tint).attr("stroke", onField ? DARK : "none");
  }
  if (mark.label && !panel.legend && last >= 0) {
    write(free.append("text").attr("class", "mark-label").attr("x", x(mark.x[last]) + 6).attr("y", y(mark.y[last])).style("fill", tint).node(), mark.label);
  }
}

function points(mark, { x, y, marks, onField }) {
  const odd = mark.role === "class 1";
  const size = 44 * (mark.size ?? 1) ** 2;
  for (let i = 0; i < mark.x.length; i++) {
    const one = symbol(marks, mark.role, x(mark.x[i]), y(mark.y[i]), size);
    if (onField) one.attr("fill", odd ? DARK : LIGHT).attr("stroke", odd ? LIGHT : DARK).attr("stroke-width", 0.8);
    else one.attr("fill", color(mark.role));
  }
}

function bars(mark, { x, y, marks }) {
  for (let i = 0; i < mark.x.length; i++) {
    const [from, to] = [y(0), y(mark.y[i])].sort((a, b) => a - b);
    const left = x(mark.x[i] - mark.width / 2), right = x(mark.x[i] + mark.width / 2);
    marks.append("rect").attr("x", left).attr("width", right - left).attr("y", from).attr("height", to - from).attr("fill", color(mark.role));
  }
}

function band(mark, { x, y, marks }) {
  const shape = d3.area().x((_, i) => x(mark.x[i])).y0((_, i) => y(mark.low[i])).y1((_, i) => y(mark.high[i]))(mark.x);
  marks.append("path").attr("d", shape).attr("fill", color(mark.role)).attr("fill-opacity", 0.18);
}

function text(mark, { x, y, free, onField }) {
  write(free.append("text").attr("class", "mark-text").attr("x", x(mark.x)).attr("y", y(mark.y))
    .attr("text-anchor", mark.anchor ?? "start").style("fill", onField ? LIGHT : color(mark.role)).node(), mark.text);
}

function symbol(parent, role, x, y, size) {
  const marker = look.markers[role] ?? "o";
  const turned = marker === "v" ? " rotate(180)" : "";
  return parent.append("path").attr("class", "point").attr("d", d3.symbol(SHAPES[marker], size)()).attr("transform", `translate(${x},${y})${turned}`);
}

/** What the legend above a panel names, in rows of as many as fit. */
function legendOf(panel) {
  const named = panel.marks.filter((mark) => mark.label && (["points", "bars", "band"].includes(mark.type) || (panel.legend && mark.type === "line")));
  const columns = Math.max(1, Math.min(named.length, Math.floor(46 / (Math.max(0, ...named.map((mark) => mark.label.length)) + 5))));
  return { named, columns, rows: Math.ceil(named.length / columns) };
}

function legend(svg, { named, columns, rows }, area, onField) {
  const step = (area.right - area.left) / columns;
  named.forEach((mark, i) => {
    const odd = mark.role === "class 1";
    const y = area.top - 14 - 20 * (rows - 1 - Math.floor(i / columns));
    const entry = svg.append("g").attr("class", "legend").attr("transform", `translate(${area.left + 8 + step * (i % columns)},${y})`);
    const ink = onField ? "var(--role-ink)" : color(mark.role);
    if (mark.type === "points") symbol(entry, mark.role, 0, 0, 40).attr("fill", onField && !odd ? "none" : ink).attr("stroke", ink);
    else if (mark.type === "line") entry.append("path").attr("class", "line").attr("d", "M-8,0H8").attr("stroke", ink).attr("stroke-width", 2.4).attr("stroke-dasharray", DASHES[mark.kind]);
    else entry.append("rect").attr("x", -6).attr("y", -5).attr("width", 12).attr("height", 10).attr("fill", ink).attr("fill-opacity", mark.type === "band" ? 0.3 : 1);
    write(entry.append("text").attr("x", 13).node(), mark.label);
  });
}
