// Draws one panel of a Scene with D3, as course_utils/explorers/draw.py does with Matplotlib: the same colors (CSS
// variables of roles.css, so that a change between light and dark needs no redrawing), markers, ranges and order.
// D3 rather than Observable Plot: 4 ms against 60 ms for a field, a hundred points and a curve (measured, see issue 4).

import d3 from "./d3.js";
import { write } from "./label.js";
import look from "./look.js";

const DASHES = { solid: null, dashed: "6 4", dotted: "1.5 3.5" };
const SHAPES = { o: d3.symbolCircle, s: d3.symbolSquare, "^": d3.symbolTriangle, D: d3.symbolDiamond, v: d3.symbolTriangle };
const FILLS = { o: 0.785, s: 1, "^": 0.5, D: 0.87, v: 0.5 }; // area of a marker of diameter 1
const RAMP = look.field.map((hex) => [1, 3, 5].map((i) => parseInt(hex.slice(i, i + 2), 16)));
const [LIGHT, DARK] = look.on_field;
const LETTER = 7.6; // pixels: a letter of the labels, about
let clips = 0; // a page's clip paths need names of their own

const margins = new WeakMap(); // place -> the widest left margin so far: it never shrinks, so that no axis trembles

const color = (role) => `var(--role-${role.replaceAll(" ", "-")})`;

/**
 * Draw a panel over the picture in `place`, in place of the drawing before.
 * @param {object} panel  one of a Scene's axes
 * @param {HTMLElement} place  its width decides the size; the height follows from the book's shape of a panel
 * @param {string} words  what a screen reader says
 */
export function draw(panel, place, words) {
  const printed = look.panel[0] * (panel.wide ? 2 : 1); // points
  const width = place.clientWidth, height = (width * look.panel[1]) / printed;
  const y = scale(panel.y_scale, panel.y_range), x = scale(panel.x_scale, panel.x_range);
  const ticks = { x: ticksOf(panel.x_scale, x), y: ticksOf(panel.y_scale, y) };
  const letters = Math.max(...ticks.y.values.map((value) => ticks.y.text(value).length));
  const left = Math.max(margins.get(place) ?? 0, Math.ceil(30 + LETTER * letters));
  margins.set(place, left);
  const labels = legendOf(panel, width - (panel.bare ? 8 : left + 12));
  const area = panel.bare
    ? { left: 4, right: width - 4, top: 4 + 20 * labels.rows, bottom: height - 4 }
    : { left, right: width - 12, top: 8 + 20 * labels.rows, bottom: height - 42 };
  x.range([area.left, area.right]);
  y.range([area.bottom, area.top]);
  if (panel.equal) square(x, y, area);

  const frame = d3.create("div").attr("class", "explorer-drawing");
  const svg = frame.append("svg").attr("width", width).attr("height", height).attr("role", "img").attr("aria-label", words);
  const clip = `explorer-clip-${++clips}`;
  svg.append("clipPath").attr("id", clip).append("rect")
    .attr("x", area.left).attr("y", area.top).attr("width", area.right - area.left).attr("height", area.bottom - area.top);
  const marks = svg.append("g").attr("clip-path", `url(#${clip})`);
  const free = svg.append("g"); // labels at the ends of lines may leave the axes
  const onField = panel.marks.some((mark) => mark.type === "field" && mark.filled !== false);
  const point = width / printed; // pixels: Matplotlib's unit, so that markers and lines are as in the picture
  const paper = { panel, width, x, y, area, marks, free, frame, onField, point };
  for (const mark of panel.marks) MARKS[mark.type](mark, paper);
  if (!panel.bare) axes(svg, paper, ticks, height);
  legend(svg, labels, paper);
  const old = place.querySelector(".explorer-drawing");
  if (old) old.replaceWith(frame.node());
  else place.append(frame.node());
}

function scale(kind, domain) {
  return (kind === "log" ? d3.scaleLog() : d3.scaleLinear()).domain(domain);
}

