/** The history of a record as strips: a row a property, what held when to scale; the dates open below. */

/** @import { DetailedAtlas, AtlasRecord } from "../geodata/records.mjs" */

import { writeDay } from "../geodata/days.mjs";
import { element } from "../ui/elements.mjs";
import { readable } from "../ui/evidence.mjs";
import { nameActors } from "../ui/kinds.mjs";
import { tellDate, tellDay, tellRange } from "../view/dates.mjs";
import { tellState } from "../view/words.mjs";

const LEAST = 0.04; // of a strip, for what was short

/**
 * @param {DetailedAtlas} atlas
 * @param {AtlasRecord} record
 * @param {function(Iterable<string>): ?HTMLElement} cite
 */
export function tellPast(atlas, record, cite) {
  const { spans } = atlas.evidence[record.id];
  if (!spans.length) return null;
  const properties = [...new Set(spans.map(({ property }) => property))];
  const strips = properties.map((property) => drawStrip(atlas, spans.filter((span) => span.property === property)));
  const rows = spans.map((span) => drawRow(atlas, span, cite));
  const all = element(
    "details",
    {},
    element("summary", {}, atlas.texts["history-dates"]),
    element("ol", { class: "plain" }, ...rows),
  );
  return [...strips, all];
}

/** Years as numbers; an open end is the edition's. */
function findYear(day, otherwise) {
  const year = Number.parseFloat(day);
  const month = Number(day.slice(5, 7)) || 1;
  return Number.isNaN(year) ? otherwise : year + (month - 1) / 12;
}

/** @param {DetailedAtlas} atlas */
function drawStrip(atlas, spans) {
  const last = findYear(writeDay(atlas.edition), 0);
  const first = Math.min(...spans.map(({ start }) => findYear(start, last)));
  const whole = Math.max(last - first, 1);
  const parts = spans.map((span) => {
    const value = nameValue(atlas, span);
    const share = (findYear(span.end, last) - findYear(span.start, first)) / whole;
    const part = element("span", { title: `${tellDays(atlas, span)}: ${value}` }, value);
    part.style.flexGrow = `${100 * Math.max(share, LEAST)}`; // a sum below 1 would leave room
    part.style.setProperty("--held", `var(--${span.colour})`);
    return part;
  });
  return element(
    "div",
    { class: "past" },
    element("span", { class: "role" }, readable(spans[0].property)),
    element("div", { class: "past-strip" }, ...parts),
    element(
      "div",
      { class: "past-ends date" },
      element("span", {}, spans[0].start ? tellDate(atlas.texts, spans[0].start) : "…"),
      element("span", {}, drawEnd(atlas, spans[spans.length - 1])),
    ),
  );
}

function drawEnd({ texts, edition }, { end }) {
  return end ? tellDate(texts, end) : tellDay(texts, edition);
}

function nameValue(atlas, { value }) {
  return nameActors(atlas)[value] ?? tellState(atlas.texts, value);
}

function tellDays(atlas, { start, end }) {
  return tellRange(atlas.texts, start, end);
}

/** @param {DetailedAtlas} atlas */
function drawRow(atlas, span, cite) {
  return element(
    "li",
    {},
    element("span", { class: "date" }, tellDays(atlas, span)),
    " ",
    element("strong", {}, `${readable(span.property)}: ${nameValue(atlas, span)}`),
    span.note && element("span", { class: "hint" }, ` ${span.note}`),
    cite(span.sources),
  );
}
