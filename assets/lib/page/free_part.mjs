/**
 * The free part of the map: what panels, room and timeline leave of it. The map lies
 * under all of them and keeps its size; its camera keeps its subject in the free part.
 */

const WHOLE = 0.7; // what covers so much of the map's width covers it from below

/**
 * Where an element comes to stand, whatever moves it in there.
 * @param {HTMLElement} place
 */
function findBox({ offsetLeft: left, offsetTop: top, offsetWidth, offsetHeight }) {
  return { left, top, right: left + offsetWidth, bottom: top + offsetHeight, width: offsetWidth };
}

/**
 * How many px a box covers from the left, the right or below; null: nothing of it.
 * @returns {?["left" | "right" | "below", number]}
 */
function findCover(stage, box) {
  const [left, right] = [Math.max(box.left, stage.left), Math.min(box.right, stage.right)];
  const [top, bottom] = [Math.max(box.top, stage.top), Math.min(box.bottom, stage.bottom)];
  if (right - left < 1 || bottom - top < 1) return null;
  if (right - left > WHOLE * stage.width) return ["below", stage.bottom - top];
  return left - stage.left < stage.right - right ? ["left", right - stage.left] : ["right", stage.right - left];
}

/**
 * @param {HTMLElement} stage the map
 * @param {HTMLElement[]} covers what may lie over its edges
 * @returns {{left: number, right: number, below: number}} px
 */
export function measureFree(stage, covers) {
  const own = findBox(stage);
  const free = { left: 0, right: 0, below: 0 };
  for (const cover of covers) {
    if (cover.dataset.height === "whole" && cover.offsetWidth > WHOLE * innerWidth) continue; // nothing is left to free
    const found = findCover(own, findBox(cover));
    if (found) free[found[0]] = Math.max(free[found[0]], found[1]);
  }
  return free;
}

/**
 * How many px of the map the line and the chips at its top cover.
 * @param {HTMLElement} stage
 * @param {?HTMLElement} headline
 */
export function measureAbove(stage, headline) {
  if (!headline) return 0;
  const [lies, own] = [findBox(headline), findBox(stage)];
  const apart = lies.right <= own.left || own.right <= lies.left;
  return apart ? 0 : Math.max(0, lies.bottom - own.top);
}

/**
 * Watch what covers the map.
 *
 * @param {HTMLElement} frame gets `--left` and `--right`, how far panels reach in, and
 *   `--below`, how high the timeline is: the parts in it keep clear of each other
 * @param {{sides: HTMLElement[], timeline: ?HTMLElement}} covers
 * @param {function(): void} changed
 */
export function watchFree(frame, { sides, timeline }, changed) {
  const [filters, ...others] = sides;
  let told = "";
  function measure() {
    if (sides.some(({ dataset }) => "drawn" in dataset)) return; // it is in somebody's hand
    const wide = Math.max(0, ...others.map((one) => one.offsetWidth && innerWidth - one.offsetLeft));
    const left = filters?.offsetWidth ?? 0;
    const isSheet = (px) => px > WHOLE * innerWidth;
    const reach = { left: isSheet(left) ? 0 : left, right: isSheet(wide) ? 0 : wide, below: timeline?.offsetHeight };
    const news = Object.entries(reach).map(([name, px]) => `--${name}: ${px ?? 0}px`).join("; ");
    if (news !== told) frame.style.cssText = news; // a page is styled anew for it
    told = news;
    changed();
  }
  const turns = new MutationObserver(measure); // at once, as they come and go
  const sizes = new ResizeObserver(measure);
  for (const cover of timeline ? [...sides, timeline] : sides) {
    turns.observe(cover, { attributeFilter: ["data-open", "data-high", "data-height"] });
    sizes.observe(cover);
  }
  return { measure };
}
