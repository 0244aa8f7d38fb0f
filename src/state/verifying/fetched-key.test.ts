import { describe, expect, it } from 'vitest';
import { exampleToken } from '../../core/audit/fixtures/example-token.ts';
import type { KeyOrigin } from '../../core/keys/key-origin.ts';
import { readKeys } from '../../core/keys/reading/read-keys.ts';
import { excerptOf } from '../../core/text/excerpt.ts';
import { parse } from '../../core/token/reading/parse.ts';
import { tellOrigin } from './fetched-key.ts';
import { answerOf } from '../../core/judgement/signature-answer.ts';

const set = '{"keys":[{"kty":"OKP","crv":"Ed25519","kid":"a","x":"230aQkkW5QcFkM4Wt2O6panylvNGg6GCOYSaMLQHPEA"}]}';
const at = 1_795_089_600;
const asked = 'https://id.example/keys';

function viewOf(header: string, origin: Omit<KeyOrigin, 'at'>) {
  const token = parse(excerptOf(exampleToken(`${header} {"iss":"https://id.example"}`)));
  const [key] = readKeys(set, { origin: { ...origin, at } }).keys;
  if (token.kind !== 'jws' || !key?.origin) throw new Error('no fetched key');
  const answer = {
    verdict: 'valid',
    key,
    algorithm: 'Ed25519',
    contradictions: [],
    notes: [],
    by: { by: 'jose' },
  } as const;
  return answerOf(tellOrigin(token, answer, key.origin));
}

describe('a signature that a fetched key verifies', () => {
  it('passes with the host, the address and the time of the key', () => {
    const view = viewOf('{"alg":"Ed25519"}', { asked, address: 'https://keys.id.example:8443/set' });
    expect(view.state).toBe('pass');
    expect(view.words).toMatch(/^verified by a key that keys\.id\.example:8443 served, fetched at \d\d:\d\d UTC, “a”$/);
    expect(view.notes).toEqual([
      expect.stringMatching(
        /^The key was served at https:\/\/keys\.id\.example:8443\/set, fetched at \d\d:\d\d UTC\.$/,
      ),
    ]);
  });

  it.each([
    ['jku', asked, asked],
    ['x5u', asked, asked],
    ['jku', 'https://ID.example:443/keys', asked],
    // Where it led on to another address, the token chose that one, too.
    ['jku', asked, 'https://elsewhere.example/keys'],
    ['jku', 'https://elsewhere.example/keys', 'https://elsewhere.example/keys'],
  ])('proves nothing of the issuer where the token names that address by %s: %s', (name, named, address) => {
    const view = viewOf(`{"alg":"Ed25519","${name}":"${named}"}`, { asked, address });
    expect(view).toMatchObject({ state: 'warn', title: 'Valid under a key of its own choice' });
    expect(view.words).toContain(`that the token itself names (${name})`);
    expect(view.notes.at(-1)).toContain(`The token itself names that address (${name}).`);
  });

  it.each([
    ['jku', 'an address that a token led to (jku)', 'A token led to that address (jku).'],
    ['link', 'an address that came with the token', 'A link brought along the address where the fetching began.'],
  ] as const)(
    'proves nothing of the issuer where the fetching began at an address of a sender: %s',
    (by, words, note) => {
      const view = viewOf('{"alg":"Ed25519"}', { asked, address: asked, chosenBy: by });
      expect(view.state).toBe('warn');
      expect(view.words).toContain(words);
      expect(view.notes.at(-1)).toContain(note);
    },
  );

  it('passes all the same, and says so, where the issuer’s own description led there', () => {
    const header = `{"alg":"Ed25519","jku":"${asked}"}`;
    const view = viewOf(header, { asked, address: asked, issuer: 'https://id.example', isIssuers: true });
    expect(view.state).toBe('pass');
    expect(view.notes.at(-1)).toContain('The token itself names that address (jku).');
    const others = [
      { issuer: 'https://evil.example', isIssuers: true },
      { issuer: 'https://id.example', isIssuers: false },
    ];
    for (const other of others) expect(viewOf(header, { asked, address: asked, ...other }).state).toBe('warn');
  });
});
