// The traditional Chinese words of <digit-pad>.

import type { padTexts as english, Tally } from '../en/pad.js';
import { megabytes, oneDecimal, whole } from '../numbers.js';
import { percent, progress, sentences } from './formats.js';

/** "10 個中認對 8 → 10 個" */
function change({ count, before, after }: Tally): string {
  return `${whole(count)} 個中認對 ${whole(before)} → ${whole(after)} 個`;
}

export const padTexts: typeof english = {
  percent,
  progress,
  sentences,

  pad: '手寫板',
  padKeys:
    '用滑鼠、手指或觸控筆寫一個數字；也可以用鍵盤：方向鍵移動，空白鍵落筆和提筆。Ctrl+Z 復原，Delete 清除。',
  hint: '寫一個數字',
  tools: '書寫工具',
  undo: '復原',
  redo: '重做',
  clear: '清除',

  replay: '重播',

  step: (digit: number, done: number, all: number) =>
    all === 1 ? `請寫一個 ${digit}。` : `請寫一個 ${digit}。已寫 ${done} / ${all}。`,
  stepsDone: (all: number) => (all === 1 ? '完成。' : `完成：${all} 個都寫好了。`),

  activations: '每一層的輸出',
  activationsOf: (layer: string, shape: string) => `${layer}：${shape} 個值`,

  picture: '圖片',
  pictureMeans: '辨識圖片裡的數字：選擇、貼上，或拖曳到手寫板上',
  readingPicture: '正在圖片裡找數字。',
  thePicture: '這張圖片',
  notAPicture: (name: string) =>
    `瀏覽器無法把 ${name} 當成圖片開啟。請選擇照片或掃描檔，例如 .jpg 或 .png。`,
  pictureTooLarge: (name: string, bytes: number, most: number) =>
    `${name} 有 ${megabytes(bytes)}，超過 ${megabytes(most)} 的上限。請選一張小一點的。`,
  noInk: (name: string) =>
    `${name} 裡找不到筆跡：沒有哪一處明顯比周圍更深或更淺。請選一張數字清楚的圖片。`,

  waiting: '寫的時候，答案會出現在這裡。',
  waitingForModel: '可以先寫：神經網路一到就會辨識。',
  sure: '有把握',
  unsure: '沒把握',
  notADigit: '不是數字？',
  bestGuess: (share: number) => `最有可能，${percent(share)}`,
  readIn: (milliseconds: number) =>
    milliseconds < 0.05
      ? '辨識時間不到 0.1\u00a0ms'
      : `辨識時間 ${oneDecimal(milliseconds)}\u00a0ms`,
  spoken: (digit: number, share: number) => `${digit}，${Math.round(share * 100)}%`,
  spokenDoubt: (digit: number, share: number) =>
    `不是數字？最可能是 ${digit}，${Math.round(share * 100)}%`,

  seen: '網路看到的',
  seenMeans: '網路看到的：28 × 28 像素',
  probabilities: '每個數字的機率',
  privacy: '所有資料都留在本頁。',

  yourGuess: '你猜是',
  guessFirst: '先寫，再猜網路會答什麼，然後才揭曉。',
  guessHere: '點一下你認為它會答的數字；在此之前答案不顯示。',
  guessed: (guess: number) => `你猜的是 ${guess}`,
  tally: (right: number, made: number) => `猜了 ${made} 次，對了 ${right} 次`,
  guessedSpoken: (answer: string, guess: number, right: number, made: number) =>
    `${answer}。你猜的是 ${guess}；猜了 ${made} 次，對了 ${right} 次`,

  wrong: '認錯了？這是',
  lesson: '點一下，神經網路就學會你寫的這個，只要一兩秒。',
  drawFirst: '還沒有寫，沒有可學的。請先寫一個數字。',
  learned: (before: number, after: number, label: number) => {
    if (after !== label) return `教過了，但仍認成 ${after}。再寫一個 ${label} 教它。`;
    return before === label
      ? `學會了。之前就認作 ${label}，現在也是。`
      : `學會了。之前認作 ${before}，現在認作 ${label}。`;
  },
  learnedAll: (count: number) =>
    count === 1 ? '學會了這一個。' : `${whole(count)} 個全都學過了。`,
  learning: '正在學習你寫的數字，同時複習 MNIST，以免忘記。',
  lessonProgress: '這一課的進度',
  lessonIsOn: '正在上課：請等這一課結束。',
  lessonFailed: '神經網路仍像之前那樣辨識。',
  taughtDrawings: (tally: Tally) => `你寫的：${change(tally)}。`,
  mnistSample: ({ count, before, after }: Tally) =>
    `MNIST：抽查 ${whole(count)} 張，認對 ${oneDecimal((before / count) * 100)} → ${percent(after / count)}。`,
  mnistSampleMeans: '上課時不用的 MNIST 圖片，用來檢查忘掉了多少',
  undoLesson: '復原這一課',
  forget: '全部忘掉',
  forgetMeans: '恢復下載時的權重',
  lessonUndone: '已復原：權重與這一課之前相同。',
  forgotten: '已忘掉：權重與下載時相同。',

  tryAgain: '重試',
  goesOn: (model: string) => `手寫板繼續使用 ${model || '目前的模型'}。`,
  drawingSafe: '你寫的內容還在。',
};
