/** The explorer's page: the explorer, and Dash beside it once it is asked for. */

import { openDash } from "./page/dash.mjs";
import { openExplorer } from "./page/explorer.mjs";
import { readIds } from "./ui/elements.mjs";

openExplorer({ plots: openDash(readIds()) });
