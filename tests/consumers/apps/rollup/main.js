import { usePackage } from '../shared/page.js';

usePackage(new URL('two-layer-relu.safetensors', import.meta.url));
