/* The side bar: search, filters, legend and counts. */

const FOUND_ACTORS = 8;
const FOUND_CLAIMS = 8;
const FOUND_STATEMENTS = 20;
const actorTexts = actors.map((actor) => folded([actor.label, ...actor.names].join("\n")));
const claimTexts = claims.map((claim) => folded(claim.text));
const statementTexts = statements.map((statement) => folded(statement.pieces.map(([text]) => text).join("") + "\n" + names(statement.speakers)));

function search() {
  const words = folded(byId("search").value.trim()).split(/\s+/).filter(Boolean);
  const holds = (text) => words.every((word) => text.includes(word));
  const foundActors = [], foundClaims = [], foundStatements = [];
  if (words.length) {
    actorTexts.forEach((text, place) => { if (holds(text)) foundActors.push(place); });
    claimTexts.forEach((text, place) => { if (holds(text)) foundClaims.push(place); });
    for (const place of visible) if (holds(statementTexts[place])) foundStatements.push(place);
  }
  const result = (label, act) => make("li", {}, make("button", { type: "button", class: "result", onclick: act }, ...label));
  const list = (title, places, limit, item) => places.length ? [
    make("h3", {}, `${title} (${places.length})`), make("ul", {}, ...places.slice(0, limit).map(item)),
  ] : [];
  const nothing = words.length && !foundActors.length && !foundClaims.length && !foundStatements.length;
  byId("results").replaceChildren(
    ...list("Actors", foundActors, FOUND_ACTORS, (place) => result(actorResult(place), () => showActor(place))),
    ...list("Claims", foundClaims, FOUND_CLAIMS, (place) => result([make("bdi", { class: "snippet" }, claims[place].text)], () => showClaim(place))),
    ...list("Statements", foundStatements, FOUND_STATEMENTS, (place) => result(statementResult(place), () => showStatement(place))),
    ...(nothing ? [make("p", { class: "hint" }, "Nothing found.")] : []),
  );
}

function actorResult(place) {
  return [make("bdi", {}, actors[place].label), " ", make("span", { class: "hint" }, actors[place].kind)];
}

function statementResult(place) {
  const statement = statements[place];
  return [make("bdi", {}, names(statement.speakers) || "no named source"), `, ${statement.type}: `, make("span", { class: "snippet", dir: "auto" }, statement.words)];
}

/* The arrow keys walk through the results, Escape empties the search. */
function searchKeys(event) {
  const stops = [byId("search"), ...byId("results").querySelectorAll("button")];
  const at = stops.indexOf(document.activeElement);
  if (at < 0) return;
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (event.key === "Escape") {
    byId("search").value = "";
    search();
    byId("search").focus();
  } else if (event.key === "Enter" && at === 0) {
    event.preventDefault();
    stops[1]?.click();
  } else if (step && stops[at + step]) {
    event.preventDefault();
    stops[at + step].focus();
  }
}

function makeTypes() {
  const counts = new Map();
  for (const statement of statements) counts.set(statement.type, (counts.get(statement.type) ?? 0) + 1);
  const present = Object.keys(types).filter((type) => counts.has(type));
  byId("types").append(...present.map((type) => {
    const box = make("input", { type: "checkbox", value: type, checked: "", onchange: readFilters });
    const swatch = make("span", { class: "swatch", "aria-hidden": "true" });
    swatch.style.setProperty("--light", types[type].light);
    swatch.style.setProperty("--dark", types[type].dark);
    const only = make("button", { type: "button", class: "plain only", "aria-label": `Only ${type}`, onclick: () => checkTypes((one) => one === type) }, "only");
    const label = make("label", { class: "check" }, box, swatch, type);
    return make("div", { class: "type" }, label, only, make("span", { class: "number", "data-type": type }));
  }));
}

function makeKinds() {
  const words = { person: "person", country: "country", organization: "organization", group: "group" };
  byId("kinds").append(...Object.keys(kinds).map((kind) => {
    const shape = make("span", { class: `shape ${kinds[kind].shape}`, "aria-hidden": "true" });
    shape.style.setProperty("--light", kinds[kind].light);
    shape.style.setProperty("--dark", kinds[kind].dark);
    return make("li", {}, shape, words[kind]);
  }));
}

function makeArticles() {
  const speaking = new Set(statements.map((one) => one.article));
  const order = [...articles.keys()].filter((place) => speaking.has(place));
  byId("article").append(...order.map((place) => make("option", { value: place }, articles[place].title || articles[place].source)));
  const dated = statements.filter((one) => one.date);
  for (const id of ["from", "to"]) byId(id).disabled = dated.length === 0;
  byId("undated-label").textContent = `with no date (${statements.length - dated.length})`;
}

function checkTypes(wanted) {
  for (const box of byId("types").querySelectorAll("input")) box.checked = wanted(box.value);
  readFilters();
}

function readFilters() {
  filters.types = new Set([...byId("types").querySelectorAll("input:checked")].map((box) => box.value));
  for (const id of ["from", "to", "article"]) filters[id] = byId(id).value;
  filters.undated = byId("undated").checked;
  applyFilters();
}

function resetFilters() {
  for (const id of ["from", "to", "article", "search"]) byId(id).value = "";
  byId("undated").checked = true;
  checkTypes(() => true);
}

/* How many statements there are of all, and of each type if only the type were not filtered. */
function updateCounts() {
  byId("count").textContent = `${visible.size} of ${count(statements.length, "statement")}`;
  const counts = new Map();
  for (const statement of statements) {
    if (passesAllButType(statement)) counts.set(statement.type, (counts.get(statement.type) ?? 0) + 1);
  }
  for (const place of byId("types").querySelectorAll(".number")) place.textContent = String(counts.get(place.dataset.type) ?? 0);
}
