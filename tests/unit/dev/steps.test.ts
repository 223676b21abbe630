// What people see of a step that runs, and of one that fails.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { attempt, must, StepFailed, seconds } from '../../../.dev/steps.mjs';

let printed = '';

beforeEach(() => {
  printed = '';
  vi.spyOn(console, 'log').mockImplementation((text) => {
    printed += `${text}\n`;
  });
});
afterEach(() => {
  vi.restoreAllMocks();
});

const script = (code: string): [string, string[]] => [process.execPath, ['-e', code]];

describe('a step', () => {
  it('says what it does and how long it took, and keeps its output to itself', async () => {
    const outcome = await attempt('Counting', ...script('console.log("one")'));
    expect(outcome).toMatchObject({ ok: true, output: 'one\n' });
    expect(printed).toMatch(/^- Counting\n {2}\d+\.\d s\n$/);
  });

  it('that fails shows the command and what it printed', async () => {
    const outcome = await attempt('Counting', ...script('console.log("one"); process.exit(3)'));
    expect(outcome.ok).toBe(false);
    expect(printed).toMatch(/failed after \d+\.\d s: .*node -e 'console\.log/);
    expect(printed).toContain('  | one\n');
  });

  it('that fails after long output shows its end and where all of it is', async () => {
    const code = 'for (let i = 1; i <= 9; i++) console.log("line " + i); process.exit(1)';
    await attempt('Printing much', ...script(code), { lines: 2 });
    expect(printed).toContain('  | line 8\n  | line 9\n');
    expect(printed).not.toContain('line 7');
    expect(printed).toMatch(/all 9 lines: .*printing-much\.log/);
  });

  it('that fails does not show the lines that are of no interest', async () => {
    const code = 'console.log("ok: one\\nFAILED: two\\nok: three"); process.exit(1)';
    await attempt('Checking', ...script(code), { hide: /^ok: / });
    expect(printed).toContain('  | FAILED: two\n');
    expect(printed).not.toContain('| ok:');
  });

  it('whose program is not there fails like any other', async () => {
    expect(await attempt('Calling nobody', 'no-such-program', [])).toMatchObject({ ok: false });
    expect(printed).toContain('no-such-program');
  });

  it('that must succeed stops the command when it fails', async () => {
    await expect(must('Failing', ...script('process.exit(1)'))).rejects.toBeInstanceOf(StepFailed);
  });
});

describe('a time', () => {
  it.each([
    [0.04, '0.0 s'],
    [61.26, '61.3 s'],
    [119.7, '2 min 0 s'],
    [150, '2 min 30 s'],
  ])('of %d seconds reads %s', (value, text) => {
    expect(seconds(value)).toBe(text);
  });
});
