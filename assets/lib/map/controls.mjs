/** What stands on the map, such as its buttons, the legend and chips: no name lies under it. */

const ON_MAP = [".tools", ".badge", ".legend", ".corner > *"];
const BESIDE = ".headline > *"; // in the same frame, over the first map

/**
 * @param {HTMLElement} stage the map
 * @param {function(): void} changed they cover other ground than before
 * @returns {{boxes: function(): number[][], close: function(): void}} `boxes`: left, top,
 *   right, bottom in px of the map
 */
export function watchControls(stage, changed) {
  const found = [...stage.querySelectorAll(ON_MAP.join()), ...(stage.parentElement?.querySelectorAll(BESIDE) ?? [])];
  let boxes = [];

  function measure() {
    const own = stage.getBoundingClientRect();
    const rects = found.map((one) => one.getBoundingClientRect()).filter(({ width }) => width);
    const next = rects.map(({ left, top, right, bottom }) =>
      [left - own.left, top - own.top, right - own.left, bottom - own.top].map(Math.round)
    );
    if (`${next}` === `${boxes}`) return;
    boxes = next;
    changed();
  }

  const sizes = new ResizeObserver(measure);
  for (const one of [stage, ...found]) sizes.observe(one);
  return { boxes: () => boxes, close: () => sizes.disconnect() };
}
