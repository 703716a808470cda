/** Dots by year: a line for each place, the fullest first, what stands apart below. */

/** @import { Drawing } from "./figure.mjs" */

import { count, fill } from "../view/words.mjs";
import { rule, setTitle, write } from "./captions.mjs";
import { listLeaders } from "./headline.mjs";

const NARROW_PX = 520;
const NAME_PX = { wide: 200, narrow: 122 };
const TOTAL_PX = 34;
const LETTER_PX = 6.3;
const [HEAD_PX, FOOT_PX, APART_PX] = [26, 8, 34];
const LINE_PX = { least: 25, most: 36 };
const DOT_PX = { least: 7, number: 15, most: 32, one: 11 }; // one: so wide is one record at most
const YEAR_PX = 34;

/**
 * @param {object} figure
 * @param {Drawing} drawing
 */
export function fillDots({ data: [trace], layout }, { template, tally, texts, room }) {
  const lines = listLines(template, tally, texts);
  const apart = lines.findIndex(({ minor }) => minor);
  const gap = apart < 0 ? 0 : APART_PX;
  const side = room.width < NARROW_PX ? NAME_PX.narrow : NAME_PX.wide;
  const fair = (room.height - HEAD_PX - FOOT_PX - gap) / lines.length;
  const line = Math.max(LINE_PX.least, Math.min(LINE_PX.most, fair));
  const tall = line * lines.length + gap;
  const step = (room.width - side - TOTAL_PX) / tally.columns.length;
  const place = (n) => 1 - ((n + 0.5) * line + (apart >= 0 && n >= apart ? gap : 0)) / tall;
  const parts = lines.flatMap((one, n) =>
    one.counts.flatMap((number, at) => (number ? [{ ...one, n, at, number, column: tally.columns[at] }] : []))
  );
  const most = Math.max(...parts.map(({ number }) => number));
  const widest = Math.min(line * 0.94, step * 0.94, DOT_PX.most, DOT_PX.one * Math.sqrt(most));
  const measure = ({ number }) => Math.max(DOT_PX.least, widest * Math.sqrt(number / most));
  const title = ({ column }) => template.columns[column].title;
  Object.assign(trace, {
    x: parts.map(({ at }) => at),
    y: parts.map(({ n }) => place(n)),
    text: parts.map((one) => (one.number > 1 && measure(one) >= DOT_PX.number ? `${one.number}` : "")),
    marker: {
      size: parts.map(measure),
      color: parts.map(({ ink }) => layout.meta[ink]),
      opacity: 1,
      line: { width: 0 },
    },
    hovertext: parts.map((one) =>
      fill(texts["chart-part"], {
        row: one.title,
        column: title(one),
        meetings: count(texts, "meetings", one.number),
      })
    ),
    customdata: parts.map(({ row, column }) => [row, column]),
  });
  layout.height = Math.round(tall + HEAD_PX + FOOT_PX);
  layout.margin = { l: side, r: TOTAL_PX, t: HEAD_PX, b: FOOT_PX };
  layout.yaxis.range = [0, 1];
  const every = Math.max(1, Math.ceil(YEAR_PX / step));
  const ticks = tally.columns.flatMap((column, at) => (at % every ? [] : [[at, template.columns[column].title]]));
  Object.assign(layout.xaxis, {
    side: "top",
    tickangle: 0,
    tickvals: ticks.map(([at]) => at),
    ticktext: ticks.map(([, words]) => words),
    range: [-0.5, tally.columns.length - 0.5],
  });
  lines.forEach((one, n) => nameLine(layout, one, { y: place(n), side }));
  if (gap) nameApart(layout, place(apart) + (line / 2 + gap / 2 - 1) / tall, side, texts);
}

/** Every row that is shown, and before those that stand apart all that are not. */
function listLines(template, tally, texts) {
  const leaders = new Set(listLeaders(template, tally));
  const lines = tally.rows.map((row, line) => {
    const { title, minor } = template.rows[row];
    const ink = leaders.size === 1 && leaders.has(line) ? "accent" : minor ? "control" : "muted";
    return { row, title, minor, ink, counts: tally.values[line], sum: tally.sums[line] };
  });
  if (!tally.left) return lines;
  const sum = tally.rest.reduce((total, one) => total + one, 0);
  const title = count(texts, "places", tally.left);
  const rest = { row: null, title, minor: false, ink: "control", counts: tally.rest, sum };
  const apart = lines.findIndex(({ minor }) => minor);
  return apart < 0 ? [...lines, rest] : [...lines.slice(0, apart), rest, ...lines.slice(apart)];
}

function nameLine(layout, { row, title, ink, sum }, { y, side }) {
  const colour = ink === "accent" ? layout.meta.accent : row === null ? layout.meta.muted : layout.meta.ink;
  const font = { size: 12, color: colour };
  const words = setTitle(title, (side - 8) / LETTER_PX);
  const name = ink === "accent" ? `<b>${words}</b>` : words;
  write(layout, name, { xshift: -side, y, yanchor: "middle", font }, [row, null]);
  write(layout, `<b>${sum}</b>`, { x: 1, xanchor: "right", xshift: TOTAL_PX - 6, y, yanchor: "middle", font });
  rule(layout, { y0: y, y1: y });
}

function nameApart(layout, y, side, texts) {
  const font = { size: 11, color: layout.meta.muted };
  write(layout, texts["chart-nowhere"], { xshift: -side, y, yanchor: "middle", font });
}
