// The English words of the page bench.html, but for those of its frame.

import { whole } from '../numbers.js';

export const benchTexts = {
  run: 'Run',
  runAgain: 'Run again',
  stop: 'Stop',
  copy: 'Copy as a table',
  copied: 'Copied.',
  notCopied: 'This browser does not let the page copy: select the table instead.',
  fetching: 'Fetching the models and 10,000 test images.',
  round: (round: number, rounds: number) =>
    round === 0 ? 'Warming up' : `Round ${whole(round)} of ${whole(rounds)}`,
  progress: 'Progress of the measurement',
  done: (rounds: number) => `Done: medians of ${whole(rounds)} rounds.`,
  stopped: (round: number) =>
    round === 0 ? 'Stopped.' : `Stopped in round ${whole(round)}: the numbers are rough.`,
  task: 'task',
  median: 'median',
  spread: 'half of the rounds lie between',
  between: (low: string, high: string) => `${low} and ${high}`,
  tasks: {
    predictMlp: 'One prediction, 784-50-10',
    predictCnn: 'One prediction, small CNN',
    predictReader: 'One prediction, reader',
    imagesMlp: '10,000 images, 784-50-10',
    imagesCnn: '10,000 images, small CNN',
    trainMlp: 'Training step, 784-50-10, batch of 100',
    trainCnn: 'Training step, small CNN, batch of 32',
    lesson: 'A lesson of three drawings',
  },
};
