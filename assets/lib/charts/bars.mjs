/**
 * Bars of two who are compared: of each, to its side, how often it was together with the
 * others; what it is more than the other's is in colour.
 */

/** @import { Drawing } from "./figure.mjs" */

import { count, fill } from "../view/words.mjs";
import { setTitle, write } from "./captions.mjs";

const NARROW_PX = 520;
const NAME_PX = { wide: 156, narrow: 104 };
const LETTER_PX = 6.6;
const [HEAD_PX, FOOT_PX] = [30, 26];
const LINE_PX = { least: 25, most: 38 };
const NUMBER_PX = 30; // beside the longest bar
const UNIT_PX = 30; // of one record, at most
const [THICK, THICKEST_PX] = [0.62, 22];

/**
 * @param {object} figure
 * @param {Drawing} drawing
 */
export function fillBars({ data, layout }, { template, tally, texts, room }) {
  const lines = tally.rows.length;
  const fair = (room.height - HEAD_PX - FOOT_PX) / lines;
  const line = Math.max(LINE_PX.least, Math.min(LINE_PX.most, fair));
  const names = room.width < NARROW_PX ? NAME_PX.narrow : NAME_PX.wide;
  const half = (1 - names / room.width) / 2;
  const most = Math.max(...tally.values.flat());
  const long = half * room.width - NUMBER_PX;
  const reach = (half * room.width) / Math.min(UNIT_PX, long / most);
  layout.height = Math.round(line * lines + HEAD_PX + FOOT_PX);
  layout.margin = { l: 0, r: 0, t: HEAD_PX, b: FOOT_PX };
  Object.assign(layout.yaxis, { range: [lines - 0.5, -0.5] });
  Object.assign(layout.xaxis, { domain: [0, half], range: [reach, 0], showticklabels: false });
  Object.assign(layout.xaxis2, { domain: [1 - half, 1], range: [0, reach], showticklabels: false });
  const title = (row) => template.rows[row].title;
  const width = Math.min(THICK, THICKEST_PX / line);
  tally.columns.forEach((column, side) => {
    const counts = tally.values.map((row) => row[side]);
    const alike = tally.values.map((row) => Math.min(...row));
    const [whole, common] = [data[side * 2], data[side * 2 + 1]];
    const hovertext = tally.rows.map((row, n) =>
      fill(texts["chart-together"], {
        row: title(column),
        column: title(row),
        meetings: count(texts, "meetings", counts[n]),
      })
    );
    const customdata = tally.rows.map((row) => [row, column]);
    const shared = { y: tally.rows.map((_, n) => n), width, hovertext, customdata };
    Object.assign(whole, shared, { x: counts, text: counts.map(String), textfont: { size: 12 } });
    Object.assign(common, shared, { x: alike });
    const edge = side ? { x: 1 - half } : { x: half, xanchor: "right" };
    const font = { size: 14, color: layout.meta.ink };
    write(layout, `<b>${setTitle(title(column), 24)}</b>`, { ...edge, y: 1, yanchor: "bottom", yshift: 6, font }, [
      null,
      column,
    ]);
  });
  tally.rows.forEach((row, n) => {
    const [one, other] = tally.values[n];
    const uneven = one !== other;
    const font = { size: 12, color: uneven ? layout.meta.ink : layout.meta.muted };
    const how = { x: 0.5, xanchor: "center", align: "center", yref: "y", y: n, yanchor: "middle", font };
    write(layout, setTitle(title(row), names / LETTER_PX), how, [row, null]);
  });
  if (!tally.left) return;
  const font = { size: 12, color: layout.meta.muted };
  const how = { x: 0.5, xanchor: "center", y: 0, yanchor: "top", yshift: -6, font };
  write(layout, fill(texts["chart-left"], { count: tally.left }), how);
}
