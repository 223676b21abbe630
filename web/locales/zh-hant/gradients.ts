// The traditional Chinese words of the section "Gradients".

import type { gradientTexts as english } from '../en/gradients.js';
import { oneDecimal, scientific, twoDigits, whole } from '../numbers.js';
import { sentences } from './formats.js';

const powers = [
  [1e12, '兆'],
  [1e8, '億'],
  [1e4, '萬'],
] as const;

/** 29123456 is "2,900 萬". */
function roughly(value: number): string {
  const [power, name] = powers.find(([least]) => value >= least) ?? [1, ''];
  return `${twoDigits(value / power)} ${name}`.trimEnd();
}

export const gradientTexts: typeof english = {
  gradients: '梯度',
  lead: '要學習，網路得知道每個權重變動時損失會怎樣變：這就是梯度。反向傳播倒著走一遍就能全部求出，但程式很容易寫錯。數值微分把權重逐個稍微調大、調小再看結果：很慢，但簡單得不會錯。兩者一致嗎？',
  network: '網路',
  networks: {
    relu: '教學 2：ReLU，全新的權重',
    sigmoid: '教學 1：sigmoid，全新的權重',
    pad: '手寫板的網路',
  },
  tooLarge: (name: string, weights: number) =>
    `手寫板的網路${name === '' ? '' : ` ${name} `}有 ${whole(weights)} 個權重，每個都要算兩遍，得花幾個小時。教學的網路只要幾秒。`,
  images: '與教學一樣，使用 MNIST 的前三張訓練圖片和雙精度。',
  epsilon: '在對數裡加上 1e\u20117',
  epsilonMeans: '教學的損失就是這樣算的',
  broken: '弄壞一層',
  brokenMeans: '讓它多除一次圖片張數',
  none: '不弄壞',
  check: '檢驗梯度',
  cancel: '取消',
  progress: '檢驗進度',
  running: (done: number, total: number, secondsLeft: number | null) =>
    `權重 ${whole(done)} / ${whole(total)}${secondsLeft === null ? '' : `，還剩 ${whole(secondsLeft)} 秒`}`,
  cancelled: '已取消，沒有改動任何東西。',
  done: (agree: number, count: number, seconds: number) =>
    `${agree === count ? `${count} 個參數全部一致` : `${count} 個參數中有 ${count - agree} 個不一致`}，用時 ${oneDecimal(seconds)} 秒。`,
  tryAgain: '重試',
  nothingChanged: '沒有改動任何東西。',

  table: '各參數的兩種梯度',
  parameter: '參數',
  size: '個數',
  backprop: '反向傳播',
  numerical: '數值微分',
  difference: '差',
  tutorial: '教學的結果',
  verdict: '結論',
  means: '數值都是一個參數所有元素絕對值的平均。',
  count: whole,
  scientific,
  sentences,
  agrees: (partsIn: number) =>
    partsIn === Number.POSITIVE_INFINITY ? '完全一致' : `一致，誤差約 ${roughly(partsIn)}分之一`,
  disagrees: (share: number) => `不一致：相差 ${twoDigits(share * 100)}%`,
  rule: '平均差小於數值梯度平均值的萬分之一，就算一致。剩下的只是捨入誤差和數值方法本身的誤差。',

  found: '檢驗真正發現的問題',
  foundText: [
    '教學得到的差值是精確損失的一千倍，這不是捨入造成的。教學的損失是 −log(y + 1e\u20117)，以免對 0 取對數；而它的反向傳播 (y − t) / N 所對應的損失並沒有這個 1e\u20117。',
    '檢驗看到的正是兩者之差：機率在 0.1 左右時，1e\u20117 是它的百萬分之一，每個梯度也就差了百萬分之一。在這裡加上它，教學的數值就會出現。digitpad 直接從分數計算損失，什麼都不用加。',
  ],
  brokenText: (layer: string) =>
    `弄壞 ${layer} 之後，它自己和它前面各層的梯度都只有原來的三分之一，因為圖片有三張。它後面的層不受影響：出錯的地方就是這樣找到的。`,
};
