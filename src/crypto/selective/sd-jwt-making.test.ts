import { describe, expect, it } from 'vitest';
import { newKey } from '../fixtures/new-key.ts';
import { excerptOf } from '../../core/text/excerpt.ts';
import { convert } from '../../core/token/write/convert.ts';
import { disclosureOf, process, readSdJwt, sdJwtOf } from '../../core/token/fixtures/sd-jwts.ts';
import { parse } from '../../core/token/reading/parse.ts';
import { toPublicKey } from '../keys/export-key.ts';
import { calm, keyOf } from '../fixtures/reading.ts';
import { issueSdJwt, type SdJwtOrder } from './issue-sd-jwt.ts';
import { presentSdJwt } from './present-sd-jwt.ts';

const issuer = await newKey('ES256');
const holder = await newKey('ES256');
const stranger = await newKey('ES256');
const holderPublic = (await toPublicKey(holder)) ?? holder;
const secret = keyOf('a-string-secret-at-least-256-bits-long');

const plain: SdJwtOrder = {
  claims: '{"a":1,"b":[1,2],"c":{"d":1}}',
  disclosable: [],
  header: '{"alg":"ES256"}',
  key: issuer,
};
const issue = async (changes: Partial<SdJwtOrder>): Promise<string> => {
  const made = await issueSdJwt({ ...plain, ...changes }, calm);
  return made.ok ? made.value : `no: ${made.problem}`;
};

describe('nothing is issued', () => {
  it.each<readonly [string, Partial<SdJwtOrder>]>([
    ['of a claim that is not there', { disclosable: [['a'], ['x']] }],
    ['of a claim inside a number', { disclosable: [['a', 'x']] }],
    ['of an element that is not there', { disclosable: [['b', 2]] }],
    ['of an element of an object', { disclosable: [['c', 0]] }],
    ['of a member of an array', { disclosable: [['b', 'length']] }],
    ['of __proto__', { disclosable: [['__proto__']] }],
    ['of the payload as a whole', { disclosable: [[]] }],
    ['of a name that is there twice', { claims: '{"a":1,"a":2}', disclosable: [['a']] }],
    ['with _sd', { claims: '{"a":{"_sd":[]}}' }],
    ['with _sd in escapes', { claims: '{"\\u005fsd":[]}' }],
    ['with _sd_alg', { claims: '{"_sd_alg":"sha-256"}' }],
    ['with “...”', { claims: '{"a":[{"...":"x"}]}' }],
    ['of claims that are no JSON', { claims: '{"a":}' }],
    ['of an array', { claims: '[]' }],
    ['of half a character', { claims: '{"a":"\ud800"}' }],
    ['of claims that nest too deep', { claims: `{"a":${'['.repeat(257)}${']'.repeat(257)}}` }],
    [
      'of claims whose digests nest too deep',
      {
        claims: `${'{"a":'.repeat(255)}{"b":1}${'}'.repeat(255)}`,
        disclosable: [[...Array.from({ length: 255 }, () => 'a'), 'b']],
      },
    ],
    ['with a second cnf', { claims: '{"cnf":{}}', holder: holderPublic }],
    ['with a secret of the holder', { holder: secret }],
    ['with a hash that nobody registered', { hash: 'md5' }],
    ['with a hash that is too short', { hash: 'sha-256-32' }],
    ['with half a decoy', { decoys: 0.5 }],
    ['with a million decoys', { decoys: 1e6 }],
    ['with alg none', { header: '{"alg":"none"}' }],
    ['with a MAC', { header: '{"alg":"HS256"}', key: secret }],
    ['without alg', { header: '{}' }],
    ['with a header that is no JSON', { header: '{' }],
    ['with an unencoded payload', { header: '{"alg":"ES256","b64":false,"crit":["b64"]}' }],
    ['with an algorithm that nobody knows', { header: '{"alg":"ES257"}' }],
    ['without a key', { key: undefined }],
    ['with a key of another kind', { header: '{"alg":"RS256"}' }],
    ['with a public key', { key: holderPublic }],
  ])('%s', async (_, changes) => {
    const answer = await issue(changes);
    expect(answer).toMatch(/^no: /);
    expect(answer.replace(/“a(?:\.a)+\.b”/, '“a.….b”')).toMatchSnapshot();
  });
});

const partsOf = (token: string): readonly string[] => {
  const { issuerJwt, disclosures } = readSdJwt(token);
  return [issuerJwt.header, issuerJwt.payload, ...disclosures].map(({ text = '' }) => text);
};

