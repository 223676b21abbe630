// What is dropped anywhere on the page, or pasted: pictures go to the pad, all other files are opened
// as models. Listens before the pad does, which takes pictures only.

import type { DigitPad } from '../../element/index.js';

const isPicture = ({ type }: File) => type.startsWith('image/');

export function listenForFiles(pad: DigitPad, open: (files: File[]) => void): void {
  const take = (event: Event, data: DataTransfer | null) => {
    const files = [...(data?.files ?? [])];
    if (files.length === 0) return;
    event.preventDefault();
    event.stopPropagation();
    const picture = files.find(isPicture);
    if (picture === undefined) open(files);
    else void pad.pick(picture);
  };
  addEventListener('dragover', (event) => {
    if (event.dataTransfer?.types.includes('Files')) event.preventDefault();
  });
  addEventListener('drop', (event) => take(event, event.dataTransfer), { capture: true });
  addEventListener('paste', (event) => take(event, event.clipboardData), { capture: true });
}
