/* Dash calls classic functions; ours live in modules. This joins the two. */
(() => {
  const tell = (id, view) => window.dash_clientside.set_props(id, { data: view });
  const explorer = import("./lib/explorer.mjs").then((part) => part.openExplorer({ tell }));
  const draw = () => explorer.then((opened) => opened.draw() ?? window.dash_clientside.no_update);
  window.dash_clientside = { ...window.dash_clientside, atlas: { draw } };
})();
