/* The figures of a claim over time: one small plot for each claim and unit. */

const PLOT = { width: 420, height: 190, left: 52, right: 16, top: 12, bottom: 26 };
const PLOTS = 12;
const LISTED = 8;
const MARKER = 6;
/* The width of the column for figures without a date. */
const NO_DATE = 76;
let plotsShown = PLOTS;

/* The figures of each claim in one unit, where at least two statements tell one. */
function figureGroups() {
  const groups = [];
  claims.forEach((claim, place) => {
    const units = new Map();
    for (const figure of claim.figures) {
      if (!visible.has(figure.statement)) continue;
      if (!units.has(figure.measure)) units.set(figure.measure, []);
      units.get(figure.measure).push(figure);
    }
    for (const list of units.values()) {
      if (new Set(list.map((figure) => figure.statement)).size > 1) groups.push({ place, list });
    }
  });
  return groups.sort((a, b) => b.list.length - a.list.length || a.place - b.place);
}

function updateFigures() {
  const groups = figureGroups();
  byId("figures").hidden = groups.length === 0;
  byId("plots").replaceChildren(...groups.slice(0, plotsShown).map(plot));
  const rest = groups.length - plotsShown;
  byId("more-plots").hidden = rest <= 0;
  byId("more-plots").textContent = `Show ${Math.min(PLOTS, Math.max(0, rest))} more of ${rest}`;
}

function morePlots() {
  plotsShown += PLOTS;
  updateFigures();
}

function plot({ place, list }) {
  const claim = claims[place];
  const order = [...new Set(list.map((figure) => speakerOf(figure)))];
  const looks = new Map(order.map((who, turn) => [who, colour(data.styles.speakers[turn % data.styles.speakers.length])]));
  const days = list.map((figure) => figureSpan(figure));
  const title = make("h3", {}, make("button", { type: "button", class: "link", onclick: () => showClaim(place) }, make("span", { dir: "auto" }, claim.text)));
  const picture = days.some(Boolean) ? [drawnFigures(list, days, looks)] : [];
  return make("figure", { class: "plot" }, title, make("p", { class: "hint" }, make("bdi", {}, [...new Map(list.map((figure) => [figure.unit.toLowerCase(), figure.unit])).values()].join(", "))), ...picture, figureList(list, looks, place));
}

const speakerOf = (figure) => names(statements[figure.statement].speakers) || "no named source";

function figureSpan(figure) {
  const own = daySpan(figure);
  if (own && (Number.isFinite(own.first) && Number.isFinite(own.last))) return own;
  const said = spans[figure.statement];
  return said && Number.isFinite(said.first) && Number.isFinite(said.last) ? said : null;
}

/* The plot; figures without a date stand in a column of their own at the right. */
function drawnFigures(list, days, looks) {
  const ends = days.filter(Boolean);
  const undated = ends.length < list.length ? NO_DATE : 0;
  const from = Math.min(...ends.map((one) => one.first)), to = Math.max(...ends.map((one) => one.last)) + 1;
  const pad = Math.max(0.12 * (to - from), 0.5);
  const inner = PLOT.width - PLOT.left - PLOT.right - undated, depth = PLOT.height - PLOT.top - PLOT.bottom;
  const x = (day) => PLOT.left + (day - from + pad) / (to - from + 2 * pad) * inner;
  const scale = valueScale(Math.min(...list.map((one) => one.value)), Math.max(...list.map((one) => one.high ?? one.value)));
  const y = (value) => PLOT.top + (1 - scale.at(value)) * depth;
  const svg = draw("svg", { viewBox: `0 0 ${PLOT.width} ${PLOT.height}`, role: "group", "aria-label": "Figures by date; the list below has the same" });
  for (const value of scale.marks) {
    svg.append(draw("line", { class: "grid", x1: PLOT.left, x2: PLOT.left + inner, y1: y(value), y2: y(value) }));
    svg.append(draw("text", { class: "axis", x: PLOT.left - 6, y: y(value) + 4, "text-anchor": "end" }, compact(value)));
  }
  for (const { day, label } of ticks(from - pad, to + pad, inner)) {
    svg.append(draw("line", { class: "grid", x1: x(day), x2: x(day), y1: PLOT.top, y2: PLOT.height - PLOT.bottom }));
    if (x(day) < PLOT.left + inner - 40) svg.append(draw("text", { class: "axis", x: x(day) + 3, y: PLOT.height - 8 }, label));
  }
  if (undated) {
    const left = PLOT.width - NO_DATE;
    svg.append(draw("rect", { class: "stripe", x: left, y: PLOT.top, width: NO_DATE - 4, height: depth }));
    svg.append(draw("text", { class: "axis", x: left + NO_DATE / 2 - 2, y: PLOT.height - 8, "text-anchor": "middle" }, "no date"));
  }
  const at = (figure, span) => ({
    figure, y: y(figure.value), low: figure.high === null ? null : y(figure.high),
    ...(span
      ? { x: x((span.first + span.last + 1) / 2), left: x(span.first), right: x(span.last + 1), long: span.last > span.first, from: PLOT.left, to: PLOT.left + inner }
      : { x: PLOT.width - NO_DATE / 2 - 2, long: false, from: PLOT.width - NO_DATE, to: PLOT.width }),
  });
  const placed = spread(list.map((figure, turn) => at(figure, days[turn])));
  for (const one of placed) svg.append(figureMark(one, looks.get(speakerOf(one.figure))));
  svg.append(...valueLabels(placed));
  return svg;
}

const compact = (value) => value.toLocaleString("en-GB", { notation: value >= 1e5 ? "compact" : "standard", maximumFractionDigits: 2 });