/** Where an axis has ticks, and their texts: on a log axis powers of ten, others only over few decades. */
function ticksOf(kind, s) {
  const values = s.ticks(5);
  if (kind !== "log") return { values, text: s.tickFormat(5) };
  const [low, high] = s.domain();
  const plain = d3.format("~g");
  const text = (value) => {
    const power = Math.log10(value);
    if (Math.abs(power - Math.round(power)) > 1e-9) return high / low < 30 ? plain(value) : "";
    const raised = [...String(Math.round(power))].map((c) => (c === "-" ? "⁻" : "⁰¹²³⁴⁵⁶⁷⁸⁹"[c])).join("");
    return Math.abs(power) < 3.5 ? plain(value) : `10${raised}`;
  };
  return { values, text };
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

function axes(svg, { panel, x, y, area }, ticks, height) {
  const bottom = d3.axisBottom(x).tickValues(ticks.x.values).tickFormat(ticks.x.text).tickSizeOuter(0);
  const words = panel.x_ticks ?? [];
  if (words.length) bottom.tickValues(words.map(([at]) => at)).tickFormat((_, i) => words[i][1]).tickSize(0).tickPadding(8);
  const left = d3.axisLeft(y).tickValues(ticks.y.values).tickFormat(ticks.y.text).tickSizeOuter(0);
  svg.append("g").attr("class", "axis").attr("transform", `translate(0,${area.bottom})`).call(bottom);
  svg.append("g").attr("class", "axis").attr("transform", `translate(${area.left},0)`).call(left);
  const title = (transform, text) => write(svg.append("text").attr("class", "axis-label").attr("transform", transform).node(), text);
  title(`translate(${(area.left + area.right) / 2},${height - 9})`, panel.x_label);
  title(`translate(9,${(area.top + area.bottom) / 2}) rotate(-90)`, panel.y_label);
}

const MARKS = { field, line, points, bars, band, text };

function field(mark, paper) {
  const [rows, columns] = mark.values.shape;
  const { x, y, area } = paper;
  const left = x(mark.x_range[0]), right = x(mark.x_range[1]), top = y(mark.y_range[1]), bottom = y(mark.y_range[0]);
  if (mark.filled !== false) {
    const picture = raster(mark, rows, columns);
    // the first and the last value lie on the edges: half a cell on each side is outside
    const canvas = paper.frame.insert("canvas", "svg").node();
    const dense = Math.min(devicePixelRatio || 1, 2);
    canvas.width = Math.max(1, Math.round((right - left) * dense));
    canvas.height = Math.max(1, Math.round((bottom - top) * dense));
    Object.assign(canvas.style, { left: `${left}px`, top: `${top}px`, width: `${right - left}px`, height: `${bottom - top}px` });
    canvas.getContext("2d").drawImage(picture, 0.5, 0.5, columns - 1, rows - 1, 0, 0, canvas.width, canvas.height);
  }
  const [low, high] = mark.limits;
  contoursOf(mark, [left, right, top, bottom]).forEach(({ value, rings, path }, i, all) => {
    const tint = mark.filled === false ? color("faint") : value <= (low + high) / 2 ? LIGHT : DARK;
    paper.marks.append("path").attr("class", "contour").attr("d", path).attr("stroke", tint);
    if (mark.filled !== false && rings.length) label(paper, rings[0], (i + 1) / (all.length + 1), value, tint);
  });
}

const traced = []; // the contours of the last few fields: most moves of a slider leave the landscape as it is

/** Each contour's value, its rings in pixels, and their path. */
function contoursOf({ values, contours }, box) {
  if (!contours.length) return [];
  const same = (a, b) => a.length === b.length && a.every((number, i) => number === b[i]);
  let found = traced.find((known) => same(known.box, box) && same(known.levels, contours) && same(known.values, values));
  if (!found) {
    const [rows, columns] = values.shape, [left, right, top, bottom] = box;
    const place = ([i, j]) => [left + ((i - 0.5) / (columns - 1)) * (right - left), bottom - ((j - 0.5) / (rows - 1)) * (bottom - top)];
    const lines = d3.contours().size([columns, rows]).thresholds([...contours])(values).map(({ value, coordinates }) => {
      const rings = coordinates.flat().map((ring) => ring.map(place));
      return { value, rings, path: rings.map((ring) => d3.line()(ring)).join("") };
    });
    found = { values, levels: contours, box, lines };
    traced.unshift(found);
    traced.length = Math.min(traced.length, 8);
  }
  return found.lines;
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

/** The level of a contour, at a share of its way inside the axes: neighbors are labeled at different heights. */
function label({ area, free }, ring, share, value, tint) {
  const inside = ring.filter(([x, y]) => x > area.left + 14 && x < area.right - 14 && y > area.top + 10 && y < area.bottom - 10);
  if (!inside.length) return;
  const [x, y] = inside[Math.floor(share * inside.length)];
  free.append("text").attr("class", "contour-label").attr("x", x).attr("y", y)
    .style("fill", tint).attr("stroke", tint === LIGHT ? DARK : LIGHT).text(d3.format("~g")(value));
}

function line(mark, { panel, width, x, y, marks, free, onField, point }) {
  const shape = d3.line().defined((_, i) => Number.isFinite(mark.y[i])).x((_, i) => x(mark.x[i])).y((_, i) => y(mark.y[i]))(mark.x);
  const tint = onField ? LIGHT : color(mark.role);
  const stroke = (parent, thick, ink) => parent.append("path").attr("class", "line").attr("d", shape)
    .attr("stroke", ink).attr("stroke-width", thick).attr("stroke-dasharray", DASHES[mark.kind]);
  if (onField) stroke(marks, 3 * point, DARK); // white is lost on the bright end of cividis without a dark rim
  stroke(marks, 1.8 * point, tint);
  const last = mark.x.length - 1;
  if (mark.ends && last >= 0) {
    symbol(marks, "ink", x(mark.x[0]), y(mark.y[0]), 25 * point ** 2).attr("fill", "none").attr("stroke", tint).attr("stroke-width", 1.6);
    symbol(marks, mark.role, x(mark.x[last]), y(mark.y[last]), 25 * point ** 2).attr("fill", tint).attr("stroke", onField ? DARK : "none");
  }
  if (mark.label && !panel.legend && last >= 0) {
    const [at, height] = [x(mark.x[last]), y(mark.y[last])];
    const beside = at + 6 + LETTER * mark.label.length <= width; // where there is no room beside its end, above it
    write(free.append("text").attr("class", "mark-label").attr("x", beside ? at + 6 : at).attr("y", beside ? height : height - 12)
      .attr("text-anchor", beside ? "start" : "end").style("fill", tint).node(), mark.label);
  }
}

function points(mark, { x, y, marks, onField, point }) {
  const odd = mark.role === "class 1";
  const size = (onField ? 24 : 30) * ((mark.size ?? 1) * point) ** 2;
  for (let i = 0; i < mark.x.length; i++) {
    const one = symbol(marks, mark.role, x(mark.x[i]), y(mark.y[i]), size);
    if (onField) one.attr("fill", odd ? DARK : LIGHT).attr("stroke", odd ? LIGHT : DARK).attr("stroke-width", 0.6 * point);
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

/** A role's marker; `size` is, as in Matplotlib, the square of its diameter. */
function symbol(parent, role, x, y, size) {
  const marker = look.markers[role] ?? "o";
  const turned = marker === "v" ? " rotate(180)" : "";
  return parent.append("path").attr("class", "point").attr("d", d3.symbol(SHAPES[marker], size * FILLS[marker])()).attr("transform", `translate(${x},${y})${turned}`);
}

/** What the legend above a panel names, each with its place: beside the one before while there is room, else below. */
function legendOf(panel, room) {
  const named = panel.marks.filter((mark) => mark.label && (["points", "bars", "band"].includes(mark.type) || (panel.legend && mark.type === "line")));
  let x = 0, row = 0;
  const entries = named.map((mark) => {
    const wide = 42 + LETTER * mark.label.length;
    if (x > 0 && x + wide - 20 > room) (x = 0), row++;
    const entry = { mark, x, row };
    x += wide;
    return entry;
  });
  return { entries, rows: named.length ? row + 1 : 0 };
}

function legend(svg, { entries, rows }, { area, onField }) {
  for (const { mark, x, row } of entries) {
    const y = area.top - 14 - 20 * (rows - 1 - row);
    const entry = svg.append("g").attr("class", "legend").attr("transform", `translate(${area.left + 8 + x},${y})`);
    const ink = onField ? "var(--role-ink)" : color(mark.role);
    const hollow = onField && mark.role !== "class 1";
    if (mark.type === "points") symbol(entry, mark.role, 0, 0, 50).attr("fill", hollow ? "none" : ink).attr("stroke", ink);
    else if (mark.type === "line") entry.append("path").attr("class", "line").attr("d", "M-8,0H8").attr("stroke", ink).attr("stroke-width", 2.4).attr("stroke-dasharray", DASHES[mark.kind]);
    else entry.append("rect").attr("x", -6).attr("y", -5).attr("width", 12).attr("height", 10).attr("fill", ink).attr("fill-opacity", mark.type === "band" ? 0.3 : 1);
    write(entry.append("text").attr("x", 13).node(), mark.label);
  }
}
