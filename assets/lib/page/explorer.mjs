/** The explorer: the view lives here; controls, link and screen follow it. */

/** @import { View } from "../library/contract.d.ts" */
/** @import { Atlas } from "../geodata/records.mjs" */

import { growAtlas, loadAtlas, loadPart } from "../library/atlas.mjs";
import { fill } from "../view/words.mjs";
import { openFilters } from "../filters/filters.mjs";
import { need, readIds } from "../ui/elements.mjs";
import { awaitFrame } from "../ui/frames.mjs";
import { parseLink, writeLink } from "../view/links.mjs";
import { PANELS } from "./panels.mjs";
import { openScreen } from "./screen.mjs";
import { openSearch } from "../filters/search.mjs";
import { openSelection } from "../geodata/selecting.mjs";
import { listenMenu } from "../ui/menus.mjs";
import { leaveApart, openSheetBy } from "../ui/sheets.mjs";
import { adoptDeck } from "../talks/deck.mjs";
import { listenTalk } from "../talks/asking.mjs";
import { currentTheme, listenTheme } from "../ui/theme.mjs";
import { tidyView } from "../view/model.mjs";

const SETTLE_MS = 900;
const WRITE_MS = 400; // browsers refuse an address that changes too often

/**
 * Writes views into the address; what follows at once replaces its forerunner.
 * What says so itself (play, a drag) replaces it while it goes on (`again` true),
 * and not at every step; its beginning (`again` false) is an entry of its own.
 * @param {Atlas} atlas
 */
function openHistory(atlas) {
  let last = { what: "", time: -SETTLE_MS };
  let timer = 0;
  return function remember(view, what, again) {
    clearTimeout(timer);
    const wait = last.time + WRITE_MS - performance.now();
    if (again && wait > 0) timer = setTimeout(() => write(view, what, again), wait);
    else write(view, what, again);
  };

  function write(view, what, again) {
    const query = writeLink(view, atlas);
    if (query === writeLink(parseLink(location.search, atlas).view, atlas)) return;
    const now = performance.now();
    const same = again ?? (what === "at" || (what === last.what && now - last.time < SETTLE_MS));
    last = { what, time: now };
    const address = query ? `?${query}` : location.pathname;
    writeAddress(same ? "replaceState" : "pushState", address);
  }
}

/** Some browsers keep the address of a file as it is; the view goes on without it. */
function writeAddress(way, address) {
  try {
    history[way](null, "", address);
  } catch {
    document.documentElement.dataset.address = "fixed";
  }
}

/** Follow links of this page without loading it anew. */
function listenLinks(follow) {
  document.addEventListener("click", (event) => {
    const link = event.target instanceof Element && event.target.closest('a[href^="?"]');
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    follow(link.getAttribute("href"));
  });
}

/**
 * The share dialogue comes when it is first asked for.
 * @param {Atlas} atlas
 * @param {function(): Promise<{ openShare: Function }>} bring
 */
function listenShare(atlas, ids, bring, currentView, fail) {
  let dialogue = null;
  document.getElementById(ids.share)?.addEventListener("click", async () => {
    dialogue ??= Promise.all([bring(), growAtlas(atlas, "charts"), loadPart(atlas, "talk.json")]).then(([part]) =>
      part.openShare(atlas)
    );
    const opened = await dialogue.catch(() => null);
    if (opened) return opened.open(currentView());
    dialogue = null;
    return fail();
  });
}

/**
 * Show the view that the page's link says, or else the page itself.
 *
 * @param {{atlas?: object, plots: object, share?: function(): Promise}} page the atlas, if it is there already; `plots`
 *   draws the charts' figures, and is told each view; `share` brings the share dialogue,
 *   where the page has a button for it
 */
export async function openExplorer({ atlas: ready, plots, share }) {
  const atlas = ready ?? (await loadAtlas());
  const { dataset } = document.documentElement;
  const ids = readIds();
  if (dataset.view && !location.search) writeAddress("replaceState", `?${dataset.view}`);
  const remember = openHistory(atlas);
  const select = openSelection(atlas);
  const read = () => parseLink(location.search, atlas);
  let talk = null; // comes when one is asked for
  let { view, notices } = dataset.address ? parseLink(dataset.view, atlas) : read();

  const refuse = (pattern, value) =>
    parts.screen.notify([{ reason: fill(atlas.texts[pattern], { value }) }], "bad-entry");

  /**
   * @param {Partial<View>} patch
   * @param {{ again?: boolean }} [how] again: the address stands for a change before it
   */
  function change(patch, { again } = {}) {
    const next = tidyView({ ...view, ...patch }, atlas);
    view = next;
    // later: for an address a browser lays the page out, and the map is to be seen first
    awaitFrame().then(() => remember(next, Object.keys(patch).join(), again));
    show();
  }

  function show() {
    const result = select(view);
    for (const part of Object.values(parts)) part.show(view, result, currentTheme());
    plots.tell(view);
  }

  const parts = {
    filters: openFilters(
      atlas,
      document.getElementById(ids.filters),
      need(document, `#${ids.filtering}`),
      change,
      refuse,
    ),
    search: openSearch(atlas, need(document, `#${ids.search}`), {
      change,
      visit: (place) => parts.screen.visit(place),
      read: () => parts.screen.read(),
    }),
    screen: openScreen(atlas, ids, { change, notices, plots, panels: PANELS }),
  };
  window.addEventListener("popstate", ({ state }) => {
    if (leaveApart(state)) return remember(view, "apart", false);
    ({ view, notices } = read());
    parts.screen.notify(notices);
    show();
  });
  listenLinks((query) => change({ ...parseLink(query, atlas).view, edition: view.edition }, { again: false }));
  listenTheme(ids, show);
  const menu = openSheetBy(need(document, `#${ids.menuing}`), need(document, `#${ids.menu}`));
  const ways = need(document, ".entries details");
  listenMenu(ways);
  ways.addEventListener("click", ({ target }) => {
    if (!(target instanceof Element) || !target.closest("a")) return;
    ways.removeAttribute("open");
    menu.close();
  });
  listenTalk(document.getElementById(ids.zoom), () => {
    talk ??= import("../talks/talk.mjs").then(({ openTalk }) =>
      openTalk(atlas, { change, show: () => ({ view, result: select(view) }) })
    );
    talk.then(({ toggle }) => toggle());
  });
  adoptDeck();
  if (share) listenShare(atlas, ids, share, () => view, () => refuse("failed"));
  show();
}
