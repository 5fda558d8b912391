/* Puts the parts together. */

function selectTab(name) {
  for (const one of ["network", "table"]) {
    const chosen = one === name;
    byId(one).hidden = !chosen;
    byId(`tab-${one}`).setAttribute("aria-selected", String(chosen));
    byId(`tab-${one}`).tabIndex = chosen ? 0 : -1;
  }
  if (name === "network") network.redraw();
}

function tabKeys(event) {
  if (event.key !== "ArrowLeft" && event.key !== "ArrowRight") return;
  const name = event.target.id === "tab-network" ? "table" : "network";
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
listeners.push(updatePicture, updateCounts, updateTable, refreshPanel, search);
applyFilters();
openSidebar();

wide.addEventListener("change", openSidebar);
dark.addEventListener("change", updatePicture);
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
on("zoom-in", "click", () => zoom(1.25));
on("zoom-out", "click", () => zoom(0.8));
on("fit", "click", () => fit(true));
on("png", "click", savePng);
for (const name of ["network", "table"]) {
  on(`tab-${name}`, "click", () => selectTab(name));
  on(`tab-${name}`, "keydown", tabKeys);
}

/* For those who embed the page, and for tests. */
window.whosaid = { network, showActor, showEdge, showStatement };
