import { describe, expect, it } from 'vitest';
import { ianaHeaderParameters } from './fixtures/iana.ts';
import { plainReferences } from './fixtures/plain-references.ts';
import { allHeaderParameters, headerParameterNamed } from './header-parameters.ts';
import { referenceText } from './specifications.ts';

const rows = ianaHeaderParameters.split('\n').flatMap((line) => {
  const [name = '', uses = '', ...rest] = line.split(' ');
  const [reference] = plainReferences(rest.join(' '));
  return uses.split('+').map((use) => ({ name, use, reference }));
});

describe('header parameters', () => {
  it('holds every name of the registry once, and no other', () => {
    expect(ianaHeaderParameters.split('\n')).toHaveLength(44);
    expect(
      allHeaderParameters()
        .map(({ name }) => name)
        .sort(),
    ).toEqual([...new Set(rows.map(({ name }) => name))].sort());
  });

  it.each(rows)('$name in a $use refers to where IANA does', ({ name, use, reference }) => {
    const parameter = headerParameterNamed(name);
    const own = use === 'JWS' ? parameter?.signed : parameter?.encrypted;
    expect(own && referenceText(own)).toBe(reference);
  });

  it('has a use only where IANA has it', () => {
    const uses = allHeaderParameters().flatMap(({ name }) => {
      const { signed, encrypted } = headerParameterNamed(name) ?? {};
      return [...(signed ? [`${name} JWS`] : []), ...(encrypted ? [`${name} JWE`] : [])];
    });
    expect(uses.sort()).toEqual(rows.map(({ name, use }) => `${name} ${use}`).sort());
  });

  it('says what each means in one short line', () => {
    for (const { name, meaning } of allHeaderParameters())
      expect(meaning, name).toMatch(/^(?:\p{Lu}|false: ).{2,60}[^.]$/u);
  });

  it('prefers the reference of a JWS', () => {
    expect(allHeaderParameters().find(({ name }) => name === 'kid')).toEqual({
      name: 'kid',
      meaning: 'Which key was used',
      reference: 'RFC 7515 §4.1.4',
    });
    expect(allHeaderParameters().find(({ name }) => name === 'enc')?.reference).toBe('RFC 7516 §4.1.2');
  });

  it('is not fooled by names that every object has, nor by letter case', () => {
    for (const name of ['constructor', '__proto__', 'ALG', '']) expect(headerParameterNamed(name)).toBeUndefined();
  });
});
