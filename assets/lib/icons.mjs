/** The map's icons, drawn when the map first asks for one. */

const PIXEL_RATIO = 2;
const SIZES = { group: 28, town: 7, "town-capital": 9 };
const MARK_SIZE = 20;

/** `symbol|colour`, such as `star|meeting`; `|open` behind it: an outline only. */
export function drawIcon(atlas, palette, name) {
  const [symbol, colour = "label", open] = name.split("|");
  const size = (SIZES[symbol] ?? MARK_SIZE) * PIXEL_RATIO;
  const canvas = document.createElement("canvas");
  canvas.width = size;
  canvas.height = size;
  const pen = canvas.getContext("2d", { willReadFrequently: true });
  const rim = PIXEL_RATIO * (symbol.startsWith("town") ? 1 : 1.6);
  tracePath(pen, atlas.symbols[symbol] ?? atlas.symbols.circle, size, rim);
  const [inside, outside] = [palette[colour] ?? palette.label, palette.halo];
  pen.lineJoin = "round";
  pen.lineWidth = 2 * rim;
  pen.strokeStyle = open ? inside : outside;
  pen.stroke();
  pen.fillStyle = open ? outside : inside;
  pen.fill();
  return pen.getImageData(0, 0, size, size);
}

function tracePath(pen, shape, size, rim) {
  const inner = size - 2 * rim;
  pen.beginPath();
  for (const [x, y] of shape) pen.lineTo(rim + x * inner, rim + y * inner);
  pen.closePath();
}

/**
 * Answer the map's requests for images in the palette that holds then. It takes
 * the place of Plotly's own answer, which would ask another host; until it does,
 * the sign between symbol and colour keeps Plotly from trying.
 */
export function supplyIcons(map, atlas, currentPalette) {
  map.setMissingStyleImageResolver((id) => {
    const image = drawIcon(atlas, currentPalette(), id);
    if (!map.hasImage(id)) map.addImage(id, image, { pixelRatio: PIXEL_RATIO });
  });
}
