import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { algorithms } from '../../registry/algorithms.ts';
import { encryptions } from '../../registry/encryptions.ts';
import { excerptOf } from '../../text/excerpt.ts';
import { readJson } from '../../text/json.ts';
import { leavesIn } from '../../text/json-leaves.ts';
import type { JsonNode } from '../../text/json-node.ts';
import { formOf } from '../../token/form.ts';
import { jsonTokens } from '../../token/fixtures/json-tokens.ts';
import { rfcTokens } from '../../token/fixtures/rfc.ts';
import { disclosureOf, process, readSdJwt, sdJwtOf, sha256 } from '../../token/fixtures/sd-jwts.ts';
import { parse } from '../../token/reading/parse.ts';
import { sdJwtText } from '../../token/sd-jwt/sd-jwt-text.ts';
import type { Parsed } from '../../token/token.ts';
import { isKnownName } from './known-names.ts';
import { shapeToken, type ShapeOptions } from './shape-token.ts';

const encoded = (text: string): string => Buffer.from(text).toString('base64url');
const decoded = (text = ''): string => Buffer.from(text, 'base64url').toString();
const digest = (text: string): Promise<string> => Promise.resolve(sha256(text));
const read = (text: string): Parsed => parse(excerptOf(text));

async function shapeOf(text: string, options: Partial<ShapeOptions> = {}) {
  const token = read(text);
  if (token.kind === 'not-a-token') throw new Error(token.title);
  return shapeToken(token, { keepsNames: false, digest, ...options });
}

const tokenOf = (claims: string, header = '{"alg":"ES256","typ":"JWT","kid":"key-of-2026"}'): string =>
  `${encoded(header)}.${encoded(claims)}.${encoded('a signature that is secret')}`;

const claimsOf = async (claims: string, options: Partial<ShapeOptions> = {}): Promise<string> =>
  decoded((await shapeOf(tokenOf(claims), options)).text.split('.')[1]);

/** Types, members in their order and lengths of lists. */
function skeleton(node: JsonNode | undefined): unknown {
  if (node?.type === 'object') return node.members.map(({ value }) => skeleton(value));
  return node?.type === 'array' ? ['list', ...node.items.map(skeleton)] : node?.type;
}

describe('a shape', () => {
  it('has the same structure with other values', async () => {
    const claims =
      '{ "iss": "https://login.example.com/t/42", "sub":"Ada Lovelace", "aud":["api-1","api-2"], "n":[1,20.5,-3e8,true,null],\n "exp":1764003600, "iat":1764000000 }';
    expect(await claimsOf(claims)).toBe(
      '{ "iss": "https://xxxxx.xxxxxxx.xxx/x/00", "sub":"Xxx Xxxxxxxx", "aud":["xxx-0","xxx-1"], "private1":[2,11.1,-1e1,true,null],\n "exp":1000003600, "iat":1000000000 }'.replace(
        '"private1"',
        '"n"',
      ),
    );
  });

  it('keeps what says how the token is made, and zeros instead of its bytes', async () => {
    const header = '{"alg":"ES256","typ":"at+jwt","kid":"key-of-2026","crit":["exp","acme"],"acme":"Anvil Inc."}';
    const [head, , signature = ''] = (await shapeOf(tokenOf('{}', header))).text.split('.');
    expect(decoded(head)).toBe(
      '{"alg":"ES256","typ":"at+jwt","kid":"xxx-xx-0000","crit":["exp","private1"],"private1":"Xxxxx Xxx."}',
    );
    expect(signature).toMatch(/^A{35}$/);
  });

  it('replaces the names that no registry has, unless they shall stay', async () => {
    const claims = '{"sub":"a-b","https://acme.example/role":{"level":"high","sub":"a-b"},"level":7}';
    expect(await claimsOf(claims)).toBe('{"sub":"x-x","private1":{"private2":"xxxx","sub":"x-x"},"private2":1}');
    expect(await claimsOf(claims, { keepsNames: true })).toBe(
      '{"sub":"x-x","https://acme.example/role":{"level":"xxxx","sub":"x-x"},"level":1}',
    );
  });

  it('leaves equal what was equal, and different what was different', async () => {
    const claims = '{"a":"anna","b":"berta","c":"anna","d":"otto","e":["xxxx","XXXX","1111","...."],"sub":"xxxx"}';
    const all = leavesIn(readJson(await claimsOf(claims)).root).map(({ value }) => value);
    expect(all).toEqual(['xxxy', 'xxxxx', 'xxxy', 'xxxz', 'xxxa', 'XXXY', '0000', '----', 'xxxa']);
    const { textLike } = await shapeOf(tokenOf('{"aud":"api.example"}'));
    expect(textLike('api.example')).toBe('xxx.xxxxxxx');
    expect(textLike('')).toBe('');
  });

  it('moves every moment by the same seconds, and takes milliseconds for a number', async () => {
    const claims = '{"nbf":1764000000.25,"iat":1764000100,"exp":1764003600000,"auth_time":5,"x":1764000000}';
    const { text, shift } = await shapeOf(tokenOf(claims), { keepsNames: true });
    expect(shift).toBe(1_000_000_000 - 1764000000);
    expect(decoded(text.split('.')[1])).toBe(
      '{"nbf":1000000000.11,"iat":1000000100,"exp":1111111111111,"auth_time":1,"x":1111111111}',
    );
    expect((await shapeOf(tokenOf('{"sub":"a"}'))).shift).toBeUndefined();
  });

  it('of letters of other scripts has such letters, and what cannot be seen stays', async () => {
    expect(await claimsOf('{"name":"Ünal Çelik 李 ٣\u200b😎"}', { keepsNames: true })).toBe(
      '{"name":"Äxxx Äxxxx ä ²\u200b😀"}',
    );
  });

  it('of damaged JSON has the punctuation only, and of text its length', async () => {
    expect(await claimsOf('{"sub":"ada","exp":17')).toBe('{"xxx":"xxx","xxx":00');
    expect(await claimsOf('just a text, No. 42')).toBe('xxxx x xxxx, Xx. 00');
    expect((await shapeOf(`${encoded('{"alg":"HS256"}')}._____w.AAAA`)).text.split('.')[1]).toBe('AAAAAA');
  });
});

