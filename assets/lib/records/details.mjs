/** The details of the picked record, or the list of what stands at one spot. */

/** @import { Atlas, AtlasRecord, DetailedAtlas, Texts } from "../geodata/records.mjs" */
/** @import { View } from "../library/contract.d.ts" */

import { drawActor, drawCitation, drawCompare, drawCopy, drawMonth, drawSteps, drawTrials } from "./actions.mjs";
import { growAtlas } from "../library/atlas.mjs";
import { holds } from "../geodata/days.mjs";
import { tellDate, tellDates, tellDay } from "../view/dates.mjs";
import { count, fill } from "../view/words.mjs";
import { element, readFocus, takeFocus } from "../ui/elements.mjs";
import { drawMark, findKind, nameActors } from "../ui/kinds.mjs";
import { openCitations } from "../ui/citations.mjs";
import { readable, tellNames } from "../ui/evidence.mjs";
import { drawChanges } from "../changes/list.mjs";
import { drawDifferences, tellWordings } from "../sides/differences.mjs";
import { findPoint } from "../geodata/places.mjs";
import { findRecord, getRecord } from "../geodata/records.mjs";
import { tellPast } from "./past.mjs";
import { drawRelated } from "./related.mjs";
import { openSheet } from "../ui/sheets.mjs";
import { tellVoices } from "./voices.mjs";
import { findLanguage, labelRecord, nameRecord, say } from "../geodata/wordings.mjs";

/**
 * @param {Atlas} atlas
 * @returns {{show: Function, list: Function, compare: Function, focus: Function}}
 */
export function openDetails(atlas, place, change) {
  const sheet = openSheet(place.parentElement);
  const status = element("p", { class: "visually-hidden", role: "status" });
  const body = element("div", {});
  let listed = null;
  let left = ""; // the comparison whose list the reader has closed
  let told = null;
  let walked = "";
  let asked = null; // the view, while what it needs is on its way
  let failed = false;
  let opener = null; // what had the focus when they were opened, or told of another record
  place.replaceChildren(status, body);

  function list({ title, ids }) {
    listed = { title, ids };
    change({ pick: null });
  }

  /** Bring up where two sides differ; where there is room they come by themselves. */
  function compare() {
    left = "";
    listed = { ids: [], differences: true };
    told = "";
    change({ pick: null });
  }

  function close() {
    const id = body.querySelector("article")?.dataset.record;
    left = id ? left : nameComparison(asked);
    listed = null;
    change({ pick: null });
    opener?.focus({ preventScroll: true });
    if (opener && document.activeElement === opener) return;
    takeFocus(document, `#row-${CSS.escape(id ?? "")} button`, { preventScroll: true });
  }

  function draw(view, result) {
    const record = findRecord(atlas, view.pick);
    const step = `${view.story} ${view.step}`;
    if (record || step !== walked) listed = null;
    walked = step;
    if (record) return drawRecord(atlas, record, view, result, { change, list, close, failed });
    const still = listed?.ids.filter((id) => result.shown[getRecord(atlas, id).number]) ?? [];
    const compared = nameComparison(view);
    if (!compared) left = "";
    const isCompared = compared && (listed?.differences || (!sheet.narrow() && compared !== left));
    if (!still.length && !isCompared) return null;
    if (!still.length) return drawCompared(atlas, view, result, { change, close: drawClose(atlas.texts, close) });
    const name = (one) => nameRecord(atlas, view, one, result.asOf);
    return drawList(atlas, listed.title, still.map((id) => findRecord(atlas, id)), name, { change, close });
  }

  /** Resolves when all is told; what is there stands first. */
  async function show(view, result) {
    asked = view;
    render(view, result);
    const parts = listMissing(atlas, view);
    if (!parts.length) return;
    await Promise.all(parts.map((part) => growAtlas(atlas, part))).catch(() => {
      failed = true; // until something else is asked
    });
    if (asked === view) render(view, result);
    failed = false;
  }

  function render(view, result) {
    const focused = readFocus(body).act;
    const drawn = draw(view, result);
    const news = drawn?.querySelector("h3")?.textContent ?? "";
    if (news && told !== news && !place.contains(document.activeElement)) opener = findOpener(sheet);
    const unfolded = told === news ? listUnfolded(body) : [];
    body.replaceChildren(drawn ?? "");
    unfold(body, unfolded);
    if (focused && drawn) {
      const act = `[data-act="${focused}"]`;
      takeFocus(body, body.querySelector(act) ? act : "h3", { preventScroll: true });
    }
    if (told !== null && told !== news) place.parentElement.scrollTop = 0;
    if (!drawn) sheet.close();
    else if (told !== news) {
      reveal(sheet, drawn, { moved: told !== null, charted: isCharted(atlas, asked), apart: !asked.pick });
    }
    if (!news) status.textContent = "";
    else if (told !== null && told !== news) {
      status.textContent = fill(atlas.texts["details-told"], { title: tellAll(drawn) });
    }
    told = news;
  }

  place.addEventListener("keydown", ({ key }) => key === "Escape" && close());
  const focus = () => body.querySelector("h3")?.focus();
  return { show, list, compare, focus };
}

