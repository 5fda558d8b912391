/* Keyboard, pointer and wheel on the timeline, and the tip beside what is pointed at. */

/* One mark can be reached by Tab, the others from it by the arrow keys. */
function setFocus(number, focus = false) {
  time.marks[time.focus]?.element.setAttribute("tabindex", -1);
  time.focus = Math.max(0, number);
  const element = time.marks[time.focus]?.element;
  element?.setAttribute("tabindex", 0);
  if (focus) element?.focus();
}

function timeKeys(event) {
  const mark = time.marks[time.focus];
  if (!mark || !event.target.closest(".mark")) return;
  if (event.key === "Enter" || event.key === " ") {
    event.preventDefault();
    openMark(mark);
    return;
  }
  const next = nextMark(mark, event.key);
  if (next === undefined) return;
  event.preventDefault();
  if (next) setFocus(time.marks.indexOf(next), true);
}

/* The mark to which a key leads; null at an end, undefined if the key leads nowhere. */
function nextMark(mark, key) {
  const inRow = (row) => time.marks.filter((one) => one.row === row).sort((a, b) => a.x - b.x || a.y - b.y);
  const row = inRow(mark.row), at = row.indexOf(mark);
  const near = (step) => {
    for (let number = mark.row + step; number >= 0 && number <= time.marks[time.marks.length - 1].row; number += step) {
      const found = inRow(number);
      if (found.length) return found.reduce((a, b) => (Math.abs(b.x - mark.x) < Math.abs(a.x - mark.x) ? b : a));
    }
    return null;
  };
  const ways = {
    ArrowRight: () => row[at + 1] ?? null, ArrowLeft: () => row[at - 1] ?? null,
    ArrowUp: () => near(-1), ArrowDown: () => near(1), Home: () => row[0], End: () => row[row.length - 1],
  };
  return ways[key]?.();
}

function openMark(mark) {
  if (mark.more) showTogether(mark.more);
  else showStatement(mark.place);
}

const markAt = (event) => {
  const element = event.target.closest?.(".mark");
  return element ? time.marks[Number(element.dataset.mark)] : null;
};

/* A tip beside whatever is pointed at or focused. */
function showTip(element, lines) {
  const tip = byId("tip");
  tip.replaceChildren(...lines.map((line) => make("div", { dir: "auto" }, line)));
  tip.hidden = false;
  const box = element.getBoundingClientRect(), own = tip.getBoundingClientRect();
  const left = Math.min(Math.max(6, box.left + box.width / 2 - own.width / 2), document.documentElement.clientWidth - own.width - 6);
  const above = box.top - own.height - 8;
  tip.style.left = `${left}px`;
  tip.style.top = `${above > 6 ? above : box.bottom + 8}px`;
}

function hideTip() { byId("tip").hidden = true; }

function tipOf(event) {
  const mark = markAt(event);
  if (!mark) {
    hideTip();
    return;
  }
  if (mark.more) {
    showTip(mark.element, [markLabel(mark)]);
    return;
  }
  const statement = statements[mark.place];
  const whom = statement.whom.length ? ` → ${names(statement.whom)}` : "";
  showTip(mark.element, [`${names(statement.speakers) || "no named source"}${whom}`, `${statement.negated ? "not said: " : ""}${statement.type}, ${statement.dated} ${statement.date}`, shortened(statement.words)]);
}

/* Dragging moves the window; a click that does not move opens what lies under it. */
function dragTime(box) {
  let held = null;
  box.addEventListener("pointerdown", (event) => {
    if (event.button === 0) held = { x: event.clientX, from: time.from, to: time.to, moved: false };
  });
  window.addEventListener("pointermove", (event) => {
    if (!held) return;
    const by = event.clientX - held.x;
    if (!held.moved && Math.abs(by) < 5) return;
    held.moved = true;
    hideTip();
    const days = by / box.clientWidth * (held.to - held.from);
    setWindow(held.from - days, held.to - days);
  });
  for (const end of ["pointerup", "pointercancel"]) window.addEventListener(end, () => { setTimeout(() => { held = null; }); });
  box.addEventListener("click", (event) => {
    if (held?.moved) return;
    const mark = markAt(event);
    if (!mark) return;
    setFocus(time.marks.indexOf(mark));
    openMark(mark);
  });
}

function wheelTime(event) {
  if (event.ctrlKey) {
    event.preventDefault();
    const box = byId("time-rows").getBoundingClientRect();
    stretchTime(event.deltaY > 0 ? 1.25 : 0.8, (event.clientX - box.left) / box.width);
  } else if (Math.abs(event.deltaX) > Math.abs(event.deltaY)) {
    event.preventDefault();
    panTime(event.deltaX / 800);
  }
}
