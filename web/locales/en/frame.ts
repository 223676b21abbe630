// The English words of what stands in the HTML files, and so is there before any script.

export const frameTexts = {
  title: 'digitpad: a neural network you can open',
  description:
    'Draw a digit: a neural network, written in C++ and compiled to WebAssembly, reads it while you draw. Nothing leaves the page.',
  lead: 'A neural network you can open: draw a digit, and C++ reads it.',
  sections: 'Sections',
  draw: 'Draw',
  hand: 'Your hand',
  train: 'Train',
  inside: 'Inside',
  gradients: 'Gradients',
  samples: 'Samples',
  embed: 'Embed',
  course: 'Course',
  language: 'Language',
  theme: 'Dark theme',
  fallback:
    'Here one draws a digit, and a neural network reads it in the browser: nothing leaves this page. That takes scripts and WebAssembly. If the pad does not come, reload the page.',
  noScript: 'digitpad is a program: allow scripts for this page, and the pad appears here.',
  wholePage: 'digitpad: the whole page',

  courseData: 'Data',
  courseForward: 'Forward',
  courseLoss: 'Loss',
  courseTraining: 'Training',
  courseWay: 'Previous and next',
  previous: 'Previous:',
  next: 'Next:',
  laboratory: 'The whole laboratory',

  benchTitle: 'digitpad: how fast is it here?',
  benchLead: 'How fast is it on this device?',
  pages: 'Pages',
  benchAbout:
    'Reads and trains in your browser for about half a minute, and tells how long each took. It fetches 1.8\u00a0MB. Nothing leaves this page.',
};
