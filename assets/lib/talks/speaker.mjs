/** The speaker's window: the step's notes, the next step, a clock, sources. */

import { joinLine } from "./line.mjs";
import { drawLink, element, need } from "../ui/elements.mjs";

const KEYS = { ArrowRight: 1, PageDown: 1, " ": 1, Enter: 1, ArrowLeft: -1, PageUp: -1 };
const [SECOND, MINUTE] = [1000, 60];

const find = (name) => need(document, `[data-part="${name}"]`);
const pad = (number) => `${number}`.padStart(2, "0");
let began = 0;

function draw({ slide, next, picture, at, count, began: start }) {
  began = start;
  document.body.dataset.live = "";
  find("number").textContent = `${at + 1} / ${count}`;
  find("title").textContent = slide.title;
  const notes = slide.notes.flatMap(({ head, texts }) => [
    head && element("h3", {}, head),
    ...texts.map((text) => element("p", {}, text)),
  ]);
  find("notes").replaceChildren(...notes.filter(Boolean));
  find("sources").replaceChildren(...slide.sources.map(([words, url]) => element("li", {}, drawLink(url, words))));
  find("next").textContent = next;
  const image = need(document, "img", HTMLImageElement);
  image.hidden = !picture;
  if (picture) image.src = picture;
}

function tick() {
  const now = new Date();
  const spent = began ? Math.floor((now.getTime() - began) / SECOND) : 0;
  find("clock").textContent = `${pad(now.getHours())}:${pad(now.getMinutes())}`;
  find("spent").textContent = `${Math.floor(spent / MINUTE)}:${pad(spent % MINUTE)}`;
}

const line = joinLine(location.hash.slice(1), draw);
for (const [name, way] of [["back", -1], ["forth", 1]]) find(name).addEventListener("click", () => line.go(way));
window.addEventListener("keydown", (event) => {
  const way = KEYS[event.key];
  if (!way || (event.target instanceof Element && event.target.closest("a, button"))) return;
  event.preventDefault();
  line.go(way);
});
tick();
setInterval(tick, SECOND);
