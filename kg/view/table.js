/* All statements in a table, by date: what the picture shows, to be read and heard. */

const PAGE = 200;
let rowsShown = PAGE;

function row(place) {
  const statement = statements[place];
  const open = make("button", { type: "button", class: "link words", onclick: () => showStatement(place) }, make("bdi", {}, statement.words || "(no words)"));
  const who = statement.speakers.length ? actorButtons(statement.speakers) : [make("em", {}, "no named source")];
  const negated = statement.negated ? [make("span", { class: "negated" }, "not said: ")] : [];
  return make("tr", {},
    make("td", { class: "date", title: statement.dated && `${statement.dated} on this date` }, statement.date || "no date"),
    make("td", {}, ...who),
    make("td", {}, typeChip(statement.type)),
    make("td", {}, ...(statement.whom.length ? actorButtons(statement.whom) : ["–"])),
    make("td", {}, ...negated, open));
}

function updateTable() {
  const places = [...visible];
  byId("rows").replaceChildren(...places.slice(0, rowsShown).map(row));
  byId("no-rows").hidden = places.length > 0;
  const rest = places.length - rowsShown;
  byId("more").hidden = rest <= 0;
  byId("more").textContent = `Show ${Math.min(PAGE, Math.max(rest, 0))} more of ${rest}`;
}

function moreRows() {
  rowsShown += PAGE;
  updateTable();
}
