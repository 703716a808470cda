/* Dash calls classic functions; ours live in modules. This joins the two. */
(() => {
  const explorer = import("./lib/explorer.mjs").then((part) => part.openExplorer());
  const draw = () => explorer.then((opened) => opened.draw());
  window.dash_clientside = { ...window.dash_clientside, atlas: { draw } };
})();
