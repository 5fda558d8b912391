/* The network, drawn by vis-network at places that were worked out beforehand. */

const FEW_EDGES = 24;
/* Sizes of labels: as laid out for; readable and just legible, on the screen; and the most. */
const FONT = 14, READABLE = 11.5, LEGIBLE = 8, MOST_FONT = 60;
const nodes = new vis.DataSet(data.nodes.map((node) => ({ ...node, label: node.label || " " })));
const edges = new vis.DataSet(data.edges);
const edgesOfStatement = new Map();
let network = null;

for (const edge of data.edges) {
  for (const place of edge.statements) {
    if (!edgesOfStatement.has(place)) edgesOfStatement.set(place, []);
    edgesOfStatement.get(place).push(edge.id);
  }
}

const shown = (edge) => edge.statements.filter((place) => visible.has(place));

function edgeTitle(edge, number) {
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
  edges.update(data.edges.map((edge) => {
    const number = shown(edge).length;
    const of = colour(types[edge.type]);
    if (number) alive.add(edge.from).add(edge.to);
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
  nodes.update(data.nodes.map((node) => {
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
    .sort((a, b) => chosen.has(b.id) - chosen.has(a.id) || b.size - a.size || a.id - b.id);
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
    return { id: node.id, label: (size && node.label) || " ", font: { size: size ?? FONT } };
  }));
}

function labelBox(node, size) {
  const lines = node.label.split("\n");
  const half = Math.max(...lines.map((line) => line.length)) * size * 0.27;
  const top = node.y + node.size;
  return { left: node.x - half, right: node.x + half, top, low: top + lines.length * size * 1.25 };
}

function shapeBox(node) {
  const { x, y, size } = node;
  return { left: x - size, right: x + size, top: y - size, low: y + size };
}

function overlap(a, b) {
  return a.left < b.right && b.left < a.right && a.top < b.low && b.top < a.low;
}

function fit(animation = false) {
  network.fit({ maxZoomLevel: 1.25, minZoomLevel: 0.05, animation });
  placeLabels();
}

function drawPicture() {
  network = new vis.Network(byId("canvas"), { nodes, edges }, JSON.parse(data.options));
  network.on("click", (event) => {
    if (event.nodes.length) showActor(event.nodes[0]);
    else if (event.edges.length) showEdge(event.edges[0]);
  });
  network.on("hoverNode", () => { byId("canvas").style.cursor = "pointer"; });
  network.on("hoverEdge", () => { byId("canvas").style.cursor = "pointer"; });
  network.on("blurNode", () => { byId("canvas").style.cursor = ""; });
  network.on("blurEdge", () => { byId("canvas").style.cursor = ""; });
  byId("edge-labels").checked = data.edges.length <= FEW_EDGES;
  let waiting = 0;
  network.on("zoom", () => {
    clearTimeout(waiting);
    waiting = setTimeout(placeLabels, 120);
  });
  network.on("animationFinished", placeLabels);
  updatePicture();
  fit();
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
