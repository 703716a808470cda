/**
 * Sheets: panels that come up over the map and go again; never modal. On a wide screen
 * they stand at an edge of the map, on a narrow one they come from below.
 */

const NARROW = "(max-width: 56.25em)"; // as in the style sheets

/**
 * @param {HTMLElement} sheet
 * @param {function(boolean): void} told hears whether it is open
 * @returns {{open: function(?HTMLElement=): void, close: function(): void,
 *   isOpen: function(): boolean, narrow: function(): boolean}}
 */
export function openSheet(sheet, told = (_) => {}) {
  const query = matchMedia(NARROW);
  const isOpen = () => "open" in sheet.dataset;

  function open(focus) {
    if (!isOpen()) {
      sheet.dataset.open = "";
      told(true);
    }
    focus?.focus({ preventScroll: true });
  }

  function close() {
    if (!isOpen()) return;
    delete sheet.dataset.open;
    told(false);
  }

  return { open, close, isOpen, narrow: () => query.matches };
}

/**
 * A sheet with a button that brings it up and away; Escape closes it too, and on a
 * narrow screen a touch beside it.
 * @param {HTMLElement} button
 * @param {HTMLElement} sheet
 * @param {{focus?: ?HTMLElement, told?: function(boolean): void}} how focus: what gets it
 */
export function openSheetBy(button, sheet, { focus = null, told = (_) => {} } = {}) {
  const part = openSheet(sheet, (open) => {
    button.setAttribute("aria-expanded", `${open}`);
    told(open);
  });
  button.setAttribute("aria-expanded", `${part.isOpen()}`);
  button.setAttribute("aria-controls", sheet.id);
  button.addEventListener("click", () => part.isOpen() ? part.close() : part.open(focus));
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
