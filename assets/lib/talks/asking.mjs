/** Who asks for a talk: the button on the map, and the key f. */

const KEY = "f";
const FIELDS = "input, textarea, select, dialog";

/**
 * @param {?HTMLElement} tools the buttons on the map
 * @param {function(): void} toggle
 */
export function listenTalk(tools, toggle) {
  tools?.addEventListener("click", ({ target }) => {
    if (target instanceof Element && target.closest("[data-present]")) toggle();
  });
  window.addEventListener("keydown", (event) => {
    const { key, target, ctrlKey, metaKey, altKey } = event;
    if (key !== KEY || ctrlKey || metaKey || altKey) return;
    if (target instanceof Element && target.closest(FIELDS)) return;
    event.preventDefault();
    toggle();
  });
}
