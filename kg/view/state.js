/* What the page knows, what the reader has filtered, and small helpers that all parts use. */

const data = JSON.parse(document.getElementById("data").textContent);
const { actors, articles, claims, statements } = data.known;
const { types, kinds } = data.styles;
const dark = window.matchMedia("(prefers-color-scheme: dark)");

const filters = { types: new Set(Object.keys(types)), from: "", to: "", undated: true, article: "" };

/* The places of the statements that pass the filters, and listeners for when they change. */
let visible = new Set(statements.keys());
const listeners = [];

const byId = (id) => document.getElementById(id);
const count = (number, word) => `${number} ${word}${number === 1 ? "" : "s"}`;
const colour = (style) => (dark.matches ? style.dark : style.light);
const names = (places) => places.map((place) => actors[place].label).join(", ");

/* An element with properties and children.  Text goes in as text nodes: nothing is parsed. */
function make(tag, properties = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else if (value !== null && value !== undefined) element.setAttribute(name, value);
  }
  element.append(...children.filter((child) => child !== null && child !== undefined));
  return element;
}

/* The statements that each one answers: those that the links name, and those that put the claim
   forward which it denies or confirms, unless they came later; and the other way round. */
const answersTo = statements.map((statement, place) => {
  const later = (other) => statement.date !== "" && statements[other].earliest > statement.latest;
  const made = [...statement.denies, ...statement.confirms].flatMap((claim) => claims[claim].by.filter((other) => !later(other)));
  return [...new Set([...statement.answers, ...made])].filter((other) => other !== place);
});
const answeredBy = statements.map(() => []);
answersTo.forEach((others, place) => others.forEach((other) => answeredBy[other].push(place)));

/* An element of a drawing. */
function draw(tag, properties = {}, ...children) {
  const element = document.createElementNS(byId("time-rows").namespaceURI, tag);
  for (const [name, value] of Object.entries(properties)) {
    if (value !== null && value !== undefined) element.setAttribute(name, value);
  }
  element.append(...children);
  return element;
}

function passesAllButType(statement) {
  if (filters.article !== "" && statement.article !== Number(filters.article)) return false;
  if (!statement.date) return filters.undated;
  if (filters.from && statement.latest < filters.from) return false;
  return !(filters.to && statement.earliest > filters.to);
}

function applyFilters() {
  visible = new Set();
  statements.forEach((statement, place) => {
    if (filters.types.has(statement.type) && passesAllButType(statement)) visible.add(place);
  });
  for (const listener of listeners) listener();
}

/* Text as search compares it: without case and accents. */
function folded(text) {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}
