// Has the browser keep the whole page, so that it opens without a network; and when the server has a
// newer one, offers it. A tab moves to the new version only when its visitor says so: lessons, trainings
// and drawings may be under way in it. What is kept is decided in vite/offline.ts.

import { Workbox } from 'workbox-window';
import { bringOfflineTexts } from '../../locales/offline.js';
import { UpdateNotice } from './update-notice.js';

export async function keepForOffline(): Promise<void> {
  if (!('serviceWorker' in navigator)) return;
  await bringOfflineTexts();
  customElements.define('update-notice', UpdateNotice);
  const worker = new Workbox('./sw.js');
  const notice = new UpdateNotice();
  let asked = false;
  let isControlled = navigator.serviceWorker.controller !== null;
  let isReplaced = false;
  notice.use = () => {
    asked = true;
    if (isReplaced) location.reload();
    else worker.messageSkipWaiting();
  };
  const offer = () => {
    notice.offered = true;
  };
  worker.addEventListener('waiting', offer);
  worker.addEventListener('controlling', () => {
    isReplaced = isControlled;
    isControlled = true;
    if (asked) location.reload();
    // Taken in another tab. What this one has not fetched yet may be gone from the server.
    else if (isReplaced) offer();
  });
  document.body.append(notice);
  // Refused in private windows and some frames: the page then needs its network, as any other does.
  worker.register().catch(() => {});
}