const isKept = (value: string): boolean =>
  // Names of disclosures are strings, too.
  isKnownName(value) ||
  algorithms.has(value) ||
  encryptions.has(value) ||
  /^(?:P-\d+|X25519|[\w+-]+\+(?:jwt|json|sd-jwt)|JOSE\+JSON|text\/plain|sha-256)$/.test(value);

describe('for every published token', () => {
  const published = [...rfcTokens, ...jsonTokens].map(({ token }) => token);

  it('the shape has the same form, and no value of the original', async () => {
    for (const text of published) {
      const [before, after] = [read(text), read((await shapeOf(text)).text)];
      expect(formOf(after)).toBe(formOf(before));
      expect(after.parts.map(({ name }) => name)).toEqual(before.parts.map(({ name }) => name));
      expect(after.parts.map(({ json }) => skeleton(json?.root))).toEqual(
        before.parts.map(({ json }) => skeleton(json?.root)),
      );
      const values = before.parts
        .flatMap(({ json }) => leavesIn(json?.root))
        .map((leaf) => (leaf.type === 'number' ? leaf.written : leaf.value))
        .filter((value) => value.length > 3 && !isKept(value));
      const all = [after.excerpt.text, ...after.parts.map((part) => part.text ?? '')].join('\n');
      const content = all.replaceAll('"ciphertext"', '');
      for (const value of values) expect(content).not.toContain(value);
      for (const part of before.parts)
        if (part.json === undefined && part.excerpt.text.length > 3 && /[1-9B-Za-z]/.test(part.excerpt.text))
          expect(after.excerpt.text).not.toContain(part.excerpt.text);
    }
  });
});

const firsts = (list: readonly string[]): readonly number[] => list.map((name) => list.indexOf(name));

