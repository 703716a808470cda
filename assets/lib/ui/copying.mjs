/** Copying a text for the reader. */

/** @import { Texts } from "../geodata/records.mjs" */

/**
 * Copy a text; where the browser refuses, show it selected in its field.
 * @param {Texts} texts
 */
export async function copyText(texts, { status, field }, text) {
  try {
    await navigator.clipboard.writeText(text);
    status.textContent = texts.copied;
  } catch {
    status.textContent = texts["copy-failed"];
    field.value = text;
    field.hidden = false;
    field.select();
  }
}