/* Marks that would lie on each other stand side by side. */
function spread(marks) {
  const done = [];
  for (const mark of marks) {
    const step = 2 * MARKER + 2;
    const taken = (at) => done.some((other) => Math.abs(other.x - at) < step - 1 && (other.low ?? other.y) < mark.y + step && (mark.low ?? mark.y) < other.y + step);
    const tries = [0, 1, -1, 2, -2, 3, -3, 4, -4, 5, -5].map((turn) => mark.x + turn * step);
    const free = tries.find((at) => at > mark.from + MARKER && at < mark.to - MARKER && !taken(at));
    done.push({ ...mark, moved: free !== undefined && free !== mark.x, x: free ?? mark.x });
  }
  return done;
}

function figureMark(mark, look) {
  const open = () => showStatement(mark.figure.statement);
  const element = draw("g", { class: "figure-mark", role: "button", tabindex: 0, stroke: look, fill: look, "aria-label": figureLabel(mark.figure), "data-place": mark.figure.statement });
  if (mark.long && !mark.moved) element.append(draw("line", { class: "during", x1: mark.left, x2: mark.right, y1: mark.y, y2: mark.y }));
  element.append(...marker(mark));
  element.addEventListener("click", open);
  element.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" && event.key !== " ") return;
    event.preventDefault();
    open();
  });
  for (const name of ["pointerenter", "focus"]) element.addEventListener(name, () => showTip(element, [speakerOf(mark.figure), `${mark.figure.words}, ${statements[mark.figure.statement].date}`]));
  for (const name of ["pointerleave", "blur"]) element.addEventListener(name, hideTip);
  return element;
}

/* The shape tells the bound: up is at least, down is at most, hollow is about, a bar is a range. */
function marker({ figure, x, y, low }) {
  const r = MARKER;
  if (low !== null) {
    const cap = (at) => draw("line", { x1: x - r, x2: x + r, y1: at, y2: at, "stroke-width": 2 });
    return [draw("line", { x1: x, x2: x, y1: y, y2: low, "stroke-width": 3 }), cap(y), cap(low)];
  }
  const up = ["at least", "more than"].includes(figure.bound), down = ["at most", "less than"].includes(figure.bound);
  if (up || down) {
    const turn = up ? -1 : 1;
    return [draw("path", { d: `M${x},${y + turn * r}L${x - r},${y - turn * (r - 1)}H${x + r}Z` })];
  }
  if (figure.bound === "about") return [draw("circle", { cx: x, cy: y, r: r - 1.5, class: "about" })];
  return [draw("circle", { cx: x, cy: y, r: r - 1 })];
}

/* The numbers beside their marks, as far as there is room. */
function valueLabels(marks) {
  const boxes = marks.map((mark) => ({ left: mark.x - MARKER, right: mark.x + MARKER, top: Math.min(mark.y, mark.low ?? mark.y) - MARKER, low: mark.y + MARKER }));
  const told = [];
  return marks.flatMap((mark, turn) => {
    const text = figureText(mark.figure), width = 6.6 * text.length;
    // A number that stands beside the next mark already says enough for both.
    if (told.some((one) => one.text === text && Math.abs(one.y - mark.y) < 2 && Math.abs(one.x - mark.x) < 60)) return [];
    const at = [
      { x: mark.x + 9, y: mark.y + 4 }, { x: mark.x - 9 - width, y: mark.y + 4 },
      { x: mark.x - width / 2, y: mark.y - 10 }, { x: mark.x - width / 2, y: mark.y + 18 },
    ].find((one) => {
      const box = { left: one.x, right: one.x + width, top: one.y - 10, low: one.y + 2 };
      if (box.left < PLOT.left || box.right > PLOT.width || box.top < 0 || box.low > PLOT.height - PLOT.bottom) return false;
      return !boxes.some((other, number) => number !== turn && overlap(box, other));
    });
    if (!at) return [];
    told.push({ text, x: mark.x, y: mark.y });
    boxes.push({ left: at.x, right: at.x + width, top: at.y - 10, low: at.y + 2 });
    return [draw("text", { class: "value", x: at.x, y: at.y }, text)];
  });
}

function figureLabel(figure) {
  return `${speakerOf(figure)}: ${figureText(figure)} ${figure.unit}, ${statements[figure.statement].date || "no date"}`;
}

/* Who says which figure: the key to the colours, and the plot for those who do not see it. */
function figureList(list, looks, place) {
  const items = list.slice(0, LISTED).map((figure) => {
    const chip = make("span", { class: "speaker", "aria-hidden": "true" });
    chip.style.background = looks.get(speakerOf(figure));
    const open = make("button", { type: "button", class: "link", title: figure.words, onclick: () => showStatement(figure.statement) }, make("bdi", {}, speakerOf(figure)));
    return make("li", {}, chip, make("span", { class: "value" }, figureText(figure)), open, make("span", { class: "hint" }, statements[figure.statement].date || "no date"));
  });
  if (list.length > LISTED) {
    items.push(make("li", {}, make("button", { type: "button", class: "plain", onclick: () => showClaim(place) }, `All ${list.length} figures`)));
  }
  return make("ul", {}, ...items);
}

function makeFigureKey() {
  const entry = (words, figure, low = null) => {
    const svg = draw("svg", { viewBox: "0 0 16 16", "aria-hidden": "true", class: "figure-mark", stroke: "currentColor", fill: "currentColor" });
    svg.append(...marker({ figure, x: 8, y: low === null ? 8 : 13, low }));
    return make("li", {}, svg, words);
  };
  byId("figure-key").replaceChildren(
    entry("exactly", { bound: "exactly" }), entry("at least, more than", { bound: "at least" }), entry("at most, less than", { bound: "at most" }),
    entry("about", { bound: "about" }), entry("a range", { bound: "exactly" }, 3));
}