describe('what is issued', () => {
  it('is written as it was given, down to the last digit', async () => {
    const claims = '{ "big": 9007199254740993, "x":1.0, "e":"\\u00e9", "dup":{"a":1,"a":2},\n "list":[ 1e3 , -0 ] }';
    const token = await issue({ claims, disclosable: [['big'], ['list', 1], ['dup']], header: '{ "alg" : "ES256" }' });
    const [header, payload, ...disclosures] = partsOf(token);
    expect(header).toBe('{ "alg" : "ES256" }');
    expect(payload?.replace(/"[\w-]{43}"/g, '"…"')).toBe(
      '{"x":1.0,"e":"\\u00e9","list":[1e3,{"...":"…"}],"_sd":["…","…"],"_sd_alg":"sha-256"}',
    );
    expect(disclosures.map((text) => text.replace(/^\["[\w-]{22}", /, '['))).toEqual([
      '["big", 9007199254740993]',
      '["dup", {"a":1,"a":2}]',
      '[-0]',
    ]);
  });

  it('hides the order of the claims, and each salt is new (§4.2.4.1, §9.3)', async () => {
    const names = Array.from({ length: 40 }, (_, index) => `claim${index}`);
    const claims = JSON.stringify(Object.fromEntries(names.map((name) => [name, 1])));
    const result = process(readSdJwt(await issue({ claims, disclosable: names.map((name) => [name]), decoys: 5 })));
    const digests = result.disclosures.flatMap(({ digest }) => digest ?? []);
    const [, payload = ''] = partsOf(await issue({ claims, disclosable: names.map((name) => [name]), decoys: 5 }));
    const listed = payload.match(/[\w-]{43}/g) ?? [];
    expect([listed.length, listed]).toEqual([45, [...listed].sort()]);
    expect(digests).not.toEqual([...digests].sort());
    expect(new Set(result.disclosures.map(({ content }) => content.salt)).size).toBe(40);
  });

  it('spreads its decoys over all places that have digests', async () => {
    const [, payload = ''] = partsOf(await issue({ disclosable: [['a'], ['c', 'd']], decoys: 3 }));
    expect(payload.replace(/"[\w-]{43}"/g, '.')).toBe(
      '{"b":[1,2],"c":{"_sd":[.,.]},"_sd":[.,.,.],"_sd_alg":"sha-256"}',
    );
    const [, bare = ''] = partsOf(await issue({ decoys: 2 }));
    expect(bare.replace(/"[\w-]{43}"/g, '.')).toBe('{"a":1,"b":[1,2],"c":{"d":1},"_sd":[.,.],"_sd_alg":"sha-256"}');
  });

  it('confirms the public half of the holder’s key and nothing of the private one', async () => {
    const [, payload = ''] = partsOf(await issue({ holder: { ...holder, kid: 'holder-1' } }));
    const { x, y } = holder.material;
    expect(payload).toContain(
      `"cnf":{"jwk":{"kty":"EC","kid":"holder-1","alg":"ES256","crv":"P-256","x":"${x}","y":"${y}"}}`,
    );
    expect(payload).not.toContain(holder.material.d);
  });

  it('takes a path that is given twice once', async () => {
    expect(partsOf(await issue({ disclosable: [['a'], ['a']] }))).toHaveLength(3);
  });
});

describe('nothing is presented', () => {
  const binding = { key: holder, audience: 'https://verifier.example', nonce: 'n-1', now: 1_800_000_000 };
  const bind = async (order: Partial<SdJwtOrder>, changes: Partial<typeof binding>, reveal: readonly number[] = []) => {
    const sdJwt = readSdJwt(await issue(order));
    const made = await presentSdJwt(sdJwt, process(sdJwt), { reveal, binding: { ...binding, ...changes } }, calm);
    return made.ok ? 'yes' : made.problem;
  };

  it('by another key than the holder’s', async () => {
    const why = await bind({ holder: holderPublic }, { key: stranger });
    expect(why.replace(/[\w-]{43}/g, '…')).toMatchInlineSnapshot(
      `"This is another key than the holder’s: “cnf” in the payload confirms the EC P-256 public key with the thumbprint …, and the EC P-256 private key at hand has …. A receiver would refuse its signature (RFC 9901 §7.3)."`,
    );
    expect(await bind({ holder: holderPublic }, {})).toBe('yes');
  });

  it('by the public half of the holder’s key', async () => {
    expect(await bind({ holder: holderPublic }, { key: holderPublic })).toMatchInlineSnapshot(
      `"The EC P-256 public key can only verify; the private key signs."`,
    );
  });

  it('where the issuer confirmed no key', async () => {
    expect(await bind({}, {})).toMatchInlineSnapshot(
      `"The token cannot be bound to a key. The issuer confirmed no key: the payload has no “cnf”. So nobody can tell whose signature this should be."`,
    );
  });

  it('where the confirmed key is not revealed', async () => {
    const order = { claims: `{"cnf":{"jwk":${JSON.stringify(holderPublic.material)}}}`, disclosable: [['cnf']] };
    expect(await bind(order, {}, [0])).toBe('yes');
    expect(await bind(order, {})).toMatch(/^The token cannot be bound to a key\. The issuer confirmed no key/);
  });

  it('where cnf names another kid', async () => {
    const order = { claims: '{"cnf":{"kid":"holder-1"}}' };
    expect(await bind(order, { key: { ...holder, kid: 'holder-1' } })).toBe('yes');
    expect(await bind(order, { key: { ...holder, kid: 'x' } })).toMatch(/by its kid, “holder-1”/);
  });

  it('without an audience or a nonce', async () => {
    expect(await bind({ holder: holderPublic }, { audience: '' })).toMatchInlineSnapshot(
      `"Give the audience that the receiver expects: a key binding must name it (RFC 9901 §4.3)."`,
    );
    expect(await bind({ holder: holderPublic }, { nonce: '' })).toMatchInlineSnapshot(
      `"Give the nonce that the receiver expects: a key binding must name it (RFC 9901 §4.3)."`,
    );
  });

  it('of disclosures that a receiver would refuse', async () => {
    const made = disclosureOf('["s", "a", 1]');
    const element = disclosureOf('["s", 1]');
    const sdJwt = sdJwtOf({ _sd: [made.digest, element.digest] }, [made, made, element, disclosureOf('["s", "b", 1]')]);
    const why = async (index: number): Promise<string> => {
      const shown = await presentSdJwt(sdJwt, process(sdJwt), { reveal: [index] }, calm);
      return shown.ok ? 'yes' : shown.problem;
    };
    expect(await Promise.all([0, 1, 2, 3, 99].map(why))).toMatchInlineSnapshot(`
      [
        "yes",
        "Disclosure 2 is in the token twice, and must be sent once (RFC 9901 §4). Choose the first of the two only.",
        "Disclosure 3 must not be sent: it must not stand where its digest is, and a receiver would refuse the token (RFC 9901 §7.1).",
        "Disclosure 4 must not be sent: no digest in the token refers to it, and a receiver would refuse the token (RFC 9901 §7.1).",
        "yes",
      ]
    `);
  });
});

describe('in JSON all but the first unprotected header stays as it was written', () => {
  const made = disclosureOf('["s", "a", 1]');
  const compact = sdJwtOf({ _sd: [made.digest] }, [made]);
  const [protectedHeader = '', payload = '', signature = ''] = compact.issuerJwt.excerpt.text.split('.');
  const general = `{ "payload" : "${payload}",
  "signatures": [ { "protected":"${protectedHeader}", "signature":"${signature}",
      "header": { "kid": "k1", "disclosures": [ "${made.text}" ], "kb_jwt": "eyJ0eXAiOiJrYitqd3QifQ.e30.AA" , "x":1.0} },
    {"protected":"${protectedHeader}","header":{"kid":"k2"},"signature":"${signature}"} ],
  "more": [1 , 2] }`;

  it('with the disclosure, without the key binding', async () => {
    const parsed = parse(excerptOf(general));
    if (parsed.kind !== 'sd-jwt') throw new Error(parsed.kind);
    const shown = await presentSdJwt(parsed, process(parsed), { reveal: [0] }, calm);
    const wanted = general
      .replace(`[ "${made.text}" ]`, `["${made.text}"]`)
      .replace(', "kb_jwt": "eyJ0eXAiOiJrYitqd3QifQ.e30.AA"', '');
    expect(shown).toEqual({ ok: true, value: wanted });
  });

  it('without the disclosure', async () => {
    const flattened = convert(compact, 'flattened');
    const sdJwt = readSdJwt(flattened.ok ? flattened.value : '');
    const shown = await presentSdJwt(sdJwt, process(sdJwt), { reveal: [] }, calm);
    expect(shown).toEqual({ ok: true, value: sdJwt.excerpt.text.replace(`["${made.text}"]`, '[]') });
  });
});
