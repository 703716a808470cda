/** The code that embeds a map or a chart in somebody's page. */

import { MAP, writeAddress, writeQuery } from "./addresses.mjs";
import { describe } from "../view/sentence.mjs";
import { FORMS } from "../compiled/forms.mjs";
import { element } from "../ui/elements.mjs";
import { select } from "../geodata/selecting.mjs";

/** What an embed is called: what its chart finds, or what its map shows. */
export function nameEmbed({ atlas, view, chosen }) {
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

const LOWEST_PX = 420; // a map with its legend at 320 px of width: a shape alone would leave a strip
const WITH_TIME_PX = 620;

/** How low the frame may be, in px. */
export const findLowest = ({ chart, controls }) => (chart === MAP && controls ? WITH_TIME_PX : LOWEST_PX);

/** The shape of the frame; what a host's style sheet says of frames gives way. */
const writeStyle = ({ chosen }) =>
  `border:0;width:100%;height:auto;aspect-ratio:${chosen.ratio};min-height:${findLowest(chosen)}px`;

/** The snippet: title, lazy loading, shape, and a text link where frames are refused. */
export function writeSnippet(given) {
  const { base, chosen, atlas } = given;
  const title = `${nameEmbed(given)} · ${atlas.title}`;
  const link = writeAddress(base, "", writeQuery(given));
  const frame = element("iframe", {
    src: writeFrame(given),
    title,
    loading: "lazy",
    style: writeStyle(given),
    allowfullscreen: true,
  });
  /** @type {HTMLElement[]} */
  const parts = [frame, element("p", {}, element("a", { href: link }, title))];
  if (chosen.fit) parts.push(element("script", { async: true, src: writeAddress(base, "embed.js") }));
  return parts.map((part) => part.outerHTML).join("\n");
}
