import weights from 'digitpad/weights/two-layer-relu.safetensors?url';
import { usePackage } from '../shared/page.js';

usePackage(weights);
