/* Where everything on the timeline stands: rows of actors, and dots and bars in them. */

const MOST_ROWS = 25;
/* Pixels from one dot to the next, from one bar to the next, and the height of a lane of dots. */
const DOT = 11, BAR = 9;
const MOST_LANES = 6, MOST_BARS = 6;
const OTHERS = -1, UNNAMED = -2;
const spans = statements.map(daySpan);

/* The rows: the actors with the most statements, then the others, then those without a name. */
function timeRows(places) {
  const counts = new Map();
  for (const place of places) {
    for (const one of speakersOf(place)) counts.set(one, (counts.get(one) ?? 0) + 1);
  }
  const unnamed = counts.get(UNNAMED) ?? 0;
  counts.delete(UNNAMED);
  const ranked = [...counts.keys()].sort((a, b) => counts.get(b) - counts.get(a) || a - b);
  const kept = ranked.length > MOST_ROWS + 1 ? ranked.slice(0, MOST_ROWS) : ranked;
  const rows = kept.map((actor) => ({ actor, items: [] }));
  const others = ranked.length - kept.length;
  if (others) rows.push({ actor: OTHERS, others, items: [] });
  if (unnamed) rows.push({ actor: UNNAMED, items: [] });
  const of = new Map(rows.map((row) => [row.actor, row]));
  for (const place of places) {
    const found = new Set(speakersOf(place).map((one) => of.get(one) ?? of.get(OTHERS)));
    for (const row of found) row.items.push(place);
  }
  return rows;
}

const speakersOf = (place) => (statements[place].speakers.length ? statements[place].speakers : [UNNAMED]);

/* The marks of one row in the window, with the row's height.  What does not fit on a day is behind
   one mark that says how many. */
function laidOut(row, view) {
  const inside = row.items.filter((place) => spans[place].last >= view.from && spans[place].first < view.to);
  const dots = inside.filter((place) => spans[place].first === spans[place].last);
  const bars = inside.filter((place) => spans[place].first !== spans[place].last);
  const found = [...dotMarks(dots, view)];
  const dotLanes = found.reduce((most, mark) => Math.max(most, mark.lane + 1), 0);
  const lines = [...barMarks(bars, view)];
  const barLanes = lines.reduce((most, mark) => Math.max(most, mark.lane + 1), 0);
  const inner = dotLanes * DOT + barLanes * BAR;
  const height = Math.max(24, inner + 10);
  const top = (height - inner) / 2;
  for (const mark of found) mark.y = top + (mark.lane + 0.5) * DOT;
  for (const mark of lines) mark.y = top + dotLanes * DOT + (mark.lane + 0.5) * BAR;
  return { row, height, marks: [...found, ...lines] };
}

/* Dots of one day, or of as few days as a dot is wide, side by side and one below the other. */
function* dotMarks(places, view) {
  const perDay = view.width / (view.to - view.from);
  const days = perDay >= DOT ? 1 : Math.ceil(DOT / perDay);
  const bins = new Map();
  for (const place of places) {
    const bin = Math.floor(spans[place].first / days);
    if (!bins.has(bin)) bins.set(bin, []);
    bins.get(bin).push(place);
  }
  const columns = Math.max(1, Math.floor(perDay * days / DOT));
  for (const [bin, held] of bins) {
    const used = Math.min(columns, held.length <= 3 ? held.length : Math.max(3, Math.ceil(Math.sqrt(held.length * 2)), Math.ceil(held.length / MOST_LANES)));
    const left = view.x((bin + 0.5) * days) - used * DOT / 2;
    const room = used * MOST_LANES;
    const alone = held.length > room ? held.slice(0, room - 1) : held;
    for (const [turn, place] of alone.entries()) {
      yield { place, x: left + (turn % used + 0.5) * DOT, lane: Math.floor(turn / used) };
    }
    if (alone.length < held.length) {
      yield { more: held.slice(alone.length), x: left + (used - 0.5) * DOT, lane: MOST_LANES - 1 };
    }
  }
}

/* Bars of times longer than a day, each in the first lane that is free. */
function* barMarks(places, view) {
  const free = [];
  const rest = [];
  const sorted = [...places].sort((a, b) => spans[a].first - spans[b].first || a - b);
  for (const place of sorted) {
    const { first, last } = spans[place];
    const left = Math.max(-20, view.x(first)), right = Math.min(view.width + 20, view.x(last + 1));
    const end = Math.max(right, left + DOT);
    let lane = free.findIndex((taken) => taken <= left);
    if (lane < 0) lane = free.length;
    if (lane >= MOST_BARS) {
      rest.push(place);
      continue;
    }
    free[lane] = end + 2;
    yield { place, bar: true, x: left, end, lane };
  }
  if (rest.length) {
    const middle = (Math.max(0, view.x(spans[rest[0]].first)) + Math.min(view.width, view.x(spans[rest[0]].last + 1))) / 2;
    yield { more: rest, x: middle, lane: MOST_BARS };
  }
}
