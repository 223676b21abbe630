// The English words of the section "Embed", which is fetched late: apart from en.ts, as those of
// "Inside" are.

/** Words of the section "Embed". */
export const embedTexts = {
  heading: 'Embed',
  lead: 'The pad on a page of your own: in a lesson, on a slide, in a notebook. One tag, no server, no cookies, and nothing that is drawn leaves the reader’s browser.',
  where: 'Where it is to be',
  places: {
    html: 'Plain HTML',
    npm: 'npm',
    iframe: 'iframe',
    jupyter: 'Jupyter',
    reveal: 'reveal.js',
  },
  placeMeans: {
    html: 'Two lines for any page. The addresses are of this site; on a server of your own, with a copy of the site, yours work as well.',
    npm: 'For pages that a bundler makes, such as Vite or webpack: the element is part of what you build, and is served by you.',
    iframe:
      'A whole section of this page in a frame, where an editor takes nothing but frames, such as a learning platform.',
    jupyter: 'A cell of a notebook. The pad appears under it, and again whenever the cell is run.',
    reveal: 'A slide. Swiping over the pad draws and does not turn the slides; the keys still do.',
  },
  settings: {
    model: 'Model',
    part: 'What is shown',
    show: 'Beside the answer',
    lang: 'Language',
    teachable: 'Readers may say what a drawing was, and so teach it',
  },
  parts: {
    draw: 'the pad',
    train: 'Train',
    inside: 'Inside',
    gradients: 'Gradients',
    samples: 'Samples',
  },
  shows: {
    both: 'pixels and probabilities',
    input: 'the 28 × 28 pixels',
    probabilities: 'probabilities',
    all: 'pixels, probabilities, layers',
    answer: 'nothing else',
  },
  languages: { page: 'as the page around it', en: 'English' },
  snippet: 'Lines to copy',
  copy: 'Copy',
  copied: 'Copied.',
  notCopied: 'This browser does not let the page copy: select the lines instead.',
  preview: 'Preview',
};
