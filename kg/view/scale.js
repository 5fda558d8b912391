/* Time on a line: days as whole numbers, and the steps that an axis is read by. */

const DAY = 864e5;
const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/* The number of a day; an open end is infinite, and null is no date. */
function dayNumber(iso) {
  const found = /^(\d{4})-(\d\d)-(\d\d)$/.exec(iso);
  if (!found) return null;
  const [year, month, day] = found.slice(1).map(Number);
  if (year === 0) return -Infinity;
  if (year === 9999) return Infinity;
  if (month < 1 || month > 12) return null;
  const days = new Date(Date.UTC(2000, month, 0)).getUTCDate();
  const last = month === 2 ? new Date(new Date(0).setUTCFullYear(year, 2, 0)).getUTCDate() : days;
  return new Date(0).setUTCFullYear(year, month - 1, Math.min(day, last)) / DAY;
}

/* First and last day of something dated; null where it is not. */
function daySpan({ earliest, latest }) {
  const first = dayNumber(earliest), last = dayNumber(latest);
  if (first === null || last === null || last < first) return null;
  return Number.isFinite(first) || Number.isFinite(last) ? { first, last } : null;
}

/* Each step has the least pixels that its label needs. */
const STEPS = [
  ...[1, 2, 7, 14].map((days) => ({ days, every: days, unit: "day" })),
  ...[1, 2, 3, 6].map((months) => ({ days: 30.4 * months, every: months, unit: "month" })),
  ...[1, 2, 5, 10, 20, 50, 100, 200, 500].map((years) => ({ days: 365.25 * years, every: years, unit: "year" })),
];

/* The marks of an axis from one day to another: where they stand, and what they say. */
function ticks(from, to, pixels, room = 80) {
  const step = STEPS.find((one) => one.days * pixels / (to - from) >= room) ?? STEPS[STEPS.length - 1];
  const found = [];
  let before = null;
  for (const day of marksOf(step, from, to)) {
    const date = new Date(day * DAY);
    found.push({ day, label: tickLabel(step.unit, date, before) });
    before = date;
  }
  return found;
}

function* marksOf({ unit, every }, from, to) {
  if (unit === "day") {
    // Weeks begin on Monday: day 4 was one.
    const shift = every % 7 ? 0 : 4;
    for (let day = Math.ceil((from - shift) / every) * every + shift; day <= to; day += every) yield day;
    return;
  }
  const first = new Date(from * DAY);
  const months = unit === "year" ? 12 * every : every;
  let month = Math.floor((12 * first.getUTCFullYear() + first.getUTCMonth()) / months) * months;
  for (;; month += months) {
    const day = new Date(0).setUTCFullYear(Math.floor(month / 12), month % 12, 1) / DAY;
    if (day > to) return;
    if (day >= from) yield day;
  }
}

/* The year is told where it changes. */
function tickLabel(unit, date, before) {
  const year = date.getUTCFullYear();
  if (unit === "year") return String(year);
  const month = MONTHS[date.getUTCMonth()];
  const short = unit === "day" ? `${date.getUTCDate()} ${month}` : month;
  return before?.getUTCFullYear() === year ? short : `${short} ${year}`;
}

function dayText(day) {
  const date = new Date(day * DAY);
  return `${date.getUTCDate()} ${MONTHS[date.getUTCMonth()]} ${date.getUTCFullYear()}`;
}

/* Round numbers from the lowest to the highest value of a plot, on a scale of powers if need be. */
function valueScale(low, high) {
  if (low > 0 && high / low >= 200) return powerScale(low, high);
  const least = low >= 0 && (low < 0.4 * high || low === high) ? 0 : low;
  const span = (high - least) || Math.abs(high) || 1;
  const raw = span / 4, power = 10 ** Math.floor(Math.log10(raw));
  const step = [1, 2, 5, 10].map((one) => one * power).find((one) => one >= raw);
  const bottom = Math.floor(least / step) * step, count = Math.max(1, Math.ceil((high - bottom) / step + 0.15));
  const top = bottom + count * step;
  const marks = Array.from({ length: count + 1 }, (_, turn) => Number((bottom + turn * step).toPrecision(12)));
  return { marks, at: (value) => (value - bottom) / (top - bottom), powers: false };
}

function powerScale(low, high) {
  const bottom = Math.floor(Math.log10(low)), top = Math.ceil(Math.log10(high) + 0.05);
  const every = Math.ceil((top - bottom) / 5);
  const marks = [];
  for (let power = bottom; power <= top; power += every) marks.push(10 ** power);
  return { marks, at: (value) => (Math.log10(value) - bottom) / (top - bottom), powers: true };
}
