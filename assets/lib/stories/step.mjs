/** A step of a story: its text, the way through the steps, and the way out. */

/** @import { Atlas, DetailedAtlas, Texts } from "../geodata/records.mjs" */
/** @import { StoryFile, View } from "../library/contract.d.ts" */

import { fill } from "../view/words.mjs";
import { element, need, readFocus, takeFocus } from "../ui/elements.mjs";
import { listenScrolling } from "./scrolling.mjs";
import { drawStep } from "./step_text.mjs";

const KEYS = { ArrowLeft: "previous", ArrowRight: "next" };

/** The link of a step; the page follows it without loading anew. */
function writeStep(id, number) {
  return `?story=${id}&step=${number}`;
}

/**
 * @param {DetailedAtlas} atlas
 * @returns {function(object, object, boolean): void} draws the step of a view
 */
export function openStory(atlas, place, { close, pick, back }) {
  const { texts } = atlas;
  const status = element("p", { class: "visually-hidden", role: "status" });
  const body = element("div", {});
  place.replaceChildren(status, body);
  place.addEventListener("keydown", (event) => {
    if (!KEYS[event.key] || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    need(body, `[data-act="${KEYS[event.key]}"]`).click();
  });
  listenScrolling(place.parentElement, (way) => need(body, `[data-act="${way > 0 ? "next" : "previous"}"]`).click());

  /** opened: whether the reader has just asked for the story, and goes on there. */
  return function draw(view, story, opened) {
    const { act } = readFocus(body);
    const step = story.steps[view.step - 1];
    const leave = () => {
      back();
      takeFocus(body, "h3");
    };
    body.replaceChildren(
      drawBar(texts, view, story, { back: leave, close }),
      drawStep(atlas, story, step, view.step, pick),
      drawNext(texts, view, story),
      drawEnd(atlas, view, story),
    );
    const next = `[data-act="${act}"][href], button[data-act="${act}"]`;
    if (act || opened) takeFocus(body, act && body.querySelector(next) ? next : "h3", { preventScroll: true });
    place.parentElement.scrollTop = 0;
    status.textContent = fill(texts["story-told"], {
      number: view.step,
      count: story.steps.length,
      heading: step.heading,
    });
  };
}

/**
 * Previous and next, the number, and closing; it stays in view.
 * @param {Texts} texts
 * @param {View} view
 * @param {StoryFile} story
 */
function drawBar(texts, view, story, { back, close }) {
  const draw = (name, sign, number, none) => {
    const other = story.steps[number - 1];
    const label = other ? fill(texts[`story-${name}`], other) : texts[none];
    const href = other ? writeStep(view.story, number) : null;
    return element("a", {
      class: "go",
      role: "link",
      "data-act": name,
      rel: name === "next" ? "next" : "prev",
      href,
      title: label,
      "aria-label": label,
      "aria-disabled": other ? null : "true",
    }, sign);
  };
  const number = fill(texts["story-step"], { number: view.step, count: story.steps.length });
  return element(
    "div",
    { class: "bar-of-story" },
    draw("previous", "←", view.step - 1, "story-first"),
    draw("next", "→", view.step + 1, "story-last"),
    element("span", { class: "hint" }, number),
    element("button", { type: "button", class: "link back", onclick: back }, texts["story-back"]),
    element("button", {
      type: "button",
      class: "close",
      "data-act": "close",
      "aria-label": texts["story-close"],
      title: texts["story-close"],
      onclick: close,
    }, "×"),
    drawDots(texts, view, story),
  );
}

/**
 * The steps as dots, the one that is read marked; it leads to any of them.
 * @param {Texts} texts
 * @param {View} view
 * @param {StoryFile} story
 */
function drawDots(texts, view, story) {
  const told = (number) =>
    fill(texts["story-told"], { number, count: story.steps.length, heading: story.steps[number - 1].heading });
  const dots = story.steps.map((_, i) => element("span", { class: i < view.step ? "read" : null }));
  const slider = element("input", {
    type: "range",
    min: 1,
    max: story.steps.length,
    value: view.step,
    "data-act": "dots",
    "aria-label": texts["story-list"],
    "aria-valuetext": told(view.step),
    title: told(view.step),
    oninput: () => {
      slider.title = told(Number(slider.value));
      slider.setAttribute("aria-valuetext", slider.title);
    },
    onchange: () => link.click(),
  });
  const link = element("a", { hidden: true, href: writeStep(view.story, view.step) });
  slider.addEventListener("input", () => link.setAttribute("href", writeStep(view.story, slider.value)));
  return element(
    "div",
    { class: "dots" },
    element("span", { class: "row-of-dots", "aria-hidden": "true" }, ...dots),
    slider,
    link,
  );
}

/**
 * What comes next, where the step ends.
 * @param {Texts} texts
 * @param {View} view
 * @param {StoryFile} story
 */
function drawNext(texts, view, story) {
  const next = story.steps[view.step];
  if (!next) return "";
  return element(
    "a",
    { class: "on", href: writeStep(view.story, view.step + 1) },
    element("span", { class: "hint" }, texts["story-on"]),
    element("strong", {}, next.heading),
  );
}

/**
 * All steps, and the story to take along, where there is a server to give it.
 * @param {Atlas} atlas
 * @param {View} view
 * @param {StoryFile} story
 */
function drawEnd({ texts, files }, view, story) {
  const steps = story.steps.map(({ heading }, i) => {
    const here = i + 1 === view.step ? "step" : null;
    return element("li", {}, element("a", { href: writeStep(view.story, i + 1), "aria-current": here }, heading));
  });
  const list = element(
    "details",
    {},
    element("summary", { "data-act": "list" }, texts["story-list"]),
    element("ol", {}, ...steps),
  );
  const page = element("a", { href: `story/${view.story}` }, texts["story-whole"]);
  const { parts } = document.documentElement.dataset; // where there is no server for slides
  const slides = element("a", { href: `slides.pptx?story=${view.story}` }, texts["story-slides"]);
  const keys = element("p", { class: "hint" }, texts["story-keys"]);
  return element(
    "div",
    { class: "end-of-step" },
    list,
    !files && element("p", {}, page, !parts && " · ", !parts && slides),
    keys,
  );
}
