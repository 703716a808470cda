/** The code that embeds a map or a chart in somebody's page. */

import { MAP, writeAddress, writeQuery } from "./addresses.mjs";
import { describe } from "../view/sentence.mjs";
import { FORMS } from "../compiled/forms.mjs";
import { element } from "../ui/elements.mjs";
import { select } from "../geodata/selecting.mjs";

/** What an embed is called: what its chart finds, or what its map shows. */
function nameEmbed({ atlas, view, chosen }) {
  const template = atlas.templates[chosen.chart];
  const result = select(atlas, view);
  if (!template) return describe(atlas, view, result.count);
  return FORMS[template.form].tell(template, view, result, atlas.texts);
}

/** The address of the embed itself. */
export function writeFrame(given) {
  const { chart, theme, controls, fit } = given.chosen;
  const options = { theme, controls: chart === MAP ? controls : "", fit: fit ? "yes" : "" };
  const { parts } = document.documentElement.dataset; // pages of a host of plain files are folders
  return writeAddress(given.base, `embed/${chart}${parts ? "/" : ""}`, writeQuery(given), options);
}

/** The snippet: title, lazy loading, shape, and a text link where frames are refused. */
export function writeSnippet(given) {
  const { base, chosen, atlas } = given;
  const title = `${nameEmbed(given)} · ${atlas.title}`;
  const link = writeAddress(base, "", writeQuery(given));
  const frame = element("iframe", {
    src: writeFrame(given),
    title,
    loading: "lazy",
    style: `border:0;width:100%;aspect-ratio:${chosen.ratio}`,
    allowfullscreen: true,
  });
  /** @type {HTMLElement[]} */
  const parts = [frame, element("p", {}, element("a", { href: link }, title))];
  if (chosen.fit) parts.push(element("script", { async: true, src: writeAddress(base, "embed.js") }));
  return parts.map((part) => part.outerHTML).join("\n");
}
