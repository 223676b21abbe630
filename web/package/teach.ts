// One lesson for one model: measures, takes the lesson's steps with pauses between them, measures
// again. How a lesson teaches is decided in C++; what it may cost is kept low there, too.

import { ArgumentError } from './errors.js';
import { readMnist } from './mnist.js';
import { pause } from './pause.js';
import type { Session } from './session.js';
import type { Mnist, Tally, TeachOptions, TeachReport } from './types.js';
import { PIXELS } from './validate.js';
import { orAborted } from './wasm.js';

/** Of the rehearsal images, how many are kept out of the lessons, to measure on. */
const MEASURED = 200;

/** The drawings of a lesson, as the network sees them. */
export interface Lesson {
  count: number;
  /** count x 784. */
  images: Float32Array;
  /** count digits. */
  labels: Uint8Array;
}

let fetched: Promise<Mnist> | null = null;

/** MNIST's first training images: fetched with the first lesson, kept for the others. */
async function rehearsalImages(): Promise<Mnist> {
  // Written out in full, because bundlers find files by exactly this form.
  fetched ??= readMnist(
    new URL('./generated/rehearsal-images.bin', import.meta.url),
    new URL('./generated/rehearsal-labels.bin', import.meta.url),
  );
  try {
    return await fetched;
  } catch (error) {
    fetched = null;
    throw error;
  }
}

/** Teaches; the session reads as before until the last step is taken. */
export async function giveLesson(
  session: Session,
  lesson: Lesson,
  { signal, onProgress, rehearsal }: TeachOptions,
): Promise<TeachReport> {
  const start = performance.now();
  // Given up by this lesson alone: another model's may be waiting for the same images.
  const mnist = rehearsal ?? (await orAborted(rehearsalImages(), signal));
  const used = mnist.count - MEASURED;
  if (used < 1) {
    throw new ArgumentError(
      `rehearsal has ${mnist.count} images: more than ${MEASURED} are needed, since the last ` +
        `${MEASURED} are for measuring.`,
    );
  }
  const kept = {
    count: MEASURED,
    images: mnist.images.subarray(used * PIXELS, mnist.count * PIXELS),
    labels: mnist.labels.subarray(used, mnist.count),
  };
  const right = ({ count, images, labels }: Lesson | Mnist): number => {
    session.put(images, count, labels);
    return session.evaluate(count).right;
  };
  signal?.throwIfAborted();
  const before = { drawings: right(lesson), mnist: right(kept) };
  await pause();
  signal?.throwIfAborted();
  const rehearsed = mnist.images.subarray(0, used * PIXELS);
  const steps = session.beginLesson(lesson.images, lesson.labels, rehearsed);
  try {
    for (let step = 1; step <= steps; step++) {
      await pause();
      signal?.throwIfAborted();
      session.lessonStep();
      onProgress?.({ step, steps });
    }
    signal?.throwIfAborted();
    session.endLesson();
  } finally {
    session.dropLesson();
  }
  await pause();
  const tally = (of: Lesson | Mnist, rightBefore: number): Tally => ({
    count: of.count,
    before: rightBefore,
    after: right(of),
  });
  return {
    drawings: tally(lesson, before.drawings),
    mnist: tally(kept, before.mnist),
    steps,
    milliseconds: performance.now() - start,
  };
}
