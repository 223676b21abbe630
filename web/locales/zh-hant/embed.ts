// The traditional Chinese words of the section "Embed", and of the lines that it writes.

import type { embedTexts as english } from '../en/embed.js';

export const embedTexts: typeof english = {
  heading: '嵌入',
  lead: '把手寫板放進你自己的網頁：課文、投影片、筆記本都行。只要一個標籤，不需要伺服器，不用 cookie，讀者寫的內容不會離開他的瀏覽器。',
  where: '放在哪裡',
  places: {
    html: '一般 HTML',
    npm: 'npm',
    iframe: 'iframe',
    jupyter: 'Jupyter',
    reveal: 'reveal.js',
  },
  placeMeans: {
    html: '任何網頁都只要兩行。其中的網址屬於本站；把本站複製到你自己的伺服器上，用你的網址也一樣。',
    npm: '適合用 Vite、webpack 等打包工具製作的網頁：元素成為你建置結果的一部分，由你自己提供。',
    iframe: '把本頁的一整個部分放進框架，適合只允許插入框架的編輯器，例如學習平台。',
    jupyter: '筆記本裡的一個儲存格。手寫板出現在它下面，每次執行都會重新出現。',
    reveal: '一張投影片。在手寫板上滑動是寫字，不會換頁；按鍵仍能換頁。',
  },
  settings: {
    model: '辨識所用的權重',
    part: '顯示哪一部分',
    show: '答案旁邊還顯示',
    lang: '所用的語言',
    teachable: '讀者可以說出寫的是什麼，藉此教它',
  },
  parts: {
    draw: '手寫板',
    train: '訓練',
    inside: '內部',
    gradients: '梯度',
    samples: '樣本',
  },
  shows: {
    both: '像素和機率',
    input: '28 × 28 像素',
    probabilities: '機率',
    all: '像素、機率和各層',
    answer: '什麼都不加',
  },
  pagesLanguage: '與所在網頁相同',
  readersLanguage: '依讀者瀏覽器的偏好',
  snippet: '要複製的程式碼',
  copy: '複製',
  copied: '已複製。',
  notCopied: '瀏覽器不允許本頁複製：請自行選取程式碼。',
  preview: '預覽',
  previewsLanguage: (language: string) =>
    `一個網頁只用一種語言，所以手寫板在這裡仍用本頁的語言；在你的網頁上用的是${language}。`,

  slide: '寫一個數字',
  viteComment: '這是 Vite 取得檔案網址的寫法；其他打包工具各有各的寫法。',
};
