import { generateKeyPairSync, sign as nodeSign, type KeyObject } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { disclosureOf, process, readSdJwt, sha256 } from '../../core/token/fixtures/sd-jwts.ts';
import { squiggles } from '../../core/token/fixtures/squiggles.ts';
import { calm, keyOf, signingInputOf } from '../fixtures/reading.ts';
import { checkKeyBinding, type KeyBinding } from './key-binding.ts';

const holder = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const stranger = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const jwk = holder.publicKey.export({ format: 'jwk' });

const disclosure = disclosureOf('["s1", "name", "Doe"]');
const now = 1_800_000_000;
const expected = { now, audience: 'https://verifier.example', nonce: 'n-1', maxAgeSeconds: 300 };

const es256 = (input: string, key: KeyObject): string =>
  nodeSign('sha256', Buffer.from(input), { key, dsaEncoding: 'ieee-p1363' }).toString('base64url');

interface Changes {
  /** Of the payload of the SD-JWT. */
  readonly payload?: object;
  readonly header?: object;
  /** Of the key binding JWT; undefined takes a claim away. */
  readonly claims?: object;
  readonly key?: KeyObject;
  /** Stands between the hashed characters and the key binding JWT. */
  readonly added?: string;
}

function tokenOf({
  payload = { cnf: { jwk } },
  header = {},
  claims = {},
  key = holder.privateKey,
  added = '',
}: Changes): string {
  const issuer = signingInputOf({ alg: 'ES256' }, { ...payload, _sd: [disclosure.digest] });
  const sdJwt = `${issuer}.${es256(issuer, stranger.privateKey)}~${disclosure.text}~`;
  const right = { iat: now - 10, aud: expected.audience, nonce: expected.nonce, sd_hash: sha256(sdJwt) };
  const input = signingInputOf({ alg: 'ES256', typ: 'kb+jwt', ...header }, { ...right, ...claims });
  return `${sdJwt}${added}${input}.${es256(input, key)}`;
}

const check = (
  token: string,
  circumstances: Partial<Parameters<typeof checkKeyBinding>[1]> = {},
): Promise<KeyBinding | undefined> => {
  const sdJwt = readSdJwt(token);
  return checkKeyBinding(sdJwt, { ...expected, processed: process(sdJwt), ...circumstances }, calm);
};

/** What is not met of a token, with the characters that it is said of where they are base64url of JSON. */
async function said(changes: Changes, circumstances?: Parameters<typeof check>[1]): Promise<string> {
  const binding = await check(tokenOf(changes), circumstances);
  const unmet = binding?.checks.filter(({ outcome }) => outcome !== 'met') ?? [];
  return unmet.map(({ id, outcome, why, reference }) => `${id} ${outcome}: ${why} [${reference}]`).join('\n');
}

