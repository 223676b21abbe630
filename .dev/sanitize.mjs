// `npm run sanitize`: the C++ tests once more, while AddressSanitizer and UndefinedBehaviorSanitizer watch. All
// that these look for but `vptr`: it reads type information, which the network is compiled without.
import { availableParallelism } from 'node:os';
import { buildTests } from './build.mjs';
import { countCtest } from './counts.mjs';
import { setUp } from './setup.mjs';
import { attempt, command, StepFailed } from './steps.mjs';

const help = `
npm run sanitize    the C++ tests with sanitizers, natively by clang and as WebAssembly; takes about an hour

Exits with 1 when a test fails, or a sanitizer has anything to say.`;

await command(help, async () => {
  await setUp({ forTests: true });
  for (const preset of /** @type {const} */ (['sanitize', 'wasm-sanitize'])) {
    await buildTests(preset);
    const { ok, output } = await attempt(
      `Testing: ${preset}`,
      'ctest',
      ['--preset', preset, '--parallel', String(availableParallelism())],
      { lines: 400 },
    );
    const { passed, failed } = countCtest(output);
    console.log(`  ${passed} passed, ${failed} failed`);
    if (!ok) throw new StepFailed('sanitize');
  }
});
