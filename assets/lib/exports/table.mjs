/** An excerpt as a table: CSV, RFC 4180 (dashboard/exports/table.py). */

/** @import { Excerpt } from "./excerpt.mjs" */

import { listLayers, tellStates } from "./excerpt.mjs";

const MARK = "\ufeff"; // without it spreadsheets take UTF-8 for an older code

/**
 * A row a record below the properties of the layers.
 * @param {Excerpt} excerpt
 */
export function writeTable(excerpt) {
  const { parts, ids } = excerpt;
  const formula = new RegExp(`^(?:${parts.formula})`);
  const guard = (text) => (formula.test(text) ? `'${text}` : text);
  const fields = listLayers(excerpt).flatMap((layer) => parts.fields[layer]);
  const columns = [...new Set([...fields, ...parts.own])];
  const rows = ids.map((id) => {
    const states = Object.entries(tellStates(excerpt, id)).map(([name, text]) => [name, guard(text)]);
    const cells = { ...parts.records[id].cells, ...Object.fromEntries(states) };
    return columns.map((name) => cells[name] ?? "");
  });
  return MARK + [columns, ...rows].map((cells) => `${cells.map(quote).join(",")}\r\n`).join("");
}

const quote = (text) => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
