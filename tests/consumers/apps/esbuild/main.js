import weights from 'digitpad/weights/two-layer-relu.safetensors';
import { usePackage } from '../shared/page.js';

usePackage(new URL(weights, import.meta.url));
