/* One statement as the panel shows it. */

function typeChip(type) {
  const chip = make("span", { class: "chip" }, type);
  chip.style.setProperty("--light", types[type].light);
  chip.style.setProperty("--dark", types[type].dark);
  return chip;
}

function actorButton(place) {
  const label = make("bdi", {}, actors[place].label);
  return make("button", { type: "button", class: "link", onclick: () => showActor(place) }, label);
}

function actorButtons(places) {
  return places.flatMap((place, turn) => (turn ? [", ", actorButton(place)] : [actorButton(place)]));
}

/* The sentence in its pieces, content and cue marked. */
function sentence(statement) {
  const quote = make("blockquote", { dir: "auto" });
  for (const [text, marks] of statement.pieces) {
    quote.append(marks ? make("mark", { class: marks, title: markTitle(marks) }, text) : text);
  }
  return quote;
}

function markTitle(marks) {
  return { content: "what is said", cue: "the words that report it" }[marks] ?? "what is said, and reports it";
}

/* A link only where the address is that of a web page; else its text, or nothing. */
function articleLine(article) {
  const title = make("bdi", {}, article.title || article.source);
  const when = article.published ? article.published.slice(0, 10) : "no date of publication";
  const about = [article.publisher, when].filter(Boolean).join(", ");
  const line = make("p", { class: "article" }, title, ` (${about})`);
  if (/^https?:\/\//i.test(article.url)) {
    const link = { href: article.url, target: "_blank", rel: "noopener noreferrer" };
    line.append(" ", make("a", link, "Open the article"));
  }
  return line;
}

/* A claim that a statement bears on, and the other statements that do. */
function claimLine(word, place, ...lists) {
  const claim = claims[place];
  const open = make("button", { type: "button", class: "link said", title: claim.text, onclick: () => showClaim(place) }, make("span", { dir: "auto" }, shortened(claim.text)));
  const line = make("div", { class: "claim" }, make("strong", {}, `${word} the claim: `), open);
  for (const [what, places, home] of lists) {
    if (places.length) line.append(make("div", {}, `${what} `, ...statementLinks(places, home)));
  }
  return line;
}

const FEW_LINKS = 8;

/* Links to statements: who, when, and in which article if it is not the same. */
function statementLinks(places, home = null, all = false) {
  const short = all ? places : places.slice(0, FEW_LINKS);
  const links = short.flatMap((place, turn) => {
    const link = statementLink(place, home);
    return turn ? ["; ", link] : [link];
  });
  if (short.length === places.length) return links;
  const more = make("span", {}, "; ", make("button", { type: "button", class: "plain", onclick: () => {
    more.replaceWith("; ", ...statementLinks(places.slice(FEW_LINKS), home, true));
  } }, `${places.length - FEW_LINKS} more`));
  return [...links, more];
}

function statementLink(place, home) {
  const one = statements[place];
  const label = `${names(one.speakers) || "no named source"}, ${one.date || "no date"}`;
  const link = make("button", { type: "button", class: "link", onclick: () => showStatement(place) }, make("bdi", {}, label));
  if (home === null || one.article === home) return link;
  const article = articles[one.article];
  return make("span", {}, link, " (", make("bdi", { class: "hint" }, article.title || article.source), ")");
}

function details(statement) {
  const source = articles[statement.article].source;
  const facts = [
    `${source}, characters ${statement.start}–${statement.end}`,
    statement.mode,
    `read from: ${statement.reason}`,
    `confidence ${statement.confidence.toFixed(2)}`,
  ];
  const lines = [make("p", {}, make("bdi", {}, facts.join(" · ")))];
  if (statement.behalf.length) lines.push(make("p", {}, "On behalf of ", ...actorButtons(statement.behalf)));
  const others = statement.about.filter((place) => !statement.whom.includes(place));
  if (others.length) lines.push(make("p", {}, "Also about ", ...actorButtons(others)));
  lines.push(make("p", {}, "Cite as ", make("code", {}, statement.iri)));
  return make("div", { class: "details" }, ...lines);
}

function card(place) {
  const statement = statements[place];
  const who = statement.speakers.length ? actorButtons(statement.speakers) : [make("em", {}, "no named source")];
  const whom = statement.whom.length ? [" → ", ...actorButtons(statement.whom)] : [];
  const head = make("p", { class: "who" }, typeChip(statement.type), " ", ...who, ...whom);
  const when = make("time", {}, statement.date ? `${statement.dated} ${statement.date}` : "no date");
  const item = make("article", { class: "statement", "data-place": place }, head, when);
  if (statement.negated) item.append(make("p", { class: "negated" }, "Reported as not said"));
  item.append(sentence(statement));
  item.append(...claimLines(place));
  item.append(articleLine(articles[statement.article]), details(statement));
  return item;
}

/* What the statement answers and who answers it, in all articles. */
function claimLines(place) {
  const statement = statements[place];
  const home = statement.article;
  const told = new Set([place]);
  const rest = (places) => places.filter((other) => !told.has(other));
  const lines = [];
  const line = (word, claim, ...lists) => {
    lines.push(claimLine(word, claim, ...lists.map(([what, places]) => [what, places.filter((other) => other !== place), home])));
    for (const [, places] of lists) places.forEach((other) => told.add(other));
  };
  for (const claim of statement.denies) line("Denies", claim, ["Put forward by", claims[claim].by]);
  for (const claim of statement.confirms) line("Confirms", claim, ["Put forward by", claims[claim].by]);
  for (const claim of statement.asserts) {
    const { by, denied, confirmed } = claims[claim];
    line("Makes", claim, ["Also made by", by], ["Denied by", denied], ["Confirmed by", confirmed]);
  }
  for (const [word, places] of [["Answers ", rest(answersTo[place])], ["Answered by ", rest(answeredBy[place])]]) {
    if (places.length) lines.push(make("p", { class: "claim" }, word, ...statementLinks(places, home)));
  }
  return lines;
}
