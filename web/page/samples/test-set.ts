// MNIST's test set: 10,000 digits that no model here has seen in its training. Fetched once, when
// somebody first asks for it, and kept by the browser for the next time.

import { imagesUrl, labelsUrl } from 'virtual:test-set';
import { type Mnist, type Progress, readMnist } from '../../package/index.js';
import { MNIST_CACHE } from '../mnist-cache.js';

const PIXELS = 784;

export interface Sample {
  index: number;
  label: number;
  /** 784 pixels, 0 (paper) to 255 (ink). */
  pixels: Uint8Array;
}

let fetched: Promise<Mnist> | null = null;

/**
 * The whole set.
 *
 * @throws DownloadError or FileError; the next call asks again.
 */
export async function testSet(onProgress: (progress: Progress) => void): Promise<Mnist> {
  const large = new URL(imagesUrl, location.href).href;
  fetched ??= readMnist(imagesUrl, labelsUrl, {
    keepIn: MNIST_CACHE,
    // The labels are too small to be worth a word.
    onProgress: (progress) => progress.url === large && onProgress(progress),
  });
  try {
    return await fetched;
  } catch (error) {
    fetched = null;
    throw error;
  }
}

/** One image of the set, without a copy. */
export function sampleOf({ images, labels }: Mnist, index: number): Sample {
  const pixels = images.subarray(index * PIXELS, (index + 1) * PIXELS);
  return { index, label: labels[index] ?? 0, pixels };
}
