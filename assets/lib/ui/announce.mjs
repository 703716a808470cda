/** The sentence is announced politely; not at each step of play, but at its end. */

/** Follow `data-playing` of the page, which play sets. */
export function muteWhilePlaying(sentence) {
  const { dataset } = document.documentElement;
  const listen = () => {
    const playing = dataset.playing === "true";
    sentence.setAttribute("aria-live", playing ? "off" : "polite");
    if (playing) return;
    const { textContent } = sentence;
    sentence.textContent = ""; // said anew, as it has changed unheard
    requestAnimationFrame(() => {
      if (!sentence.textContent) sentence.textContent = textContent;
    });
  };
  new MutationObserver(listen).observe(document.documentElement, { attributeFilter: ["data-playing"] });
}
