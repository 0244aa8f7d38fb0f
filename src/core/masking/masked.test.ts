import { describe, expect, it } from 'vitest';
import { readJson } from '../text/json.ts';
import { applyEdits } from '../text/apply-edits.ts';
import { maskedEdits } from './masked-edits.ts';
import { isMaskedByDefault, maskingOf } from './masked.ts';

const masked = (text: string, choices: Readonly<Record<string, boolean>> = {}): string => {
  const { root } = readJson(text);
  return applyEdits(text, maskedEdits(root, maskingOf([root], new Map(Object.entries(choices)))));
};

describe('names that are masked by default', () => {
  it.each([
    'Email',
    'mail',
    'username',
    'user_name',
    'phone',
    'emails',
    'client_ip',
    'clientIp',
    'user_email',
    'addresses',
    'https://acme.com/email',
    'https://acme.com/E-Mail/',
    'urn:acme:phone_number',
    'at_hash',
    'userId',
    'SUB',
  ])('%s', (name) => {
    expect(isMaskedByDefault(name)).toBe(true);
  });

  it.each([
    'alg',
    'typ',
    'kid',
    'iss',
    'aud',
    'exp',
    'scope',
    'zip',
    'email_verified',
    'vct',
    'role',
    'https://acme.com',
  ])('not %s', (name) => {
    expect(isMaskedByDefault(name)).toBe(false);
  });
});

describe('values that are masked', () => {
  it('are e-mail addresses under any name', () => {
    expect(masked('{"owner":"ada@example.com","to":["mailto:a@b.org","all"],"iss":"https://a.b/c@d"}')).toBe(
      '{"owner":"•••","to":["•••","all"],"iss":"https://a.b/c@d"}',
    );
  });

  it('are equal to a masked one', () => {
    expect(
      masked('{"sub":"ada-1815","client":"ada-1815","act":{"iss":"joe","sub":"x-77"},"iss":"joe","by":"x-77"}'),
    ).toBe('{"sub":"•••","client":"•••","act":{},"iss":"joe","by":"•••"}');
  });

  it('are shown where somebody chose to', () => {
    expect(masked('{"owner":"ada@example.com","email":"ada@example.com"}', { owner: false, email: false })).toBe(
      '{"owner":"ada@example.com","email":"ada@example.com"}',
    );
  });
});
