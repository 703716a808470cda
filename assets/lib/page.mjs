/** The explorer's page: the explorer, and Dash beside it once it is asked for. */

import { openDash } from "./dash.mjs";
import { openExplorer } from "./explorer.mjs";

openExplorer({ plots: openDash(JSON.parse(document.documentElement.dataset.ids)) });
