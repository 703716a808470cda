/** Frames of the browser: what is to be seen first is drawn before what may follow. */

/** Resolves when the browser has drawn its next frame, as a task of its own. */
export function awaitFrame() {
  return new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
}

const INPUTS = ["pointerdown", "keydown", "input", "click"];

/**
 * Work that may follow the next frame: the last that was asked for. A reader who goes
 * on before that finds it done.
 * @returns {{ask: function(function(): void): Promise, finish: function(): void}}
 */
export function openSequel() {
  let waiting = null;
  for (const name of INPUTS) document.addEventListener(name, finish, true);

  function finish() {
    const work = waiting;
    waiting = null;
    work?.();
  }

  function ask(work) {
    waiting = work;
    return awaitFrame().then(() => waiting === work && finish());
  }

  return { ask, finish };
}
