// `npm run sanitize`: the C++ tests once more, while AddressSanitizer and UndefinedBehaviorSanitizer watch. All
// that these look for but `vptr`: it reads type information, which the network is compiled without.
import { buildTests } from './build.mjs';
import { nativeTests, wasmTests } from './cpp-tests.mjs';
import { setUp } from './setup.mjs';
import { attempt, command, StepFailed } from './steps.mjs';

const help = `
npm run sanitize    the C++ tests with sanitizers, natively by clang and as WebAssembly; takes half an hour

Exits with 1 when a test fails, or a sanitizer has anything to say.`;

await command(help, async () => {
  await setUp({ forTests: true });
  for (const [preset, tests] of /** @type {const} */ ([
    ['sanitize', nativeTests('sanitize')],
    ['wasm-sanitize', wasmTests('wasm-sanitize')],
  ])) {
    await buildTests(preset);
    const [program = '', ...args] = tests.run;
    const { ok, output } = await attempt(`Testing: ${preset}`, program, args, { lines: 400 });
    const { passed, failed } = tests.count(output);
    console.log(`  ${passed} passed, ${failed} failed`);
    if (!ok) throw new StepFailed('sanitize');
  }
});
