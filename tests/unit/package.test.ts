// dist/package as editors see it: every export is documented, and the tag is described for them.

import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

const folder = fileURLToPath(new URL('../../dist/package/', import.meta.url));

interface Named {
  name: string;
}

interface Manifest {
  modules: {
    path: string;
    declarations: {
      tagName: string;
      attributes: Named[];
      slots: Named[];
      members: Named[];
      events: Named[];
      cssProperties: Named[];
      cssParts: Named[];
    }[];
  }[];
}

describe('the types', () => {
  const entries = ['package/index.d.ts', 'element/index.d.ts'];
  const program = ts.createProgram(
    entries.map((entry) => folder + entry),
    { module: ts.ModuleKind.ESNext, moduleResolution: ts.ModuleResolutionKind.Bundler },
  );
  const checker = program.getTypeChecker();

  /** The exported names of which no comment says what they are. */
  function undocumented(entry: string): string[] {
    const file = program.getSourceFile(folder + entry);
    const module = file && checker.getSymbolAtLocation(file);
    if (module === undefined) throw new Error(`${entry} is no module.`);
    return checker
      .getExportsOfModule(module)
      .map((symbol) =>
        symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol,
      )
      .filter((symbol) => symbol.getDocumentationComment(checker).length === 0)
      .map(({ name }) => name);
  }

  it.each(entries)('of %s say what each export is', (entry) => {
    expect(undocumented(entry)).toEqual([]);
  });
});

describe('custom-elements.json', () => {
  const { modules } = JSON.parse(readFileSync(`${folder}custom-elements.json`, 'utf8')) as Manifest;
  const names = (list: Named[]) => list.map(({ name }) => name);
  const [pad] = modules.flatMap(({ declarations }) => declarations);
  if (pad === undefined) throw new Error('Nothing is declared.');

  it('names modules that the package has', () => {
    for (const { path } of modules) expect(existsSync(folder + path), path).toBe(true);
  });

  it('has what one may write in the tag', () => {
    expect(pad.tagName).toBe('digit-pad');
    expect(names(pad.attributes).sort()).toEqual([
      ...['guess', 'model', 'name', 'show', 'steps', 'strokes', 'teachable'],
    ]);
    expect(names(pad.slots)).toEqual(['', 'label', 'actions', 'aside', 'fallback']);
  });

  it('has what a script may use, and nothing else', () => {
    const members = names(pad.members);
    for (const name of ['strokes', 'prediction', 'ready', 'clear', 'teach', 'forget']) {
      expect(members).toContain(name);
    }
    expect(
      members.filter((name) => /^[#_]|^(render|updated|willUpdate|firstUpdated)$/.test(name)),
    ).toEqual([]);
  });

  it('has every event, and what can be styled', () => {
    expect(names(pad.events)).toEqual(
      ['predict', 'model', 'guest', 'teaching', 'teach', 'step', 'error'].map(
        (name) => `digitpad-${name}`,
      ),
    );
    const source = readFileSync(`${folder}element/palette.js`, 'utf8');
    const colours = [...source.matchAll(/--digitpad-[\w-]+/g)].map(([name]) => name);
    const measures = ['size', 'radius', 'font'].map((name) => `--digitpad-${name}`);
    expect(names(pad.cssProperties)).toEqual([...measures, ...colours]);
    expect(names(pad.cssParts)).toContain('pad');
  });
});
