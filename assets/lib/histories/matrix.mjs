/** The matrix of stances: subjects by actors, at one look; a cell opens its positions. */

/** @import { History } from "../library/contract.d.ts" */
/** @import { Atlas, DetailedAtlas } from "../geodata/records.mjs" */

import { tellDate } from "../view/dates.mjs";
import { fill } from "../view/words.mjs";
import { element, readFocus, takeFocus } from "../ui/elements.mjs";
import { listPositions } from "../ui/evidence.mjs";
import { letRoam, settle } from "../ui/grid_keys.mjs";
import { openGroups } from "./groups.mjs";
import { findTurn, findVoice } from "./holding.mjs";
import { tellTime } from "./tracks.mjs";

/**
 * @param {DetailedAtlas} atlas
 * @param {History} history
 * @returns {{place: Element, show: function(object, number, object): void}}
 */
export function openMatrix(atlas, history, change) {
  const { texts } = atlas;
  const table = element("table", { class: "matrix", role: "grid", "aria-label": history.title });
  const said = element("section", { class: "cell-told", "aria-label": texts.positions });
  const hint = element("p", { class: "hint" }, texts["cell-open"]);
  const groups = openGroups(texts, history, () => draw());
  const place = element(
    "div",
    { class: "history-body" },
    drawLegend(atlas, history),
    element("div", { class: "scroll" }, table),
    hint,
  );
  let shown = null; // what was shown last
  let asked = false; // whether the reader has just opened a cell
  letRoam(table);

  function open(row, column) {
    if (shown.cell?.row === row && shown.cell.column === column) return close();
    asked = true;
    const { actor } = history.columns[column];
    change({ cell: [history.rows[row].about, actor].filter(Boolean) });
  }

  function close() {
    const { key } = said.dataset;
    change({ cell: [] });
    takeFocus(table, `[data-key="${key}"]`);
  }

  said.addEventListener("keydown", ({ key }) => key === "Escape" && close());

  /** The cell that the view names, where the chart has it. */
  function find({ cell: [about, actor = ""] }, { rows, columns }) {
    const row = rows.find((n) => history.rows[n].about === about);
    const column = columns.find((n) => history.columns[n].actor === actor);
    const told = history.stretches.some((one) => one.row === row && one.column === column);
    return told ? { row, column } : null;
  }

  function show(holding, _asOf, view) {
    const cell = find(view, holding);
    const wanted = cell && shown?.cell?.row !== cell.row ? cell.row : null;
    shown = { holding, view, cell };
    if (cell) tell(cell);
    draw(wanted);
    if (cell && asked) takeFocus(said, "h3");
    asked = false;
  }

  function draw(wanted = null) {
    const { holding, view, cell } = shown;
    const focused = readFocus(table).key;
    const wide = holding.columns.length + 1;
    const drawOne = (row, i) => {
      const line = { row, columns: holding.columns, cells: holding.cells[i] };
      const drawn = drawRow(atlas, history, line, { view, cell, change, open });
      return cell?.row === row ? [drawn, element("tr", {}, element("td", { colspan: `${wide}` }, said))] : [drawn];
    };
    const heads = holding.columns.map((n) => drawColumn(history.columns[n]));
    const head = element("tr", {}, element("th", { scope: "col" }, texts["held-row"]), ...heads);
    const bodies = groups.draw(holding.rows, wide, drawOne, wanted);
    table.replaceChildren(element("thead", {}, head), ...bodies);
    const stop = focused ? `[data-key="${CSS.escape(focused)}"]` : null;
    settle(table, stop && table.querySelector(stop));
    if (stop) takeFocus(table, stop, { preventScroll: true });
  }

  function tell(cell) {
    const key = `${cell.row}-${cell.column}`;
    if (key === said.dataset.key) return;
    said.dataset.key = key;
    said.replaceChildren(...tellCell(atlas, history, cell, close));
  }

  return { place, show };
}

/**
 * Each hue with the verbs that it stands for, and what is no stance.
 * @param {Atlas} atlas
 * @param {History} history
 */
function drawLegend({ texts }, { states, stretches, words }) {
  const rows = states.map((state, n) => {
    const used = new Set(stretches.filter((one) => one.state === n).map(({ word }) => words[word]));
    const verbs = [...used].join(texts.comma);
    const box = element("span", { class: "stance", "aria-hidden": "true" }, state.sign);
    paint(box, state);
    return element("li", { title: verbs || null }, box, state.title);
  });
  const turn = element("span", { class: "stance turned", "aria-hidden": "true" });
  turn.style.setProperty("--turn", "var(--muted)");
  return element("ul", { class: "plain signs" }, ...rows, element("li", {}, turn, texts["cell-turn"]));
}

