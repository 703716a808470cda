/* The one-file atlas carries its parts packed. This unpacks and starts them. */
(() => {
  const publish = (text) => URL.createObjectURL(new Blob([text], { type: "text/javascript" }));

  /* Seven bits a sign, the highest first (dashboard/sharing/septets.py). */
  function read(text) {
    const strays = { À: 0, Á: 13, Â: 60 };
    const bytes = new Uint8Array((text.length * 7) >> 3);
    let [held, count, at] = [0, 0, 0];
    for (const sign of text) {
      held = (held << 7) | (strays[sign] ?? sign.charCodeAt(0));
      count += 7;
      if (count < 8) continue;
      count -= 8;
      bytes[at] = held >> count;
      at += 1;
    }
    return bytes;
  }

  function unpack(id) {
    const packed = document.getElementById(id);
    const bytes = read(packed?.textContent ?? "");
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
    const { leaflet, module, atlas, support } = await unpack("packed").json();
    const [{ openFile }] = await Promise.all([import(publish(module)), load(leaflet)]);
    await openFile(atlas, support, async () => load(await unpack("packed-plotly").text()));
  }

  start().catch((error) => {
    document.querySelector(".loading")?.replaceChildren(document.documentElement.dataset.failed ?? "");
    throw error;
  });
})();
