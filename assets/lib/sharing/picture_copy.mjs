/** Copying a picture for the reader. */

/** @import { Texts } from "../geodata/records.mjs" */

const PNG = "image/png";

/**
 * Copy a picture itself; where the browser refuses, say so: its address can be copied.
 * @param {Texts} texts
 * @param {string} address of a PNG
 */
export async function copyPicture(texts, status, address) {
  const draw = async () => (await fetch(address)).blob();
  status.textContent = texts["part-loading"];
  try {
    await navigator.clipboard.write([new ClipboardItem({ [PNG]: draw() })]); // at once: a touch counts for seconds
    status.textContent = texts.copied;
  } catch {
    status.textContent = texts["picture-refused"];
  }
}
