/** An embed that is to be as high as what is in it. */

import { tellHeight } from "./sharing/frame_height.mjs";

tellHeight();
