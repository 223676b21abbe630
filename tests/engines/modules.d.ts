// The drivers' packages are here only once `npm test` has brought them: types are checked without.

declare module 'puppeteer-core';
declare module 'selenium-webdriver';
