// The traditional Chinese prose of the course's page 4, of training.

import type { proseTexts as english } from '../en/course-training.js';

export const proseTexts: typeof english = {
  title: '4 訓練：先檢驗，再下坡（digitpad）',
  description:
    '一門講小型神經網路的短課，第 4 頁：梯度檢驗、隨機梯度下降法、過度擬合。附有可以操作的部分。',
  heading: '先檢驗，再下坡',
  lead: '反向傳播很快，但程式很容易寫錯：寫錯了照樣能學，只是學得差些，而且毫無聲息。所以訓練之前，要拿另一種方法來對照，它很慢，但簡單得不會錯。',
  numericalTitle: '不用微積分的斜率',
  numerical:
    '把一個權重調大一小步 h，看看損失；再調小 h，又看看損失。兩者之差除以 2h，就近似等於斜率。這叫作<dfn>數值梯度</dfn>。',
  slope:
    '這裡是一個全新網路裡的一個權重，用的是訓練集的第一張圖片，一個 5：這個權重從五十個單元中的第一個通向 5 的分數。藍線的斜率由反向傳播求出。虛線穿過數值方法所看的兩個點。把 h 調小，虛線就會與藍線重合。',
  checkTitle: '39,760 個全部檢驗',
  check:
    '數值方法要為每個權重把網路執行兩遍：求一次梯度就是 79,520 遍。沒有人能這樣訓練，但這樣檢驗一次還是可以的。下面的表格用<dfn>雙精度</dfn>（16 位數字，而不是 7 位）對三張圖片做檢驗。然後弄壞一層，看看檢驗能不能發現。',
  downhillTitle: '下坡',
  downhill:
    '梯度指向上坡，所以每個權重都朝相反的方向走一小步。步子有多小，由<dfn>學習率</dfn>決定，這裡是 0.1：太小，永遠走不到；太大，就會跳到山谷對面。因為每一步看的都是隨機抽取的另一些圖片，所以這叫作<dfn>隨機梯度下降法</dfn>，簡稱 SGD。',
  epoch:
    '學習的全部內容就是這些。600 步、每步 100 張，正好與訓練集的圖片一樣多：這是一<dfn>輪</dfn>（epoch）。教學走了 20,400 步，也就是 34 輪。',
  watchTitle: '看著它學',
  watch:
    '先寫一個數字，再點「訓練」：手寫板會用最新的權重來認它，每秒十次。MNIST 有 11\u00a0MB，只下載一次。所有資料都留在你的瀏覽器裡。',
  accuracy:
    '損失會上下跳動，因為每一批圖片都不同，但總的來說在下降。<dfn>準確率</dfn>是認對的數字所占的比例，訓練集和測試集上的準確率會一同上升。如果實線繼續上升，虛線卻落在後面，那就是網路在死記硬背圖片：這叫作<dfn>過度擬合</dfn>。測試集就是為了發現它。',
  results:
    '訓練結束時，第一篇教學的網路（sigmoid）在測試集上認對 <span id="sigmoid">96.05</span>%，第二篇的網路（ReLU）認對 <span id="relu">97.38</span>%：digitpad 內附的就是這兩個。用 <code>digitpad evaluate</code> 可以重新測量。',
  nextTitle: '然後呢？',
  next: '把你自己用 numpy 得到的權重（<code>w1.npy</code>、<code>b1.npy</code>、<code>w2.npy</code>、<code>b2.npy</code>）拖曳到<a href="../index.html">主頁面</a>上，馬上就能執行。在那裡還可以<a href="../index.html#hand">教網路認你的筆跡</a>，也可以<a href="../index.html#embed">把手寫板放進你自己的網頁</a>。上面的「訓練」裡還有第三個配方，<dfn>CNN</dfn>：它是真正懂得上下左右的網路。',
};