/** What is compared, in a word; empty: nothing is. */
const nameComparison = ({ compare, then }) => compare || (then ? "then" : "");

/**
 * The files that what a view tells here needs, and that are not there yet.
 * @param {Atlas} atlas
 * @param {View} view
 * @returns {("details" | "changes")[]}
 */
function listMissing(atlas, view) {
  const picked = findRecord(atlas, view.pick);
  return [
    ...(/** @type {"details"[]} */ (!atlas.evidence && (picked || view.compare) ? ["details"] : [])),
    ...(/** @type {"changes"[]} */ (!atlas.turnings && view.then && !picked ? ["changes"] : [])),
  ];
}

/** Where two sides differ, or what changed between two days. */
function drawCompared(atlas, view, result, { change, close }) {
  if (!view.then) return drawDifferences(atlas, view, result, { change, close });
  if (atlas.turnings) return drawChanges(atlas, view, result, { change, close });
  return element(
    "article",
    {},
    close,
    element("h3", { tabindex: "-1", "data-act": "title" }, atlas.texts["changes-told"]),
    element("p", { class: "hint", role: "status" }, atlas.texts["part-loading"]),
  );
}

/** What the reader has unfolded, by its words: it is drawn anew, and stays so. */
const listUnfolded = (place) => [...place.querySelectorAll("details[open] > summary")].map((one) => one.textContent);

function unfold(place, words) {
  for (const one of place.querySelectorAll("summary")) one.parentElement.open ||= words.includes(one.textContent);
}

/** What has the focus, where it is worth to go back to: a touch would have a field raise its keyboard. */
function findOpener(sheet) {
  const here = document.activeElement;
  return here?.matches(`body, [role="region"]${sheet.narrow() ? ", input" : ""}`) ? null : here;
}

/** The title, and the place among the records shown. */
function tellAll(drawn) {
  return [drawn.querySelector("h3"), drawn.querySelector(".steps .hint")]
    .flatMap((part) => part?.textContent || []).join(", ");
}

/** Whether a chart has its room, which the details then leave to it.
 * @param {Atlas} atlas
 * @param {View} view
 */
function isCharted({ charts }, { chart, story }) {
  return chart !== charts[0] && !story;
}

/**
 * The sheet takes the focus, unless somebody walks or plays through time; below a chart
 * it only peeks.
 */
function reveal(sheet, drawn, { moved, charted, apart }) {
  const walking = document.activeElement?.closest(".timeline, .steps");
  const focus = moved && !walking && sheet.narrow() ? drawn.querySelector("h3") : null;
  sheet.open({ focus, height: charted ? "peek" : "half", apart });
}

/**
 * @param {Atlas} atlas
 * @param {AtlasRecord} record
 */
function tellPlace(atlas, record) {
  const { place, certainty, km } = record;
  const { texts } = atlas;
  if (record.time === "event" && !findPoint(atlas, record.number)) {
    return [place, texts["no-place"]].filter(Boolean).join(". ");
  }
  const error = km ? fill(texts["plus-minus"], { km }) : "";
  const sure = [texts[`certainty-${certainty}`], error].filter(Boolean).join(", ");
  return [place, sure && `(${sure})`].filter(Boolean).join(" ");
}

/**
 * Actors by role. A role that passes on is told as of the chosen day.
 * @param {Atlas} atlas
 * @param {AtlasRecord} record
 */
function tellActors(atlas, record, asOf, change) {
  const roles = new Map();
  for (const [actor, role, from, to] of record.actors) {
    const passing = from !== null || to !== null;
    if (passing && record.time === "state" && !holds([from, to], asOf)) continue;
    const day = passing ? ` (${fill(atlas.texts.now, { day: tellDay(atlas.texts, asOf) })})` : "";
    roles.set(role, (roles.get(role) ?? new Map()).set(actor, day));
  }
  const rows = [...roles].map(([role, who]) =>
    element(
      "li",
      {},
      element("span", { class: "role" }, atlas.roles[role]),
      " ",
      ...[...who].flatMap(([actor, day], i) => [i ? ", " : "", drawActor(atlas, actor, change), day]),
    )
  );
  return rows.length ? element("ul", { class: "plain" }, ...rows) : null;
}

/**
 * What of the first date is not known.
 * @param {Texts} texts
 * @param {AtlasRecord} record
 */
function tellDoubt(texts, { start }) {
  const precision = { 4: "precision-year", 7: "precision-month" }[start.replace("~", "").length];
  return precision ? ` (${texts[precision]})` : "";
}

function row(title, content) {
  if (!content || (Array.isArray(content) && !content.length)) return null;
  const parts = Array.isArray(content) ? content : [content];
  return element("div", { class: "row" }, element("dt", {}, title), element("dd", {}, ...parts));
}

/** @param {Texts} texts */
function drawClose(texts, close) {
  return element("button", { type: "button", class: "close", "aria-label": texts.close, onclick: close }, "×");
}

/**
 * The title as the side has it, and the label that stands on the map.
 * @param {Atlas} atlas
 * @param {AtlasRecord} record
 * @param {View} view
 */
