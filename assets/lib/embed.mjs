/** The embedded map: the same screen, without Dash and without panels. */

/** @import { Atlas } from "./geodata/records.mjs" */

import { loadAtlas } from "./library/atlas.mjs";
import { fill } from "./view/words.mjs";
import { parseLink, writeLink } from "./view/links.mjs";
import { openScreen } from "./page/screen.mjs";
import { openSelection } from "./geodata/selecting.mjs";
import { currentTheme, listenTheme } from "./ui/theme.mjs";
import { need, readIds } from "./ui/elements.mjs";
import { joinHost } from "./sharing/host.mjs";
import { settleIn } from "./sharing/settling.mjs";
import { listenTalk } from "./talks/asking.mjs";
import { tidyView } from "./view/model.mjs";

const root = document.documentElement;

/**
 * Resolves when the reader comes near the frame, or touches it.
 * @returns {Promise<void>}
 */
function awaitReader() {
  return new Promise((done) => {
    const near = new IntersectionObserver((entries) => {
      if (!entries.some((entry) => entry.isIntersecting)) return;
      near.disconnect();
      done();
    });
    near.observe(document.body);
    for (const touch of ["pointerdown", "focusin"]) addEventListener(touch, () => done(), { once: true });
  });
}

/**
 * The filters, where the page has a place for them.
 * @param {Atlas} atlas
 */
async function openFilters(atlas, ids, change, screen) {
  const place = document.getElementById(ids.filters);
  if (!place) return null;
  const part = await import("./filters/filters.mjs");
  const refuse = (pattern, value) => screen.notify([{ reason: fill(atlas.texts[pattern], { value }) }], "bad-entry");
  return part.openFilters(atlas, place, need(document, `#${ids.filtering}`), change, refuse);
}

/**
 * The timeline, where the page has a place for it.
 * @returns {Promise<{ [name: string]: Function }>}
 */
async function loadPanels(ids) {
  if (!document.getElementById(ids.timeline)) return {};
  const { openTimeline } = await import("./timeline/timeline.mjs");
  return { timeline: openTimeline };
}

/**
 * The card of what a reader chooses, which comes with the first choice. What the link
 * itself picks is on the map alone: a card would cover what the page is to show.
 * @param {Atlas} atlas
 */
function openCardLater(atlas, place, change) {
  let card = null;
  const fetchCard = () => (card ??= import("./records/card.mjs").then((part) => part.openCard(atlas, place, change)));
  return {
    fetchCard,
    show: (...given) => card?.then((opened) => opened.show(...given)),
    list: (list) => fetchCard().then((opened) => opened.list(list)),
  };
}

async function openEmbed() {
  await awaitReader();
  const ids = readIds();
  const atlas = await loadAtlas();
  const select = openSelection(atlas);
  let { view, notices } = parseLink(location.search, atlas);
  if (!("reader" in root.dataset)) notices = []; // what is bad in it, the page has said
  const panels = await loadPanels(ids);
  let card = null;
  let talk = null;
  let shown = null; // view and result
  const details = (_, place) => (card = openCardLater(atlas, place, change));
  const shared = window.parent !== window;
  const screen = openScreen(atlas, ids, { change, notices, panels: { ...panels, details }, shared });
  const filters = await openFilters(atlas, ids, change, screen);

  function change(patch) {
    view = tidyView({ ...view, ...patch }, atlas);
    if (patch.pick) card.fetchCard();
    show();
    host.tell("view", { view: writeLink(view, atlas) });
    if ("pick" in patch) host.tell("pick", { id: view.pick });
  }

  function show() {
    const query = writeLink(view, atlas);
    const home = root.dataset.home ?? "";
    need(document, `#${ids.share}`, HTMLAnchorElement).href = query ? `${home}?${query}` : home;
    const result = select(view);
    filters?.show(view, result);
    shown = { view, result };
    screen.show(view, result, currentTheme());
  }

  /** What a talk needs comes when one is asked for. */
  const fetchTalk =
    () => (talk ??= import("./talks/talk.mjs").then((part) => part.openTalk(atlas, { change, show: () => shown })));

  const host = joinHost((query) => {
    ({ view } = parseLink(query, atlas));
    show();
  });
  listenTheme(ids, show);
  listenTalk(document.getElementById(ids.zoom), async () => (await fetchTalk()).toggle());
  show();
  host.tell("ready", { view: writeLink(view, atlas) });
}

settleIn();
openEmbed();
