// The traditional Chinese words of the guided tour.

import type { tourTexts as english } from '../en/tour.js';

export const tourTexts: typeof english = {
  tour: '導覽',
  place: (step: number, steps: number) => `${step} / ${steps}`,
  back: '上一步',
  next: '下一步',
  end: '結束',
  done: '完成',
  draw: '用滑鼠、手指或觸控筆在這裡寫一個數字。導覽開啟時也可以寫。',
  answer: '這是網路認出的數字和它的把握。答案跟著你的筆變；看起來不像數字時，它會說不是數字。',
  seen: '網路看到的只有這些：28 × 28 像素，由你的筆畫生成，做法與訓練圖片相同。',
  bars: '每個數字的機率，也就是你寫的是它的可能性。十個加起來是 100%。',
  train: '在這裡，一個網路從零開始學習 60,000 個數字，你可以看著它學。',
  inside: '在這裡可以看到網路內部：每一層怎樣處理你寫的數字，一個數一個數地看。',
  samples: '這些是別人寫的數字，網路學習時從未見過。',
  teach:
    '它認錯了，或者你有自己的寫法？告訴它你寫的是什麼，一兩秒就能學會。你教過的內容儲存在下面的「你的筆跡」裡。',
};
