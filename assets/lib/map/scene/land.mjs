/** What lies on the land: relief, rivers, and outlines by which lands are named. */

/** @import { LandFile } from "../../library/contract.d.ts" */

import { openPen } from "../../ui/elements.mjs";
import { project } from "../../drawing/mercator.mjs";
import { openShapes } from "../../drawing/shapes.mjs";

const MIDDLE = 128; // the grey of what lies flat
const FADE_PX = 90; // at the edges of the picture

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

/** The grey picture as shadow and light, which let what lies below them through. */
async function openRelief({ box: [west, south, east, north], webp }) {
  const image = new Image();
  image.src = `data:image/webp;base64,${webp}`;
  await image.decode();
  const canvas = document.createElement("canvas");
  [canvas.width, canvas.height] = [image.width, image.height];
  const pen = openPen(canvas);
  pen.drawImage(image, 0, 0);
  const dots = pen.getImageData(0, 0, canvas.width, canvas.height);
  shade(dots);
  pen.putImageData(dots, 0, 0);
  return { picture: canvas, box: [...project(west, north), ...project(east, south)] };
}

/** @param {ImageData} dots */
function shade({ data, width, height }) {
  for (let i = 0, y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1, i += 4) {
      const light = data[i] - MIDDLE;
      const edge = Math.min(1, x / FADE_PX, y / FADE_PX, (width - x) / FADE_PX, (height - y) / FADE_PX);
      data[i] = data[i + 1] = data[i + 2] = light > 0 ? 255 : 0;
      data[i + 3] = Math.min(255, 2 * Math.abs(light)) * edge;
    }
  }
}
