/* The one-file atlas carries its parts packed. This unpacks and starts them. */
(() => {
  const publish = (text) => URL.createObjectURL(new Blob([text], { type: "text/javascript" }));

  function unpack(id) {
    const packed = document.getElementById(id);
    const bytes = Uint8Array.from(atob(packed?.textContent ?? ""), (sign) => sign.charCodeAt(0));
    packed?.remove();
    return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip")));
  }

  function load(text) {
    const script = document.createElement("script");
    script.src = publish(text);
    document.head.append(script);
    return new Promise((done) => script.addEventListener("load", done));
  }

  async function start() {
    const { leaflet, module, atlas } = await unpack("packed").json();
    const [{ openFile }] = await Promise.all([import(publish(module)), load(leaflet)]);
    await openFile(atlas, async () => load(await unpack("packed-plotly").text()));
  }

  start().catch((error) => {
    document.querySelector(".loading")?.replaceChildren(document.documentElement.dataset.failed ?? "");
    throw error;
  });
})();
