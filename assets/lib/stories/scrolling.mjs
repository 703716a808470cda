/** Scrolling on at the end of a step leads to the next one, and back at its top to the one before. */

const FAR_PX = 180; // of a wheel, beyond the end
const DRAWN_PX = 70; // of a finger
const PAUSE_MS = 700; // a wheel runs on after the hand has left it

/**
 * @param {HTMLElement} scroller
 * @param {function(number): void} go 1 on, -1 back
 */
export function listenScrolling(scroller, go) {
  let beyond = 0; // px
  let gone = -PAUSE_MS; // when it last went
  let touched = null; // where a finger came down, and which ends were in sight

  /** Which way a step ends here: 1 below, -1 above. */
  function findEnds() {
    const { scrollTop, clientHeight, scrollHeight } = scroller;
    return { "1": scrollTop + clientHeight >= scrollHeight - 2, "-1": scrollTop <= 0 };
  }

  scroller.addEventListener("wheel", ({ deltaY, timeStamp }) => {
    const way = Math.sign(deltaY);
    if (timeStamp - gone < PAUSE_MS || !findEnds()[way] || Math.sign(beyond) === -way) beyond = 0;
    else beyond += deltaY;
    if (Math.abs(beyond) < FAR_PX) return;
    [beyond, gone] = [0, timeStamp];
    go(way);
  }, { passive: true });
  scroller.addEventListener("touchstart", ({ touches: [{ clientY }] }) => {
    touched = { clientY, ends: findEnds() };
  }, { passive: true });
  scroller.addEventListener("touchend", ({ target, changedTouches: [{ clientY }] }) => {
    const far = touched ? touched.clientY - clientY : 0;
    const onHandle = target instanceof Element && target.closest(".handle, .bar-of-story");
    if (Math.abs(far) > DRAWN_PX && touched?.ends[Math.sign(far)] && !onHandle) go(Math.sign(far));
    touched = null;
  }, { passive: true });
}
