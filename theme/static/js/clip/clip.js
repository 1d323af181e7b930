// 剪报: the story's piece of its page, or of each, as a picture, cut here from the picture of the page, with the paper, its day and page
// below; shared where the browser shares files, else saved. Nothing is asked for before the button is pressed.
const MARGIN = 16, LINE = 28;
const SIDE = /([MHV])(\d+)(?: (\d+))?/g;

const bounds = (outline) => {
  const xs = [], ys = [];
  for (const [, way, first, second] of outline.matchAll(SIDE)) {
    if (way !== "V") xs.push(Number(first));
    if (way !== "H") ys.push(Number(second ?? first));
  }
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
};

// The pieces of a story, that of each page below the one before.
const cut = (pieces, source) => {
  const canvas = document.createElement("canvas");
  const height = pieces.reduce((sum, piece) => sum + piece.height + MARGIN, MARGIN);
  canvas.width = Math.max(...pieces.map((piece) => piece.width), 12 * LINE) + 2 * MARGIN;
  canvas.height = height + MARGIN + LINE;
  const pen = canvas.getContext("2d");
  pen.fillStyle = "white";
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.fillStyle = "black";
  pen.font = `${LINE * 0.7}px ${getComputedStyle(source).fontFamily}`;
  pen.fillText(source.innerText.trim(), MARGIN, canvas.height - MARGIN, canvas.width - 2 * MARGIN);
  let at = MARGIN;
  for (const { image, zones, wide, scale, left, top, height } of pieces) {
    pen.save();
    pen.translate(MARGIN, at);
    pen.scale(scale, scale);
    pen.translate(-left, -top);
    pen.clip(new Path2D(zones));
    pen.drawImage(image, 0, 0, wide, (wide * image.naturalHeight) / image.naturalWidth);
    pen.restore();
    at += height + MARGIN;
  }
  return canvas;
};

// One piece: "<address> <width of the page> <outline>".
const fetched = async (piece) => {
  const [address, wide, ...outline] = piece.split(" "), zones = outline.join(" ");
  const image = new Image();
  image.src = address;
  await image.decode();
  const scale = image.naturalWidth / wide, [left, top, right, foot] = bounds(zones);
  return { image, zones, wide, scale, left, top, width: (right - left) * scale, height: (foot - top) * scale };
};

const give = async (blob, name) => {
  const file = new File([blob], name, { type: blob.type });
  if (navigator.canShare?.({ files: [file] })) return navigator.share({ files: [file] }).catch(() => undefined);
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60000);
};

document.addEventListener("click", async (event) => {
  const button = event.target.closest?.("[data-clip]");
  if (!button) return;
  const pieces = await Promise.all(button.dataset.clip.split("|").map(fetched)).catch(() => undefined);
  if (!pieces) return;
  const canvas = cut(pieces, document.querySelector(".source"));
  canvas.toBlob((blob) => give(blob, `${document.querySelector("h1").innerText.trim()}.png`), "image/png");
});
