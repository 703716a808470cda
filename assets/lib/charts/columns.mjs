/** Columns over the years: a strip for each column of the template, all on one scale. */

/** @import { Drawing } from "./figure.mjs" */

import { count, fill } from "../view/words.mjs";
import { rule, setTitle, write } from "./captions.mjs";
import { findTurn, weighTurn } from "./headline.mjs";

const NARROW_PX = 520;
const NAME_PX = { wide: 168, narrow: 104 };
const LETTER_PX = 7;
const [AXIS_PX, NOTE_PX, GAP_PX] = [24, 30, 22]; // a gap holds the number on a column
const UNIT_PX = { least: 5, most: 26 }; // of one record
const BAR_PX = 40;
const SHARES = { whole: 0.72, part: 0.46 }; // of a year that a column takes
const YEAR_PX = 38;

/**
 * @param {object} figure
 * @param {Drawing} drawing
 */
export function fillColumns({ data, layout }, { template, tally, texts, room }) {
  const strips = template.columns.flatMap((column, place) => {
    const counts = tally.values.map((row) => row[place]);
    const most = Math.max(0, ...counts);
    return most ? [{ column, place, counts, most, trace: data[place] }] : [];
  });
  const turn = findTurn(template, tally);
  const [note, narrow] = [turn ? NOTE_PX : 4, room.width < NARROW_PX];
  const side = narrow ? NAME_PX.narrow : NAME_PX.wide;
  const units = strips.reduce((sum, { most }) => sum + most, 0);
  const around = AXIS_PX + note + GAP_PX * strips.length;
  const unit = Math.min(UNIT_PX.most, Math.max(UNIT_PX.least, (room.height - around) / units));
  const tall = unit * units + GAP_PX * strips.length;
  const step = (room.width - side) / tally.rows.length;
  layout.height = Math.round(tall + AXIS_PX + note);
  layout.margin = { l: side, r: 4, t: note, b: AXIS_PX };
  const titles = tally.rows.map((row) => template.rows[row].title);
  let top = tall;
  data.length = 0;
  for (const [number, strip] of strips.entries()) {
    const bottom = top - GAP_PX - strip.most * unit;
    const axis = number ? `y${number + 1}` : "y";
    const domain = [bottom / tall, (bottom + strip.most * unit) / tall].map((share) => Math.max(0, Math.min(1, share)));
    layout[`yaxis${number ? number + 1 : ""}`] = { ...layout.yaxis, domain, range: [0, strip.most] };
    const share = strip.column.minor ? SHARES.part : SHARES.whole;
    data.push({
      ...strip.trace,
      x: titles,
      y: strip.counts,
      yaxis: axis,
      width: Math.min(share, BAR_PX / step),
      text: strip.counts.map((one) => one || ""),
      textfont: { size: strip.column.minor ? 11 : 12, color: strip.column.minor ? layout.meta.muted : layout.meta.ink },
      hovertext: tally.rows.map((row, line) =>
        fill(texts["chart-part"], {
          row: template.rows[row].title,
          column: strip.column.title,
          meetings: count(texts, "meetings", strip.counts[line]),
        })
      ),
      customdata: tally.rows.map((row) => [row, strip.place]),
    });
    rule(layout, { y0: domain[0], y1: domain[0] });
    nameStrip(layout, strip, { y: domain[0], side });
    top = bottom;
  }
  const every = Math.max(1, Math.ceil(YEAR_PX / step));
  const ticks = titles.filter((_, line) => line % every === 0);
  const axis = { type: "category", tickvals: ticks, ticktext: ticks, tickangle: 0, anchor: "free", position: 0 };
  Object.assign(layout.xaxis, axis, { range: [-0.5, titles.length - 0.5] });
  if (turn) noteTurn(layout, turn, weighTurn(template, tally, turn), texts);
}

/** Its name at its foot, and how many it counts. */
function nameStrip(layout, { column, place, counts }, { y, side }) {
  const { minor, title } = column;
  const total = counts.reduce((sum, one) => sum + one, 0);
  const indent = minor ? 12 : 0;
  const words = setTitle(title, (side - indent - 34) / LETTER_PX);
  const ink = minor ? layout.meta.muted : column.colour === "accent" ? layout.meta.accent : layout.meta.ink;
  const font = { size: minor ? 12 : 13, color: ink };
  write(layout, minor ? words : `<b>${words}</b>`, { xshift: indent - side, y, yanchor: "bottom", font }, [
    null,
    place,
  ]);
  write(layout, `${total}`, { xanchor: "right", xshift: -10, y, yanchor: "bottom", font });
}

/**
 * A line where the share turns, and the share on either side.
 * @param {object} layout
 * @param {number} turn
 * @param {[number, number][]} parts after it, and before
 */
function noteTurn(layout, turn, parts, texts) {
  const [after, before] = parts;
  const { muted } = layout.meta;
  const line = { color: muted, width: 1, dash: "dot" };
  rule(layout, { xref: "x", x0: turn - 0.5, x1: turn - 0.5, y0: 0, y1: 1, line });
  const words = ([hits, total]) => fill(texts["chart-turn"], { hits, total });
  const how = { xref: "x", x: turn - 0.5, y: 1, yanchor: "bottom", font: { size: 12, color: muted } };
  write(layout, words(before), { ...how, xanchor: "right", xshift: -8 });
  write(layout, `<b>${words(after)}</b>`, { ...how, xshift: 8, font: { size: 12, color: layout.meta.accent } });
}
