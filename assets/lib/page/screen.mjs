/** The screen: everything that shows a view, in step. */

/** @import { Atlas } from "../geodata/records.mjs" */

import { fitPaper } from "./paper.mjs";
import { muteWhilePlaying } from "../ui/announce.mjs";
import { holds } from "../geodata/days.mjs";
import { tellDay } from "../view/dates.mjs";
import { describe, tellBriefly } from "../view/sentence.mjs";
import { count as countThings, fill } from "../view/words.mjs";
import { element, need } from "../ui/elements.mjs";
import { openSequel } from "../ui/frames.mjs";
import { writeLink } from "../view/links.mjs";
import { openBadge } from "../map/badge.mjs";
import { loadMapData } from "../map/scene/data.mjs";
import { openLegend } from "../map/legend.mjs";
import { openMap } from "../map/map.mjs";
import { openSecondMap } from "../map/second_map.mjs";
import { measureAbove, measureFree, watchFree } from "./free_part.mjs";
import { TRIP } from "../view/trip_words.mjs";

/**
 * @param {Atlas} atlas
 * @param {Object<string, string>} ids the page's element ids
 * @param {{change: function(object): void, notices: object[], panels: { [name: string]: Function },
 *   plots?: object, shared?: boolean}} options panels: what opens the parts beside the map
 *   by name (panels.mjs); a part that a page lacks is left out. plots: what draws
 *   figures. shared: whether a finger and the wheel move the page around, not the map
 */
export function openScreen(atlas, ids, { change, notices, panels, plots = null, shared = false }) {
  const root = document.documentElement;
  const find = (name) => document.getElementById(ids[name]);
  const open = (name, ...given) => (find(name) && panels[name] ? panels[name](atlas, find(name), ...given) : null);
  /** @type {?HTMLElement} */
  const frame = document.querySelector(".frame");
  const loading = loadMapData(atlas, { adorned: Boolean(frame) }); // first: all else can wait for it
  const details = open("details", change);
  const timeline = open("timeline", change);
  const table = open("table", change);
  const dock = open("dock", { change, plots, point: (ids) => maps?.first.point(ids) });
  const answers = {
    pick: (id) => change({ pick: id }),
    list: (list) => details?.list(list),
    move: (at) => change({ at }),
    flip: (word) => change({ trip: asked.trip ?? atlas.trips.usual, closed: flip(asked.closed, word) }),
    shared,
  };
  const stories = open("story", {
    change,
    pick: (id) => {
      change({ pick: id });
      read();
    },
    back: () => {
      details.list({ title: "", ids: [] });
      sequel.finish();
    },
  });
  const legend = find("legend") && openLegend(atlas, need(document, `#${ids.legend}`), change);
  const chips = open("chips", change);
  const others = [
    openBadge(atlas, find("stage")),
    open("sides", change, details?.compare),
    open("empty", change),
    open("ways"),
    legend,
    open("paper"),
    find("edition") && openEdition(atlas, find("edition")),
  ].filter(Boolean);
  const sides = ["filters", "details", "story", "room"].flatMap((name) => find(name)?.closest("section") ?? []);
  const timelined = find("timeline");
  const covers = timelined ? [...sides, timelined] : sides;
  const free = frame && watchFree(frame, { sides, timeline: timelined }, coverMaps);
  fitPaper();
  let stands = false; // once the page has first been whole
  let turn = 0;
  let asked = null; // the view, as the reader sees it
  let trips = null; // the network, once a trip is asked
  let rest = { result: null, theme: "" }; // what stands beside the map shows it
  let told = null; // details and story, once they are whole
  const sequel = openSequel(); // the map's own frame comes first
  let maps = null; // once the ground is there
  const coming = loading.then(openMaps).catch(() => notify([{ reason: atlas.texts["map-failed"] }], "map"));

  function openMaps(data) {
    const [stage, card] = ["stage", "card"].map((name) => need(document, `#${ids[name]}`));
    const parts = {
      stage,
      card,
      zoom: find("zoom"),
      scale: find("scale"),
      outside: frame && stage,
      above: (place) => measureAbove(place, document.querySelector(".frame .headline")),
    };
    const first = openMap(data, parts, {
      ...answers,
      pan: (camera) => maps.second.jump(camera),
      seen: legend?.tell,
    });
    if (asked) legend?.show(asked);
    const besides = {
      ...answers,
      pan: first.jump,
      compare: details?.compare,
      end: frame && change,
      above: parts.above,
    };
    maps = { first, second: openSecondMap(data, ids, besides) };
    coverMaps();
  }

  /** Tell the cameras what lies over their maps; at once, until the page stands. */
  function coverMaps() {
    if (!maps || !frame) return;
    const how = { still: !stands };
    maps.first.cover(measureFree(need(document, `#${ids.stage}`), covers), how);
    const beside = maps.second.stage();
    if (beside) maps.second.cover(measureFree(beside, covers), how);
  }

  /** Go to a place, and name it; what was told of something else is closed. */
  function visit(place) {
    details?.list({ title: "", ids: [] });
    coming.then(() => maps?.first.visit(place));
  }

  /** The reader goes on in the details. */
  function read() {
    sequel.finish();
    details?.focus();
  }

  function drawMaps(view, result, theme) {
    maps?.first.show(view, result, theme);
    maps?.second.show(view, result, theme);
  }

  function notify(found, title = "notices") {
    const place = find("notices");
    if (!place) return;
    place.replaceChildren(...(found.length ? [drawNotices(atlas, place, found, title)] : []));
  }

  /** The result with the answer to the view's trip; it alone needs the network. */
  async function answerTrip(view, result) {
    trips ??= import("../trips/asking.mjs").then(({ openTrips }) => openTrips(atlas)).catch(() => null);
    const opened = await trips;
    if (opened) return { ...result, trip: opened.ask(view, result.asOf) };
    trips = null; // the next view asks anew
    notify([{ reason: atlas.texts["trip-failed"] }], `chart-${TRIP}`);
    return result;
  }

  /** The map at once, where it is there and nothing has to be answered first. */
  function drawNow(view, result, theme) {
    if (!maps || view.chart === TRIP) return false;
    drawMaps(view, result, theme);
    return true;
  }

  /** What waits for the ground, for the network, or for a chart. */
  async function drawLater(view, result, theme, isDrawn) {
    const whole = view.chart === TRIP ? await answerTrip(view, result) : result;
    await coming;
    if (asked !== view) return;
    if (!isDrawn) drawMaps(view, whole, theme);
    await maps?.first.rest();
    await dock?.show(view, whole, theme);
  }

  /** What stands beside the map. */
  function showRest(view, result, theme) {
    const moved = result === rest.result && theme === rest.theme; // the camera, and nothing else
    rest = { result, theme };
    if (!moved) {
      timeline?.show(view, result, theme);
      table?.show(view, result);
    }
    for (const part of others) part.show(view, result);
    told = Promise.all([details?.show(view, result), stories?.show(view)]).then(tellOpen);
    tellOpen(); // what is there already
  }

  /** What stands at the right has come or gone; the map moves with it. */
  function tellOpen() {
    if (!frame) return null;
    const open = ["story", "details"].filter((name) => find(name)?.closest("section")?.matches("[data-open]"));
    if (open.length) frame.dataset.told = open.join(" ").replace("details", "record");
    else delete frame.dataset.told;
    return maps?.first.rest();
  }

  /** The rest, after the map's own frame; resolves when it is whole. */
  async function follow(view, result, theme) {
    if (!maps) await coming; // without a map it stands all the same
    await sequel.ask(() => showRest(view, result, theme));
    await told;
  }

  function show(view, result, theme) {
    root.dataset.ready = "false";
    const mine = ++turn;
    asked = view;
    if (dock?.stand(view)) free?.measure(); // the map then knows what will lie over it
    chips?.show(view); // names on the map keep clear of them
    const isDrawn = drawNow(view, result, theme);
    const sentence = describe(atlas, view, result.count);
    tell(find("sentence"), sentence, result.count, atlas.total);
    tellLine(find("brief"), atlas, view, result.count);
    document.title = `${sentence} · ${atlas.title}`;
    find("asof")?.replaceChildren(...tellGround(atlas, result.asOf));
    Promise.all([drawLater(view, result, theme, isDrawn), follow(view, result, theme)]).then(() => {
      if (mine !== turn) return;
      root.dataset.ready = "true";
      stands = true;
    });
  }

  if (timeline) muteWhilePlaying(find("sentence"));
  notify(notices);
  return { show, notify, visit, read };
}

