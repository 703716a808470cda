/** What lies on the land: relief, rivers, and outlines by which lands are named. */

/** @import { LandFile } from "../../library/contract.d.ts" */

import { project } from "../../drawing/mercator.mjs";
import { openShapes } from "../../drawing/shapes.mjs";

/**
 * Read it once, for all maps of a page.
 * @param {LandFile} file
 */
export async function openLand({ riversUnit, landsUnit, relief, rivers, lands }) {
  const open = (some, unit) => openShapes(some.map(({ shape }) => shape), unit);
  const [lines, outlines] = [open(rivers, riversUnit), open(lands, landsUnit)];
  return {
    relief: relief && (await openRelief(relief)),
    rivers: rivers.map(({ zoom }, i) => ({ zoom, shape: lines[i] })),
    lands: lands.map(({ name }, i) => ({ name, shape: outlines[i] })),
  };
}

/** The grey picture: shadow and light where it is darker or lighter than its middle. */
async function openRelief({ box: [west, south, east, north], webp }) {
  const picture = new Image();
  const coming = new Promise((done, fail) => Object.assign(picture, { onload: done, onerror: fail }));
  picture.src = `data:image/webp;base64,${webp}`;
  await coming; // decoding would wait for a frame, and the first one is to have it
  return { picture, box: [...project(west, north), ...project(east, south)] };
}
