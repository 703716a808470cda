/**
 * The timeline's drawing: a ground with an axis and a strip of counts, marks in lanes on
 * a canvas above it, and on top the picked one.
 */

/** @import { Atlas } from "../geodata/records.mjs" */

import { GONE, listEvents, spreadMarks, STRONG } from "./events.mjs";
import { MARK_PX, openInk } from "./ink.mjs";
import { chooseBin, firstDay, listTicks, pixelsPerDay, placeDay } from "./scale.mjs";
import { openTitles } from "./titles.mjs";

const SVG = "http://www.w3.org/2000/svg";
const SOFT_PX = 9; // how far an approximate end of the picked one fades
const LETTER_PX = 7;
const AXIS_PX = 17;
const STRIP_PX = { high: 20, folded: 31 }; // of the counts

/**
 * How high the parts are, in px: the strip of counts, a lane below it, and where the
 * axis begins. Folded, there are no lanes.
 */
export function measureLanes(count, lanePx, high) {
  const strip = high ? STRIP_PX.high : STRIP_PX.folded;
  const lane = high ? lanePx : 0;
  const foot = strip + lane * count;
  const height = foot + AXIS_PX;
  return { strip, lane, foot, height, reach: high ? foot : height }; // reach: of the brush's handles
}

export function draw(tag, attributes = {}, ...children) {
  const made = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children);
  return made;
}

/** Ground, axis and counts, below the marks. */
function openGround(svg, lanes, size) {
  const axis = draw("g", { class: "axis" });
  const [many, few] = ["counts", "counts strong"].map((name) => draw("path", { class: name }));
  const rows = Array.from({ length: lanes }, () => draw("rect", { width: "100%" }));
  const pointed = draw("rect", { class: "pointed-bin", y: 0 });
  svg.append(draw("g", { class: "grounds" }, ...rows), pointed, axis, many, few);
  let drawn = []; // the bins, each with its two edges

  function place(scale) {
    rows.forEach((row, i) => {
      row.setAttribute("y", size.strip + i * size.lane);
      row.setAttribute("height", size.lane);
    });
    axis.replaceChildren(
      ...listTicks(scale).flatMap(({ day, words }) => drawTick(placeDay(scale, day), words, scale.width)),
    );
  }

  function drawTick(x, words, width) {
    const at = x.toFixed(1);
    const line = draw("line", { x1: at, x2: at, y1: 0, y2: size.height });
    if (x + words.length * LETTER_PX > width) return [line]; // it would be cut off
    return [line, draw("text", { x: x + 3, y: size.height - 4 }, words)];
  }

  /** Columns of events by the month, quarter or year in which they begin. */
  function count(scale, marks) {
    const step = chooseBin(scale);
    const bins = []; // in order, as events are
    for (const { month, state } of marks) {
      if (state === GONE) continue;
      const bin = Math.floor(month / step);
      if (bins.at(-1)?.bin !== bin) bins.push({ bin, counts: [0, 0] });
      const { counts } = bins[bins.length - 1];
      counts[0] += 1;
      if (state === STRONG) counts[1] += 1;
    }
    drawn = bins.map(({ bin, counts }) => {
      const [from, to] = [bin * step, (bin + 1) * step].map((month) => placeDay(scale, firstDay(month)));
      return { first: bin * step, months: step, from, to, count: counts[1] };
    });
    const most = Math.max(1, ...bins.map(({ counts: [all] }) => all));
    [many, few].forEach((path, which) => {
      const columns = bins.filter(({ counts }) => counts[which]).map(({ bin, counts }) => {
        const [x, end] = [bin * step, (bin + 1) * step].map((month) => placeDay(scale, firstDay(month)));
        const height = (counts[which] / most) * (size.strip - 3);
        return `M${x.toFixed(1)} ${size.strip}v${-height.toFixed(1)}H${
          Math.max(x + 1, end - 1).toFixed(1)
        }V${size.strip}Z`;
      });
      path.setAttribute("d", columns.join(""));
    });
  }

  /** The column at a place, if any. */
  const findBin = (x) => drawn.find(({ from, to }) => from <= x && x < to) ?? null;

  /** Light a column up, or none. */
  function point(bin) {
    pointed.setAttribute("height", bin ? size.strip : 0);
    if (!bin) return;
    pointed.setAttribute("x", bin.from.toFixed(1));
    pointed.setAttribute("width", (bin.to - bin.from).toFixed(1));
  }

  return { place, count, findBin, point };
}

