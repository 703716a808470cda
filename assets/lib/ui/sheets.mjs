/**
 * Sheets: panels that come up over the map and go again; never modal. On a wide screen
 * they stand at an edge of the map, on a narrow one they come from below, in one of three
 * heights; there back closes what no link names.
 */

import { openHeights } from "./heights.mjs";

const NARROW = "(max-width: 56.25em)"; // as in the style sheets

/**
 * @param {HTMLElement} sheet
 * @param {function(boolean): void} told hears whether it is open
 * @returns {{open: function({focus?: ?HTMLElement, height?: string, apart?: boolean}=): void,
 *   close: function(): void, isOpen: function(): boolean, narrow: function(): boolean}}
 *   height: at which it opens; apart: whether no link names what it shows
 */
export function openSheet(sheet, told = (_) => {}) {
  const query = matchMedia(NARROW);
  const isOpen = () => "open" in sheet.dataset;
  const set = openHeights(sheet, () => pressClose(sheet));

  /** @param {{focus?: ?HTMLElement, height?: string, apart?: boolean}} how */
  function open({ focus = null, height = "half", apart = false } = {}) {
    if (!isOpen()) {
      set(height);
      sheet.dataset.open = "";
      told(true);
      if (apart && query.matches) standApart(sheet);
    }
    focus?.focus({ preventScroll: true });
  }

  function close() {
    if (!isOpen()) return;
    delete sheet.dataset.open;
    if ("apart" in sheet.dataset) rejoin(sheet);
    told(false);
  }

  return { open, close, isOpen, narrow: () => query.matches };
}

/** @param {HTMLElement} sheet */
function pressClose(sheet) {
  const button = sheet.querySelector(".close");
  if (button instanceof HTMLElement) button.click();
}

/** Back now closes it, as it does whatever a link names. */
function standApart(sheet) {
  try {
    history.pushState({ apart: true }, "");
    sheet.dataset.apart = "";
  } catch {
    // some browsers keep the address of a file as it is
  }
}

/** It was closed otherwise: the entry that back would have left is left. */
function rejoin(sheet) {
  delete sheet.dataset.apart;
  if (history.state?.apart) history.back();
}

/**
 * Close what stands apart, as back was asked for; not where that only takes away what a
 * link named and came over it.
 * @param {?{apart?: boolean}} state of the entry that back has led to
 * @returns {boolean} whether it was closed
 */
export function leaveApart(state) {
  /** @type {?HTMLElement} */
  const sheet = document.querySelector("[data-apart]");
  const over = state?.apart && document.querySelector("[data-open][data-height]:not([data-apart])");
  if (!sheet || over) return false;
  delete sheet.dataset.apart;
  pressClose(sheet);
  return true;
}

/**
 * A sheet with a button that brings it up and away; Escape closes it too, and on a
 * narrow screen a touch beside it.
 * @param {HTMLElement} button
 * @param {HTMLElement} sheet
 * @param {{focus?: ?HTMLElement, height?: string, apart?: boolean, told?: function(boolean): void}} how
 *   focus: what gets it; see `openSheet`
 */
export function openSheetBy(button, sheet, { told = (_) => {}, ...how } = {}) {
  const part = openSheet(sheet, (open) => {
    button.setAttribute("aria-expanded", `${open}`);
    told(open);
  });
  button.setAttribute("aria-expanded", `${part.isOpen()}`);
  button.setAttribute("aria-controls", sheet.id);
  button.addEventListener("click", () => part.isOpen() ? part.close() : part.open(how));
  for (const place of [button, sheet]) {
    place.addEventListener("keydown", ({ key }) => {
      if (key !== "Escape" || !part.isOpen()) return;
      part.close();
      button.focus();
    });
  }
  document.addEventListener("pointerdown", ({ target }) => {
    const within = target instanceof Node && (sheet.contains(target) || button.contains(target));
    if (part.narrow() && !within) part.close();
  });
  return part;
}
