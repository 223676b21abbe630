// The models that the page offers: all weights in model/weights, each with what the stored file
// reaches on MNIST's test set, the best first.

import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { fingerprint } from '../../package/fingerprint.mjs';

const ID = 'virtual:models';
const FOLDER = join(import.meta.dirname, '../../../model/weights');
const EXTENSION = '.safetensors';

interface History {
  name: string;
  /** Of the stored file, measured once: not the last point of the training's curve. */
  testAccuracy?: unknown;
}

function describe(file: string) {
  const path = join(FOLDER, file);
  const historyPath = path.replace(EXTENSION, '.history.json');
  const { name, testAccuracy: accuracy } = JSON.parse(readFileSync(historyPath, 'utf8')) as History;
  if (typeof accuracy !== 'number' || !(accuracy >= 0 && accuracy <= 1)) {
    throw new Error(
      `${historyPath}: "testAccuracy" is ${JSON.stringify(accuracy)}; it must be a number from 0 to 1.`,
    );
  }
  return { name, path, bytes: statSync(path).size, accuracy };
}

export function models(): Plugin {
  return {
    name: 'models',
    resolveId: (id) => (id === ID ? `\0${ID}` : null),
    load(id) {
      if (id !== `\0${ID}`) return null;
      const found = readdirSync(FOLDER)
        .filter((file) => file.endsWith(EXTENSION))
        .map(describe)
        .sort((a, b) => b.accuracy - a.accuracy);
      const imports = found.map(
        ({ path }, i) => `import url${i} from ${JSON.stringify(`${path}?url`)};`,
      );
      const rows = found.map(
        ({ name, path, bytes, accuracy }, i) =>
          `{ name: ${JSON.stringify(name)}, url: url${i} + '${fingerprint(path)}', ` +
          `bytes: ${bytes}, accuracy: ${accuracy} }`,
      );
      return `${imports.join('\n')}\nexport const models = [${rows.join(', ')}];`;
    },
  };
}
