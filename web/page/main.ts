// Brings the page to life: defines its components and tells them which pad they serve.

import 'virtual:palette.css';
import './page.css';
import '../element/index.js';
import { ModelChoice } from './model-choice.js';
import { SampleImages } from './sample-images.js';

customElements.define('model-choice', ModelChoice);
customElements.define('sample-images', SampleImages);

const pad = document.querySelector('digit-pad');
const choice = document.querySelector<ModelChoice>('model-choice');
const samples = document.querySelector<SampleImages>('sample-images');
if (pad !== null && choice !== null && samples !== null) choice.pad = samples.pad = pad;
