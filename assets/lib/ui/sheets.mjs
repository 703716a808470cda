/**
 * Sheets: on a narrow screen filters and details come up over the map.
 *
 * They are popovers: in the top layer, never modal, closed by Escape. The filters
 * close by a tap beside them, too; the details go with the record that they tell,
 * so Back closes them. On a wide screen both are columns of the page.
 */

const NARROW = "(max-width: 56.25em)"; // as in the style sheets

/** @returns {{open: function(Element=): void, close: function(): void, narrow: function(): boolean}} */
export function openSheet(sheet, kind) {
  const query = matchMedia(NARROW);
  const able = "popover" in HTMLElement.prototype;
  const isOpen = () => able && sheet.matches(":popover-open");
  function fit() {
    if (able) sheet.popover = query.matches ? kind : null;
  }
  function open(focus) {
    if (!query.matches) return;
    if (!able) sheet.scrollIntoView();
    else if (!isOpen()) sheet.showPopover();
    focus?.focus({ preventScroll: true });
  }
  function close() {
    if (isOpen()) sheet.hidePopover();
  }
  query.addEventListener("change", fit);
  fit();
  return { open, close, narrow: () => query.matches };
}
