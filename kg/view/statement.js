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

/* A claim that is denied or confirmed, and the other statements that put it forward. */
function claimLine(word, claim, by) {
  const line = make("div", { class: "claim" }, make("strong", {}, `${word} the claim: `), make("span", { class: "said", dir: "auto" }, claim.text));
  if (by.length) line.append(make("div", {}, "Put forward by ", ...statementLinks(by)));
  return line;
}

function statementLinks(places) {
  return places.flatMap((place, turn) => {
    const one = statements[place];
    const label = `${names(one.speakers) || "no named source"}, ${one.date || "no date"}`;
    const link = make("button", { type: "button", class: "link", onclick: () => showStatement(place) }, make("bdi", {}, label));
    return turn ? ["; ", link] : [link];
  });
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
  let answers = statement.answers;
  for (const [word, claim] of [["Denies", statement.denies], ["Confirms", statement.confirms]]) {
    if (claim === null) continue;
    const by = claims[claim].by.filter((other) => other !== place);
    item.append(claimLine(word, claims[claim], by));
    answers = answers.filter((answer) => !by.includes(answer));
  }
  if (answers.length) item.append(make("p", { class: "claim" }, "Answers ", ...statementLinks(answers)));
  item.append(articleLine(articles[statement.article]), details(statement));
  return item;
}
