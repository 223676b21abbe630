// The English words of the guided tour.

export const tourTexts = {
  tour: 'Guided tour',
  place: (step: number, steps: number) => `${step} of ${steps}`,
  back: 'Back',
  next: 'Next',
  end: 'End',
  done: 'Done',
  draw: 'Draw a digit here, with mouse, finger or pen. You can draw while this tour is open.',
  answer:
    'This is what the network reads, and how sure it is. It follows your pen, and is called no digit where it looks like none.',
  seen: 'This is all that the network sees: 28 by 28 pixels, made of your strokes the way its training images were.',
  bars: 'For each digit the probability that you drew it. All ten together are 100\u00a0%.',
  train: 'Here a network learns from nothing, from 60,000 digits, while you watch.',
  inside: 'Here you can look inside: what each layer makes of your drawing, number by number.',
  samples: 'Here are digits that other people wrote. The network never saw them while it learned.',
  teach:
    'It is wrong, or you write in your own way? Say what you drew, and it learns that in a second or two. What you taught is kept below, under “Your hand”.',
};
