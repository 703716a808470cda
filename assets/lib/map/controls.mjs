/** What stands on the map, such as its buttons, the legend and chips: no name lies under it. */

const ON_MAP = [".tools", ".badge", ".legend", ".corner > *"];
const BESIDE = ".headline > *"; // in the same frame, over the first map

/**
 * @param {HTMLElement} stage the map
 * @param {function(): void} changed they cover other ground than before
 * @returns {{boxes: function(): number[][], measure: function(): boolean, close: function(): void}}
 *   `boxes`: left, top, right, bottom in px of the map, as of the last `measure`, which
 *   tells whether they have changed
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
    const news = `${next}` !== `${boxes}`;
    boxes = next;
    return news;
  }

  const sizes = new ResizeObserver(() => measure() && changed());
  for (const one of [stage, ...found]) sizes.observe(one);
  return { boxes: () => boxes, measure, close: () => sizes.disconnect() };
}
