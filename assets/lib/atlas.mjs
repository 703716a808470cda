/** The compiled atlas, as the server sends it once. */

/** Load the atlas that the page names. */
export async function loadAtlas() {
  const answer = await fetch(document.documentElement.dataset.atlas);
  if (!answer.ok) throw new Error(`The atlas did not load: ${answer.status}`);
  return answer.json();
}
