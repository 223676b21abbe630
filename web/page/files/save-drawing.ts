// The drawing as a file, black on white. Made from the strokes: the pad's canvas is not read back.

import { PEN_WIDTH } from '../../element/ink.js';
import { colourInk, inkOf } from '../../element/pixels.js';
import type { Images, Strokes } from '../../package/index.js';
import { saveFile } from './save-file.js';

/** Side of the files, in pixels; the SVG's unit. */
const SIDE = 560;
const PIXELS_SIDE = 28;

/** As SVG: paths, which a drawing program can change. */
export function saveSvg(strokes: Strokes): void {
  const svg =
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${SIDE} ${SIDE}" width="${SIDE}" ` +
    `height="${SIDE}"><path d="${curves(strokes)}" fill="none" stroke="black" ` +
    `stroke-width="${PEN_WIDTH * SIDE}" stroke-linecap="round" stroke-linejoin="round"/></svg>\n`;
  saveFile('drawing.svg', svg, 'image/svg+xml');
}

/** As PNG; a picture that is there in the place of strokes, as its 28 x 28 pixels. */
export async function savePng(strokes: Strokes, picture: Images | null): Promise<void> {
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = SIDE;
  const context = canvas.getContext('2d');
  if (context === null) return;
  if (picture !== null) {
    const image = new OffscreenCanvas(PIXELS_SIDE, PIXELS_SIDE);
    image.getContext('2d')?.putImageData(inkOf(picture, PIXELS_SIDE), 0, 0);
    context.imageSmoothingEnabled = false;
    context.drawImage(image, 0, 0, SIDE, SIDE);
    colourInk(context);
  }
  context.lineWidth = PEN_WIDTH * SIDE;
  context.lineCap = context.lineJoin = 'round';
  context.stroke(new Path2D(curves(strokes)));
  // The paper, under what is there.
  context.globalCompositeOperation = 'destination-over';
  context.fillStyle = 'white';
  context.fillRect(0, 0, SIDE, SIDE);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve));
  if (blob !== null) saveFile('drawing.png', blob, 'image/png');
}

/** The pad's smooth curves, through the middles between points, as path data. */
function curves(strokes: Strokes): string {
  const place = (...values: number[]) => values.map((value) => (value * SIDE).toFixed(1)).join(' ');
  const curve = (stroke: Strokes[number]) => {
    const [first = [0, 0]] = stroke;
    const through = stroke.slice(0, -1).map(([x, y], i) => {
      const [nextX, nextY] = stroke[i + 1] ?? [x, y];
      return `Q${place(x, y, (x + nextX) / 2, (y + nextY) / 2)}`;
    });
    // Also where there is but one point: a line of no length is a dot.
    return `M${place(...first)}${through.join('')}L${place(...(stroke.at(-1) ?? first))}`;
  };
  return strokes.map(curve).join('');
}
