/** The explorer's page: the explorer, and Dash beside it once it is asked for. */

import { openDash } from "./page/dash.mjs";
import { openExplorer } from "./page/explorer.mjs";

openExplorer({ plots: openDash(JSON.parse(document.documentElement.dataset.ids)) });
