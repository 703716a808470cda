/** The table: every record is a row, in step with the map. */

/** @import { Atlas, Texts } from "../geodata/records.mjs" */

import { tellDates } from "../view/dates.mjs";
import { fill } from "../view/words.mjs";
import { openEmpty } from "./empty.mjs";
import { element } from "../ui/elements.mjs";
import { drawMark, findKind, nameActors } from "../ui/kinds.mjs";
import { findRecord } from "../geodata/records.mjs";
import { openRows } from "./rows.mjs";
import { findLanguage, labelRecord, listTold, nameRecord, say } from "../geodata/wordings.mjs";

const COLUMNS = ["date", "title", "kind", "place", "actors"];
const collator = new Intl.Collator("en");

/** @param {Atlas} atlas */
export function openTable(atlas, place, change) {
  const { texts, columns, records } = atlas;
  const words = openWords(atlas);
  const body = element("tbody");
  const heads = COLUMNS.map((name) => openHead(texts, name, () => sort(name)));
  const count = element("span", { class: "count" }, "…");
  const caption = element("h2", {}, texts.table, " ", count);
  const top = element("tr", { "aria-rowindex": "1" }, ...heads.map((head) => head.cell));
  const table = element("table", {}, element("thead", {}, top), body);
  const nothing = element("div", { hidden: true });
  const empty = openEmpty(atlas, nothing, change);
  const scroll = element(
    "div",
    { class: "scroll", tabindex: "0", role: "region", "aria-label": texts.table },
    table,
    nothing,
  );
  const rows = openRows({ scroll, table, body }, records.length, draw);
  let order = { column: "date", direction: -1 };
  let sorted = []; // the numbers of all records, in order
  let ranks = new Int32Array(); // the place of each record there
  let picked = null;
  let said = ""; // whose words the rows have, in which language, of which day
  let named = ""; // and what that makes of the records that are told differently
  let shown = null; // the view, and what it shows

  function sort(column) {
    order = { column, direction: column === order.column ? -order.direction : 1 };
    arrange();
    reveal(true);
  }

  function arrange() {
    const { column, direction } = order;
    const keys = column === "date" ? columns.first : records.map((record) => words[column](record, shown));
    const compare = column === "date"
      ? (one, other) => keys[one] - keys[other]
      : (one, other) => collator.compare(keys[one], keys[other]);
    sorted = Array.from(keys, (_, number) => number).sort((one, other) =>
      direction * compare(one, other) || one - other
    );
    ranks = new Int32Array(sorted.length);
    sorted.forEach((number, rank) => {
      ranks[number] = rank;
    });
    for (const head of heads) {
      const way = direction > 0 ? "ascending" : "descending";
      head.cell.setAttribute("aria-sort", head.name === column ? way : "none");
    }
  }

  /** Names and kinds as the view's side has them; the order follows the names. */
  function tell({ side, lang }, asOf) {
    const now = [side, lang, asOf].join();
    if (now === said) return;
    said = now;
    const names = words.tellAll(shown);
    if (names === named) return;
    named = names;
    for (const [number, line] of rows.lines) fillLine(line, records[number]);
    if (order.column !== "date") arrange();
  }

  function reveal(anew) {
    const { result } = shown;
    rows.show(sorted.filter((number) => result.shown[number]), anew ? null : ranks);
  }

  function show(view, result) {
    const first = !shown;
    shown = { view, result };
    if (first) open();
    tell(view, result.asOf);
    reveal(false);
    if (view.pick !== picked?.id) mark(view.pick);
    count.textContent = `${result.count}`;
    empty.show(view, result);
    table.hidden = result.count === 0;
  }

  /** Take the place of the rows that the page came with, scrolled as far as they were. */
  function open() {
    const before = place.querySelector(".scroll")?.scrollTop ?? 0;
    arrange();
    place.replaceChildren(caption, scroll);
    reveal(true);
    scroll.scrollTop = before;
  }

  function mark(id) {
    const line = (record) => record && rows.lines.get(record.number);
    line(picked)?.removeAttribute("aria-current");
    picked = findRecord(atlas, id);
    if (picked) rows.reveal(picked.number);
    line(picked)?.setAttribute("aria-current", "true");
  }

  function draw(number) {
    const record = records[number];
    const line = element(
      "tr",
      {
        onclick: () => change({ pick: record.id }),
        id: `row-${record.id}`,
        "aria-current": record === picked && "true",
      },
      element("td", { class: "date" }, tellDates(texts, record)),
      element("th", { scope: "row" }, element("button", { type: "button" })),
      element("td", { class: "kind" }, drawMark(atlas, findKind(atlas, record)), element("span", { class: "clamp" })),
      element("td", {}, element("span", { class: "clamp" }, record.place)),
      element("td", {}, element("span", { class: "clamp" }, words.actors(record))),
    );
    fillLine(line, record);
    return line;
  }

  /** What the view's side says of a record: its name and its kind. */
  function fillLine(line, record) {
    const name = words.title(record, shown);
    const label = words.label(record, shown);
    const other = label !== name &&
      element("bdi", { class: "other-name", lang: findLanguage(atlas, shown.view) }, ` ${label}`);
    line.querySelector("button").replaceChildren(...[name, other].filter(Boolean));
    line.querySelector(".kind .clamp").textContent = words.kind(record, shown);
  }

  return { show };
}

/**
 * What stands in a record's row, by column; of the shown view, where a side says it.
 * @param {Atlas} atlas
 */
function openWords(atlas) {
  const names = nameActors(atlas);
  const labelled = Object.values(atlas.labels).flatMap((side) => listTold(side));
  const told = [...new Set([...listTold(atlas.wordings), ...labelled])];
  const records = told.map((id) => findRecord(atlas, id)).filter(Boolean);
  const words = {
    title: (record, { view, result }) => nameRecord(atlas, view, record, result.asOf),
    label: (record, { view, result }) => labelRecord(atlas, view, record, result.asOf),
    kind: (record, { view, result }) =>
      say(atlas.wordings, view.side, record.id, "term", result.asOf) || findKind(atlas, record).title,
    place: (record) => record.place,
    actors: (record) => [...new Set(record.actors.map(([actor]) => names[actor]))].join(", "),
  };
  const tellAll = (shown) =>
    records.flatMap((record) => ["title", "label", "kind"].map((name) => words[name](record, shown))).join("\n");
  return { ...words, tellAll };
}

/** @param {Texts} texts */
function openHead(texts, name, sort) {
  const words = texts[`column-${name}`];
  const label = fill(texts["table-sort"], { column: words });
  const button = element("button", { type: "button", title: label, onclick: sort }, words);
  return { name, cell: element("th", { scope: "col", "aria-sort": "none" }, button) };
}
