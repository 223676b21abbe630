// The English words for what the page does without a network.

export const offlineTexts = {
  newVersion: 'A new version is here. What you taught and trained is kept.',
  useNow: 'Use it now',
  later: 'Later',
};
