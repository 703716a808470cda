/** What stands behind a record: its history, its names, its sources. */

import { fill } from "./describe.mjs";
import { element } from "./elements.mjs";
import { nameActors, tellDay } from "./lexicon.mjs";

const READABLE = (value) => value.replaceAll("_", " ");

/** Spans as a list: from when to when, what held. */
export function tellHistory(atlas, record) {
  const { texts } = atlas;
  const names = nameActors(atlas);
  const rows = atlas.details[record.id].spans.map((span) => {
    const days = [span.start, span.end].map((day) => (day ? tellDay(texts, day) : "…")).join(" – ");
    const value = names[span.value] ?? READABLE(span.value);
    const note = span.note && element("span", { class: "hint" }, ` ${span.note}`);
    const what = element("strong", {}, `${READABLE(span.property)}: ${value}`);
    return element("li", {}, element("span", { class: "date" }, days), " ", what, note, tellSources(atlas, span.sources));
  });
  return rows.length ? element("ol", { class: "plain" }, ...rows) : null;
}

/** Who says what about the record, and who disputes it; never our own words. */
export function tellPositions(atlas, record) {
  const names = nameActors(atlas);
  const { texts } = atlas;
  const rows = atlas.details[record.id].positions.map((position) => {
    const disputes = position.disputed_by.map((id) => names[id] ?? id).join(", ");
    return element(
      "li",
      {},
      element("p", {}, position.text, " ", element("span", { class: "date" }, tellDay(texts, position.start))),
      disputes && element("p", { class: "hint" }, fill(texts["disputed-by"], { who: disputes })),
      position.note && element("p", { class: "hint" }, position.note),
      tellSources(atlas, position.sources),
    );
  });
  return rows.length ? element("ul", { class: "plain said" }, ...rows) : null;
}

/** Names by language, with whose word each is; words for search alone are `und`. */
export function tellNames(atlas, record) {
  const actors = nameActors(atlas);
  const rows = atlas.details[record.id].names.filter(([language]) => language !== "und").map(([language, name, by]) => {
    const who = actors[by] ? ` (${fill(atlas.texts["used-by"], { who: actors[by] })})` : "";
    return element("li", {}, element("span", { class: "role" }, language), " ", element("bdi", { lang: language }, name), who);
  });
  return rows.length ? element("ul", { class: "plain" }, ...rows) : null;
}

/** Sources with publisher and date; the title is the link. */
export function tellSources(atlas, ids) {
  const rows = ids.map((id) => atlas.sources[id]).filter(Boolean).map((source) => {
    const words = source.title || source.publisher || source.url;
    const published = source.published && fill(atlas.texts.published, { day: source.published });
    const more = [source.author, source.publisher !== words && source.publisher, published].filter(Boolean);
    const link = source.url
      ? element("a", { href: source.url, rel: "noopener noreferrer external", target: "_blank" }, words)
      : element("span", {}, words);
    return element("li", {}, link, more.length ? ` — ${more.join(", ")}` : "");
  });
  return rows.length ? element("ul", { class: "plain sources" }, ...rows) : null;
}
