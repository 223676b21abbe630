// MNIST's test set: 10,000 digits that no model here has seen in its training. Fetched once, when
// somebody first asks for it, and kept while the page is open.

import { imagesUrl, labelsUrl } from 'virtual:test-set';
import { type Mnist, type Progress, readMnist } from '../../package/index.js';

const PIXELS = 784;

export interface Sample {
  index: number;
  label: number;
  /** 784 pixels, 0 (paper) to 255 (ink). */
  pixels: Uint8Array;
}

let fetched: Promise<Mnist> | null = null;

/**
 * A random image of the set.
 *
 * @throws DownloadError or FileError; the next call asks again.
 */
export async function randomSample(onProgress: (progress: Progress) => void): Promise<Sample> {
  const large = new URL(imagesUrl, location.href).href;
  fetched ??= readMnist(imagesUrl, labelsUrl, {
    // The labels are too small to be worth a word.
    onProgress: (progress) => progress.url === large && onProgress(progress),
  });
  try {
    const { count, images, labels } = await fetched;
    const index = Math.floor(Math.random() * count);
    const pixels = images.subarray(index * PIXELS, (index + 1) * PIXELS);
    return { index, label: labels[index] ?? 0, pixels };
  } catch (error) {
    fetched = null;
    throw error;
  }
}