/** A hue; what says nothing has none. */
function paint(made, { colour, told }) {
  if (!told) return;
  made.style.setProperty("--state", `var(--${colour})`);
  made.style.setProperty("--on-state", `var(--on-${colour}, var(--panel))`);
}

function drawColumn({ title, short }) {
  const words = short === title
    ? title
    : [element("abbr", { title, "aria-hidden": "true" }, short), element("span", { class: "visually-hidden" }, title)];
  return element("th", { scope: "col" }, ...[words].flat());
}

/**
 * @param {Atlas} atlas
 * @param {History} history
 */
function drawRow(atlas, history, { row, columns, cells }, { view, cell, change, open }) {
  const { title, short, pick } = history.rows[row];
  const current = pick && pick === view.pick ? "true" : null;
  const choose = () => change({ pick });
  const tip = short === title ? null : title;
  const button = { type: "button", "data-key": pick, "aria-current": current, title: tip, onclick: choose };
  const name = pick ? element("button", button, short) : element("span", { title: tip }, short);
  const opened = (column) => cell?.row === row && cell.column === column;
  const drawn = columns.map((column, i) =>
    drawCell(atlas, history, { row, column, cell: cells[i], opened: opened(column) }, open)
  );
  return element("tr", {}, element("th", { scope: "row" }, name), ...drawn);
}

/**
 * What is said at one look, in a corner what was said before; all of it in words.
 * @param {Atlas} atlas
 * @param {History} history
 */
function drawCell({ texts }, history, { row, column, cell, opened }, open) {
  const { rows, columns, states, stretches } = history;
  if (!stretches.some((one) => one.row === row && one.column === column)) {
    return element("td", { class: "unsought" }, element("span", { class: "visually-hidden" }, texts["cell-unsought"]));
  }
  const voice = findVoice(history, cell);
  const turn = voice === undefined ? undefined : findTurn(history, voice);
  const state = states[voice === undefined ? states.length - 1 : stretches[voice].state];
  const label = tellStance(texts, history, cell, turn);
  const short = element("span", { class: "who", "aria-hidden": "true" }, columns[column].short);
  const button = element(
    "button",
    {
      type: "button",
      class: turn === undefined ? "stance" : "stance turned",
      "data-key": `${row}-${column}`,
      "aria-label": fill(texts["cell-label"], { column: columns[column].title, row: rows[row].title, state: label }),
      "aria-expanded": `${opened}`,
      title: label,
      onclick: () => open(row, column),
    },
    element("span", { "aria-hidden": "true" }, state.sign),
    short,
  );
  paint(button, state);
  if (turn !== undefined) button.style.setProperty("--turn", `var(--${states[stretches[turn].state].colour})`);
  const made = element("td", {}, button);
  made.style.order = `${states.indexOf(state)}`;
  return made;
}

/** The verbs that hold, the latest first, each with its time, and what was before. */
function tellStance(texts, { stretches, states, words }, cell, turn) {
  const tellOne = (one) => {
    const time = states[one.state].told
      ? tellTime(texts, one)
      : fill(texts.sought, { day: tellDate(texts, one.start) });
    return fill(texts["held-time"], { state: words[one.word], time });
  };
  const label = cell.length ? cell.map((n) => tellOne(stretches[n])).join("; ") : texts["cell-silent"];
  if (turn === undefined || cell.includes(turn)) return label;
  const before = stretches[turn];
  return fill(texts["cell-turned"], { label, state: words[before.word], time: tellTime(texts, before) });
}

/**
 * The positions of a cell, with what they answer and what answers them.
 * @param {DetailedAtlas} atlas
 * @param {History} history
 */
function tellCell(atlas, history, { row, column }, close) {
  const { texts, positions } = atlas;
  const own = history.stretches.filter((one) => one.row === row && one.column === column).map(({ id }) => id);
  const answered = own.map((id) => positions[id].answers).filter(Boolean);
  const answers = Object.keys(positions).filter((id) => own.includes(positions[id].answers));
  const ids = Object.keys(positions).filter((id) => [...own, ...answered, ...answers].includes(id));
  const title = `${history.columns[column].title}: ${history.rows[row].title}`;
  return [
    element("button", { type: "button", class: "close", "aria-label": texts["cell-close"], onclick: close }, "×"),
    element("h3", { tabindex: "-1" }, title),
    listPositions(atlas, ids, own),
  ];
}
