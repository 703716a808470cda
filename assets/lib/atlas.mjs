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