describe('for any claims', () => {
  it('the shape has the same skeleton, and no value longer than three characters', async () => {
    const word = fc.string({ unit: 'grapheme-ascii', minLength: 0, maxLength: 12 });
    const any = fc.letrec((tie) => ({
      value: fc.oneof(
        { maxDepth: 4 },
        word,
        fc.integer(),
        fc.double({ noNaN: true, noDefaultInfinity: true }),
        fc.boolean(),
        fc.constant(null),
        fc.array(tie('value'), { maxLength: 4 }),
        fc.dictionary(fc.oneof(word, fc.constantFrom('sub', 'exp', 'iss', 'alg', 'cnf', '__proto__')), tie('value')),
      ),
    })).value;
    await fc.assert(
      fc.asyncProperty(fc.dictionary(word, any), fc.boolean(), async (claims, keepsNames) => {
        const before = JSON.stringify(claims);
        const after = await claimsOf(before, { keepsNames });
        expect(skeleton(readJson(after).root)).toEqual(skeleton(readJson(before).root));
        const values = leavesIn(readJson(before).root).map((leaf) =>
          leaf.type === 'number' ? leaf.written : leaf.value,
        );
        const left = new Set(
          leavesIn(readJson(after).root).map((leaf) => (leaf.type === 'number' ? leaf.written : leaf.value)),
        );
        for (const value of values) if (value.trim().length > 3) expect(left).not.toContain(value);
      }),
      { numRuns: 500 },
    );
  });

  it('names keep their order and their equality', async () => {
    const names = fc.array(fc.constantFrom('sub', 'a', 'b', 'exp', 'private1'), { maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(names, async (all) => {
        const after = readJson(await claimsOf(`{${all.map((name) => `"${name}":1`).join(',')}}`)).root;
        const found = after?.type === 'object' ? after.members.map(({ name }) => name.value) : [];
        expect(firsts(found)).toEqual(firsts(all));
      }),
    );
  });
});

const kb = (hash: string): string =>
  `${encoded('{"alg":"ES256","typ":"kb+jwt"}')}.${encoded(JSON.stringify({ nonce: 'n-123', sd_hash: hash }))}.QUJD`;

describe('an SD-JWT', () => {
  const street = disclosureOf(['salt-one', 'street_address', '1 Example Road']);
  const address = disclosureOf(['salt-two', 'address', { _sd: [street.digest, 'a'.repeat(43)], country: 'GB' }]);
  const nation = disclosureOf(['salt-three', 'Wonderland']);
  const token = sdJwtOf(
    { sub: 'alice', _sd: [address.digest], nationalities: [{ '...': nation.digest }], _sd_alg: 'sha-256' },
    [address, street, nation],
  );

  it('has digests that fit, also of what stands inside a disclosure', async () => {
    const after = readSdJwt((await shapeOf(token.excerpt.text)).text);
    const { disclosures, payload } = process(after);
    expect(disclosures.map(({ state }) => state)).toEqual(['matched', 'matched', 'matched']);
    expect(payload?.text).not.toMatch(/alice|Road|Wonderland/);
    expect(JSON.parse(payload?.text ?? '')).toEqual({
      sub: 'xxxxx',
      nationalities: ['Xxxxxxxxxx'],
      address: { street_address: '0 Xxxxxxx Xxxx', country: 'XX' },
    });
  });

  it('has a key binding for these very disclosures', async () => {
    const { text } = await shapeOf(`${token.excerpt.text}${kb(sha256(sdJwtText(token)))}`);
    const after = readSdJwt(text);
    const claims: unknown = JSON.parse(after.keyBindingJwt?.payload.text ?? '');
    expect(claims).toEqual({ nonce: 'x-000', sd_hash: sha256(sdJwtText(after)) });
    const other = readSdJwt((await shapeOf(`${token.excerpt.text}${kb('z'.repeat(43))}`)).text);
    expect(JSON.parse(other.keyBindingJwt?.payload.text ?? '')).toEqual({
      nonce: 'x-000',
      sd_hash: `${'x'.repeat(42)}y`,
    });
  });

  it('without a hash has digests of nothing', async () => {
    const after = readSdJwt((await shapeOf(token.excerpt.text, { digest: undefined })).text);
    expect(process(after).disclosures.map(({ state }) => state)).toEqual(['orphan', 'orphan', 'orphan']);
  });
});

describe('detached and unencoded payloads', () => {
  it('are replaced as they are', async () => {
    const text = `${encoded('{"alg":"HS256","b64":false,"crit":["b64"]}')}.{"sub":"ada"}.QUJD`;
    expect((await shapeOf(text)).text.split('.')[1]).toBe('{"sub":"xxx"}');
    const { payloadLike } = await shapeOf(`${encoded('{"alg":"HS256"}')}..QUJD`);
    expect(payloadLike('{"sub":"ada"}', false)).toBe('{"sub":"xxx"}');
    expect(decoded(payloadLike(encoded('{"sub":"ada"}'), true))).toBe('{"sub":"xxx"}');
  });
});
