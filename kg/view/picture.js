/* The network, drawn by vis-network at places that were worked out beforehand. */

const FEW_EDGES = 24;
/* Sizes of labels: as laid out for; readable and just legible, on the screen; and the most. */
const CLAIM_FONT = 13, FONT = 14, READABLE = 11.5, LEGIBLE = 8, MOST_FONT = 60;
const CLAIM_LOOK = { margin: { top: 6, bottom: 6, left: 8, right: 8 }, shapeProperties: { borderRadius: 3 } };
/* Labels of claims come before those of actors of this size. */
const CLAIM_RANK = 20;
const nodes = new vis.DataSet(data.nodes.map((node) => ({ ...node, label: node.label || " ", ...(node.claim === undefined ? {} : CLAIM_LOOK) })));
const edges = new vis.DataSet(data.edges);
const edgesOfStatement = new Map();
let network = null;

/* Edges between actors, and those from actors to claims. */
const between = data.edges.filter((edge) => edge.claim === undefined);
const voices = data.edges.filter((edge) => edge.claim !== undefined);
/* The statements that lead to a claim as soon as claims are shown, rather than to an actor. */
const answering = new Set(voices.filter((edge) => edge.role !== "asserts").flatMap((edge) => edge.statements));
const claimNodes = data.nodes.filter((node) => node.claim !== undefined);

for (const edge of data.edges) {
  for (const place of edge.statements) {
    if (!edgesOfStatement.has(place)) edgesOfStatement.set(place, []);
    edgesOfStatement.get(place).push(edge.id);
  }
}

const shown = (edge) => edge.statements.filter((place) => visible.has(place));
const withClaims = () => byId("claims")?.checked ?? false;

/* The statements for which an edge is drawn. */
function drawn(edge) {
  if (edge.claim !== undefined) return withClaims() ? shown(edge) : [];
  return withClaims() ? shown(edge).filter((place) => !answering.has(place)) : shown(edge);
}

const ROLE_WORDS = { asserts: "puts forward", denies: "denies", confirms: "confirms" };

function edgeTitle(edge, number) {
  if (edge.claim !== undefined) {
    return `${actors[edge.from].label} ${ROLE_WORDS[edge.role]}: ${claims[edge.claim].text}\n${edge.type}: ${count(number, "statement")}`;
  }
  const relation = edge.relation === "about" ? " (about)" : "";
  return `${actors[edge.from].label} → ${actors[edge.to].label}\n${edge.type}${relation}: ${count(number, "statement")}`;
}

/* Edges and nodes as the filters and the colour scheme want them. */
function updatePicture() {
  const style = getComputedStyle(document.documentElement);
  const ink = style.getPropertyValue("--ink").trim();
  const paper = style.getPropertyValue("--paper").trim();
  const rim = style.getPropertyValue("--rim").trim();
  const named = byId("edge-labels").checked;
  const alive = new Set();
  const voiced = new Map();
  edges.update(data.edges.map((edge) => {
    const number = drawn(edge).length;
    const of = colour(types[edge.type]);
    if (number) alive.add(edge.from).add(edge.to);
    if (number && edge.claim !== undefined) voiced.set(edge.to, (voiced.get(edge.to) ?? 0) + number);
    return {
      id: edge.id,
      hidden: number === 0,
      width: Math.min(10, 1.6 + 1.5 * Math.log2(Math.max(1, number))),
      title: edgeTitle(edge, number),
      color: { color: of, highlight: of, hover: of },
      label: named ? edge.type + (number > 1 ? ` ${number}` : "") : undefined,
      font: { size: 11, color: of, strokeWidth: 4, strokeColor: paper, align: "horizontal" },
    };
  }));
  for (const place of visible) for (const speaker of statements[place].speakers) alive.add(speaker);
  nodes.update(claimNodes.map((node) => {
    const look = { background: style.getPropertyValue("--panel").trim(), border: rim };
    return { id: node.id, hidden: !voiced.has(node.id), color: { ...look, highlight: look, hover: look }, font: { color: ink } };
  }));
  nodes.update(data.nodes.filter((node) => node.claim === undefined).map((node) => {
    const fill = colour(kinds[node.kind]);
    const same = { background: fill, border: rim };
    return {
      id: node.id,
      hidden: !alive.has(node.id),
      color: { ...same, highlight: same, hover: same },
      font: { color: ink, strokeWidth: 4, strokeColor: paper, vadjust: -2 },
    };
  }));
  placeLabels();
  const note = byId("no-edges");
  note.hidden = alive.size > 0;
  note.textContent = visible.size ? "None of these statements has a named source. See All statements." : "No statement passes the filters.";
}

/* Zoomed out, labels are drawn larger to stay readable.  All get the least size that is legible,
   or none if they would lie on others even so; then those of the chosen actors, and of those with
   most to say, grow as far as there is room. */
