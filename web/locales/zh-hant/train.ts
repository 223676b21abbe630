// The traditional Chinese words of the section "Train".

import type { trainTexts as english } from '../en/train.js';
import { whole } from '../numbers.js';
import { percent, progress, sentences } from './formats.js';

/** "8 秒", "2 分 5 秒", "1 小時 3 分" */
function duration(seconds: number): string {
  const rounded = Math.ceil(seconds);
  const minutes = Math.floor(rounded / 60);
  if (minutes === 0) return `${rounded}\u00a0秒`;
  if (minutes < 60) return `${minutes}\u00a0分 ${rounded % 60}\u00a0秒`;
  return `${Math.floor(minutes / 60)}\u00a0小時 ${minutes % 60}\u00a0分`;
}

export const trainTexts: typeof english = {
  percent,
  count: whole,
  loss: (value: number) => value.toFixed(3),
  duration,
  sentences,

  heading: '訓練',
  lead: '一個一無所知的網路，就在你眼前，從 60,000 個手寫數字裡學起。第一個配方與教學完全一致，連數值都相同。',

  preset: '配方',
  presets: { sigmoid: '教學 1：sigmoid', relu: '教學 2：ReLU', cnn: 'CNN' },
  own: '你改動過。',
  ownRecipe: ({ network, hidden, activation, optimizer, learningRate }) =>
    `${network === 'Cnn' ? 'CNN' : `MLP ${hidden}`}，${activation}，${optimizer} ${learningRate}`,
  settings: '設定',
  fields: {
    network: {
      label: '網路',
      why: 'MLP（多層感知機）有一個隱藏層。CNN（卷積神經網路）在圖中各處尋找相同的筆畫：先是 8 種，再是 16 種 5 × 5 像素的圖案。',
    },
    hidden: { label: '隱藏單元', why: '單元越多，能分辨的形狀越多，也越費時。' },
    activation: {
      label: '活化函數',
      why: '有了它，兩層才不只等於一層：sigmoid 彎得平緩，ReLU 在 0 處截斷，學得更快。',
    },
    optimizer: {
      label: '最佳化器',
      why: 'SGD 直接往下走；另外兩種會記住之前的方向。',
    },
    learningRate: {
      label: '學習率',
      why: '每一步走多遠：太小永遠走不到，太大會越過目標。',
    },
    batchSize: {
      label: '批次大小',
      why: '每一步用多少張圖片：越多方向越準，也越慢。',
    },
    spread: {
      label: '初始標準差',
      why: '最初的權重離 0 有多遠；填 0 則依 He 的方法，適合每一層。',
    },
    seed: { label: '隨機種子', why: '種子相同，最初的權重和各批圖片就相同。' },
    steps: {
      label: '步數',
      why: '600 步、每步 100 張是一輪（epoch）：正好把所有圖片用一遍。',
    },
  },
  options: {
    Mlp: 'MLP',
    Cnn: 'CNN',
    Sigmoid: 'Sigmoid',
    Relu: 'ReLU',
    Sgd: 'SGD',
    Momentum: 'Momentum',
    Adam: 'Adam',
  },
  usually: (value: string) => `通常為 ${value}。`,
  outOfRange: (typed: string, least: number, most: number, isWhole: boolean) =>
    `「${typed}」不行：請填 ${isWhole ? whole(least) : least} 到 ${whole(most)} 之間的${isWhole ? '整數' : '數'}。`,
  mendFirst: '有一項設定超出範圍：請先改正。',

  train: '訓練',
  resume: '繼續',
  pause: '暫停',
  step: '單步',
  reset: '重設',
  keep: '保留這個模型',
  compare: '對比',
  controls: '訓練控制',

  figures: '本次訓練的數值',
  imagesSeen: '看過的圖片',
  stepNumber: '步數',
  stepsPerSecond: '每秒步數',
  trainAccuracy: '訓練準確率',
  testAccuracy: '測試準確率',
  lossNumber: '損失',
  timeLeft: '剩餘時間',
  unknown: '–',

  waiting: '首次訓練會下載 MNIST（11\u00a0MB），之後由瀏覽器儲存。',
  fetching: progress,
  gettingReady: '正在準備。',
  preparing: '正在解壓縮 70,000 張圖片。',
  training: '訓練中。手寫板用的是最新的權重：寫一個試試。',
  progress: '訓練進度',
  measuring: (share: number) => `正在全部 70,000 張圖片上測量：${Math.floor(share * 100)}%`,
  paused: (step: number) => `已暫停在第 ${whole(step)} 步。`,
  done: (test: number | null) =>
    test === null
      ? '完成。'
      : `完成：測試圖片的準確率為 ${percent(test)}。可以保留它，也可以改點什麼再訓練。`,
  kept: (step: number, steps: number) =>
    `你的訓練還在，停在第 ${whole(step)} 步，共 ${whole(steps)} 步。點「繼續」接著訓練。`,
  keptDone: '你上次的訓練還在，已經完成。',
  changed: '配方改了：點「訓練」會依新配方從頭開始。',
  comparing: '下一次訓練會疊畫在這一次上面。改點什麼，再訓練。',
  isKept: '已保留：手寫板現在使用這個模型，也可以繼續教它。',
  storageRefused:
    '瀏覽器不讓本頁儲存你的訓練（儲存空間遭拒或已滿）。訓練照常進行，但離開本頁後就沒有了。',
  cacheRefused: '瀏覽器不替本頁儲存 MNIST（儲存空間遭拒或已滿）：下次造訪時會重新下載。',
  failedSafe: '已經訓練的部分沒有遺失：點「訓練」繼續。',
  failedAtStart: '什麼都沒有遺失。點「訓練」重試。',

  lossChart: '損失隨步數的變化',
  accuracyChart: '準確率隨步數的變化',
  lossChartSays: (loss: number | null) =>
    loss === null ? '損失：還沒有資料。' : `損失，現在是 ${loss.toFixed(3)}。`,
  accuracyChartSays: (train: number | null, test: number | null) =>
    train === null || test === null
      ? '準確率：還沒有資料。'
      : `準確率，訓練圖片現在是 ${percent(train)}，測試圖片 ${percent(test)}。`,
  series: { train: '訓練', test: '測試', loss: '損失' },
  earlier: (name: string) => `${name}（上一次）`,
  reference: (accuracy: number) => `教學 1，原生程式：${percent(accuracy)}`,
  saveCurve: '儲存曲線：',
  svg: 'SVG',
  csv: 'CSV',
  svgLoss: '損失',
  svgAccuracy: '準確率：實線為訓練，虛線為測試',
  svgSteps: (steps: number) => `${whole(steps)} 步`,

  reading: '最新的權重怎樣看你寫的數字',
  drawFirst: '在手寫板上寫一個數字：網路一邊學，一邊在這裡辨識它。',
  toPad: '去手寫板',
};
