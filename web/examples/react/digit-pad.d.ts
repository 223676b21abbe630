// The tag for TypeScript: copy this into a project with React 19.

import type { Prediction } from 'digitpad';
import type { DigitPad } from 'digitpad/element';
import type { DetailedHTMLProps, HTMLAttributes } from 'react';

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'digit-pad': DetailedHTMLProps<HTMLAttributes<DigitPad>, DigitPad> & {
        /** The address of a .safetensors file. */
        model?: string;
        /** What to show beside the answer, separated by spaces: `input`, `probabilities`. */
        show?: string;
        teachable?: boolean;
        guess?: boolean;
        'ondigitpad-predict'?: (event: CustomEvent<{ prediction: Prediction | null }>) => void;
      };
    }
  }
}
