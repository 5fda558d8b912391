/* One claim in the panel: who puts it forward, denies and confirms it, and its figures. */

const FEW_CONTESTED = 12;
const BOUND_SIGNS = { exactly: "", "at least": "≥ ", "more than": "> ", "at most": "≤ ", "less than": "< ", about: "≈ " };

function showClaim(place) { go(showClaim, place); }
showClaim.render = (place) => {
  const claim = claims[place];
  const all = [...claim.by, ...claim.denied, ...claim.confirmed];
  const passing = all.filter((one) => visible.has(one)).length;
  const speakers = [...new Set(all.flatMap((one) => statements[one].speakers))];
  mark([`claim ${place}`, ...speakers], voices.filter((edge) => edge.claim === place).map((edge) => edge.id));
  markTimes(all);
  fill(claim.text, `Claim. ${count(passing, "statement")}${hiddenNote(all)}`,
    ...figureTable(claim),
    ...section("Put forward by", claim.by), ...section("Denied by", claim.denied), ...section("Confirmed by", claim.confirmed));
};

/* The number as one reads it: its bound as a sign, a range with both ends. */
function figureText(figure) {
  const number = (value) => value.toLocaleString("en-GB", { maximumFractionDigits: 4 });
  const value = number(figure.value) + (figure.high === null ? "" : `–${number(figure.high)}`);
  return (BOUND_SIGNS[figure.bound] ?? `${figure.bound} `) + value;
}

/* The figures of a claim side by side, by unit and date. */
function figureTable(claim) {
  const list = claim.figures.filter((figure) => visible.has(figure.statement));
  if (!list.length) return [];
  const rows = list.map((figure) => {
    const one = statements[figure.statement];
    const open = make("button", { type: "button", class: "link", title: figure.words, onclick: () => showStatement(figure.statement) }, figureText(figure));
    return make("tr", {},
      make("td", { class: "value" }, open),
      make("td", {}, make("bdi", {}, figure.unit)),
      make("td", {}, make("bdi", {}, names(one.speakers) || "no named source")),
      make("td", { class: "date" }, one.date || "no date"));
  });
  const head = make("thead", {}, make("tr", {}, ...["Figure", "Of what", "By", "Date"].map((word) => make("th", { scope: "col" }, word))));
  return [make("h3", {}, "Figures"), make("table", { class: "side-by-side" }, head, make("tbody", {}, ...rows))];
}

/* The claims of the picture for the overview, the most contested first. */
function contestedClaims() {
  const list = claims.map((claim, place) => ({ place, claim, against: answersShown(claim) }))
    .filter(({ claim, against }) => against && claim.by.some((one) => visible.has(one)))
    .sort((a, b) => b.against - a.against || a.place - b.place).slice(0, FEW_CONTESTED);
  if (!list.length) return [];
  const items = list.map(({ place, claim, against }) => {
    const button = make("button", { type: "button", class: "edge", onclick: () => showClaim(place) }, make("bdi", {}, claim.text), make("span", { class: "number" }, String(against)));
    return make("li", {}, button);
  });
  return [make("h3", {}, "Claims that are denied or confirmed"), make("ol", { class: "strongest contested" }, ...items)];
}

function answersShown(claim) {
  return [...claim.denied, ...claim.confirmed].filter((one) => visible.has(one)).length;
}
