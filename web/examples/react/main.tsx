// React 19: the element as it is. Attributes become its properties, `on` and an event's name listens.

import 'digitpad/element';
import weights from 'digitpad/weights/two-layer-relu.safetensors?url';
import { useState } from 'react';
import { createRoot } from 'react-dom/client';

function Page() {
  const [digit, setDigit] = useState<number | null>(null);
  return (
    <main>
      <h1>Draw a digit</h1>
      <digit-pad
        model={weights}
        show="input probabilities"
        ondigitpad-predict={({ detail }) => setDigit(detail.prediction?.digit ?? null)}
      />
      <p>
        You drew: <output>{digit ?? 'nothing yet'}</output>
      </p>
    </main>
  );
}

createRoot(document.body).render(<Page />);
