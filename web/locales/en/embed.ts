// The English words of the section "Embed", and of the lines that it writes.

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
    model: 'It reads with',
    part: 'What is shown',
    show: 'Beside the answer',
    lang: 'It speaks',
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
  pagesLanguage: 'as the page around it',
  readersLanguage: 'as the reader’s browser prefers',
  snippet: 'Lines to copy',
  copy: 'Copy',
  copied: 'Copied.',
  notCopied: 'This browser does not let the page copy: select the lines instead.',
  preview: 'Preview',
  previewsLanguage: (language: string) =>
    `A page speaks one language, so here the pad keeps to this page’s; on yours it speaks ${language}.`,

  slide: 'Draw a digit',
  viteComment: 'Vite’s way to the address of a file; other bundlers have their own.',
};
