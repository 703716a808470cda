/** A line of a corridor as SVG: names, track, states, countries and gauges. */

/** @import { Atlas, Texts } from "../geodata/records.mjs" */

import { fill, group } from "../view/words.mjs";

const SVG = "http://www.w3.org/2000/svg";
const TALL = { plain: 13, rail: 13, road: 13, sea: 7, pipeline: 5 };
const TRACK = 37; // its middle, px from the top
const WHOLE = { height: 93, ungauged: 80, names: [24, 10], runs: 55, band: [60, 14], gauge: 81 };
const COMPACT = { height: 24, track: 9, band: [16, 4] };
const BASELINE = 4;
const STATES = ["under_construction", "suspended", "proposed", "missing", "unknown"];
const STEPS = [1, 2, 5];
const TICKS = 8;

export function make(tag, attributes = {}, ...children) {
  const made = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children.filter(Boolean));
  return made;
}

const write = (x, y, words, name, anchor = "start") =>
  make("text", { x, y, class: name, "text-anchor": anchor }, words);

/**
 * A line with room: every part of it named.
 * @param {Atlas} atlas
 */
export function drawLine(atlas, laid, told) {
  const { names, runs, band, gauge } = WHOLE;
  const hidden = make(
    "g",
    { "aria-hidden": "true" },
    ...laid.names.map(({ x, tier }) => make("path", { class: "leader", d: `M${x} ${names[tier] + 3}V${TRACK - 6}` })),
    ...laid.names.map(({ words, box, tier }) => write(box[0], names[tier], words, "name")),
    ...laid.runs.map(({ words, x, state }) => write(x, runs, words, `run ${state}`)),
    ...laid.countries.map((one, i) => drawCountry(one, i, band)),
    ...laid.gauges.flatMap((one) => drawGauge(atlas, one, gauge)),
  );
  const signs = drawSigns(laid.signs, TRACK, gauge);
  return frame(
    told,
    laid.gauges.length ? WHOLE.height : WHOLE.ungauged,
    hidden,
    ...laid.pieces.map((one) => drawPiece(one, TRACK)),
    signs,
  );
}

/**
 * A short line: its pieces and countries, with all words behind it.
 * @param {Atlas} atlas
 */
export function drawCompact({ texts }, laid, told) {
  const { track, band } = COMPACT;
  const title = make(
    "g",
    { "aria-hidden": "true" },
    write(laid.width + 10, track + BASELINE, tellStates(texts, told.title, laid), "name"),
    ...laid.countries.map((one, i) => drawCountry({ ...one, words: "" }, i, band)),
  );
  const signs = drawSigns(laid.signs.filter(({ kind }) => kind !== "gauge"), track, 0);
  return frame(told, COMPACT.height, title, ...laid.pieces.map((one) => drawPiece(one, track, 9)), signs);
}

/**
 * The ends of a line, and what of it is not in operation.
 * @param {Texts} texts
 */
function tellStates(texts, title, { pieces }) {
  const states = STATES.filter((state) => pieces.some((one) => one.state === state));
  return [title, ...states.map((state) => texts[`state-${state}`])].join(", ");
}

function frame({ corridor, title, edge, room }, height, ...children) {
  const label = `${corridor.short}, ${title}`;
  const size = { width: room + 2 * edge, height, viewBox: `${-edge} 0 ${room + 2 * edge} ${height}` };
  return make("svg", { role: "group", "aria-label": label, ...size }, ...children);
}

/** Hue by mode, pattern by state; what hears the pointer is taller than the track. */
function drawPiece({ piece, x, width, state }, middle, most = Infinity) {
  const tall = Math.min(TALL[piece.mode], most);
  const place = { x, y: middle - tall / 2, width, height: tall };
  const fill = state === "operational" ? {} : { fill: `url(#${nameFill(piece.mode, state)})` };
  return make(
    "g",
    { class: "piece", role: "button" },
    make("rect", { class: "hit", x, y: middle - 13, width, height: 26 }),
    make("rect", { class: `track ${piece.mode} ${state}`, ...place, ...fill }),
    piece.mode === "road" && make("path", { class: "middle", d: `M${x} ${middle}h${width}` }),
    make("rect", { class: "lit", x, y: middle - 10, width, height: 20 }),
  );
}

