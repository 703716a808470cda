/** The map's icons. All that records may need are there before the map asks. */

import { findKind, isHeld } from "./lexicon.mjs";

export const GROUP = "group"; // the symbol of several events
const PIXEL_RATIO = 2;
const TOWN_SIZES = { town: 7, "town-capital": 9 }; // as the style names them
const SIZES = { [GROUP]: 28, ...TOWN_SIZES };
const MARK_SIZE = 20;
const LABEL = "label";
const NOBODY = "control-none";
const HOLDERS = "control-";

/** `symbol|colour`, such as `star|meeting`; `|open` behind it: an outline only. */
export function nameIcon(symbol, colour, isOpen = false) {
  return `${symbol}|${colour}${isOpen ? "|open" : ""}`;
}

/** The colour of who holds a village. */
export function colourHolder(atlas, control) {
  const token = `${HOLDERS}${control}`;
  return token in atlas.palettes.light ? token : NOBODY;
}

/** Every icon that a view may ask for: kinds, groups of them, villages by who holds them. */
function listIcons(atlas) {
  const kinds = [...new Set(atlas.records.map((record) => findKind(atlas, record)))];
  const colours = [...new Set([atlas.mixed, ...kinds.map(({ colour }) => colour)])];
  const holders = Object.keys(atlas.palettes.light).filter((token) => token.startsWith(HOLDERS));
  const villages = new Set(atlas.records.filter((record) => isHeld(atlas, record)).map((record) => findKind(atlas, record)));
  const pairs = [...kinds.map(({ symbol, colour }) => [symbol, colour]), ...colours.map((colour) => [GROUP, colour])];
  return [
    ...Object.keys(TOWN_SIZES).map((symbol) => nameIcon(symbol, LABEL)),
    ...pairs.flatMap(([symbol, colour]) => [false, true].map((isOpen) => nameIcon(symbol, colour, isOpen))),
    ...[...villages].flatMap(({ symbol }) => holders.map((token) => nameIcon(symbol, token))),
  ];
}

function drawIcon(atlas, palette, name) {
  const [symbol, colour = LABEL, open] = name.split("|");
  const size = (SIZES[symbol] ?? MARK_SIZE) * PIXEL_RATIO;
  const canvas = document.createElement("canvas");
  canvas.width = size;
  canvas.height = size;
  const pen = canvas.getContext("2d", { willReadFrequently: true });
  const rim = PIXEL_RATIO * (symbol.startsWith("town") ? 1 : 1.6);
  tracePath(pen, atlas.symbols[symbol] ?? atlas.symbols.circle, size, rim);
  const [inside, outside] = [palette[colour] ?? palette.label, palette.halo];
  pen.lineJoin = "round";
  pen.lineWidth = 2 * rim;
  pen.strokeStyle = open ? inside : outside;
  pen.stroke();
  pen.fillStyle = open ? outside : inside;
  pen.fill();
  return pen.getImageData(0, 0, size, size);
}

function tracePath(pen, shape, size, rim) {
  const inner = size - 2 * rim;
  pen.beginPath();
  for (const [x, y] of shape) pen.lineTo(rim + x * inner, rim + y * inner);
  pen.closePath();
}

function addIcon(map, atlas, palette, name) {
  if (map.hasImage(name)) return;
  map.addImage(name, drawIcon(atlas, palette, name), { pixelRatio: PIXEL_RATIO });
}

/**
 * Give a new style its icons: one that came later would have all drawn once more.
 * Requests for others are answered too, in the place of Plotly, which would ask another
 * host; until then the sign between symbol and colour keeps Plotly from trying.
 */
export function supplyIcons(map, atlas, palette) {
  for (const name of listIcons(atlas)) addIcon(map, atlas, palette, name);
  map.setMissingStyleImageResolver((name) => addIcon(map, atlas, palette, name));
}
