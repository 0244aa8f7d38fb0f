import { describe, expect, it } from 'vitest';
import { licenceFaults, licenceTexts } from './licences.ts';
import { ShippedPackages } from './shipped-packages.ts';

describe('licenceFaults', () => {
  it('refuses a licence that is not listed, and a package without one', () => {
    expect(licenceFaults([{ name: 'jose', licence: 'MIT' }])).toEqual([]);
    expect(licenceFaults([{ name: 'jose', licence: 'GPL-3.0-only' }])).toEqual([
      'jose has the unlisted licence GPL-3.0-only',
    ]);
    expect(licenceFaults([{ name: 'jose', licence: '' }])).toEqual(['jose has no licence']);
  });
});

describe('licenceTexts', () => {
  it('holds the text of a tool, without those of what the tool itself is made of', () => {
    const shipped = new ShippedPackages();
    shipped.addModules({ '\0vite/preload-helper.js': { renderedLength: 9 } });
    const texts = licenceTexts(shipped.list());
    expect(texts).toMatch(/vite \d+\.\d+\.\d+, MIT\n\n# Vite core license/);
    expect(texts).not.toContain('bundled dependencies');
  });
});