function drawTitle(atlas, record, view, { asOf }) {
  const title = nameRecord(atlas, view, record, asOf);
  const label = labelRecord(atlas, view, record, asOf);
  const other = label !== title &&
    element("bdi", { class: "other-name", lang: findLanguage(atlas, view) }, ` ${label}`);
  return element("h3", { tabindex: "-1", "data-act": "title" }, title, other);
}

/**
 * @param {Atlas} atlas
 * @param {AtlasRecord} record
 * @param {View} view
 */
function drawRecord(atlas, record, view, result, { change, list, close, failed }) {
  const { texts } = atlas;
  const told = atlas.evidence?.[record.id];
  const kind = findKind(atlas, record);
  return element(
    "article",
    { "data-record": record.id },
    element("div", { class: "bar-of-record" }, drawSteps(atlas, record, result.shown, change), drawClose(texts, close)),
    element(
      "p",
      { class: "kind" },
      drawMark(atlas, kind),
      say(atlas.wordings, view.side, record.id, "term", result.asOf) || kind.title,
    ),
    drawTitle(atlas, record, view, result),
    told?.summary && element("details", { class: "summary" }, element("summary", {}, told.summary)),
    drawCompare(atlas, record, view, change),
    element("dl", {}, ...drawParts(atlas, record, told, result, { change, list })),
    told ? null : element("p", { class: "hint", role: "status" }, texts[failed ? "part-failed" : "part-loading"]),
    drawCopy(atlas, record),
    told && drawCitation(atlas, record, tellDates(texts, record)),
  );
}

/**
 * Who says what, then facts, then how it came; what is behind it stands last.
 * @param {Atlas} atlas
 * @param {AtlasRecord} record
 */
function drawParts(atlas, record, told, { asOf }, { change, list }) {
  const { texts } = atlas;
  const dates = tellDates(texts, record);
  const detailed = told ? /** @type {DetailedAtlas} */ (atlas) : null;
  const { cite, list: listCited } = openCitations(atlas);
  return [
    detailed && row(texts.positions, tellVoices(detailed, record, cite)),
    row(texts.when, dates && [dates, tellDoubt(texts, record), " ", drawMonth(atlas, record, change) ?? ""]),
    row(texts.where, tellPlace(atlas, record)),
    row(texts.who, tellActors(atlas, record, asOf, change)),
    told && row(texts.facts, tellFacts(atlas, told, change)),
    detailed && row(texts.history, tellPast(detailed, record, cite)),
    told && row(fill(texts["told-by"], { day: tellDay(texts, asOf) }), tellWordings(atlas, record, asOf, cite)),
    detailed && row(texts.names, tellNames(detailed, record)),
    row(texts["chart-trip"], drawTrials(atlas, record, change)),
    row(texts.related, drawRelated(atlas, record, { change, list })),
    ...(told ? drawGrounds(atlas, told, cite, listCited) : []),
  ];
}

/**
 * Facts; one that names another record leads to it.
 * @param {Atlas} atlas
 */
function tellFacts(atlas, told, change) {
  const names = nameActors(atlas);
  const rows = told.facts.map(([key, value]) => {
    const other = findRecord(atlas, value);
    const pick = () => change({ pick: value });
    const words = other
      ? element("button", { type: "button", class: "link", onclick: pick }, other.title)
      : names[value] ?? readable(value);
    return element("li", {}, element("span", { class: "role" }, key), " ", words);
  });
  return rows.length ? element("ul", { class: "plain" }, ...rows) : null;
}

/**
 * How its source was read, and whether it is the only one.
 * @param {Texts} texts
 */
function tellGrounds(texts, { verified, sources }) {
  const read = texts[`verified-${verified}`];
  return [read, sources.length === 1 && texts["verified-one"]].filter(Boolean).join(", ");
}

/**
 * What it stands on: doubts, and the sources by their numbers.
 * @param {Atlas} atlas
 */
function drawGrounds({ texts }, told, cite, list) {
  cite(told.sources); // those that nothing above names stand last
  const way = element("a", { href: `about#source-${told.sources[0]}` }, texts["sources-about"]);
  return [
    row(texts.doubts, [
      told.note && element("p", {}, told.note),
      element("p", { class: "hint" }, tellGrounds(texts, told)),
    ]),
    row(texts.sources, [list(), element("p", {}, way)]),
  ];
}

/** @param {Atlas} atlas */
function drawList(atlas, title, records, name, { change, close }) {
  const rows = records.map((record) => {
    const pick = () => change({ pick: record.id });
    const date = tellDate(atlas.texts, record.start);
    const button = element(
      "button",
      { type: "button", onclick: pick },
      drawMark(atlas, findKind(atlas, record)),
      element("span", {}, name(record)),
      element("span", { class: "date" }, date),
    );
    return element("li", {}, button);
  });
  const words = fill(atlas.texts["list-title"], {
    records: count(atlas.texts, "records", records.length),
    place: title,
  });
  return element(
    "article",
    {},
    drawClose(atlas.texts, close),
    element("h3", { tabindex: "-1", "data-act": "title" }, words),
    element("ul", { class: "plain list" }, ...rows),
  );
}
