// Vue 3: the element as it is, once Vue knows that `digit-pad` is none of its components. In a project
// with .vue files that is said in vite.config: vue({ template: { compilerOptions: { isCustomElement } } }).

import 'digitpad/element';
import weights from 'digitpad/weights/two-layer-relu.safetensors?url';
import { createApp, ref } from 'vue/dist/vue.esm-bundler.js';

const app = createApp({
  setup() {
    const digit = ref(null);
    const read = ({ detail }) => {
      digit.value = detail.prediction?.digit ?? null;
    };
    return { weights, digit, read };
  },
  template: `
    <h1>Draw a digit</h1>
    <digit-pad :model="weights" show="input probabilities" @digitpad-predict="read"></digit-pad>
    <p>You drew: <output>{{ digit ?? 'nothing yet' }}</output></p>
  `,
});
app.config.compilerOptions.isCustomElement = (tag) => tag === 'digit-pad';
app.mount('#app');
