/* Puts the parts together. */

const TABS = ["network", "timeline", "table"];

function selectTab(name) {
  for (const one of TABS) {
    const chosen = one === name;
    byId(one).hidden = !chosen;
    byId(`tab-${one}`).setAttribute("aria-selected", String(chosen));
    byId(`tab-${one}`).tabIndex = chosen ? 0 : -1;
  }
  if (name === "network") network.redraw();
  if (name === "timeline") updateTimeline();
}

function tabKeys(event) {
  if (event.key !== "ArrowLeft" && event.key !== "ArrowRight") return;
  const step = event.key === "ArrowRight" ? 1 : TABS.length - 1;
  const name = TABS[(TABS.indexOf(event.target.id.replace("tab-", "")) + step) % TABS.length];
  selectTab(name);
  byId(`tab-${name}`).focus();
}

function on(id, event, act) {
  byId(id).addEventListener(event, act);
}

const wide = window.matchMedia("(min-width: 900px)");
const openSidebar = () => { byId("sidebar").open = wide.matches; };

makeTypes();
makeKinds();
makeArticles();
drawPicture();
listeners.push(updatePicture, updateCounts, updateTable, updateTimeline, refreshPanel, search);
applyFilters();
openSidebar();

wide.addEventListener("change", openSidebar);
dark.addEventListener("change", () => { updatePicture(); updateTimeline(); });
for (const id of ["from", "to", "article", "undated"]) on(id, "change", readFilters);
on("search", "input", search);
on("filters", "keydown", searchKeys);
on("filters", "submit", (event) => event.preventDefault());
on("all-types", "click", () => checkTypes(() => true));
on("no-types", "click", () => checkTypes(() => false));
on("reset", "click", resetFilters);
on("back", "click", back);
on("more", "click", moreRows);
on("edge-labels", "change", updatePicture);
byId("claims")?.addEventListener("change", () => { toggleClaims(); refreshPanel(); });
on("zoom-in", "click", () => zoom(1.25));
on("zoom-out", "click", () => zoom(0.8));
on("fit", "click", () => fit(true));
on("png", "click", savePng);
for (const name of TABS) {
  on(`tab-${name}`, "click", () => selectTab(name));
  on(`tab-${name}`, "keydown", tabKeys);
}

makeFigureKey();
startTimeline();
on("more-plots", "click", morePlots);
selectTab(data.opens);

/* For those who embed the page, and for tests. */
window.whosaid = { network, showActor, showClaim, showEdge, showStatement };
