/** Titles of events beside their marks, where a lane has room for them. */

/** @import { Mark } from "./events.mjs" */

import { openPen } from "../ui/elements.mjs";
import { GONE, STRONG } from "./events.mjs";

const FONT = '11px system-ui, "Segoe UI", Roboto, "Noto Sans", sans-serif';
const GAP_PX = 8; // between a mark and its title, and before the next mark
const LEAST_PX = 96; // less room holds no title
const MOST_PX = 320;

/**
 * @param {object} atlas with the colours of its themes
 * @param {HTMLCanvasElement} canvas
 * @returns {function(Mark[], number, string): void} writes onto what is drawn
 */
export function openTitles(atlas, canvas) {
  const pen = openPen(canvas);

  /** As much of a title as there is room for. */
  function shorten(title, room) {
    if (pen.measureText(title).width <= room) return title;
    let length = Math.floor((title.length * room) / pen.measureText(title).width);
    while (length > 0 && pen.measureText(`${title.slice(0, length)}…`).width > room) length -= 1;
    return `${title.slice(0, length).trimEnd()}…`;
  }

  return function write(marks, width, theme) {
    pen.font = FONT;
    pen.fillStyle = atlas.palettes[theme].muted;
    pen.textBaseline = "middle";
    for (const { mark, start, end } of listRooms(marks, width)) {
      pen.fillText(shorten(mark.title, Math.min(end - start, MOST_PX)), start, mark.y);
    }
  };
}

/**
 * The marks behind which their lane is free up to the next one, or the window's end.
 * @param {Mark[]} marks in order of time
 */
function listRooms(marks, width) {
  /** @type {{mark: Mark, start: number, end: number}[]} */
  const found = [];
  const last = new Map(); // of each lane the mark before, and how far it and others reach
  const close = ({ mark, reach }, next) => {
    const [start, end] = [reach + GAP_PX, Math.min(next - GAP_PX, width)];
    if (mark?.state === STRONG && mark.at >= 0 && end - start >= LEAST_PX) found.push({ mark, start, end });
  };
  for (const mark of marks) {
    if (mark.state === GONE) continue;
    const before = last.get(mark.lane) ?? { mark: null, reach: -Infinity };
    const left = mark.soft[0] ? mark.x - GAP_PX : mark.x;
    close(before, left);
    last.set(mark.lane, { mark, reach: Math.max(before.reach, mark.until, mark.at) + (mark.soft[1] ? GAP_PX : 0) });
  }
  for (const one of last.values()) close(one, Infinity);
  return found;
}
