/* The one-file atlas carries its parts packed. This unpacks and starts them. */
(() => {
  const publish = (text) => URL.createObjectURL(new Blob([text], { type: "text/javascript" }));

  async function unpack(packed) {
    const bytes = Uint8Array.from(atob(packed.textContent), (sign) => sign.charCodeAt(0));
    packed.remove();
    const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
    return new Response(stream).json();
  }

  function load(plotly) {
    const script = document.createElement("script");
    script.src = publish(plotly);
    document.head.append(script);
    return new Promise((done) => script.addEventListener("load", done));
  }

  async function start() {
    const { module, plotly, atlas } = await unpack(document.getElementById("packed"));
    const [{ openFile }] = await Promise.all([import(publish(module)), load(plotly)]);
    await openFile(atlas);
  }

  start().catch((error) => {
    document.querySelector(".loading").textContent = document.documentElement.dataset.failed;
    throw error;
  });
})();
