/**
 * When the map draws: whole pictures only.
 *
 * MapLibre draws a frame for each tile that has come and one more after the last.
 * Without a graphics card a frame takes as long as all else together. Here it waits
 * for all that is under way, unless the map moves, and then draws once.
 */

/**
 * @param {object} map MapLibre's, before its style is there
 * @param {string[]} sources the ids of all that its style names
 */
export function gatherFrames(map, sources) {
  const repaint = map.triggerRepaint.bind(map);
  let begun = false; // a first frame asks for the tiles
  let ending = false; // between a frame's picture and its end

  const isComing = (id) => map.getSource(id)?.loaded() === false;
  const isWaiting = () => begun && (!map.areTilesLoaded() || sources.some(isComing));
  const isDone = () => ending && map.loaded();

  const look = () => {
    if (!map._removed && (map.isMoving() || !isWaiting())) repaint();
  };

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
  map.on("error", repaint); // what failed comes no more
}
