/* The timeline: who says what when, and which statement answers which. */

const AXIS = 26;
const PADDING = 0.02;
/* The window in days, from ``from`` up to but without ``to``; ``whole`` is all there is. */
const time = { from: 0, to: 1, whole: null, marks: [], chosen: [], focus: 0 };

const timeShown = () => !byId("timeline").hidden;
const dated = () => [...visible].filter((place) => spans[place]);

/* First day of all that is shown, and the day behind the last. */
function wholeTime(places) {
  let from = Infinity, to = -Infinity;
  for (const place of places) {
    for (const day of [spans[place].first, spans[place].last]) {
      if (!Number.isFinite(day)) continue;
      from = Math.min(from, day);
      to = Math.max(to, day + 1);
    }
  }
  const pad = to - from > 1 ? Math.max((to - from) * PADDING, 0.5) : 0;
  return { from: from - pad, to: to + pad, first: from, last: to - 1 };
}

/* Where most is said: a few statements long before or after would press the others together. */
function usualTime(places, whole) {
  const days = places.flatMap((place) => [spans[place].first, spans[place].last]).filter(Number.isFinite).sort((a, b) => a - b);
  const at = (share) => days[Math.round(share * (days.length - 1))];
  const from = at(0.04), to = at(0.96) + 1, span = Math.max(to - from, 7);
  if (whole.to - whole.from <= 5 * span) return whole;
  return { from: Math.max(whole.from, from - span * 0.1), to: Math.min(whole.to, to + span * 0.1) };
}

function updateTimeline() {
  if (!timeShown()) return;
  const places = dated();
  updateUndated();
  byId("time").hidden = places.length === 0;
  byId("no-dots").hidden = places.length > 0;
  byId("no-dots").textContent = visible.size ? "None of these statements has a date. See All statements." : "No statement passes the filters.";
  if (places.length) {
    const whole = wholeTime(places);
    if (!time.whole || whole.from !== time.whole.from || whole.to !== time.whole.to) {
      time.whole = whole;
      ({ from: time.from, to: time.to } = usualTime(places, whole));
    }
    drawTimeline(places);
  } else {
    time.marks = [];
    time.whole = null;
  }
  for (const id of ["earlier", "later", "in", "out", "all"]) byId(`time-${id}`).hidden = places.length === 0;
  byId("time-shown").hidden = places.length === 0;
  updateFigures();
}

function updateUndated() {
  const without = [...visible].filter((place) => !spans[place]);
  const note = byId("time-undated");
  note.hidden = without.length === 0;
  note.firstElementChild.textContent = without.length === 1 ? "1 statement has no date." : `${without.length} statements have no date.`;
}

function showUndated() { go(showUndated, null); }
showUndated.render = () => {
  const without = [...statements.keys()].filter((place) => !spans[place]);
  mark([], []);
  markTimes([]);
  fill("Statements without a date", `${count(without.filter((place) => visible.has(place)).length, "statement")}${hiddenNote(without)}`, ...cards(without));
};

function showTogether(places) { go(showTogether, places); }
showTogether.render = (places) => {
  mark([], []);
  markTimes(places);
  fill("More statements of this time", `${count(places.filter((place) => visible.has(place)).length, "statement")}${hiddenNote(places)}`, ...cards(places));
};

function drawTimeline(places) {
  const box = byId("time-rows");
  const width = Math.max(120, byId("time").clientWidth - byId("time-names").offsetWidth);
  const view = { from: time.from, to: time.to, width };
  view.x = (day) => (day - view.from) / (view.to - view.from) * width;
  const laid = timeRows(places).map((row) => laidOut(row, view));
  const height = laid.reduce((sum, one) => sum + one.height, 0);
  const grid = draw("g", { class: "grid" });
  const marks = draw("g", { class: "marks" });
  const axis = byId("time-axis");
  axis.replaceChildren();
  for (const { day, label } of ticks(view.from, view.to, width)) {
    const x = view.x(day);
    grid.append(draw("line", { x1: x, x2: x, y1: 0, y2: height }));
    axis.append(draw("line", { x1: x, x2: x, y1: AXIS - 8, y2: AXIS }));
    if (x < width - 40 && day <= time.whole.last) axis.append(draw("text", { x: x + 4, y: AXIS - 8 }, label));
  }
  time.marks = [];
  let top = 0;
  laid.forEach((one, number) => {
    if (number % 2) grid.prepend(draw("rect", { class: "stripe", x: 0, y: top, width, height: one.height }));
    tighten(one.marks);
    for (const spec of one.marks) addMark(marks, { ...spec, y: spec.y + top, row: number }, width);
    top += one.height;
  });
  for (const [svg, high] of [[axis, AXIS], [box, height]]) {
    svg.setAttribute("viewBox", `0 0 ${width} ${high}`);
    svg.setAttribute("width", width);
    svg.setAttribute("height", high);
  }
  box.replaceChildren(grid, draw("g", { class: "arcs" }), marks);
  byId("time-names").replaceChildren(...laid.map(nameOfRow));
  setFocus(Math.min(time.focus, time.marks.length - 1));
  updateWindow(places);
  drawChosen();
}

const numberWidth = (text) => 6.4 * text.length + 5;

