/** Pictures that are shown one after the other: the server draws one at a time, for a few who wait. */

/**
 * They are hidden, and load when they are shown; one that cannot be had stays hidden.
 * @param {Iterable<HTMLImageElement>} images
 */
export async function showInTurn(images) {
  for (const image of images) {
    image.hidden = false;
    if (!image.complete || !image.naturalWidth) image.hidden = !(await awaitPicture(image));
  }
}

/**
 * @param {HTMLImageElement} image
 * @returns {Promise<boolean>} whether it came
 */
function awaitPicture(image) {
  return new Promise((done) => {
    image.addEventListener("load", () => done(true), { once: true });
    image.addEventListener("error", () => done(false), { once: true });
  });
}
