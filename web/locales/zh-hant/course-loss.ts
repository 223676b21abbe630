// The traditional Chinese prose of the course's page 3, of the loss.

import type { proseTexts as english } from '../en/course-loss.js';

export const proseTexts: typeof english = {
  title: '3 損失：錯了多少，錯在哪個權重（digitpad）',
  description:
    '一門講小型神經網路的短課，第 3 頁：交叉熵、梯度、層、反向傳播。附有可以操作的部分。',
  heading: '錯了多少，錯在哪個權重',
  lead: '要想變得更好，網路必須知道兩件事：錯了多少，用一個數表示；以及每個權重該往哪邊調，才能讓這個數變小。',
  lossTitle: '損失',
  loss: '看網路給正確數字的機率。等於 1 就萬事大吉；越接近 0 就越糟。<dfn>交叉熵</dfn>把它變成<dfn>損失</dfn>，一個應當變小的數：取對數，再取負。對數 ln 回答的是：e 的多少次方等於 p？',
  oneHot:
    '因為 <code>t</code> 是獨熱的，十個乘積裡有九個是 0，剩下的就是正確數字的機率取 −ln。對一批圖片則取平均。1e-7（0.0000001）是為了不讓電腦對 0 取對數；下一頁會發現它留下的痕跡。',
  values:
    '一無所知的網路給每個數字的機率都是 0.1，損失就是 2.303。錯了還很有把握，代價就高：機率為 0.01 時，損失是 0.1 時的兩倍，曲線則陡十倍。',
  gradientTitle: '梯度',
  gradient:
    '一個權重增大一點點，損失會怎樣變？權重每變化 1，損失相應變化多少，這個數叫作<dfn>斜率</dfn>，也就是導數。每個權重和偏差都有一個，共 39,760 個。它們合在一起就是<dfn>梯度</dfn>。知道了梯度，就知道對每個權重來說哪邊是下坡。',
  backpropTitle: '反向傳播',
  backprop:
    '<dfn>反向傳播</dfn>（backprop）走一遍就能求出全部斜率。它靠的是<dfn>連鎖律</dfn>：如果 y 的變化速度是 x 的兩倍，L 的變化速度是 y 的三倍，那麼 L 的變化速度就是 x 的六倍。一路上的斜率要相乘。所以從損失出發，一層一層往回走，每一層都乘上它自己的斜率。為此，第二篇教學把每一層做成一個有兩個方法的物件：<code>forward</code> 接收 <code>x</code>，給出 <code>out</code>；<code>backward</code> 接收 <code>dout</code>，也就是損失對輸出的斜率，給出 <code>dx</code>，也就是對輸入的斜率。',
  affine:
    '<strong>Affine</strong> 是帶權重的層：求和，再加偏差。往回走時，它還會求出 <code>dW</code> 和 <code>db</code>，也就是對它自己那些數的斜率，我們要的正是這個。',
  relu: '（T 表示<dfn>轉置</dfn>：列和行互換，讓形狀對得上。）<strong>Relu</strong> 放行原來大於 0 的數，斜率是 1；擋住其餘的數，斜率是 0。往回走時，它擋住的是同樣的位置。',
  softmaxWithLoss:
    '<strong>SoftmaxWithLoss</strong> 是這條路的終點：softmax 和交叉熵合而為一。它們的斜率分開來看都很麻煩，合在一起卻再簡單不過：網路說的，減去應該說的。',
  mean: 'N 是這一批圖片的張數。有它在，是因為損失是各張圖片的平均。',
  listTitle: '網路就是一張清單',
  list: '現在，網路成了一部由層組成的有序字典：前向從第一層走到最後一層，反向從最後一層走回第一層。網路本身不需要知道每一層是什麼。',
  walkTitle: '在你寫的數字上再走一遍',
  walk: '寫一個數字。辨認它的是第二篇教學的網路，用的是 ReLU。然後一層一層地走，先前向，再反向：每一步都會顯示公式、形狀，以及你寫的數字的數值。把正確答案改成別的數字，看損失怎樣上升、斜率怎樣變大。',
  certain:
    '答對而且有把握時，幾乎沒有什麼可往回傳的：y − t 的十個位置都接近 0。網路從錯誤和猶豫中學習。',
  where: '當',
};