/** The picked event, above all others, with a line through all lanes. */
function openChosen(svg, symbols, size) {
  const ramps = [0, 1].map(drawRamp);
  const cursor = draw("line", { class: "cursor", y1: 0 });
  const chosen = draw("g", { class: "chosen" });
  svg.append(draw("defs", {}, ...ramps), cursor, chosen);

  return function show(mark) {
    cursor.classList.toggle("shown", Boolean(mark));
    chosen.replaceChildren(...(mark ? [drawBar(mark), ...drawFades(mark), drawEvent(mark)].filter(Boolean) : []));
    if (!mark) return;
    chosen.style.color = `var(--${mark.kind.colour})`;
    cursor.setAttribute("y2", size.foot);
    for (const end of ["x1", "x2"]) cursor.setAttribute(end, mark.at.toFixed(1));
  };

  function drawBar({ x, until, y, vague }) {
    if (until <= x) return null;
    return draw("rect", {
      class: `bar ${vague ? "vague " : ""}picked`,
      x: x.toFixed(1),
      y: y - 3,
      width: Math.max(1, until - x).toFixed(1),
      height: 6,
    });
  }

  function drawFades({ x, until, y, soft }) {
    const edges = [x - SOFT_PX, until];
    const drawn = [0, 1].filter((side) => soft[side]);
    return drawn.map((side) =>
      draw("rect", {
        class: "fade",
        x: edges[side].toFixed(1),
        y: y - 3,
        width: SOFT_PX,
        height: 6,
        fill: `url(#timeline-${side})`,
      })
    );
  }

  function drawEvent({ at, y, kind }) {
    const corners = (symbols[kind.symbol] ?? symbols.circle).map((
      [left, top],
    ) => [at + (left - 0.5) * MARK_PX, y + (top - 0.5) * MARK_PX]);
    return draw("polygon", {
      class: "event picked",
      points: corners.map((corner) => corner.map((number) => number.toFixed(1)).join()).join(" "),
    });
  }
}

/** A ramp to nothing in the colour of what it stands by: `side` 0 fades out at the left. */
function drawRamp(side) {
  const stops = [0, 1].map((at) =>
    draw("stop", { offset: at, "stop-color": "currentcolor", "stop-opacity": at === side ? 0 : 1 })
  );
  return draw("linearGradient", { id: `timeline-${side}` }, ...stops);
}

/**
 * @param {Atlas} atlas
 * @param {{under: SVGElement, canvas: HTMLCanvasElement, over: SVGElement}} sheets filled
 *   here; over also takes a brush
 * @param {object} size of `measureLanes`, which may change: place() follows
 * @returns {{marks: Array, place: Function, tell: Function, findBin: Function, point: Function}}
 *   place() after a new scale, tell() after new states; the column of counts at a place,
 *   and lighting it up
 */
export function openLanes(atlas, { under, canvas, over }, size) {
  const marks = listEvents(atlas);
  const ground = openGround(under, atlas.lanes.length, size);
  const paint = openInk(atlas, canvas, marks);
  const choose = openChosen(over, atlas.symbols, size);
  const writeTitles = openTitles(atlas, canvas);

  function place(scale) {
    for (const sheet of [under, over]) sheet.setAttribute("height", size.height);
    canvas.style.height = `${size.foot}px`;
    const unit = pixelsPerDay(scale);
    for (const mark of marks) {
      const long = mark.last > mark.first;
      mark.x = placeDay(scale, mark.first) + (long ? 0 : unit / 2);
      mark.until = long ? mark.x + (mark.last - mark.first + 1) * unit : mark.x;
      mark.at = mark.vague ? (mark.x + mark.until) / 2 : mark.x; // where its shape stands
    }
    ground.place(scale);
  }

  /** Once each mark has its state. */
  function tell(scale, picked, theme) {
    spreadMarks(marks, size, MARK_PX);
    Object.assign(canvas.dataset, paint({ width: scale.width, height: size.foot }, theme, picked));
    if (size.lane) writeTitles(marks, scale.width, theme);
    choose(picked);
    ground.count(scale, marks);
  }

  return { marks, place, tell, findBin: ground.findBin, point: ground.point };
}
