/** Frames of the browser: what is to be seen first is drawn before what may follow. */

/** Resolves when the browser has drawn its next frame, as a task of its own. */
export function awaitFrame() {
  return new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
}