/**
 * @param {object} country
 * @param {number} i its place on the line
 * @param {number[]} band where it begins and how tall it is, in px
 */
function drawCountry({ x, width, words, key }, i, [top, tall]) {
  const name = key === "sea" ? "country water" : `country ${i % 2 ? "odd" : "even"}`;
  const label = words && write(x + width / 2, top + tall / 2 + BASELINE, words, "band", "middle");
  return make("g", {}, make("rect", { class: name, x, y: top, width, height: tall }), label);
}

/** @param {Atlas} atlas */
function drawGauge({ texts }, { key, x, width }, y) {
  const words = fill(texts["gauge-mm"], { gauge: key });
  const roomy = width > 6.2 * words.length;
  return [
    make("path", { class: "gauge", d: `M${x + 1} ${y}h${Math.max(0, width - 2)}` }),
    roomy && write(x + width / 2, y + BASELINE, words, "mm", "middle"),
  ].filter(Boolean);
}

function drawSigns(signs, middle, gauge) {
  const drawn = signs.map(({ kind, x, title }) => {
    const shape = {
      border: () => make("path", { d: `M${x} ${middle - 9}v18` }),
      port: () => make("path", { d: `M${x - 4} ${middle - 4}h8v8h-8z` }),
      gauge: () => make("path", { d: `M${x} ${gauge - 5}l5 5l-5 5l-5 -5z` }),
    }[kind]();
    return make("g", { class: `symbol ${kind}` }, make("title", {}, title), shape);
  });
  return make("g", { "aria-hidden": "true" }, ...drawn);
}

/**
 * Round numbers of km along the bottom.
 * @param {Atlas} atlas
 */
export function drawAxis({ texts }, longest, { scale, room }, edge) {
  const km = longest / 10;
  const power = 10 ** Math.floor(Math.log10(km / TICKS));
  const step = STEPS.map((one) => one * power).find((one) => km / one <= TICKS) ?? 10 * power;
  const ticks = Array.from({ length: Math.floor(km / step) + 1 }, (_, i) => i * step);
  const marks = ticks.flatMap((tick, i) => {
    const x = tick * 10 * scale;
    const words = i ? group(tick) : fill(texts["profile-km"], { km: 0 });
    return [make("path", { class: "gauge", d: `M${x} 0v5` }), write(x, 16, words, "run", i ? "middle" : "start")];
  });
  const size = { width: room + 2 * edge, height: 20, viewBox: `${-edge} 0 ${room + 2 * edge} 20` };
  return make(
    "svg",
    { class: "axis", "aria-hidden": "true", ...size },
    make("path", { class: "gauge", d: `M0 .5h${room}` }),
    ...marks,
  );
}

function nameFill(mode, state) {
  return `fill-${mode}-${state}`;
}

/** The patterns of states in the colour of each mode, once for all lines. */
export function drawFills(modes) {
  const shapes = {
    under_construction: { d: "M-2 2L2 -2M0 8L8 0M6 10L10 6", "stroke-width": 3 },
    suspended: { d: "M2 0V8M6 0V8", "stroke-width": 1.4 },
    proposed: { d: "M2 2h.01M6 6h.01", "stroke-width": 2.2, "stroke-linecap": "round" },
    missing: { d: "" },
    unknown: { d: "M0 0L8 8", "stroke-width": 0.8 },
  };
  const fills = modes.flatMap((mode) =>
    STATES.map((state) =>
      make(
        "pattern",
        { id: nameFill(mode, state), width: 8, height: 8, patternUnits: "userSpaceOnUse" },
        make("rect", { class: "ground", width: 8, height: 8 }),
        make("path", { class: mode, ...shapes[state] }),
      )
    )
  );
  return make("svg", { class: "fills", width: 0, height: 0, "aria-hidden": "true" }, make("defs", {}, ...fills));
}

/** A sample of a state or mode, for the legend and for bars. */
export function drawSample(mode, state, width = 26) {
  const svg = make("svg", { class: "sample", width, height: 15, "aria-hidden": "true" });
  const piece = drawPiece({ piece: { mode }, x: 0.5, width: width - 1, state }, 7.5);
  piece.removeAttribute("role");
  piece.setAttribute("class", "");
  svg.append(piece);
  return svg;
}
