/** A chart of any view on a page of its own, in the place of the picture that stood there. */

import { FORMS } from "../compiled/forms.mjs";
import { growAtlas, loadAtlas } from "../library/atlas.mjs";
import { element, need } from "../ui/elements.mjs";
import { select } from "../geodata/selecting.mjs";
import { currentTheme, listenTheme } from "../ui/theme.mjs";
import { describe } from "../view/sentence.mjs";
import { parseLink, writeLink } from "../view/links.mjs";
import { openCharts } from "./charts.mjs";
import { loadScript, openPlots } from "./plots.mjs";

/** @param {string} chart its slug */
export async function openLiveChart(chart) {
  const atlas = await loadAtlas();
  const { templates } = await growAtlas(atlas, "charts");
  const { home = "", plotly = "" } = document.documentElement.dataset;
  const page = need(document, "main");
  const place = element("section", { class: "charts live" });
  const plots = openPlots(() => loadScript(plotly));
  const drawn = openCharts(atlas, place, { change, plots, point: () => {} });
  const { view: linked, notices } = parseLink(location.search, atlas);
  let view = { ...linked, chart };
  if (notices.length) page.prepend(element("ul", { class: "notice plain" }, ...notices.map(tellNotice)));
  const whole = need(page, "p:last-child a:last-child", HTMLAnchorElement);
  page.querySelector("picture")?.replaceWith(place);
  page.querySelector("h1")?.remove(); // the chart says what it finds, and of what
  page.querySelector(":scope > details")?.remove();

  const status = need(page, "[role=status]");
  status.parentElement?.replaceChildren(status);

  function change(patch) {
    view = { ...view, ...patch, chart };
    show();
  }

  function show() {
    const result = select(atlas, view);
    const { form } = templates[chart];
    document.title = `${FORMS[form].tell(templates[chart], view, result, atlas.texts)} · ${atlas.title}`;
    status.textContent = describe(atlas, view, result.count);
    whole.href = `${home}?${writeLink(view, atlas)}`;
    return drawn.show(view, result, currentTheme());
  }

  listenTheme({}, show);
  await show();
  document.documentElement.dataset.ready = "true";
}

const tellNotice = ({ reason }) => element("li", {}, reason);
