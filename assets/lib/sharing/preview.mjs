/** The preview of the share dialogue: the picture, or the embed at a chosen width. */

/** @import { Atlas } from "../geodata/records.mjs" */

import { findLowest } from "./snippet.mjs";
import { element } from "../ui/elements.mjs";

/** Show at most as wide as the place is; what is wider is made smaller, not cut. */
function fitFrame(place, frame, chosen) {
  const { width, ratio } = chosen;
  const [across, down] = ratio.split("/").map(Number);
  const height = Math.max(Math.round((width * down) / across), findLowest(chosen));
  const scale = Math.min(1, place.clientWidth / width);
  Object.assign(frame.style, { width: `${width}px`, height: `${height}px`, transform: `scale(${scale})` });
  place.style.height = `${Math.ceil(height * scale)}px`;
}

/**
 * @param {Atlas} atlas
 * @returns {{place: Element, show: function(object, object): void, clear: function(): void}}
 */
export function openPreview({ texts }) {
  const stage = element("div", { class: "preview" });
  const status = element("p", { class: "hint", role: "status" });
  const place = element("div", {}, stage, status);
  let shown = null;
  let turn = 0;
  let raster = null; // what a drag takes along

  function take(tag, attributes, address) {
    if (shown?.localName !== tag) {
      shown = element(tag, attributes);
      stage.replaceChildren(shown);
    }
    if (shown.src !== address) shown.src = address;
    return shown;
  }

  /** The server draws it anew: that takes a moment, of which the reader is told. */
  function tellWaiting(waits) {
    stage.classList.toggle("waiting", waits);
    status.textContent = waits ? texts["share-drawing"] : "";
  }

  function clear() {
    turn += 1;
    shown = null;
    tellWaiting(false);
    stage.replaceChildren();
    stage.style.height = "";
  }

  /** Where it is dragged to, a file: a PNG, which other programs read. */
  function drag(event) {
    if (raster) event.dataTransfer?.setData("DownloadURL", `image/png:${raster.name}:${raster.address}`);
  }

  place.addEventListener("dragstart", drag);

  /** @param {{picture: ?string, frame: ?string, image: ?string}} given image: the address of a PNG */
  function show({ picture, frame, image: png }, chosen) {
    raster = png ? { address: png, name: `${chosen.chart}.png` } : null;
    if (!picture && !frame) return clear();
    if (frame) tellWaiting(false);
    if (frame) return fitFrame(stage, take("iframe", { title: texts["share-preview"] }, frame), chosen);
    stage.style.height = "";
    const image = take("img", { alt: texts["share-preview"] }, picture);
    const mine = ++turn;
    tellWaiting(true);
    return void image.decode().catch(() => {}).then(() => mine === turn && tellWaiting(false));
  }

  return { place, show, clear };
}
