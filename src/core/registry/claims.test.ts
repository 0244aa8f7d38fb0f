import { describe, expect, it } from 'vitest';
import { allClaims, claimClass, claimNamed } from './claims.ts';
import { ianaClaims } from './fixtures/iana.ts';
import { plainReferences } from './fixtures/plain-references.ts';
import { referenceText } from './specifications.ts';

const rows = ianaClaims.split('\n').map((line) => {
  const [name = '', ...rest] = line.split(' ');
  return { name, references: plainReferences(rest.join(' ')) };
});

describe('claims', () => {
  it('holds every row of the registry, and calls no other name registered', () => {
    expect(rows).toHaveLength(163);
    const registered = allClaims().filter(({ name }) => claimClass(name) === 'registered');
    expect(registered.map(({ name }) => name).sort()).toEqual(rows.map(({ name }) => name).sort());
  });

  it.each(rows)('$name refers to where IANA does', ({ name, references }) => {
    const reference = claimNamed(name)?.reference;
    expect(references).toContain(reference && referenceText(reference));
  });

  it('says what each means in one short line of its own', () => {
    const lines = allClaims().map(({ meaning }) => meaning);
    for (const line of lines) expect(line).toMatch(/^[\p{Lu}"].{2,58}[^.]$/u);
  });

  it.each([
    ['iss', 'StringOrURI', 'Who made the token'],
    ['aud', 'string or array', 'For whom the token is meant; others refuse it'],
    ['exp', 'NumericDate', 'Refuse it from this moment on'],
    ['amr', 'string array', 'How the user was authenticated, such as pwd or otp'],
    ['email_verified', 'boolean', 'Whether the e-mail address was verified'],
    ['cnf', 'object', 'The key whose holder alone may use the token'],
    ['ttl', 'number', 'Seconds that a copy of the list may be kept'],
    ['...', 'string', 'Digest of an array element that may be disclosed'],
    ['tid', 'unknown', 'Tenant, at Microsoft Entra'],
  ])('%s: %s', (name, type, meaning) => {
    expect(claimNamed(name)).toMatchObject({ name, type, meaning });
  });

  it('knows times by their type', () => {
    const times = allClaims().filter(({ name }) => claimNamed(name)?.type === 'NumericDate');
    expect(times.map(({ name }) => name).sort()).toEqual(['auth_time', 'exp', 'iat', 'nbf', 'toe', 'updated_at']);
  });

  it('is not fooled by names that every object has, nor by letter case', () => {
    for (const name of ['constructor', '__proto__', 'toString', 'ISS', '']) expect(claimNamed(name)).toBeUndefined();
  });

  it('gives a reference with every name that is offered', () => {
    expect(allClaims().filter(({ reference }) => reference === '')).toEqual([]);
    expect(allClaims().find(({ name }) => name === 'iss')?.reference).toBe('RFC 7519 §4.1.1');
    expect(allClaims().find(({ name }) => name === 'tid')?.reference).toBe('private claim');
  });
});

describe('claimClass', () => {
  it.each([
    ['exp', 'registered'],
    ['...', 'registered'],
    ['http://example.com/is_root', 'public'],
    ['https://hasura.io/jwt/claims', 'public'],
    ['urn:example:role', 'public'],
    ['com.example.roles', 'public'],
    ['example.com/roles', 'public'],
    ['1.3.6.1.4.1.311', 'public'],
    ['f81d4fae-7dec-11d0-a765-00a0c91e6bf6', 'public'],
    ['role', 'private'],
    ['tid', 'private'],
    ['cognito:groups', 'private'],
    ['user.name', 'private'],
    ['a/b', 'private'],
    ['1.5', 'private'],
    ['constructor', 'private'],
    ['', 'private'],
  ])('%s is %s', (name, expected) => {
    expect(claimClass(name)).toBe(expected);
  });

  it('takes no long time for a long name', () => {
    for (const unit of ['a.', 'a-', 'com.', '1.', 'f']) expect(claimClass(unit.repeat(200_000))).toBeDefined();
  });
});
