/** What an embed without a map does on somebody's page. */

import { settleIn } from "./sharing/settling.mjs";

settleIn();
