// A picture that somebody picks, pastes or drops, from its file to the digit in it. Decodes; the ink
// is found in C++. Changes no drawing, and shows nothing.

import { padTexts as texts } from '../locales/pad.js';
import { FileError, type GreyPicture, readPicture } from '../package/index.js';
import type { Picture } from './drawing.js';
import type { Host } from './model-slot.js';

/** Pixels of a picture's longer side as it is read. Larger ones are made smaller, and vice versa. */
const LONGER_SIDE = 320;

/** Above this, it is no photograph of a digit; decoded, it might fill the memory of a phone. */
const MOST_BYTES = 50e6;

/** Reads one picture after the other for one pad; of two at once, the later one counts. */
export class PictureReader {
  reading = false;
  /** Why the latest picture could not be read. */
  failure: Error | null = null;
  readonly #host: Host;
  #latest: Blob | null = null;

  constructor(host: Host) {
    this.#host = host;
  }

  /**
   * @returns The digit in the picture; null when another picture was asked for meanwhile.
   * @throws FileError or DownloadError, see `digitIn`.
   */
  async read(file: Blob): Promise<Picture | null> {
    this.#latest = file;
    this.#tell(true, null);
    try {
      const digit = await digitIn(file);
      if (this.#latest !== file) return null;
      this.#tell(false, null);
      return digit;
    } catch (error) {
      if (this.#latest === file) this.#tell(false, error as Error);
      throw error;
    }
  }

  /** Something else is on the pad by now: what went wrong is of no interest any more. */
  forgive(): void {
    if (this.failure !== null) this.#tell(this.reading, null);
  }

  #tell(reading: boolean, failure: Error | null): void {
    this.reading = reading;
    this.failure = failure;
    this.#host.requestUpdate();
  }
}

/** Calls `take` with each picture that is pasted or dropped there. What others handled is theirs. */
export function listenForPictures(there: HTMLElement, take: (picture: File) => void): void {
  const handle = (event: Event, data: DataTransfer | null) => {
    const picture = event.defaultPrevented ? null : pictureIn(data);
    if (picture === null) return;
    event.preventDefault();
    take(picture);
  };
  there.addEventListener('paste', (event) => handle(event, event.clipboardData));
  there.addEventListener('drop', (event) => handle(event, event.dataTransfer));
  // Otherwise nothing may be dropped there.
  there.addEventListener('dragover', (event) => {
    if (event.dataTransfer?.types.includes('Files')) event.preventDefault();
  });
}

/** The first picture among what is pasted or dropped. */
function pictureIn(data: DataTransfer | null): File | null {
  return [...(data?.files ?? [])].find(({ type }) => type.startsWith('image/')) ?? null;
}

/**
 * The digit in a picture.
 *
 * @throws FileError when it is no picture, too large, or shows no ink; DownloadError when what reads
 *   pictures does not come.
 */
async function digitIn(file: Blob): Promise<Picture> {
  const name = file instanceof File && file.name !== '' ? file.name : texts.thePicture;
  const found = await readPicture(await greyOf(file, name));
  if (found === null) throw new FileError(texts.noInk(name), name, 'value');
  return found;
}

async function greyOf(file: Blob, name: string): Promise<GreyPicture> {
  if (file.size > MOST_BYTES) {
    throw new FileError(texts.pictureTooLarge(name, file.size, MOST_BYTES), name, 'value');
  }
  const bitmap = await createImageBitmap(file).catch((cause: unknown) => {
    throw Object.assign(new FileError(texts.notAPicture(name), name, 'format'), { cause });
  });
  const scale = LONGER_SIDE / Math.max(bitmap.width, bitmap.height);
  const width = Math.max(1, Math.round(bitmap.width * scale));
  const height = Math.max(1, Math.round(bitmap.height * scale));
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (context === null) throw new FileError(texts.notAPicture(name), name, 'unsupported');
  // What is transparent is paper.
  context.fillStyle = 'white';
  context.fillRect(0, 0, width, height);
  context.imageSmoothingQuality = 'high';
  context.drawImage(bitmap, 0, 0, width, height);
  bitmap.close();
  // The one place where pixels are read back: a picture has no strokes. Browsers that hide what a
  // canvas could tell of the machine (Firefox, Brave) change the lowest bits of some of them, far
  // less than the contrast between ink and paper, which C++ looks for.
  const { data } = context.getImageData(0, 0, width, height);
  const grey = Uint8Array.from({ length: width * height }, (_, i) => {
    const [red = 0, green = 0, blue = 0] = data.subarray(4 * i, 4 * i + 3);
    return 0.299 * red + 0.587 * green + 0.114 * blue;
  });
  return { width, height, grey };
}
