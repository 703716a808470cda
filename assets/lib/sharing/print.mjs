/** Paper: what a printed page has instead of the controls. */

/** @import { Atlas } from "../geodata/records.mjs" */

import { growAtlas } from "../library/atlas.mjs";
import { element } from "../ui/elements.mjs";
import { tellSources } from "../ui/evidence.mjs";
import { orderRecords } from "../records/order.mjs";
import { writeLink } from "../view/links.mjs";

/**
 * Print once the sources are there.
 * @param {Atlas} atlas
 */
export async function printPage(atlas) {
  await growAtlas(atlas, "details").catch(() => {});
  window.print();
}

/**
 * The sources of what is shown, behind the table.
 * @param {Atlas} atlas
 */
export function openPaper(atlas, place) {
  const sources = element("div", {});
  let shown = null;
  place.replaceChildren(element("h2", {}, atlas.texts.sources), sources);

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
    },
  };
}
