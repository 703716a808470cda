/** Tells the page around an embed how high its content is, at first and when it changes. */

const ASK = "corridor-atlas:height"; // as in embed.js, which asks and listens

const content = document.querySelector("main") ?? document.body;

/** Its own height, which does not follow that of the frame. */
function tell() {
  const { bottom } = content.getBoundingClientRect();
  window.parent.postMessage({ [ASK]: Math.ceil(bottom + window.scrollY) }, "*"); // a height is no secret
}

/** Tell it from now on, where there is a page around. */
export function tellHeight() {
  if (window.parent === window) return;
  new ResizeObserver(tell).observe(content);
  window.addEventListener("message", ({ source, data }) => {
    if (source === window.parent && data === ASK) tell();
  });
}