/* Of numbers that would lie on the next only the plus is drawn. */
function tighten(marks) {
  const numbers = marks.filter((mark) => mark.more && !mark.bar).sort((a, b) => a.x - b.x);
  numbers.forEach((mark, turn) => {
    const next = numbers[turn + 1];
    mark.tight = next !== undefined && next.x - mark.x < numberWidth(`+${mark.more.length}`);
  });
}

function nameOfRow({ row, height }) {
  const style = `height:${height}px`;
  if (row.actor === OTHERS) return make("div", { style }, make("em", {}, `${row.others} others`));
  if (row.actor === UNNAMED) return make("div", { style }, make("em", {}, "no named source"));
  const label = actors[row.actor].label;
  return make("div", { style }, make("button", { type: "button", class: "link", title: label, onclick: () => showActor(row.actor) }, make("bdi", {}, label)));
}

/* One dot, bar or number, as a button. */
function addMark(group, mark, width) {
  const common = { role: "button", tabindex: -1, "data-mark": time.marks.length, "aria-label": markLabel(mark) };
  if (mark.more) {
    const text = mark.tight ? "+" : `+${mark.more.length}`, wide = numberWidth(text);
    mark.x = Math.max(6, Math.min(mark.x, width - wide + 4));
    mark.element = draw("g", { ...common, class: "mark more" },
      draw("rect", { x: mark.x - 5, y: mark.y - 6, width: wide, height: 12, rx: 3 }), draw("text", { x: mark.x - 5 + wide / 2, y: mark.y + 3.7, "text-anchor": "middle" }, text));
  } else {
    const statement = statements[mark.place];
    const of = colour(types[statement.type]);
    const hollow = statement.dated === "published";
    const look = { ...common, class: `mark${hollow ? " hollow" : ""}`, "data-place": mark.place, stroke: of, fill: hollow ? null : of };
    mark.element = mark.bar
      ? draw("rect", { ...look, x: mark.x, y: mark.y - 3, width: mark.end - mark.x, height: 6, rx: 3 })
      : draw("circle", { ...look, cx: mark.x, cy: mark.y, r: hollow ? 3.8 : 4.5 });
  }
  time.marks.push(mark);
  group.append(mark.element);
}

function markLabel(mark) {
  if (mark.more) return `${mark.more.length} more statements`;
  const statement = statements[mark.place];
  const when = `${statement.dated} ${statement.date}`;
  return `${names(statement.speakers) || "no named source"}, ${statement.type}, ${when}: ${shortened(statement.words)}`;
}

const shortened = (text) => (text.length > 160 ? `${text.slice(0, 157).replace(/[\ud800-\udbff]$/, "")}…` : text);

/* What the window shows of the whole, and how much lies before and behind it. */
function updateWindow(places) {
  const before = places.filter((place) => spans[place].last < time.from).length;
  const after = places.filter((place) => spans[place].first >= time.to).length;
  // A day belongs to the window if half of it is to be seen; the margins hold no days.
  const first = Math.max(Math.ceil(time.from - 0.5), time.whole.first);
  const last = Math.max(first, Math.min(Math.floor(time.to - 0.5), time.whole.last));
  byId("time-before").textContent = before ? `${before} earlier` : "";
  byId("time-after").textContent = after ? `${after} later` : "";
  byId("time-earlier").disabled = time.from <= time.whole.first;
  byId("time-later").disabled = time.to >= time.whole.last + 1;
  byId("time-all").disabled = byId("time-out").disabled = byId("time-earlier").disabled && byId("time-later").disabled;
  byId("time-in").disabled = time.to - time.from <= 1;
  byId("time-shown").textContent = first === last ? dayText(first) : `${dayText(first)} – ${dayText(last)}`;
}

/* Move and stretch the window, inside the whole. */
function setWindow(from, to) {
  const span = Math.min(Math.max(to - from, 1), time.whole.to - time.whole.from);
  const middle = (from + to) / 2;
  time.from = Math.min(Math.max(middle - span / 2, time.whole.from), time.whole.to - span);
  time.to = time.from + span;
  drawTimeline(dated());
}

function stretchTime(factor, at = 0.5) {
  const span = time.to - time.from, day = time.from + at * span;
  const wanted = Math.max(1, span * factor);
  setWindow(day - at * wanted, day + (1 - at) * wanted);
}

function panTime(share) {
  const by = share * (time.to - time.from);
  setWindow(time.from + by, time.to + by);
}

function startTimeline() {
  const box = byId("time-rows");
  on("time-earlier", "click", () => panTime(-0.75));
  on("time-later", "click", () => panTime(0.75));
  on("time-in", "click", () => stretchTime(0.5));
  on("time-out", "click", () => stretchTime(2));
  on("time-all", "click", () => setWindow(time.whole.from, time.whole.to));
  byId("time-undated").lastElementChild.addEventListener("click", showUndated);
  for (const name of ["pointerover", "focusin"]) box.addEventListener(name, tipOf);
  for (const name of ["pointerleave", "focusout"]) box.addEventListener(name, hideTip);
  byId("timeline").addEventListener("scroll", hideTip);
  box.addEventListener("keydown", timeKeys);
  box.addEventListener("wheel", wheelTime, { passive: false });
  dragTime(box);
  let width = 0;
  new ResizeObserver(() => {
    if (!timeShown() || byId("timeline").clientWidth === width) return;
    width = byId("timeline").clientWidth;
    updateTimeline();
  }).observe(byId("timeline"));
}