function placeLabels() {
  const scale = network.getScale();
  const most = Math.min(MOST_FONT, Math.max(FONT, READABLE / scale));
  const least = Math.min(most, Math.max(FONT, LEGIBLE / scale));
  const chosen = new Set(network.getSelectedNodes());
  const ranked = data.nodes.filter((node) => !nodes.get(node.id).hidden)
    .sort((a, b) => chosen.has(b.id) - chosen.has(a.id) || (b.size ?? CLAIM_RANK) - (a.size ?? CLAIM_RANK) || rank.get(a.id) - rank.get(b.id));
  const sizes = new Map();
  const labels = new Map();
  const tryLabel = (node, size) => {
    const box = labelBox(node, size);
    const inTheWay = (other) => other.id !== node.id
      && [shapeBox(other), labels.get(other.id)].some((one) => one && overlap(box, one));
    if (most > FONT && ranked.some(inTheWay)) return false;
    labels.set(node.id, box);
    sizes.set(node.id, size);
    return true;
  };
  for (const node of ranked) tryLabel(node, least);
  const named = most > least ? ranked.filter((node) => sizes.has(node.id)) : [];
  for (const node of named) tryLabel(node, most) || tryLabel(node, (most + least) / 2);
  nodes.update(ranked.map((node) => {
    const size = sizes.get(node.id);
    if (node.claim !== undefined) return { id: node.id, font: { size: size ?? CLAIM_FONT } };
    return { id: node.id, label: (size && node.label) || " ", font: { size: size ?? FONT } };
  }));
}

const rank = new Map(data.nodes.map((node, turn) => [node.id, turn]));

/* Where a node stands: actors make room while claims are shown. */
function spot(node) {
  if (node.claim !== undefined || !withClaims()) return node;
  return { x: node.beside[0], y: node.beside[1] };
}

function labelBox(node, size) {
  const lines = node.label.split("\n");
  const half = Math.max(...lines.map((line) => line.length)) * size * 0.27;
  const { x, y } = spot(node);
  const high = lines.length * size * 1.25;
  if (node.claim !== undefined) return { left: x - half - 8, right: x + half + 8, top: y - high / 2 - 6, low: y + high / 2 + 6 };
  const top = y + node.size;
  return { left: x - half, right: x + half, top, low: top + high };
}

function shapeBox(node) {
  if (node.claim !== undefined) return labelBox(node, CLAIM_FONT);
  const { x, y } = spot(node);
  const size = node.size;
  return { left: x - size, right: x + size, top: y - size, low: y + size };
}

function overlap(a, b) {
  return a.left < b.right && b.left < a.right && a.top < b.low && b.top < a.low;
}

function fit(animation = false) {
  network.fit({ maxZoomLevel: 1.25, minZoomLevel: 0.05, animation });
  placeLabels();
}

/* Claims come or go, and the actors stand where there is room for that. */
function toggleClaims() {
  const places = data.nodes.filter((node) => node.claim === undefined).map((node) => {
    const { x, y } = spot(node);
    return { id: node.id, x, y };
  });
  nodes.update(places);
  updatePicture();
  fit();
}

function drawPicture() {
  network = new vis.Network(byId("canvas"), { nodes, edges }, JSON.parse(data.options));
  network.on("click", (event) => {
    if (event.nodes.length) showNode(event.nodes[0]);
    else if (event.edges.length) showEdge(event.edges[0]);
  });
  network.on("hoverNode", () => { byId("canvas").style.cursor = "pointer"; });
  network.on("hoverEdge", () => { byId("canvas").style.cursor = "pointer"; });
  network.on("blurNode", () => { byId("canvas").style.cursor = ""; });
  network.on("blurEdge", () => { byId("canvas").style.cursor = ""; });
  byId("edge-labels").checked = between.length <= FEW_EDGES;
  let waiting = 0;
  network.on("zoom", () => {
    clearTimeout(waiting);
    waiting = setTimeout(placeLabels, 120);
  });
  network.on("animationFinished", placeLabels);
  toggleClaims();
}

function showNode(id) {
  const { claim } = nodes.get(id);
  if (claim === undefined) showActor(id);
  else showClaim(claim);
}

function zoom(factor) {
  network.moveTo({ scale: network.getScale() * factor });
  placeLabels();
}

/* Mark nodes and edges in the picture, as far as they are in it. */
function mark(nodeIds, edgeIds) {
  network.setSelection(
    { nodes: nodeIds.filter((id) => nodes.get(id)), edges: edgeIds.filter((id) => edges.get(id)) },
    { highlightEdges: false },
  );
  placeLabels();
}

/* The picture as a file, on paper of the page's colour. */
function savePng() {
  const drawn = document.querySelector("#canvas canvas");
  const copy = make("canvas", { width: drawn.width, height: drawn.height });
  const context = copy.getContext("2d");
  context.fillStyle = getComputedStyle(document.documentElement).getPropertyValue("--paper");
  context.fillRect(0, 0, copy.width, copy.height);
  context.drawImage(drawn, 0, 0);
  make("a", { href: copy.toDataURL("image/png"), download: "who-said-what.png" }).click();
}
