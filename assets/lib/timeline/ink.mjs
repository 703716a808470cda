/** The ink of the timeline: its marks on a canvas, each shape drawn once and then copied. */

import { openPen } from "../ui/elements.mjs";
import { FAINT, STRONG } from "./events.mjs";

export const MARK_PX = 10;
const RIM_PX = 1.4;
const SOFT_PX = 9; // how far an approximate end fades, whatever the zoom
const BAR_PX = 6;
const CROWD = 2000; // of so many events those that would cover each other are drawn once
const STEP_PX = 2; // apart from each other, then
const [FADED, BAR, FADE] = [0.4, 0.45, 0.8]; // opacities

/**
 * @param {object} atlas with the corners of its symbols, and the colours of its themes
 * @param {object[]} marks the events of the timeline, placed
 * @returns {function({width: number, height: number}, string, ?object): {strong: number,
 *   faint: number}} draws all but the picked one, and says how many it drew
 */
export function openInk(atlas, canvas, marks) {
  const pen = openPen(canvas);
  const sprites = new Map();
  const crowded = marks.length > CROWD;
  const lanes = atlas.lanes.length;
  let look = "";
  let colours = {};

  function prepare({ width, height }, theme) {
    const ratio = window.devicePixelRatio || 1;
    const [wide, high] = [Math.round(width * ratio), Math.round(height * ratio)];
    if (canvas.width !== wide || canvas.height !== high) Object.assign(canvas, { width: wide, height: high });
    if (look !== `${theme} ${ratio}`) sprites.clear();
    look = `${theme} ${ratio}`;
    colours = atlas.palettes[theme];
    pen.setTransform(ratio, 0, 0, ratio, 0, 0);
    pen.clearRect(0, 0, width, height);
    return ratio;
  }

  /** A picture that is drawn once, at the screen's own resolution. */
  function sprite(name, width, height, ratio, draw) {
    if (!sprites.has(name)) {
      const made = Object.assign(document.createElement("canvas"), {
        width: Math.ceil(width * ratio),
        height: Math.ceil(height * ratio),
      });
      const context = openPen(made);
      context.scale(ratio, ratio);
      draw(context);
      sprites.set(name, made);
    }
    return sprites.get(name);
  }

  /** Onto whole pixels of the screen, so that it stays sharp. */
  function put(made, x, y, ratio) {
    pen.drawImage(
      made,
      Math.round(x * ratio) / ratio,
      Math.round(y * ratio) / ratio,
      made.width / ratio,
      made.height / ratio,
    );
  }

  const size = MARK_PX + 2 * RIM_PX;

  /** Rims are under all shapes, so that they do not cut them to pieces. */
  function drawShape(kind, part, ratio) {
    const shape = atlas.symbols[kind.symbol] ?? atlas.symbols.circle;
    return sprite(`${part} ${kind.symbol} ${kind.colour}`, size, size, ratio, (context) => {
      context.beginPath();
      for (const [x, y] of shape) context.lineTo(RIM_PX + x * MARK_PX, RIM_PX + y * MARK_PX);
      context.closePath();
      if (part === "fill") {
        context.fillStyle = colours[kind.colour];
        context.fill();
        return;
      }
      context.strokeStyle = colours.panel;
      context.lineWidth = RIM_PX;
      context.stroke();
    });
  }

  /** A ramp to nothing, before or behind a mark whose end is approximate. */
  function drawRamp({ colour }, side, ratio) {
    return sprite(`ramp ${side} ${colour}`, SOFT_PX, BAR_PX, ratio, (context) => {
      const ramp = context.createLinearGradient(0, 0, SOFT_PX, 0);
      ramp.addColorStop(side, `${colours[colour]}00`);
      ramp.addColorStop(1 - side, colours[colour]);
      context.fillStyle = ramp;
      context.fillRect(0, 0, SOFT_PX, BAR_PX);
    });
  }

  /** Of the marks that would lie on each other the last of those that pass; it alone. */
  function thin(width, picked) {
    const row = Math.ceil((width + 2 * size) / STEP_PX) + 1;
    const isSeen = (mark) => mark.state && mark !== picked && mark.until >= -size && mark.x <= width + size;
    if (!crowded) return marks.filter(isSeen);
    const spots = new Array(row * lanes).fill(null);
    for (const mark of marks) {
      if (!isSeen(mark)) continue;
      const at = Math.min(Math.max(mark.at, -size), width + size);
      const spot = mark.lane * row + Math.round((at + size) / STEP_PX);
      if (!spots[spot] || spots[spot].state <= mark.state) spots[spot] = mark;
    }
    return spots.filter(Boolean);
  }

  /** All of a colour are one path: where bars cover each other they are no darker. */
  function drawBars(some) {
    const paths = new Map();
    for (const { x, y, until, kind, vague } of some) {
      if (until <= x) continue;
      const key = `${kind.colour} ${vague}`;
      if (!paths.has(key)) paths.set(key, { colour: colours[kind.colour], vague, path: new Path2D() });
      paths.get(key).path.rect(x, y - BAR_PX / 2, Math.max(1, until - x), BAR_PX);
    }
    for (const { colour, vague, path } of paths.values()) drawBar(colour, vague, path);
  }

  function drawBar(colour, vague, path) {
    pen.globalAlpha = vague ? BAR / 2 : BAR;
    pen.fillStyle = colour;
    pen.fill(path);
    if (!vague) return;
    pen.globalAlpha = BAR;
    pen.strokeStyle = colour;
    pen.setLineDash([2, 2]);
    pen.stroke(path);
  }

  function drawLayer(some, ratio) {
    drawBars(some);
    pen.globalAlpha = FADE;
    for (const mark of some) {
      mark.soft.forEach((soft, side) =>
        soft && put(drawRamp(mark.kind, side, ratio), side ? mark.until : mark.x - SOFT_PX, mark.y - BAR_PX / 2, ratio)
      );
    }
    pen.globalAlpha = 1;
    for (const part of crowded ? ["fill"] : ["rim", "fill"]) {
      for (const { at, y, kind } of some) put(drawShape(kind, part, ratio), at - size / 2, y - size / 2, ratio);
    }
  }

  /** The faint ones fade as a whole: where they cover each other they are no darker. */
  return function paint(box, theme, picked) {
    const ratio = prepare(box, theme);
    const drawn = thin(box.width, picked);
    const [faint, strong] = [FAINT, STRONG].map((state) => drawn.filter((mark) => mark.state === state));
    drawLayer(faint, ratio);
    pen.globalCompositeOperation = "destination-in";
    pen.fillStyle = `rgb(0 0 0 / ${FADED})`;
    if (faint.length) pen.fillRect(0, 0, box.width, box.height);
    pen.globalCompositeOperation = "source-over";
    drawLayer(strong, ratio);
    return { faint: faint.length, strong: strong.length };
  };
}
