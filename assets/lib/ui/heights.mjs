/**
 * The heights of a sheet: peek, half and whole. Its grip is drawn, flung or pressed, or
 * moved by keys. How high each is, the style sheets say.
 */

const HEIGHTS = ["peek", "half", "whole"];
const KEYS = { ArrowUp: 1, ArrowDown: -1 };
const FLUNG = 0.5; // px a millisecond
const HELD_PX = 6; // what moves less was pressed
const MOVE_MS = 180;
const CALM = "(prefers-reduced-motion: reduce)";

/**
 * A sheet without a grip has one height.
 * @param {HTMLElement} sheet
 * @param {function(): void} close what a sheet does that is flung away
 * @returns {function(string): void} sets the height
 */
export function openHeights(sheet, close) {
  /** @type {?HTMLElement} */
  const grip = sheet.querySelector(":scope > .handle");
  let drawn = null; // where the hand began, how high the sheet was, and how fast it goes

  const find = () => HEIGHTS.indexOf(sheet.dataset.height ?? "");

  function set(height) {
    sheet.dataset.height = height;
    grip?.setAttribute("aria-expanded", `${height !== HEIGHTS[0]}`);
  }

  /** It comes to where it is, and is not only there. */
  function move(height, from = sheet.getBoundingClientRect().top) {
    set(height);
    const far = from - sheet.getBoundingClientRect().top;
    if (!far || matchMedia(CALM).matches) return;
    sheet.animate([{ translate: `0 ${far}px` }, { translate: "0 0" }], { duration: MOVE_MS, easing: "ease-out" });
  }

  function step(by) {
    const next = find() + by;
    if (next < 0) close();
    else move(HEIGHTS[Math.min(next, HEIGHTS.length - 1)]);
  }

  /** The height nearest to that at which the hand leaves it. */
  function settle(px) {
    const from = sheet.getBoundingClientRect().top;
    release();
    const apart = HEIGHTS.map((height) => {
      set(height);
      return Math.abs(sheet.offsetHeight - px);
    });
    move(HEIGHTS[apart.indexOf(Math.min(...apart))], from);
  }

  function release() {
    sheet.style.removeProperty("height");
    delete sheet.dataset.drawn;
  }

  function draw({ clientY, timeStamp }) {
    if (!drawn) return;
    const time = timeStamp - drawn.time;
    const speed = time ? (clientY - drawn.last) / time : drawn.speed;
    drawn = { ...drawn, last: clientY, time: timeStamp, speed };
    const far = clientY - drawn.first;
    if (Math.abs(far) > HELD_PX) sheet.dataset.drawn = "";
    if ("drawn" in sheet.dataset) sheet.style.height = `${drawn.height - far}px`;
  }

  function leave() {
    const { height = 0, first = 0, last = 0, speed = 0 } = drawn ?? {};
    drawn = null;
    if (!("drawn" in sheet.dataset)) return;
    grip?.addEventListener("click", (event) => event.stopImmediatePropagation(), { capture: true, once: true });
    if (Math.abs(speed) < FLUNG) return settle(height - last + first);
    const from = sheet.getBoundingClientRect().top;
    release();
    if (speed > 0 && !find()) close();
    else move(HEIGHTS[Math.max(0, Math.min(find() - Math.sign(speed), HEIGHTS.length - 1))], from);
  }

  function begin(event) {
    if (!grip || !event.isPrimary) return;
    grip.setPointerCapture(event.pointerId);
    const { clientY, timeStamp } = event;
    drawn = { first: clientY, last: clientY, time: timeStamp, speed: 0, height: sheet.offsetHeight };
  }

  grip?.addEventListener("pointerdown", begin);
  grip?.addEventListener("pointermove", draw);
  grip?.addEventListener("pointerup", leave);
  grip?.addEventListener("pointercancel", leave);
  grip?.addEventListener("click", () => step(find() === HEIGHTS.length - 1 ? -1 : 1));
  grip?.addEventListener("keydown", (event) => {
    if (!KEYS[event.key]) return;
    event.preventDefault();
    step(KEYS[event.key]);
  });
  return set;
}
