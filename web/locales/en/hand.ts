// The English words of the section "Your hand".

import { whole } from '../numbers.js';

function drawings(count: number): string {
  return count === 1 ? 'one drawing' : `${whole(count)} drawings`;
}

export const handTexts = {
  heading: 'Your hand',
  lead: 'What you teach the network is kept here, in this browser and nowhere else, and taught to it again when you come back.',
  nothingYet: 'Nothing is taught yet: draw a digit, and say what it is. It appears here.',
  myHand: 'My hand',

  hand: 'Hand',
  name: 'Name',
  newHand: 'New hand',
  removeHand: 'Remove hand',
  export: 'Export',
  import: 'Import',
  handAdded: (name: string) => `“${name}” is new: nothing is taught to it yet.`,
  handRemoved: (name: string) => `“${name}” is removed.`,
  imported: (name: string, count: number, from: string, to: string) =>
    from === to
      ? `“${name}” has come: ${drawings(count)}.`
      : `“${name}” has come: ${drawings(count)}, once taught to ${from}, now to ${to}.`,

  gallery: 'Drawings taught',
  drawing: (number: number, label: number) => `Drawing ${whole(number)}, a ${label}`,
  itIs: (digit: number) => `it is ${digit}`,
  itIsNumber: (number: number) => `Drawing ${whole(number)} is`,
  remove: 'Remove',
  removeNumber: (number: number) => `Remove drawing ${whole(number)}`,
  readAs: (digit: number) => `read as ${digit}`,

  summary: (count: number, model: string) => `${drawings(count)}, taught to ${model}.`,
  teaching: 'Teaching the network your drawings, from its first weights on.',
  progress: 'Progress of your hand’s lesson',
  relabelled: (label: number) => `It is a ${label} from now on.`,
  removed: (label: number) => `The ${label} is removed.`,
  forgotten: (count: number) => `Forgotten: ${drawings(count)}.`,
  undone: 'Undone.',
  undo: 'Undo',
  finished: 'The lesson that was cut off is done.',
  unfinished:
    'The page was closed in the middle of a lesson. What it was to teach is kept: shall it be taught now?',
  teachNow: 'Teach it now',
  giveUp: 'Leave it',
  taughtElsewhere: 'More was taught elsewhere, in another tab: this network does not know it yet.',
  takeOver: 'Take it over',
  otherWeights: (model: string) =>
    `These drawings were taught to other weights of ${model || 'this model'}: the present ones do not know them.`,
  teachThem: 'Teach them',
  notTaught: (why: string) => `${why} Your drawings are kept, but not taught.`,
  tryAgain: 'Try again',

  storageFull:
    'This browser has no room left for what you teach. It holds as long as this page is open; Export takes it to a file.',
  storageRefused: (why: string) =>
    `This browser does not keep what you teach (${why}). It holds as long as this page is open; Export takes it to a file.`,
  keptDamaged:
    'This browser keeps hands here, but what it kept is damaged; it is left untouched. What you teach now holds as long as this page is open; Export takes it to a file.',
  keptByNewer:
    'A newer version of this page has kept hands here, which this one leaves untouched. What you teach now holds as long as this page is open; reload to get the newer version.',

  fileFailed: (file: string, why: string) => `${file}: ${why} Nothing was changed.`,
  fileTooLarge: 'it is larger than 20\u00a0MB, which no hand is.',
  fileNoJson: 'it is not JSON, or was cut on its way.',
  fileFormat: (said: string) => `its format is ${said}; a hand says "digitpad-hand".`,
  fileVersion: (said: string) => `its version is ${said}; it must be 1.`,
  fileNewer: (version: number) =>
    `it is of version ${version}, from a newer page than this one, which reads version 1.`,
  fileField: (field: string, said: string, expected: string) =>
    `${field} is ${said}; it must be ${expected}.`,
  fileName: 'a text of 1 to 100 characters',
  fileModel: 'a text',
  fileDrawings: (most: number) => `a list of 1 to ${whole(most)} drawings`,
  fileDrawing: 'an object with label and strokes',
  fileLabel: 'a digit, 0 to 9',
  fileMissing: 'missing',
  fileInk: 'at least one stroke with a point',
};
