/** The matrix of stances: subjects by actors; a cell opens its positions. */

/** @import { History } from "../library/contract.d.ts" */
/** @import { Atlas, DetailedAtlas } from "../geodata/records.mjs" */

import { fill } from "../view/sentence.mjs";
import { element, readFocus, takeFocus } from "../ui/elements.mjs";
import { listPositions } from "../ui/evidence.mjs";
import { placeDay } from "./holding.mjs";
import { letRoam, settle } from "../ui/grid_keys.mjs";
import { tellTime } from "./tracks.mjs";

/**
 * @param {DetailedAtlas} atlas
 * @param {History} history
 * @returns {{place: Element, show: function(object, number, ?string): void}}
 */
export function openMatrix(atlas, history, change) {
  const { texts } = atlas;
  const table = element("table", { class: "matrix", role: "grid", "aria-label": history.title });
  const scroll = element("div", { class: "scroll" }, table);
  const said = element("section", { class: "cell-told", "aria-label": texts.positions, hidden: true });
  const hints = ["cell-open", "cell-past"].map((name) => texts[name]).join(" ");
  const legend = drawLegend(atlas, history);
  const place = element(
    "div",
    { class: "history-body" },
    legend,
    element("p", { class: "hint" }, hints),
    element("div", { class: "grid-row" }, scroll, said),
  );
  letRoam(table);

  function close() {
    const { key } = said.dataset;
    said.hidden = true;
    takeFocus(table, `[data-key="${key}"]`);
  }

  function open(row, column) {
    said.dataset.key = `${row}-${column}`;
    said.hidden = false;
    said.replaceChildren(...tellCell(atlas, history, row, column, close));
    takeFocus(said, "h3");
  }

  said.addEventListener("keydown", ({ key }) => key === "Escape" && close());

  function show(holding, _asOf, pick) {
    const focused = readFocus(table).key;
    const lines = holding.rows.map((row, i) =>
      drawRow(atlas, history, { row, columns: holding.columns, cells: holding.cells[i] }, { pick, change, open })
    );
    const heads = holding.columns.map((n) =>
      element("th", { scope: "col" }, element("span", {}, history.columns[n].title))
    );
    const corner = element("th", { scope: "col" }, texts["held-row"]);
    table.replaceChildren(element("thead", {}, element("tr", {}, corner, ...heads)), element("tbody", {}, ...lines));
    const stop = focused ? `[data-key="${CSS.escape(focused)}"]` : null;
    settle(table, stop && table.querySelector(stop));
    if (stop) takeFocus(table, stop, { preventScroll: true });
    if (!table.querySelector(`[data-key="${said.dataset.key}"]`)) said.hidden = true;
  }

  return { place, show };
}

/** @param {Atlas} atlas */
function drawLegend({ texts }, { states }) {
  const row = (sign, title, colour) => {
    const box = element("span", { class: "stance", "aria-hidden": "true" }, sign);
    if (colour) box.style.setProperty("--state", `var(--${colour})`);
    return element("li", {}, box, title);
  };
  const rows = states.map(({ sign, title, colour }) => row(sign, title, colour));
  const others = ["silent", "unsought"].map((name) => row(texts[`cell-${name}-sign`], texts[`cell-${name}`]));
  return element("ul", { class: "plain signs" }, ...rows, ...others);
}

/**
 * @param {Atlas} atlas
 * @param {History} history
 */
function drawRow(atlas, history, { row, columns, cells }, { pick, change, open }) {
  const { title, pick: id } = history.rows[row];
  const current = id && id === pick ? "true" : null;
  const choose = () => change({ pick: id });
  const name = id
    ? element("button", { type: "button", "data-key": id, "aria-current": current, onclick: choose }, title)
    : title;
  const drawn = columns.map((column, i) => drawCell(atlas, history, { row, column, cell: cells[i] }, open));
  return element("tr", {}, element("th", { scope: "row" }, name), ...drawn);
}

/**
 * The latest stance as a sign, the others beside it, and below it the past.
 * @param {Atlas} atlas
 * @param {History} history
 */
function drawCell({ texts }, history, { row, column, cell }, open) {
  const mine = history.stretches.filter((one) => one.row === row && one.column === column);
  if (!mine.length) {
    const words = element("span", { class: "visually-hidden" }, texts["cell-unsought"]);
    return element(
      "td",
      { class: "unsought" },
      element("span", { "aria-hidden": "true" }, texts["cell-unsought-sign"]),
      words,
    );
  }
  const held = cell.map((n) => history.stretches[n]);
  const states = [...new Set(held.map(({ state }) => state))].map((state) => history.states[state]);
  const told = held.map((one) =>
    fill(texts["held-time"], {
      state: history.states[one.state].title,
      time: history.states[one.state].told ? tellTime(texts, one) : fill(texts.sought, { day: one.start }),
    })
  );
  const label = fill(texts["cell-label"], {
    column: history.columns[column].title,
    row: history.rows[row].title,
    state: told.length ? told.join("; ") : texts["cell-silent"],
  });
  const signs = states.length ? states.map(({ sign }) => sign) : [texts["cell-silent-sign"]];
  const words = signs.map((sign, i) => element("span", { class: i ? "also" : null }, sign));
  const press = () => open(row, column);
  const button = element(
    "button",
    {
      type: "button",
      class: "stance",
      "data-key": `${row}-${column}`,
      "aria-label": label,
      title: label,
      onclick: press,
    },
    ...words,
    drawPast(history, mine),
  );
  if (states.length) button.style.setProperty("--state", `var(--${states[0].colour})`);
  return element("td", {}, button);
}

/** The stances of a cell in time: each until the next begins, or its end. */
function drawPast({ scale, states }, stretches) {
  const mine = [...stretches].sort((one, other) => (one.days[0] ?? scale[0][0]) - (other.days[0] ?? scale[0][0]));
  const starts = mine.map(({ days }) => placeDay(scale, days[0], 0));
  const parts = mine.map(({ days, state }, i) => {
    const until = Math.min(placeDay(scale, days[1], 1), starts[i + 1] ?? 1);
    const part = element("span", {});
    part.style.left = `${(100 * starts[i]).toFixed(2)}%`;
    part.style.width = `${(100 * Math.max(0, until - starts[i])).toFixed(2)}%`;
    part.style.background = `var(--${states[state].colour})`;
    return part;
  });
  return element("span", { class: "past", "aria-hidden": "true" }, ...parts);
}

/**
 * The positions of a cell, with what they answer and what answers them.
 * @param {DetailedAtlas} atlas
 * @param {History} history
 */
function tellCell(atlas, history, row, column, close) {
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