/**
 * The way from an older edition to the same view in the newest one.
 * @param {Atlas} atlas
 */
function openEdition(atlas, place) {
  const link = place.querySelector("a");
  const show = (view) => {
    const query = writeLink({ ...view, edition: null }, atlas);
    link.href = new URL(query ? `?${query}` : ".", location.href).href;
  };
  return { show };
}

function flip(words, word) {
  return words.includes(word) ? words.filter((one) => one !== word) : [...words, word];
}

/**
 * Of which day the map is, and what is not known of it.
 * @param {Atlas} atlas
 */
function tellGround(atlas, asOf) {
  const gaps = atlas.gaps.filter(([first, last]) => holds([first, last], asOf));
  const day = fill(atlas.texts["as-of"], { day: tellDay(atlas.texts, asOf) });
  const known = element("p", {}, day);
  if (!gaps.length) return [known];
  const rows = gaps.map(([, , text]) => element("p", {}, text));
  return [known, element("details", {}, element("summary", {}, atlas.texts.gaps), ...rows)];
}

function tell(place, sentence, count, total) {
  if (!place) return;
  Object.assign(place.dataset, { shown: count, total });
  if (place.textContent !== sentence) place.textContent = sentence;
}

/** What is shown, in one line. */
function tellLine(place, atlas, view, count) {
  if (!place) return;
  const [number, words] = place.children;
  number.textContent = countThings(atlas.texts, "records", count);
  words.textContent = tellBriefly(atlas, view);
}

/** @param {Atlas} atlas */
function drawNotices(atlas, place, found, name) {
  const rows = found.map((notice) => element("li", {}, notice.reason));
  const close = () => place.replaceChildren();
  const button = element("button", { type: "button", onclick: close }, atlas.texts.dismiss);
  const title = element("strong", {}, atlas.texts[name]);
  return element("div", { class: "notice", role: "alert" }, title, element("ul", {}, ...rows), button);
}
