import { usePackage } from '../shared/page.js';

usePackage(new URL('digitpad/weights/two-layer-relu.safetensors', import.meta.url));
