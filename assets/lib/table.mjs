/** The table: every record is a row, in step with the map. */

import { fill } from "./describe.mjs";
import { openEmpty } from "./empty.mjs";
import { element } from "./elements.mjs";
import { drawMark, findKind, nameActors, tellDay } from "./lexicon.mjs";
import { findLanguage, labelRecord, nameRecord, say } from "./wordings.mjs";

const MOST = 400; // rows drawn at once: more of them would hold up every change
const COLUMNS = ["date", "title", "kind", "place", "actors"];

/** Rows are made once; a change of the view only puts them in and takes them out. */
export function openTable(atlas, place, change) {
  const { texts } = atlas;
  const rows = atlas.records.map((record, index) => openRow(atlas, record, index, change));
  const body = element("tbody");
  const heads = COLUMNS.map((name) => openHead(texts, name, () => sort(name)));
  const count = element("span", { class: "count" });
  const caption = element("h2", {}, texts.table, " ", count);
  const table = element(
    "table",
    {},
    element("thead", {}, element("tr", {}, ...heads.map((head) => head.cell))),
    body,
  );
  const nothing = element("div", { hidden: true });
  const rest = element("button", { type: "button", class: "more", hidden: true, onclick: showAll });
  const empty = openEmpty(atlas, nothing, change);
  const scroll = element(
    "div",
    { class: "scroll", tabindex: "0", role: "region", "aria-label": texts.table },
    table,
    rest,
    nothing,
  );
  place.replaceChildren(caption, scroll);
  let order = { column: "date", direction: -1 };
  let picked = null;
  let said = ""; // the words that the rows have: a side's, in a language, of a day
  let most = MOST;
  let shown = null; // the view, and what it shows

  function sort(column) {
    const turned = column === order.column ? -order.direction : 1;
    order = { column, direction: turned };
    arrange();
    reveal();
  }

  function arrange() {
    const { column, direction } = order;
    const compare = (a, b) => direction * compareKeys(a.keys[column], b.keys[column]) || a.index - b.index;
    rows.sort(compare);
    body.replaceChildren();
    for (const head of heads) {
      const here = head.name === column;
      const way = direction > 0 ? "ascending" : "descending";
      head.cell.setAttribute("aria-sort", here ? way : "none");
    }
  }

  /** Names and kinds as the view's side has them; the order follows the names. */
  function tell(view, { asOf }) {
    const words = [view.side, view.lang, asOf].join();
    if (words === said) return;
    said = words;
    const changed = rows.filter((row) => row.tell(view, asOf));
    if (changed.length) arrange();
  }

  /** The first rows of those shown, and how many more there are. */
  function reveal() {
    const { view, result } = shown;
    const passing = rows.filter((row) => result.shown[row.index]);
    const listed = passing.filter((row, place) => place < most || row.id === view.pick);
    putLines(body, listed.map(({ line }) => line));
    rest.hidden = result.count <= most;
    rest.textContent = fill(texts["table-more"], { count: `${result.count - most}` });
  }

  function showAll() {
    most = Infinity;
    reveal();
  }

  function show(view, result) {
    tell(view, result);
    shown = { view, result };
    reveal();
    if (view.pick !== picked?.id) mark(view.pick);
    count.textContent = `${result.count}`;
    empty.show(view, result);
    table.hidden = result.count === 0;
  }

  function mark(id) {
    picked?.line.removeAttribute("aria-current");
    picked = rows.find((row) => row.id === id) ?? null;
    picked?.line.setAttribute("aria-current", "true");
    if (picked) scrollTo(scroll, picked.line);
  }

  arrange();
  return { show };
}

/** Have these lines in a table's body, in this order; those that stay are not touched. */
function putLines(body, lines) {
  const wanted = new Set(lines);
  for (const line of [...body.children]) if (!wanted.has(line)) line.remove();
  let next = body.firstChild;
  for (const line of lines) {
    if (line === next) next = line.nextSibling;
    else body.insertBefore(line, next);
  }
}

/** Scroll the row into its own box only; the page itself stays where it is. */
function scrollTo(scroll, line) {
  const box = scroll.getBoundingClientRect();
  const row = line.getBoundingClientRect();
  const covered = scroll.querySelector("thead").offsetHeight;
  if (row.top < box.top + covered) scroll.scrollTop += row.top - box.top - covered;
  else if (row.bottom > box.bottom) scroll.scrollTop += row.bottom - box.bottom;
}

function compareKeys(one, other) {
  return typeof one === "number" ? one - other : one.localeCompare(other, "en");
}

function openHead(texts, name, sort) {
  const words = texts[`column-${name}`];
  const label = fill(texts["table-sort"], { column: words });
  const button = element("button", { type: "button", title: label, onclick: sort }, words);
  return { name, cell: element("th", { scope: "col", "aria-sort": "none" }, button) };
}

/** Start and end; a state without an end goes on. */
function tellSpan(texts, record, { start, end }) {
  const days = [start, end].filter(Boolean).map((day) => tellDay(texts, day));
  const open = record.time === "state" && start && !end;
  return open ? `${texts.since.toLowerCase()} ${days[0]}` : days.join(" – ");
}

function openRow(atlas, record, index, change) {
  const told = atlas.details[record.id];
  const kind = findKind(atlas, record);
  const actors = nameActors(atlas);
  const names = [...new Set(record.actors.map(([actor]) => actors[actor]))];
  const date = tellSpan(atlas.texts, record, told);
  const pick = () => change({ pick: record.id });
  const title = element("button", { type: "button" }, record.title);
  const term = element("span", { class: "clamp" }, kind.title);
  const line = element(
    "tr",
    { onclick: pick, id: `row-${record.id}` },
    element("td", { class: "date" }, date),
    element("th", { scope: "row" }, title),
    element("td", { class: "kind" }, drawMark(atlas, kind), term),
    element("td", {}, element("span", { class: "clamp" }, `${told.place ?? ""}`)),
    element("td", {}, element("span", { class: "clamp" }, names.join(", "))),
  );
  const keys = {
    date: record.days?.[0] ?? -Infinity,
    title: record.title,
    kind: kind.title,
    place: `${told.place ?? ""}`,
    actors: names.join(", "),
  };
  let said = [record.title, record.title, kind.title].join("\n");
  /** Whether the view's side changes what the row says. */
  function tell(view, day) {
    const name = nameRecord(atlas, view, record, day);
    const label = labelRecord(atlas, view, record, day);
    const what = say(atlas.wordings, view.side, record.id, "term", day) || kind.title;
    const text = [name, label, what].join("\n");
    if (text === said) return false;
    said = text;
    const other = label !== name && element("bdi", { class: "other-name", lang: findLanguage(atlas, view) }, ` ${label}`);
    title.replaceChildren(...[name, other].filter(Boolean));
    term.textContent = what;
    Object.assign(keys, { title: name, kind: what });
    return true;
  }
  return { id: record.id, index, line, keys, tell };
}
