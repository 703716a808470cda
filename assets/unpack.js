/* The one-file atlas carries its parts packed. This unpacks and starts them. */
(() => {
  const publish = (text) => URL.createObjectURL(new Blob([text], { type: "text/javascript" }));

  async function unpack(packed) {
    const bytes = Uint8Array.from(atob(packed.textContent), (sign) => sign.charCodeAt(0));
    packed.remove();
    const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
    return new Response(stream).json();
  }

  /* A module from a blob finds others by their blobs alone: those come first. */
  function link(modules, name, addresses = {}) {
    if (name in addresses) return addresses[name];
    addresses[name] = ""; // no module imports another in a circle; a comment may name one
    const find = (_, other) => `"${link(modules, other, addresses)}"`;
    return (addresses[name] = publish(modules[name].replace(/"\.\/([\w-]+\.mjs)"/g, find)));
  }

  function load(plotly) {
    const script = document.createElement("script");
    script.src = publish(plotly);
    document.head.append(script);
    return new Promise((done) => script.addEventListener("load", done));
  }

  async function start() {
    const { modules, plotly, atlas } = await unpack(document.getElementById("packed"));
    const [{ openFile }] = await Promise.all([import(link(modules, "file.mjs")), load(plotly)]);
    await openFile(atlas);
  }

  start().catch((error) => {
    document.querySelector(".loading").textContent = document.documentElement.dataset.failed;
    throw error;
  });
})();
