/* For pages of others: fits the frames of this atlas to the height of what they show. */
(() => {
  const ASK = "corridor-atlas:height"; // as in lib/frame_height.mjs, which answers
  const [LOWEST, HIGHEST] = [120, 4000]; // px
  const GROWTHS = 12;
  const { origin } = new URL(/** @type {HTMLScriptElement} */ (document.currentScript).src);
  const grown = new WeakMap();

  const listFrames = () => [...document.querySelectorAll("iframe")];

  /* A content that follows its frame would grow for ever: at one width, so often in a row. */
  function mayGrow(frame, height) {
    const before = grown.get(frame);
    const again = before?.width === frame.clientWidth && height > frame.clientHeight;
    const times = again ? before.times + 1 : 0;
    grown.set(frame, { width: frame.clientWidth, times });
    return times <= GROWTHS;
  }

  window.addEventListener("message", (event) => {
    const told = event.origin === origin && event.data?.[ASK];
    const frame = Number.isFinite(told) && listFrames().find(({ contentWindow }) => contentWindow === event.source);
    if (!frame) return;
    const height = Math.min(Math.max(Math.ceil(told), LOWEST), HIGHEST);
    if (height === frame.clientHeight || !mayGrow(frame, height)) return;
    frame.style.aspectRatio = "auto";
    frame.style.height = `${height}px`;
  });

  for (const frame of listFrames()) {
    if (frame.src.startsWith(`${origin}/`)) frame.contentWindow?.postMessage(ASK, "*"); // it may have told before
  }
})();
