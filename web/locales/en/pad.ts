// The English words of <digit-pad>.

import { megabytes, oneDecimal, whole } from '../numbers.js';
import { percent, progress, sentences } from './formats.js';

/** What was read right, before a lesson and after it. */
export interface Tally {
  count: number;
  before: number;
  after: number;
}

/** "8 of 10 → 10 of 10 right" */
function change({ count, before, after }: Tally): string {
  return `${whole(before)} of ${whole(count)} → ${whole(after)} of ${whole(count)} right`;
}

export const padTexts = {
  percent,
  progress,
  sentences,

  pad: 'Drawing pad',
  padKeys:
    'Draw a digit with mouse, finger or pen; or with the keys: arrows move, Space sets the pen down and lifts it. Control Z undoes, Delete clears.',
  hint: 'draw a digit',
  tools: 'Drawing',
  undo: 'Undo',
  redo: 'Redo',
  clear: 'Clear',

  replay: 'Replay',

  step: (digit: number, done: number, all: number) =>
    all === 1 ? `Draw a ${digit}.` : `Draw a ${digit}. ${done} of ${all} done.`,
  stepsDone: (all: number) => (all === 1 ? 'Done.' : `Done: all ${all} are drawn.`),

  activations: 'What each layer puts out',
  activationsOf: (layer: string, shape: string) => `${layer}: ${shape} values`,

  picture: 'Picture',
  pictureMeans: 'Read a digit in a picture: choose one, paste it, or drop it onto the pad',
  readingPicture: 'Looking for the digit in the picture.',
  thePicture: 'The picture',
  notAPicture: (name: string) =>
    `${name} is not an image that this browser can read. Choose a photograph or a scan, such as .jpg or .png.`,
  pictureTooLarge: (name: string, bytes: number, most: number) =>
    `${name} has ${megabytes(bytes)}: more than ${megabytes(most)} are not read. Choose a smaller one.`,
  noInk: (name: string) =>
    `${name} shows no ink: nothing in it is much darker or lighter than its surroundings. Choose one in which the digit stands out.`,

  waiting: 'The answer appears here while you draw.',
  waitingForModel: 'Draw already: it is read as soon as the network has arrived.',
  sure: 'sure',
  unsure: 'not sure',
  notADigit: 'not a digit?',
  bestGuess: (share: number) => `best guess, ${percent(share)}`,
  readIn: (milliseconds: number) =>
    milliseconds < 0.05
      ? 'read in under 0.1\u00a0ms'
      : `read in ${oneDecimal(milliseconds)}\u00a0ms`,
  spoken: (digit: number, share: number) => `${digit}, ${Math.round(share * 100)} percent`,
  spokenDoubt: (digit: number, share: number) =>
    `Not a digit? Best guess ${digit}, ${Math.round(share * 100)} percent`,

  seen: 'what it sees',
  seenMeans: 'What the network sees: 28 by 28 pixels',
  probabilities: 'Probability of each digit',
  privacy: 'Nothing leaves this page.',

  yourGuess: 'Your guess',
  guessFirst: 'Draw, then guess what the network will say. Only then is it shown.',
  guessHere: 'Tap what you think it will say; the answer is hidden until then.',
  guessed: (guess: number) => `you guessed ${guess}`,
  tally: (right: number, made: number) => `${right} of ${made} right`,
  guessedSpoken: (answer: string, guess: number, right: number, made: number) =>
    `${answer}. You guessed ${guess}; ${right} of ${made} guesses were right`,

  wrong: 'Wrong? It is',
  lesson: 'One tap teaches the network your drawing, in a second or two.',
  drawFirst: 'Nothing is drawn: there is nothing to learn. Draw a digit first.',
  learned: (before: number, after: number, label: number) => {
    // The same drawings give the same weights: another tap on this one would change nothing.
    if (after !== label)
      return `Taught, and yet it reads ${after}. Draw another ${label} and teach that, too.`;
    return before === label
      ? `Learned. It read ${label} before, and does so now.`
      : `Learned. It read ${before}, now it reads ${label}.`;
  },
  learnedAll: (count: number) =>
    count === 1 ? 'Learned the one drawing.' : `Learned all ${whole(count)} drawings.`,
  learning: 'Learning your drawings, and MNIST again so as not to forget it.',
  lessonProgress: 'Progress of the lesson',
  lessonIsOn: 'A lesson is on already: wait for it.',
  lessonFailed: 'The network reads as before.',
  taughtDrawings: (tally: Tally) => `Your drawings: ${change(tally)}.`,
  mnistSample: ({ count, before, after }: Tally) =>
    `MNIST: ${oneDecimal((before / count) * 100)} → ${percent(after / count)} of a sample of ${whole(count)}.`,
  mnistSampleMeans: 'Images of MNIST that lessons do not use, to see what was forgotten',
  undoLesson: 'Undo lesson',
  forget: 'Forget',
  forgetMeans: 'Back to the weights as downloaded',
  lessonUndone: 'Undone: the weights are as before the lesson.',
  forgotten: 'Forgotten: the weights are as downloaded.',

  tryAgain: 'Try again',
  goesOn: (model: string) => `The pad goes on with ${model || 'the model in use'}.`,
  drawingSafe: 'Your drawing is safe.',
};
