/* The panel: what is to be read about the actor, edge or statement that was chosen. */

const LIST_LIMIT = 100;
const STRONGEST = 12;
const trail = [];
let current = { show: showOverview, argument: null };

/* Show something and remember what was shown before, for the way back. */
function go(show, argument) {
  if (current.show !== show || current.argument !== argument) trail.push(current);
  current = { show, argument };
  refreshPanel();
  document.querySelector(".panel").scrollTop = 0;
  byId("panel-title").focus({ preventScroll: true });
  if (!window.matchMedia("(min-width: 900px)").matches) byId("panel-title").scrollIntoView();
}

function back() {
  current = trail.pop() ?? { show: showOverview, argument: null };
  refreshPanel();
}

function refreshPanel() {
  current.show.render(current.argument);
  byId("back").hidden = current.show === showOverview;
}

function fill(title, note, ...body) {
  byId("panel-title").textContent = title;
  byId("panel-note").textContent = note;
  byId("panel-body").replaceChildren(...body);
}

/* Cards of the statements that pass the filters; a long list says where it stops. */
function cards(places) {
  const list = places.filter((place) => visible.has(place));
  const made = list.slice(0, LIST_LIMIT).map(card);
  if (list.length > LIST_LIMIT) {
    made.push(make("p", { class: "hint" }, `The first ${LIST_LIMIT} of ${list.length}; filter to see others.`));
  }
  return made;
}

function section(title, places) {
  const made = cards(places);
  return made.length ? [make("h3", {}, title), ...made] : [];
}

function hiddenNote(places) {
  const hidden = places.filter((place) => !visible.has(place)).length;
  return hidden ? `, ${hidden} more hidden by the filters` : "";
}

function showActor(place) { go(showActor, place); }
showActor.render = (place) => {
  const actor = actors[place];
  const by = [], about = [];
  statements.forEach((statement, number) => {
    if (statement.speakers.includes(place)) by.push(number);
    else if (statement.about.includes(place)) about.push(number);
  });
  const all = [...by, ...about];
  const passing = all.filter((number) => visible.has(number)).length;
  const known = [actor.kind, actor.country, ...actor.roles].filter(Boolean).join(" · ");
  const also = actor.names.length ? [make("p", { class: "hint" }, "Also: ", make("bdi", {}, actor.names.join(", ")))] : [];
  markTimes([]);
  mark([place], data.edges.filter((edge) => edge.from === place || edge.to === place).map((edge) => edge.id));
  fill(actor.label, `${known}. ${count(passing, "statement")}${hiddenNote(all)}`, ...also, ...section("Says", by), ...section("Others about it", about));
};

function showEdge(id) { go(showEdge, id); }
showEdge.render = (id) => {
  const edge = data.edges.find((one) => one.id === id);
  markTimes(shown(edge));
  mark([edge.from, edge.to], [id, ...edge.statements.flatMap((place) => edgesOfStatement.get(place))]);
  if (edge.claim !== undefined) {
    const title = `${actors[edge.from].label} ${ROLE_WORDS[edge.role]}: ${claims[edge.claim].text}`;
    fill(title, `${edge.type}: ${count(shown(edge).length, "statement")}${hiddenNote(edge.statements)}`, ...cards(edge.statements));
    return;
  }
  const title = `${actors[edge.from].label} → ${actors[edge.to].label}`;
  const relation = edge.relation === "about" ? "about, not directed at" : "directed at";
  fill(title, `${edge.type} (${relation}): ${count(shown(edge).length, "statement")}${hiddenNote(edge.statements)}`, ...cards(edge.statements));
};

function showStatement(place) { go(showStatement, place); }
showStatement.render = (place) => {
  const statement = statements[place];
  mark(statement.speakers, edgesOfStatement.get(place) ?? []);
  markTimes([place]);
  const hidden = visible.has(place) ? "" : " (hidden by the filters elsewhere)";
  fill(names(statement.speakers) || "No named source", `One ${statement.type}${hidden}`, card(place));
};

/* What to begin with: the pairs between whom most is said; of equals, those who address someone. */
const STRENGTH = (a, b) => b.number - a.number || (a.edge.relation === "about") - (b.edge.relation === "about");
function showOverview() { go(showOverview, null); }
showOverview.render = () => {
  mark([], []);
  markTimes([]);
  const strongest = between.map((edge) => ({ edge, number: shown(edge).length }))
    .filter((one) => one.number > 0).sort(STRENGTH).slice(0, STRONGEST);
  const list = strongest.map(({ edge, number }) => {
    const label = make("bdi", {}, `${actors[edge.from].label} → ${actors[edge.to].label}`);
    const button = make("button", { type: "button", class: "edge", onclick: () => showEdge(edge.id) }, label, typeChip(edge.type), make("span", { class: "number" }, String(number)));
    return make("li", {}, button);
  });
  fill("Who speaks about whom", `Click an actor or an edge in the network, a dot of the timeline, a row of the table${list.length ? ", or one of the strongest edges:" : "."}`, make("ol", { class: "strongest" }, ...list), ...contestedClaims());
};
