/** The still map, drawn by the server, where the live one is not there. */

import { describe } from "./describe.mjs";
import { writeLink } from "./links.mjs";

const STEP_PX = 64; // sizes in steps, so that readers share what the server keeps
const LARGEST_PX = 4096;

/** The address of a picture of the view, a little larger than the place. */
export function writeAddress(atlas, view, theme, [width, height], base) {
  const grown = [width, height].map((length) =>
    Math.min(Math.max(Math.ceil(length / STEP_PX), 1) * STEP_PX, LARGEST_PX),
  );
  const options = new URLSearchParams({ frame: "none", width: grown[0], height: grown[1], theme });
  const query = [writeLink(view, atlas), options].filter(String).join("&");
  return new URL(`../../image/map.svg?${query}`, base).href;
}

/** Take over the page's first sight: its map moves into the stage, if not there. */
function adopt(stage, id) {
  const opening = document.getElementById(id);
  const picture = opening?.querySelector("picture") ?? stage.querySelector(".first-sight");
  if (picture) stage.prepend(picture);
  opening?.remove();
  return picture ?? null;
}

/** @param {HTMLElement} stage @param {URL} base the atlas's own address */
export function openStill(atlas, stage, base, ids) {
  let shown = adopt(stage, ids.opening);

  if (atlas.files) return { show: () => {}, hide }; // a file has the picture it was made with, and no server

  /** Show the view; resolves when the picture is there, or cannot be had. */
  async function show(view, result, theme) {
    const size = [stage.clientWidth, stage.clientHeight];
    const address = writeAddress(atlas, view, theme, size, base);
    const alt = describe(atlas, view, result.count);
    const image = shown?.matches("img") ? shown : new Image();
    image.className = "still";
    image.alt = alt;
    if (image.src !== address) image.src = address;
    if (shown !== image) {
      shown?.remove();
      stage.prepend(image);
      shown = image;
    }
    await image.decode().catch(() => {}); // the next view has taken its place
  }

  function hide() {
    shown?.remove();
    shown = null;
  }

  return { show, hide };
}
