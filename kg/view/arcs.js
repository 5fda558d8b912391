/* What the panel shows, marked on the timeline, with arcs from answers to what they answer. */

const MOST_ARCS = 60;

/* Statements that the panel shows, and lines to those that they answer. */
function markTimes(places) {
  time.chosen = places;
  if (timeShown()) drawChosen();
}

function drawChosen() {
  const group = document.querySelector("#time-rows .arcs");
  if (!group) return;
  const at = new Map();
  const chosen = new Set(time.chosen);
  for (const mark of time.marks) {
    for (const place of mark.more ?? [mark.place]) {
      if (!at.has(place)) at.set(place, mark);
    }
    const on = (mark.more ?? [mark.place]).some((place) => chosen.has(place));
    mark.element.classList.toggle("chosen", on);
    mark.element.classList.remove("related");
  }
  const pairs = arcPairs().filter(([from, to]) => at.has(from) && at.has(to) && at.get(from) !== at.get(to));
  group.replaceChildren(...pairs.slice(0, MOST_ARCS).map(([from, to]) => {
    for (const mark of [at.get(from), at.get(to)]) mark.element.classList.add("related");
    return arc(at.get(from), at.get(to), colour(types[statements[from].type]));
  }));
}

/* From each statement that answers to the one it answers: of one statement all, of several those
   between them. */
function arcPairs() {
  if (time.chosen.length === 1) {
    const [place] = time.chosen;
    return [...answersTo[place].map((other) => [place, other]), ...answeredBy[place].map((other) => [other, place])];
  }
  const chosen = new Set(time.chosen);
  return time.chosen.flatMap((place) => answersTo[place].filter((other) => chosen.has(other)).map((other) => [place, other]));
}

function arc(from, to, stroke) {
  const start = middleOf(from), end = middleOf(to);
  const bend = Math.min(60, 14 + 0.2 * Math.hypot(end.x - start.x, end.y - start.y));
  const side = end.x === start.x ? bend : 0;
  const control = { x: (start.x + end.x) / 2 + side, y: (start.y + end.y) / 2 - (side ? 0 : bend) };
  const turn = Math.atan2(end.y - control.y, end.x - control.x);
  const tip = { x: end.x - 6 * Math.cos(turn), y: end.y - 6 * Math.sin(turn) };
  const wing = (angle) => `L${tip.x - 7 * Math.cos(turn + angle)},${tip.y - 7 * Math.sin(turn + angle)}`;
  return draw("g", { class: "arc", stroke },
    draw("path", { d: `M${start.x},${start.y}Q${control.x},${control.y} ${tip.x},${tip.y}` }),
    draw("path", { fill: stroke, d: `M${tip.x},${tip.y}${wing(0.45)}${wing(-0.45)}Z` }));
}

const middleOf = (mark) => ({ x: mark.bar ? (mark.x + mark.end) / 2 : mark.x, y: mark.y });
