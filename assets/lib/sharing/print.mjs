/** Paper: what a printed page has instead of the live map and the controls. */

/** @import { Atlas } from "../geodata/records.mjs" */

import { growAtlas } from "../library/atlas.mjs";
import { describe } from "../view/sentence.mjs";
import { element } from "../ui/elements.mjs";
import { tellSources } from "../ui/evidence.mjs";
import { orderRecords } from "../records/order.mjs";
import { writeLink } from "../view/links.mjs";

const SIZE = "width=1200&height=675";

/**
 * Print once still map and sources are there; a failure to draw it leaves the live one.
 * @param {Atlas} atlas
 */
export async function printPage(atlas, place) {
  await growAtlas(atlas, "details").catch(() => {});
  const picture = place.querySelector("img");
  picture.loading = "eager";
  await picture.decode().catch(() => {});
  window.print();
}

/**
 * The still map has title, legend and scale in it; it is drawn when asked for.
 * @param {Atlas} atlas
 */
export function openPaper(atlas, place, base) {
  const picture = element("img", { loading: "lazy", width: "1200", height: "675", alt: "" });
  picture.addEventListener("load", () => picture.classList.add("ready"));
  const sources = element("div", {});
  let shown = null;
  place.replaceChildren(picture, element("h2", {}, atlas.texts.sources), sources);

  /** Sources are many: they are listed when somebody prints, and there if a record was read. */
  function fillSources() {
    const { evidence } = atlas;
    if (!evidence) {
      return sources.replaceChildren(
        element("a", { href: `records?${writeLink(shown.view, atlas)}` }, atlas.texts["all-records"]),
      );
    }
    const records = orderRecords(atlas, shown.result.shown);
    const ids = new Set(records.flatMap(({ id }) => evidence[id].sources));
    return sources.replaceChildren(tellSources(atlas, [...ids]) ?? "");
  }

  window.addEventListener("beforeprint", fillSources);
  return {
    show(view, result) {
      shown = { view, result };
      picture.classList.remove("ready");
      const query = [writeLink({ ...view, pick: null }, atlas), SIZE].filter(String).join("&");
      picture.loading = "lazy"; // hidden on screens, so it does not load by itself
      picture.src = new URL(`../../image/map.svg?${query}`, base).href;
      picture.alt = describe(atlas, view, result.count);
    },
  };
}