describe('a key binding', () => {
  it('that is right meets every rule, with the key that the issuer confirmed', async () => {
    const binding = await check(tokenOf({}));
    expect(binding?.checks.map(({ id, outcome }) => `${id} ${outcome}`)).toEqual(
      ['typ', 'alg', 'iat', 'aud', 'nonce', 'sd_hash', 'signature'].map((id) => `${id} met`),
    );
    expect(binding).toMatchObject({ outcome: 'met', key: { source: 'token', use: 'public', kty: 'EC' } });
  });

  it('that is not there is nothing to check, unless the receiver wants one (§7.3, step 2)', async () => {
    const [bare = ''] = /^.*~/.exec(tokenOf({})) ?? [];
    expect(await check(bare)).toBeUndefined();
    const required = await check(bare, { isRequired: true });
    expect(required?.outcome).toBe('not-met');
    expect(required?.checks).toMatchInlineSnapshot(`
      [
        {
          "id": "presence",
          "outcome": "not-met",
          "reference": "RFC 9901 §7.3",
          "span": {
            "end": 400,
            "start": 399,
          },
          "why": "There is no key binding JWT, and one is required here: anybody who got hold of the token could present it. A receiver must refuse it.",
        },
      ]
    `);
    expect((await check(tokenOf({}), { isRequired: true }))?.outcome).toBe('met');
  });

  it.each<readonly [string, Changes]>([
    ['no typ', { header: { typ: undefined } }],
    ['another typ', { header: { typ: 'JWT' } }],
    ['typ in capitals', { header: { typ: 'KB+JWT' } }],
    ['typ with its prefix', { header: { typ: 'application/kb+jwt' } }],
    ['no iat', { claims: { iat: undefined } }],
    ['iat as a string', { claims: { iat: String(now) } }],
    ['iat in the future', { claims: { iat: now + 61 } }],
    ['an old iat', { claims: { iat: now - 361 } }],
    ['no aud', { claims: { aud: undefined } }],
    ['another aud', { claims: { aud: 'https://other.example' } }],
    ['aud as an array', { claims: { aud: [expected.audience] } }],
    ['no nonce', { claims: { nonce: undefined } }],
    ['another nonce', { claims: { nonce: 'n-2' } }],
    ['nonce as a number', { claims: { nonce: 1 } }],
    ['no sd_hash', { claims: { sd_hash: undefined } }],
    ['expired', { claims: { exp: now - 61 } }],
    ['not valid yet', { claims: { nbf: now + 61 } }],
    ['exp as a string', { claims: { exp: 'tomorrow' } }],
    ['no cnf', { payload: {} }],
    ['cnf of another kind', { payload: { cnf: { jku: 'https://keys.example' } } }],
    ['a cnf whose jwk is no key', { payload: { cnf: { jwk: { kty: 'EC', crv: 'P-256' } } } }],
    ['a cnf whose jwk is no object', { payload: { cnf: { jwk: 'key' } } }],
    ['a cnf with a kid that is not at hand', { payload: { cnf: { kid: 'holder-1' } } }],
  ])('%s', async (_, changes) => {
    expect(await said(changes)).toMatchSnapshot();
  });

  it('that leaves a moment of clock skew is met', async () => {
    for (const claims of [{ iat: now + 60 }, { iat: now - 360 }, { exp: now - 59 }, { nbf: now + 60 }])
      expect(await said({ claims })).toBe('');
  });

  it('by another key than the confirmed one is none', async () => {
    expect(await said({ key: stranger.privateKey })).toMatch(/^signature not-met: .*does not match/);
    expect((await check(tokenOf({ key: stranger.privateKey })))?.outcome).toBe('not-met');
  });

  it('with alg none, or by a shared secret, is none', async () => {
    expect(await said({ header: { alg: 'none' } })).toMatch(/^alg not-met: .*"alg":"none".*\nsignature not-met: /s);
    expect(await said({ header: { alg: 'HS256' } })).toMatch(
      /^alg not-met: HS256 is no digital signature.*\nsignature not-met: /s,
    );
  });

  it('for other disclosures says which hash it has and which it should have (§4.3.1)', async () => {
    const binding = await check(tokenOf({ added: `${disclosureOf('["s2", "city", "Anytown"]').text}~` }));
    const hash = binding?.checks.find(({ id }) => id === 'sd_hash');
    expect(hash?.outcome).toBe('not-met');
    expect(hash?.why).toMatch(/^“sd_hash” is [\w-]{43}, and the hash of the SD-JWT as it stands here is [\w-]{43}\. /);
  });

  it('uses the hash that the payload names', async () => {
    expect(await said({ payload: { cnf: { jwk }, _sd_alg: 'sha-512' } })).toMatch(
      /^sd_hash not-met: .* is [\w-]{86}\. /,
    );
    expect(await said({ payload: { cnf: { jwk }, _sd_alg: 'md5' } })).toMatch(/^sd_hash needs-input: .*“md5”/);
  });

  it('that lacks what only the receiver knows cannot be told', async () => {
    const sdJwt = readSdJwt(tokenOf({}));
    const binding = await checkKeyBinding(sdJwt, { now, processed: process(sdJwt) }, calm);
    expect(binding?.checks.filter(({ outcome }) => outcome === 'needs-input').map(({ id }) => id)).toEqual([
      'iat',
      'aud',
      'nonce',
    ]);
    expect(binding?.outcome).toBe('needs-input');
  });

  it('by a key that cnf names by kid is checked with the key at hand (RFC 7800 §3.4)', async () => {
    const known = [
      keyOf(JSON.stringify({ ...jwk, kid: 'holder-1' })),
      keyOf(JSON.stringify({ ...stranger.publicKey.export({ format: 'jwk' }), kid: 'x' })),
    ];
    const changes = { payload: { cnf: { kid: 'holder-1' } } };
    expect(await said(changes, { known })).toBe('');
    expect(await said({ ...changes, key: stranger.privateKey }, { known })).toMatch(/^signature not-met: /);
  });

  it('by a key that cnf names by its thumbprint is checked with the key at hand (RFC 9449 §6.1)', async () => {
    const known = [stranger, holder].map(({ publicKey }) => keyOf(JSON.stringify(publicKey.export({ format: 'jwk' }))));
    const jkt = sha256(JSON.stringify({ crv: jwk.crv, kty: jwk.kty, x: jwk.x, y: jwk.y }));
    const changes = { payload: { cnf: { jkt } } };
    expect(await said(changes, { known })).toBe('');
    expect(await said({ ...changes, key: stranger.privateKey }, { known })).toMatch(/^signature not-met: /);
    expect(await said(changes)).toMatch(
      /^signature needs-input: .* by its thumbprint, “[\w-]{43}”, and no such key is at hand/,
    );
  });

  it('by a key in a cnf that was disclosed is checked with it', async () => {
    const cnf = disclosureOf(`["s9", "cnf", ${JSON.stringify({ jwk })}]`);
    const issuer = signingInputOf({ alg: 'ES256' }, { _sd: [cnf.digest] });
    const sdJwt = `${issuer}.${es256(issuer, stranger.privateKey)}~${cnf.text}~`;
    const claims = { iat: now, aud: expected.audience, nonce: expected.nonce, sd_hash: sha256(sdJwt) };
    const input = signingInputOf({ alg: 'ES256', typ: 'kb+jwt' }, claims);
    const token = `${sdJwt}${input}.${es256(input, holder.privateKey)}`;
    const binding = await check(token);
    expect(binding?.outcome).toBe('met');
    const span = binding?.key?.span;
    expect(Buffer.from(token.slice(span?.start, span?.end), 'base64url').toString()).toContain('"kty":"EC"');
  });

  it('marks the member that each rule is about', async () => {
    const sdJwt = readSdJwt(tokenOf({}));
    const binding = await checkKeyBinding(sdJwt, { ...expected, processed: process(sdJwt) }, calm);
    const about = (binding?.checks ?? []).map(({ id, span }) => {
      const [text = '', marks = ''] = squiggles(sdJwt.parts, [{ id, severity: 'info', span, message: '' }])
        .split('\n')
        .slice(2);
      return text.slice(marks.indexOf('~'), marks.lastIndexOf('~') + 1);
    });
    expect(about.map((text) => text.replace(/[\w-]{43}/, '…'))).toEqual([
      '"typ":"kb+jwt"',
      '"alg":"ES256"',
      '"iat":1799999990',
      '"aud":"https://verifier.example"',
      '"nonce":"n-1"',
      '"sd_hash":"…"',
      '',
    ]);
    const { signature } = sdJwt.keyBindingJwt ?? {};
    expect(binding?.checks.at(-1)?.span).toEqual(signature?.excerpt.span);
  });
});
