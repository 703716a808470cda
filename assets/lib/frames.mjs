/**
 * When the map draws: whole pictures only.
 *
 * MapLibre draws a frame for each tile that has come and one more after the last.
 * Without a graphics card a frame takes as long as all else together. Here it waits
 * for all that is under way, unless the map moves, and then draws once.
 */

const PATIENCE_MS = 1000; // while a reader drags there is always something under way

/** Resolves when the browser is about to draw its next frame. */
export function awaitFrame() {
  return new Promise((done) => requestAnimationFrame(done));
}

/** Resolves when what the map was told to draw is drawn, or never will be. */
export async function awaitPicture(map) {
  const { gl } = map.painter.context;
  const fence = gl.fenceSync(gl.SYNC_GPU_COMMANDS_COMPLETE, 0);
  gl.flush();
  const isDrawn = () => gl.isContextLost() || gl.getSyncParameter(fence, gl.SYNC_STATUS) === gl.SIGNALED;
  while (!isDrawn()) await awaitFrame();
  gl.deleteSync(fence);
}

/**
 * @param {object} map MapLibre's, before its first frame
 * @param {string[]} sources the ids of all that its style names
 */
export function gatherFrames(map, sources) {
  const repaint = map.triggerRepaint.bind(map);
  let patience = Infinity; // nobody sees it yet
  let begun = false; // a first frame asks for the tiles
  let ending = false; // between a frame's picture and its end
  let since = null; // when it began to wait

  const isComing = (id) => map.getSource(id)?.loaded() === false;
  const isWaiting = () => begun && (!map.areTilesLoaded() || sources.some(isComing));
  const isDone = () => ending && map.loaded();

  function look() {
    if (map._removed) return;
    const now = performance.now();
    if (!map.isMoving() && isWaiting() && now - (since ?? now) < patience) {
      since ??= now;
      return;
    }
    since = null;
    repaint();
  }

  map.triggerRepaint = () => {
    // later: data are announced before their tiles are asked for
    if (!isDone() || map.isMoving()) queueMicrotask(look);
  };
  map.on("render", () => {
    begun ||= map.isStyleLoaded() !== undefined;
    ending = true;
    queueMicrotask(() => {
      ending = false;
    });
  });
  map.once("load", () => {
    patience = PATIENCE_MS;
  });
  map.on("resize", repaint); // its canvas is empty
  map.on("error", repaint); // what failed comes no more
}
