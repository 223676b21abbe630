// The traditional Chinese words of the section "Your hand".

import type { handTexts as english } from '../en/hand.js';
import { whole } from '../numbers.js';
import { sentences } from './formats.js';

function drawings(count: number): string {
  return `${whole(count)} 個手寫數字`;
}

export const handTexts: typeof english = {
  heading: '你的筆跡',
  lead: '你教給網路的內容只儲存在這個瀏覽器裡，別處都沒有；你再來時會重新教給它。',
  nothingYet: '還沒有教過：寫一個數字，說出它是什麼，就會出現在這裡。',
  myHand: '我的筆跡',

  hand: '筆跡',
  name: '名稱',
  newHand: '新增筆跡',
  removeHand: '刪除筆跡',
  export: '匯出',
  import: '匯入',
  handAdded: (name: string) => `「${name}」是新增的：還沒有教過。`,
  handRemoved: (name: string) => `「${name}」已刪除。`,
  imported: (name: string, count: number, from: string, to: string) =>
    from === to
      ? `「${name}」已匯入：${drawings(count)}。`
      : `「${name}」已匯入：${drawings(count)}，原來教的是 ${from}，現在教給 ${to}。`,

  gallery: '教過的手寫數字',
  drawing: (number: number, label: number) => `第 ${whole(number)} 個，寫的是 ${label}`,
  itIs: (digit: number) => `這是 ${digit}`,
  itIsNumber: (number: number) => `第 ${whole(number)} 個是`,
  remove: '刪除',
  removeNumber: (number: number) => `刪除第 ${whole(number)} 個`,
  readAs: (digit: number) => `認作 ${digit}`,

  summary: (count: number, model: string) => `${drawings(count)}，教給了 ${model}。`,
  teaching: '正在從最初的權重開始，把你寫的數字教給網路。',
  progress: '筆跡課的進度',
  relabelled: (label: number) => `從現在起它是 ${label}。`,
  removed: (label: number) => `這個 ${label} 已刪除。`,
  forgotten: (count: number) => `已忘掉：${drawings(count)}。`,
  undone: '已復原。',
  undo: '復原',
  finished: '中斷的那一課已經上完。',
  unfinished: '上課途中頁面被關閉了。要教的內容還在：現在教嗎？',
  teachNow: '現在教',
  giveUp: '不教了',
  taughtElsewhere: '在別的分頁裡又教了一些：這裡的網路還不知道。',
  takeOver: '拿過來',
  otherWeights: (model: string) =>
    `這些數字教給的是${model ? ` ${model} ` : '這個模型'}的另一組權重：現在的權重還沒學過。`,
  teachThem: '教給它',
  notTaught: (why: string) => sentences(why, '你寫的數字還在，只是沒有教成。'),
  tryAgain: '重試',

  storageFull: '瀏覽器沒有空間儲存你教的內容了。本頁開啟期間它仍然有效；「匯出」可以把它存成檔案。',
  storageRefused: (why: string) =>
    `瀏覽器不儲存你教的內容（${why}）。本頁開啟期間它仍然有效；「匯出」可以把它存成檔案。`,
  keptDamaged:
    '這裡儲存的筆跡已損壞，頁面不會動它。現在教的內容在本頁開啟期間有效；可用「匯出」存成檔案。',
  keptByNewer:
    '這裡有較新版本的頁面儲存的筆跡，目前版本不會動它。現在教的內容在本頁開啟期間有效；重新整理頁面即可換到新版本。',

  fileFailed: (file: string, why: string) => `${file}：${sentences(why, '沒有改動任何東西。')}`,
  fileTooLarge: '檔案超過 20\u00a0MB，筆跡檔案不會這麼大。',
  fileNoJson: '檔案不是 JSON，或者傳輸時被截斷了。',
  fileFormat: (said: string) => `格式是 ${said}；筆跡檔案應為 "digitpad-hand"。`,
  fileVersion: (said: string) => `版本是 ${said}；應為 1。`,
  fileNewer: (version: number) => `檔案版本是 ${version}，來自更新的頁面；本頁只能讀版本 1。`,
  fileField: (field: string, said: string, expected: string) =>
    `${field} 是 ${said}；應為${expected}。`,
  fileName: ' 1 到 100 個字元的文字',
  fileModel: '文字',
  fileDrawings: (most: number) => ` 1 到 ${whole(most)} 個手寫數字的清單`,
  fileDrawing: '含有 label 和 strokes 的物件',
  fileLabel: ' 0 到 9 的數字',
  fileMissing: '空的',
  fileInk: '至少含一個點的筆畫',
};
