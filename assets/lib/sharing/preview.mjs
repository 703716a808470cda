/** The preview of the share dialogue: the picture, or the embed at a chosen width. */

/** @import { Atlas } from "../geodata/records.mjs" */

import { element } from "../ui/elements.mjs";

/** Show at most as wide as the place is; what is wider is made smaller, not cut. */
function fitFrame(place, frame, { width, ratio }) {
  const [across, down] = ratio.split("/").map(Number);
  const height = Math.round((width * down) / across);
  const scale = Math.min(1, place.clientWidth / width);
  Object.assign(frame.style, { width: `${width}px`, height: `${height}px`, transform: `scale(${scale})` });
  place.style.height = `${Math.ceil(height * scale)}px`;
}

/**
 * @param {Atlas} atlas
 * @returns {{place: Element, show: function(object, object): void, clear: function(): void}}
 */
export function openPreview({ texts }) {
  const place = element("div", { class: "preview" });
  let shown = null;

  function take(tag, attributes, address) {
    if (shown?.localName !== tag) {
      shown = element(tag, attributes);
      place.replaceChildren(shown);
    }
    if (shown.src !== address) shown.src = address;
    return shown;
  }

  function clear() {
    shown = null;
    place.replaceChildren();
    place.style.height = "";
  }

  /** @param {{picture: ?string, frame: ?string}} given */
  function show({ picture, frame }, chosen) {
    if (!picture && !frame) return clear();
    if (frame) return fitFrame(place, take("iframe", { title: texts["share-preview"] }, frame), chosen);
    place.style.height = "";
    const image = take("img", { alt: texts["share-preview"] }, picture);
    place.classList.add("waiting");
    return void image.decode().catch(() => {}).then(() => place.classList.remove("waiting"));
  }

  return { place, show, clear };
}
