/* For pages of others: embeds of this atlas that fit what they show, and <corridor-atlas>. */
(() => {
  const NAME = "corridor-atlas"; // as in lib/sharing/host.mjs, which answers
  const ASK = "corridor-atlas:height"; // as in lib/sharing/frame_height.mjs, which answers
  const [LOWEST, HIGHEST] = [120, 4000]; // px
  const GROWTHS = 12;
  const MAP = "map";
  const MIDDLE = "-45% 0px -50%"; // where a paragraph is read
  const site = new URL(".", /** @type {HTMLScriptElement} */ (document.currentScript).src).href;
  const { origin } = new URL(site);
  const grown = new WeakMap();

  const listFrames = () => [...document.querySelectorAll("iframe")];

  /* A frame of ours that has spoken; one in a sandbox is of no origin. */
  const findFrame = ({ source, origin: from }) =>
    listFrames().find(({ contentWindow, src }) =>
      contentWindow === source && (from === origin || (from === "null" && src.startsWith(site)))
    );

  /* A content that follows its frame would grow for ever: at one width, so often in a row. */
  function mayGrow(frame, height) {
    const before = grown.get(frame);
    const again = before?.width === frame.clientWidth && height > frame.clientHeight;
    const times = again ? before.times + 1 : 0;
    grown.set(frame, { width: frame.clientWidth, times });
    return times <= GROWTHS;
  }

  function fit(frame, told) {
    const height = Math.min(Math.max(Math.ceil(told), LOWEST), HIGHEST);
    if (height === frame.clientHeight || !mayGrow(frame, height)) return;
    Object.assign(frame.style, { aspectRatio: "auto", height: `${height}px`, minHeight: "0" });
  }

  window.addEventListener("message", (event) => {
    const { data } = event;
    if (!data || typeof data !== "object" || !(ASK in data || NAME in data)) return;
    const frame = findFrame(event);
    if (!frame) return;
    if (Number.isFinite(data[ASK])) fit(frame, data[ASK]);
    if (typeof data[NAME] === "string" && frame.parentElement instanceof AtlasEmbed) frame.parentElement.hear(data);
  });

  /* <corridor-atlas view="layers=villages" chart="map" theme controls fill>: an embed with its frame inside. */
  class AtlasEmbed extends HTMLElement {
    static observedAttributes = ["view", "chart", "theme", "controls"];
    /** @type {?HTMLIFrameElement} */
    #frame = null;
    #ready = false;

    /* The view's query; a whole link of the atlas does, too. */
    get view() {
      const said = this.getAttribute("view") ?? "";
      return said.slice(said.indexOf("?") + 1);
    }

    set view(query) {
      this.setAttribute("view", query);
    }

    get #address() {
      const told = ["theme", "controls"].filter((name) => this.hasAttribute(name));
      const options = told.map((name) => `${name}=${encodeURIComponent(this.getAttribute(name) ?? "")}`);
      if (!this.hasAttribute("fill")) options.push("fit=yes");
      const chart = encodeURIComponent(this.getAttribute("chart") ?? MAP);
      return `${site}embed/${chart}?${[this.view, ...options].filter(Boolean).join("&")}`;
    }

    connectedCallback() {
      if (this.#frame) return;
      const height = this.hasAttribute("fill") ? "height:100%" : "height:auto;aspect-ratio:16/9;min-height:420px";
      const frame = document.createElement("iframe");
      frame.title = this.getAttribute("title") ?? this.textContent?.trim() ?? "";
      frame.loading = "lazy";
      frame.allowFullscreen = true;
      frame.style.cssText = `border:0;width:100%;display:block;${height}`;
      frame.src = this.#address;
      this.#frame = frame;
      this.style.display ||= "block";
      this.replaceChildren(frame);
    }

    attributeChangedCallback(name, before, now) {
      if (!this.#frame || before === now) return;
      if (name === "view" && this.#ready) {
        this.#frame.contentWindow?.postMessage({ [NAME]: "show", view: this.view }, "*"); // a view is no secret
      } else {
        this.#ready = false;
        this.#frame.src = this.#address;
      }
    }

    hear({ [NAME]: what, ...detail }) {
      if (what === "ready") {
        this.#ready = true;
        if (detail.view !== this.view) this.attributeChangedCallback("view", null, this.view); // it came meanwhile
      }
      this.dispatchEvent(new CustomEvent(`atlas-${what}`, { detail, bubbles: true }));
    }
  }

  /* The embed that a paragraph drives: of the nearest part of the page that has one. */
  function findDriven(paragraph) {
    for (let part = paragraph.parentElement; part; part = part.parentElement) {
      const found = part.querySelector(NAME);
      if (found) return found;
    }
    return null;
  }

  function read(entries) {
    for (const { isIntersecting, target } of entries) {
      const embed = isIntersecting && findDriven(target);
      if (embed instanceof AtlasEmbed) embed.view = target.dataset.view;
      target.toggleAttribute("data-read", isIntersecting);
    }
  }

  customElements.define(NAME, AtlasEmbed);
  const reading = new IntersectionObserver(read, { rootMargin: MIDDLE });
  const listen = () => document.querySelectorAll("[data-view]").forEach((one) => reading.observe(one));
  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", listen);
  else listen();
  for (const frame of listFrames()) {
    if (frame.src.startsWith(site)) frame.contentWindow?.postMessage(ASK, "*"); // it may have told before
  }
})();
