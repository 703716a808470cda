/** What is shown and lies outside the free part of the map: how many, and the way there. */

/** @import { MapData } from "./scene/data.mjs" */

import { unproject } from "../drawing/mercator.mjs";
import { findPoint } from "../geodata/places.mjs";
import { element } from "../ui/elements.mjs";
import { awaitFrame } from "../ui/frames.mjs";
import { fill } from "../view/words.mjs";

/**
 * @param {MapData} data
 * @param {object} camera
 * @param {HTMLElement} stage gets the button
 * @returns {{show: function(object): void}} takes what a view shows
 */
export function openOutside(data, camera, stage) {
  const { texts } = data.atlas;
  const button = element("button", { type: "button", class: "outside", hidden: true, onclick: bringAll });
  stage.append(button);
  let extents = null; // once they are asked for
  let shown = null;
  let waits = false;

  /** @returns {number[][]} those of the records shown */
  function listShown() {
    extents ??= measureExtents(data);
    return extents.filter((extent, number) => extent && shown[number]);
  }

  function tell() {
    waits = false;
    if (!shown || camera.isMoving()) return;
    const bounds = camera.bounds();
    const count = listShown().filter((extent) => !touches(extent, bounds)).length;
    button.hidden = !count;
    button.textContent = fill(texts.outside, { count });
  }

  function bringAll() {
    camera.bring(listShown().flatMap(([west, south, east, north]) => [[west, south], [east, north]]));
  }

  /** After the map's own frame. */
  function wait() {
    if (waits) return;
    waits = true;
    awaitFrame().then(tell);
  }

  camera.map.on("moveend resize", wait);
  return {
    show(result) {
      ({ shown } = result);
      wait();
    },
  };
}

/**
 * West, south, east and north of each record; null: it has no place.
 * @param {MapData} data
 */
function measureExtents({ atlas, shapes }) {
  const extents = atlas.records.map((_, number) => {
    const point = findPoint(atlas, number);
    return point && [...point, ...point];
  });
  const lines = new Set([...extents.keys()].filter((number) => !extents[number]));
  for (const { records, shape } of atlas.features) {
    if (shape === undefined) continue;
    const [left, top, right, bottom] = shapes[shape].box;
    const [[west, north], [east, south]] = [unproject(left, top), unproject(right, bottom)];
    for (const record of records) {
      if (!lines.has(record)) continue;
      const [w, s, e, n] = extents[record] ?? [west, south, east, north];
      extents[record] = [Math.min(w, west), Math.min(s, south), Math.max(e, east), Math.max(n, north)];
    }
  }
  return extents;
}

/**
 * Whether two extents share anything, on whichever turn of the world.
 * @param {number[]} one
 * @param {number[]} other
 */
function touches([west, south, east, north], [left, low, right, high]) {
  const turn = 360 * Math.round(((left + right) - (west + east)) / 720);
  return west + turn <= right && east + turn >= left && south <= high && north >= low;
}
