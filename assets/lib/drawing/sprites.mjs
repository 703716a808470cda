/** Sprites: symbols and texts, each drawn once for a theme and then only copied. */

import { openPen } from "../ui/elements.mjs";

const STEP_PX = 0.5; // sizes of symbols, so that a zoom has not its own for each
const SYMBOL_RIM = 1.6;
const TOWN_RIM = 1;
const LINE_HEIGHT = 1.2;
const USUAL_PX = 15; // of the page's letters, for which names on the map are sized
const LARGEST = 2;
const LETTER = "letterSpacing"; // not in every browser

/**
 * @param {{symbols: object}} atlas
 * @param {Object<string, string>} palette
 * @param {number} ratio device px for a CSS px
 */
export function openSprites({ symbols }, palette, ratio) {
  const made = new Map();
  const letters = parseFloat(getComputedStyle(document.documentElement).fontSize);
  const larger = Math.min(Math.max(letters / USUAL_PX, 1), LARGEST); // as the reader has set the page's letters
  const family = getComputedStyle(document.body).fontFamily;
  const ruler = openPen(document.createElement("canvas"));

  function keep(key, make) {
    if (!made.has(key)) made.set(key, make());
    return made.get(key);
  }

  /** A symbol in a colour, its size in px; `open`: an outline only. */
  function findSymbol(symbol, colour, size, open = false) {
    const px = Math.round(size / STEP_PX) * STEP_PX;
    return keep(`${symbol}|${colour}|${px}|${open}`, () => drawSymbol(symbol, colour, px, open));
  }

  function drawSymbol(symbol, colour, size, open) {
    const [sprite, pen] = openSprite(size, size, ratio);
    const rim = symbol.startsWith("town") ? TOWN_RIM : SYMBOL_RIM;
    const inner = size - 2 * rim;
    const shape = symbols[symbol] ?? symbols[symbol === "town-capital" ? "square" : "circle"];
    const [inside, outside] = [palette[colour], palette.halo];
    pen.beginPath();
    for (const [x, y] of shape) pen.lineTo(rim + x * inner, rim + y * inner);
    pen.closePath();
    pen.lineJoin = "round";
    pen.lineWidth = 2 * rim;
    pen.strokeStyle = open ? inside : outside;
    pen.stroke();
    pen.fillStyle = open ? outside : inside;
    pen.fill();
    return sprite;
  }

  /**
   * A text in one or several lines.
   * @param {{size: number, colour: string, halo?: string, rim?: number, bold?: boolean,
   *   spacing?: number, room?: number, align?: CanvasTextAlign}} style colours are tokens; rim:
   *   the halo's width in px; spacing and room: letters' and a line's, in sizes
   */
  function findText(text, style) {
    return keep(`${text}|${JSON.stringify(style)}`, () => drawText(text, style));
  }

  function drawText(text, style) {
    const { colour, halo, rim = 0, bold = false, spacing = 0, room = Infinity, align = "center" } = style;
    const size = style.size * (halo ? larger : 1); // numbers stand in marks, which keep their size
    const font = `${bold ? "600 " : ""}${size}px ${family}`;
    const prepare = (pen) => {
      pen.font = font;
      if (LETTER in pen) pen[LETTER] = `${spacing * size}px`;
    };
    prepare(ruler);
    const lines = wrap(text, room * size, (words) => ruler.measureText(words).width);
    const wide = Math.max(...lines.map((line) => ruler.measureText(line).width));
    const [width, height] = [Math.ceil(wide + 2 * rim), Math.ceil(lines.length * size * LINE_HEIGHT + 2 * rim)];
    const [sprite, pen] = openSprite(width, height, ratio);
    prepare(pen);
    pen.textAlign = align;
    pen.textBaseline = "middle";
    pen.lineJoin = "round";
    pen.lineWidth = 2 * rim;
    const x = { left: rim, center: width / 2, right: width - rim }[align];
    for (const way of halo ? ["strokeText", "fillText"] : ["fillText"]) {
      pen[way === "fillText" ? "fillStyle" : "strokeStyle"] = palette[way === "fillText" ? colour : halo];
      lines.forEach((line, i) => pen[way](line, x, rim + (i + 0.5) * size * LINE_HEIGHT));
    }
    return sprite;
  }

  return { findSymbol, findText };
}

/** @returns {[{canvas: Element, width: number, height: number}, object]} size in CSS px */
function openSprite(width, height, ratio) {
  const canvas = document.createElement("canvas");
  canvas.width = Math.max(1, Math.ceil(width * ratio));
  canvas.height = Math.max(1, Math.ceil(height * ratio));
  const pen = openPen(canvas);
  pen.scale(ratio, ratio);
  return [{ canvas, width: canvas.width / ratio, height: canvas.height / ratio }, pen];
}

/** Words in lines no wider than the room, as long as a word is not. */
function wrap(text, room, measure) {
  const lines = [];
  for (const word of text.split(" ")) {
    const longer = lines.length ? `${lines.at(-1)} ${word}` : word;
    if (lines.length && measure(longer) <= room) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

/** Copy a sprite with its upper left corner at a spot, on whole device px. */
export function stamp(pen, { canvas, width, height }, x, y, ratio) {
  const steady = (length) => Math.round(length * ratio) / ratio;
  pen.drawImage(canvas, steady(x), steady(y), width, height);
}
