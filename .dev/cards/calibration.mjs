// The calibration plot: of the images that a model is so sure of, how many it reads right. On the diagonal
// it is as often right as it says.
import { count, percent, round } from './numbers.mjs';
import { line, svg, text } from './svg.mjs';

const side = 340;
const left = 70;
const top = 40;
const x = (share) => left + side * share;
const y = (share) => top + side * (1 - share);

/**
 * Where the share would lie if it were measured on many more images: Wilson's interval of 95 %.
 * https://en.wikipedia.org/wiki/Binomial_proportion_confidence_interval#Wilson_score_interval
 * @param {number} share
 * @param {number} images
 */
export function interval(share, images) {
  const z = 1.96;
  const middle = share + (z * z) / (2 * images);
  const reach = z * Math.sqrt((share * (1 - share)) / images + (z * z) / (4 * images * images));
  const scale = 1 + (z * z) / images;
  return [Math.max(0, (middle - reach) / scale), Math.min(1, (middle + reach) / scale)];
}

/** @param {import('./measurement.mjs').Evaluation} evaluation */
export function calibrationPicture({ calibration, calibrationError }) {
  const body = [];
  for (const tick of [0, 0.2, 0.4, 0.6, 0.8, 1]) {
    body.push(
      line(x(0), y(tick), x(1), y(tick), 'faint-line'),
      line(x(tick), y(0), x(tick), y(1), 'faint-line'),
      text(x(tick), y(0) + 20, `${Math.round(100 * tick)} %`, 'muted small', 'middle'),
      text(left - 10, y(tick) + 4, `${Math.round(100 * tick)} %`, 'muted small', 'end'),
    );
  }
  body.push(
    line(x(0), y(0), x(1), y(1), 'muted-line', ' stroke-dasharray="2 4"'),
    text(x(0), top - 16, 'read right', 'muted'),
    text(x(1), y(0) + 42, 'how sure it is', 'muted', 'end'),
    ...bars(calibration),
  );
  for (const bin of calibration) if (bin.count > 0) body.push(...dot(bin));
  return svg(
    {
      width: left + side + 30,
      height: top + side + 150,
      title: 'Calibration',
      description: `The share of images read right, by how sure the model is of them; expected calibration error ${calibrationError.toFixed(4)}. ${spoken(calibration)}`,
    },
    body,
  );
}

function dot({ count, confidence, accuracy }) {
  const [low, high] = interval(accuracy, count);
  return [
    line(x(confidence), y(low), x(confidence), y(high), 'blue-line', ' stroke-opacity="0.5"'),
    `<circle cx="${round(x(confidence))}" cy="${round(y(accuracy))}" r="4.5" class="blue"/>`,
  ];
}

/** The counts, on a scale of powers of ten: nine images in ten lie in the last bin. */
function bars(calibration) {
  const bottom = top + side + 128;
  const most = Math.max(1, ...calibration.map((bin) => bin.count));
  const body = [text(x(0), bottom + 14, 'images, on a scale of powers of ten', 'muted small')];
  for (const [i, bin] of calibration.entries()) {
    const height = (48 * Math.log10(1 + bin.count)) / Math.log10(1 + most);
    const width = side / 10 - 2;
    if (bin.count > 0)
      body.push(
        `<rect x="${round(x(i / 10) + 1)}" y="${round(bottom - height)}" width="${width}" height="${round(height)}" class="blue" fill-opacity="0.35"/>`,
        text(x((i + 0.5) / 10), bottom - height - 5, count(bin.count), 'ink small', 'middle'),
      );
  }
  body.push(line(x(0), bottom, x(1), bottom, 'muted-line'));
  return body;
}

const spoken = (calibration) =>
  calibration
    .filter((bin) => bin.count > 0)
    .map(
      (bin) =>
        `${count(bin.count)} images at ${percent(bin.confidence)}: ${percent(bin.accuracy)} right.`,
    )
    .join(' ');
