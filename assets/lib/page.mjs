/** The explorer's page: the explorer, and what draws charts beside it once it is asked for. */

import { openDash } from "./page/dash.mjs";
import { openExplorer } from "./page/explorer.mjs";
import { loadScript, openPlots } from "./page/plots.mjs";
import { readIds } from "./ui/elements.mjs";

const { plotly } = document.documentElement.dataset; // where no server gives Dash

openExplorer({
  plots: plotly ? openPlots(() => loadScript(plotly)) : openDash(readIds()),
  share: () => import("./sharing/dialogue.mjs"),
});
