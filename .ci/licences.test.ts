import { describe, expect, it } from 'vitest';
import { licenceFaults, shippedPackages } from './licences.ts';

const jose = { name: 'jose', version: '6', licence: 'MIT' };

describe('licenceFaults', () => {
  it('has nothing against what this app depends on, directly or not', () => {
    const packages = shippedPackages();
    expect(licenceFaults(packages, ['/a/node_modules/monaco-editor/esm/x.js', '/a/src/app/main.tsx'])).toEqual([]);
    expect(packages.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['dompurify', 'jose', 'marked', 'react-dom']),
    );
  });

  it('refuses a licence that is not listed, and a package without one', () => {
    expect(licenceFaults([{ ...jose, licence: 'GPL-3.0-only' }], [])).toEqual([
      'jose has the unlisted licence GPL-3.0-only',
    ]);
    expect(licenceFaults([{ ...jose, licence: '' }], [])).toEqual(['jose has no licence']);
  });

  it('refuses a module of a package that is not listed', () => {
    const modules = ['/a/node_modules/jose/x.js', '/a/node_modules/jose/node_modules/@left/pad/y.js?worker'];
    expect(licenceFaults([jose], modules)).toEqual([
      '@left/pad is shipped, and no dependency of the app: its licence is not listed',
    ]);
  });
});
