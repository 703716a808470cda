/** The compiled atlas, as the server sends it once. */

import { element } from "./elements.mjs";

/** Load the atlas that the page names; a page that cannot says so. */
export async function loadAtlas() {
  const { atlas, failed } = document.documentElement.dataset;
  const answer = await fetch(atlas).catch(() => null);
  if (answer?.ok) return answer.json();
  document.body.prepend(element("p", { class: "notice", role: "alert" }, failed));
  throw new Error(`The atlas did not load: ${answer?.status ?? "no answer"}`);
}

/** Load another file of the library, of JSON; the one-file atlas has it already. */
export async function loadPart(atlas, name) {
  if (atlas.files) return atlas.files[name];
  const base = new URL(document.documentElement.dataset.atlas, location.href);
  const answer = await fetch(new URL(name, base));
  return answer.json();
}
