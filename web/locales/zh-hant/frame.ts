// The traditional Chinese words of what stands in the HTML files.

import type { frameTexts as english } from '../en/frame.js';

export const frameTexts: typeof english = {
  title: 'digitpad：可以打開來看的神經網路',
  description:
    '寫一個數字：用 C++ 撰寫、編譯成 WebAssembly 的神經網路會邊寫邊認。所有資料都留在本頁。',
  lead: '可以打開來看的神經網路：你寫數字，C++ 來認。',
  sections: '頁面各部分',
  draw: '手寫',
  hand: '你的筆跡',
  train: '訓練',
  inside: '內部',
  gradients: '梯度',
  samples: '樣本',
  embed: '嵌入',
  course: '課程',
  language: '語言 / Language',
  theme: '深色主題',
  fallback:
    '在這裡寫一個數字，神經網路就在瀏覽器裡辨識它：所有資料都留在本頁。這需要 JavaScript 和 WebAssembly。如果手寫板沒有出現，請重新整理頁面。',
  noScript: 'digitpad 是一個程式：請允許本頁執行 JavaScript，手寫板就會出現在這裡。',
  wholePage: 'digitpad：檢視完整頁面',

  courseData: '資料',
  courseForward: '前向',
  courseLoss: '損失',
  courseTraining: '訓練',
  courseWay: '上一頁和下一頁',
  previous: '上一頁：',
  next: '下一頁：',
  laboratory: '整個實驗室',

  benchTitle: 'digitpad：在這部裝置上有多快？',
  benchLead: '在這部裝置上有多快？',
  pages: '頁面',
  benchAbout:
    '在你的瀏覽器裡辨識和訓練約半分鐘，並列出每一項所花的時間。需要下載 1.8\u00a0MB。所有資料都留在本頁。',
};
