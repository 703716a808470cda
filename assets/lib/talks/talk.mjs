/** A talk: the map fills the screen, one step a key, and the speaker's window follows. */

/** @import { Atlas } from "../geodata/records.mjs" */
/** @import { View } from "../library/contract.d.ts" */

import { loadPart } from "../library/atlas.mjs";
import { element } from "../ui/elements.mjs";
import { fill } from "../view/words.mjs";
import { parseLink } from "../view/links.mjs";
import { openLine } from "./line.mjs";
import { listSlides } from "./slides.mjs";

const KEYS = { ArrowRight: 1, PageDown: 1, " ": 1, Enter: 1, ArrowLeft: -1, PageUp: -1 }; // a clicker sends pages
const ENDS = { Home: -Infinity, End: Infinity };
const BLANK = ["b", "."]; // a clicker's button for a black screen is the latter
const TIME = "t";
const [SLIM, WHOLE] = ["/embed.css", "/atlas.css"];
const WINDOW = "popup,width=960,height=720";

const isTyping = ({ target }) => target instanceof Element && target.closest("input, textarea, select, dialog");
const isBusy = ({ key, target }) => (key === " " || key === "Enter") && target.closest?.("button, a, summary");

/**
 * @param {Atlas} atlas
 * @param {{change: function(Partial<View>): void, show: function(): object}} page `show`
 *   gives what is shown: ``view`` and ``result``
 * @returns {Promise<{toggle: function(): void}>}
 */
export async function openTalk(atlas, page) {
  const { texts } = await loadPart(atlas, "talk.json").then(() => atlas);
  const root = document.documentElement;
  const id = crypto.getRandomValues(new Uint32Array(2)).join("");
  const line = openLine(id, { go: step, ask: tell });
  const title = element("p", { class: "talk-title", role: "status" });
  const number = element("span", { class: "talk-number" });
  const draw = (name, sign, press) =>
    element("button", { type: "button", title: texts[name], "aria-label": texts[name], onclick: press }, sign);
  const bar = element(
    "div",
    { class: "talk-bar", role: "toolbar", "aria-label": texts.talk },
    draw("talk-previous", "←", () => step(-1)),
    number,
    draw("talk-next", "→", () => step(1)),
    atlas.files ? null : draw("talk-speaker", "☰", openSpeaker), // one file has no other page
    draw("talk-end", "×", end),
  );
  const slim = document.head.querySelector(`link[href$="${SLIM}"]`);
  if (slim instanceof HTMLLinkElement) slim.href = slim.href.replace(SLIM, WHOLE); // an embed begins with less
  let slides = [];
  let at = 0;
  let began = 0;

  function openSpeaker() {
    const home = new URL(root.dataset.home ?? ".", location.href);
    window.open(new URL(`speaker#${id}`, home), `speaker-${id}`, WINDOW);
  }

  /** What the speaker's window is told: no server and no atlas is needed there. */
  function tell() {
    if (!slides.length) return;
    const next = slides[at + 1];
    const picture = next && `image/map.webp?${next.query}&size=wide`;
    line.tell({ slide: slides[at], next: next?.title ?? "", picture: picture ?? "", at, count: slides.length, began });
  }

  function show() {
    const { title: words } = slides[at];
    title.textContent = words;
    number.textContent = fill(texts["talk-number"], { number: at + 1, count: slides.length });
    bar.classList.toggle("alone", slides.length === 1);
    tell();
  }

  function step(way) {
    const next = Math.min(Math.max(at + way, 0), slides.length - 1);
    if (next === at || !slides.length) return;
    at = next;
    page.change(parseLink(slides[at].query, atlas).view);
    show();
  }

  function press(event) {
    const { key } = event;
    if (isTyping(event) || isBusy(event) || event.ctrlKey || event.metaKey || event.altKey) return;
    const way = KEYS[key] ?? ENDS[key];
    if (way) step(way);
    else if (BLANK.includes(key)) root.toggleAttribute("data-blank");
    else if (key === TIME) root.toggleAttribute("data-time");
    else if (key === "Escape") end();
    else return;
    event.preventDefault();
    event.stopPropagation(); // the map, too, moves by arrows
  }

  async function start() {
    const shown = page.show();
    ({ slides, at } = await listSlides(atlas, shown.view, shown.result));
    began = Date.now();
    root.dataset.talk = "";
    document.body.append(title, bar);
    window.addEventListener("keydown", press, true);
    document.addEventListener("fullscreenchange", follow);
    await root.requestFullscreen?.().catch(() => null); // refused in a frame: it fills that
    show();
  }

  /** Who leaves full screen leaves the talk. */
  function follow() {
    if (!document.fullscreenElement) end();
  }

  function end() {
    for (const name of ["data-talk", "data-blank", "data-time"]) root.removeAttribute(name);
    title.remove();
    bar.remove();
    window.removeEventListener("keydown", press, true);
    document.removeEventListener("fullscreenchange", follow);
    if (document.fullscreenElement) document.exitFullscreen();
    slides = [];
  }

  return { toggle: () => ("talk" in root.dataset ? end() : start()) };
}
