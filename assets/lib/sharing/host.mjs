/** The host of an embed: it may set the view, and hears what the reader does (docs/embeds.md). */

const NAME = "corridor-atlas"; // as in embed.js
const SHOW = "show";

/**
 * Only the page around is heard, whatever its origin: all it can do is what a link does. What
 * it is told is public: which view is shown, and which record.
 * @param {function(string): void} show takes a view's query
 * @returns {{tell: function(string, object): void}}
 */
export function joinHost(show) {
  const { parent } = window;
  if (parent === window) return { tell: () => {} };
  window.addEventListener("message", ({ source, data }) => {
    if (source === parent && data?.[NAME] === SHOW && typeof data.view === "string") show(data.view);
  });
  return { tell: (what, news) => parent.postMessage({ [NAME]: what, ...news }, "*") };
}
