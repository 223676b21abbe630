// The simplified Chinese prose of the course's page 3, of the loss.

import type { proseTexts as english } from '../en/course-loss.js';

export const proseTexts: typeof english = {
  title: '3 损失：错了多少，错在哪个权重（digitpad）',
  description:
    '一门讲小型神经网络的短课，第 3 页：交叉熵、梯度、层、反向传播。配有可以操作的部分。',
  heading: '错了多少，错在哪个权重',
  lead: '要想变得更好，网络必须知道两件事：错了多少，用一个数表示；以及每个权重该往哪边调，才能让这个数变小。',
  lossTitle: '损失',
  loss: '看网络给正确数字的概率。等于 1 就万事大吉；越接近 0 就越糟。<dfn>交叉熵</dfn>把它变成<dfn>损失</dfn>，一个应当变小的数：取对数，再取负。对数 ln 回答的是：e 的多少次方等于 p？',
  oneHot:
    '因为 <code>t</code> 是独热的，十个乘积里有九个是 0，剩下的就是正确数字的概率取 −ln。对一批图片则取平均。1e-7（0.0000001）是为了不让计算机对 0 取对数；下一页会发现它留下的痕迹。',
  values:
    '一无所知的网络给每个数字的概率都是 0.1，损失就是 2.303。错了还很有把握，代价就高：概率为 0.01 时，损失是 0.1 时的两倍，曲线则陡十倍。',
  gradientTitle: '梯度',
  gradient:
    '一个权重增大一点点，损失会怎样变？权重每变化 1，损失相应变化多少，这个数叫作<dfn>斜率</dfn>，也就是导数。每个权重和偏置都有一个，共 39,760 个。它们合在一起就是<dfn>梯度</dfn>。知道了梯度，就知道对每个权重来说哪边是下坡。',
  backpropTitle: '反向传播',
  backprop:
    '<dfn>反向传播</dfn>（backprop）走一遍就能求出全部斜率。它靠的是<dfn>链式法则</dfn>：如果 y 的变化速度是 x 的两倍，L 的变化速度是 y 的三倍，那么 L 的变化速度就是 x 的六倍。一路上的斜率要相乘。所以从损失出发，一层一层往回走，每一层都乘上它自己的斜率。为此，第二篇教程把每一层做成一个有两个方法的对象：<code>forward</code> 接收 <code>x</code>，给出 <code>out</code>；<code>backward</code> 接收 <code>dout</code>，也就是损失对输出的斜率，给出 <code>dx</code>，也就是对输入的斜率。',
  affine:
    '<strong>Affine</strong> 是带权重的层：求和，再加偏置。往回走时，它还会求出 <code>dW</code> 和 <code>db</code>，也就是对它自己那些数的斜率，我们要的正是这个。',
  relu: '（T 表示<dfn>转置</dfn>：行和列互换，让形状对得上。）<strong>Relu</strong> 放行原来大于 0 的数，斜率是 1；挡住其余的数，斜率是 0。往回走时，它挡住的是同样的位置。',
  softmaxWithLoss:
    '<strong>SoftmaxWithLoss</strong> 是这条路的终点：softmax 和交叉熵合二为一。它们的斜率分开来看都很麻烦，合在一起却再简单不过：网络说的，减去应该说的。',
  mean: 'N 是这一批图片的张数。有它在，是因为损失是各张图片的平均。',
  listTitle: '网络就是一张清单',
  list: '现在，网络成了一部由层组成的有序字典：前向从第一层走到最后一层，反向从最后一层走回第一层。网络本身不需要知道每一层是什么。',
  walkTitle: '在你写的数字上再走一遍',
  walk: '写一个数字。辨认它的是第二篇教程的网络，用的是 ReLU。然后一层一层地走，先前向，再反向：每一步都会显示公式、形状，以及你写的数字的数值。把正确答案改成别的数字，看损失怎样上升、斜率怎样变大。',
  certain:
    '答对而且有把握时，几乎没有什么可往回传的：y − t 的十个位置都接近 0。网络从错误和犹豫中学习。',
  where: '当',
};
