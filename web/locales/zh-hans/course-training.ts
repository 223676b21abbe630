// The simplified Chinese prose of the course's page 4, of training.

import type { proseTexts as english } from '../en/course-training.js';

export const proseTexts: typeof english = {
  title: '4 训练：先检验，再下坡（digitpad）',
  description:
    '一门讲小型神经网络的短课，第 4 页：梯度检验、随机梯度下降法、过拟合。配有可以操作的部分。',
  heading: '先检验，再下坡',
  lead: '反向传播很快，但程序很容易写错：写错了照样能学，只是学得差些，而且毫无声息。所以训练之前，要拿另一种方法来对照，它很慢，但简单得不会错。',
  numericalTitle: '不用微积分的斜率',
  numerical:
    '把一个权重调大一小步 h，看看损失；再调小 h，又看看损失。两者之差除以 2h，就近似等于斜率。这叫作<dfn>数值梯度</dfn>。',
  slope:
    '这里是一个全新网络里的一个权重，用的是训练集的第一张图片，一个 5：这个权重从五十个单元中的第一个通向 5 的得分。蓝线的斜率由反向传播求出。虚线穿过数值方法所看的两个点。把 h 调小，虚线就会与蓝线重合。',
  checkTitle: '39,760 个全部检验',
  check:
    '数值方法要为每个权重把网络运行两遍：求一次梯度就是 79,520 遍。没有人能这样训练，但这样检验一次还是可以的。下面的表格用<dfn>双精度</dfn>（16 位数字，而不是 7 位）对三张图片做检验。然后弄坏一层，看看检验能不能发现。',
  downhillTitle: '下坡',
  downhill:
    '梯度指向上坡，所以每个权重都朝相反的方向走一小步。步子有多小，由<dfn>学习率</dfn>决定，这里是 0.1：太小，永远走不到；太大，就会跳到山谷对面。因为每一步看的都是随机抽取的另一些图片，所以这叫作<dfn>随机梯度下降法</dfn>，简称 SGD。',
  epoch:
    '学习的全部内容就是这些。600 步、每步 100 张，正好与训练集的图片一样多：这是一<dfn>轮</dfn>（epoch）。教程走了 20,400 步，也就是 34 轮。',
  watchTitle: '看着它学',
  watch:
    '先写一个数字，再点“训练”：手写板会用最新的权重来认它，每秒十次。MNIST 有 11\u00a0MB，只下载一次。所有数据都留在你的浏览器里。',
  accuracy:
    '损失会上下跳动，因为每一批图片都不同，但总的来说在下降。<dfn>准确率</dfn>是认对的数字所占的比例，训练集和测试集上的准确率会一同上升。如果实线继续上升，虚线却落在后面，那就是网络在死记硬背图片：这叫作<dfn>过拟合</dfn>。测试集就是为了发现它。',
  results:
    '训练结束时，第一篇教程的网络（sigmoid）在测试集上认对 <span id="sigmoid">96.05</span>%，第二篇的网络（ReLU）认对 <span id="relu">97.38</span>%：digitpad 自带的就是这两个。用 <code>digitpad evaluate</code> 可以重新测量。',
  nextTitle: '然后呢？',
  next: '把你自己用 numpy 得到的权重（<code>w1.npy</code>、<code>b1.npy</code>、<code>w2.npy</code>、<code>b2.npy</code>）拖到<a href="../index.html">主页面</a>上，马上就能运行。在那里还可以<a href="../index.html#hand">教网络认你的笔迹</a>，也可以<a href="../index.html#embed">把手写板放进你自己的页面</a>。上面的“训练”里还有第三个配方，<dfn>CNN</dfn>：它是真正懂得上下左右的网络。',
};
