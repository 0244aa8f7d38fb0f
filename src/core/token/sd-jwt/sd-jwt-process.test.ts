import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../text/apply-edits.ts';
import { convert } from '../write/convert.ts';
import { findTokens } from '../find/find.ts';
import { parse } from '../reading/parse.ts';
import { faultTitle } from '../fault-title.ts';
import { spanOf } from '../../text/span.ts';
import { disclosureOf, process, readSdJwt, sdJwtOf, sha256, type Made } from '../fixtures/sd-jwts.ts';
import { squiggles } from '../fixtures/squiggles.ts';
import type { SdJwt } from '../token.ts';
import { processSdJwt } from './sd-jwt-process.ts';

const name = disclosureOf('["s1", "name", "Doe"]');
const city = disclosureOf('["s2", "city", "Anytown"]');
const first = disclosureOf('["s3", "US"]');

/** What is said of a token, each fault with its span underlined. */
function said(sdJwt: SdJwt): string {
  const { faults } = process(sdJwt);
  for (const { id } of faults) expect(faultTitle(id)).toMatch(/^[A-Z“_].{8,40}$/);
  return squiggles(sdJwt.parts, faults);
}

const payloadOf = (sdJwt: SdJwt): string | undefined => process(sdJwt).payload?.text;

const statesOf = (sdJwt: SdJwt): readonly string[] =>
  process(sdJwt).disclosures.map(({ state, path, place }) =>
    [state, path, place?.within].filter((each) => each !== undefined).join(' '),
  );

const decoy = sha256('decoy');

describe('digests become claims (RFC 9901 §7.1, step 3)', () => {
  it('at the outermost level', () => {
    const sdJwt = sdJwtOf({ iss: 'i', _sd: [name.digest, decoy], _sd_alg: 'sha-256' }, [name]);
    expect([said(sdJwt), payloadOf(sdJwt)]).toEqual(['\n', '{"iss":"i","name":"Doe"}']);
    expect(statesOf(sdJwt)).toEqual(['matched name']);
    expect(process(sdJwt).undisclosed).toMatchObject([{ digest: decoy, path: '' }]);
  });

  it('inside objects, whose other members stay', () => {
    const sdJwt = sdJwtOf({ address: { country: 'US', _sd: [decoy, city.digest] } }, [city]);
    expect([said(sdJwt), payloadOf(sdJwt)]).toEqual(['\n', '{"address":{"country":"US","city":"Anytown"}}']);
    expect(statesOf(sdJwt)).toEqual(['matched address.city']);
    expect(process(sdJwt).undisclosed).toMatchObject([{ digest: decoy, path: 'address' }]);
  });

  it('in arrays, where elements without a disclosure go', () => {
    const sdJwt = sdJwtOf({ nationalities: ['DE', { '...': decoy }, { '...': first.digest }] }, [first]);
    expect([said(sdJwt), payloadOf(sdJwt)]).toEqual(['\n', '{"nationalities":["DE","US"]}']);
    expect(statesOf(sdJwt)).toEqual(['matched nationalities[2]']);
    expect(process(sdJwt).undisclosed).toMatchObject([{ digest: decoy, path: 'nationalities[1]' }]);
  });

  it('inside other disclosures, in any order of the token (§4.2.6)', () => {
    const list = disclosureOf(`["s4", "list", [{"...": "${first.digest}"}, {"_sd": ["${city.digest}"]}, 3]]`);
    const sdJwt = sdJwtOf({ _sd: [list.digest] }, [first, city, list]);
    expect([said(sdJwt), payloadOf(sdJwt)]).toEqual(['\n', '{"list":["US",{"city":"Anytown"},3]}']);
    expect(statesOf(sdJwt)).toEqual(['matched list[0] 2', 'matched list[1].city 2', 'matched list']);
  });

  it('of objects and arrays that have nothing else, {} and [] stay', () => {
    expect(payloadOf(sdJwtOf({ a: { _sd: [decoy] }, b: [{ '...': decoy }], _sd: [] }))).toBe('{"a":{},"b":[]}');
  });

  it('and every value is written as it was', () => {
    const exact = disclosureOf('["s",  "big" , [9007199254740993, 1.0, "\\u00e9", {"a":1,"a":2}] ]');
    const sdJwt = sdJwtOf(`{ "x" :1.10,"_sd":["${exact.digest}"], "x": -0 }`, [exact]);
    expect(payloadOf(sdJwt)).toBe('{"x" :1.10,"x": -0,"big":[9007199254740993, 1.0, "\\u00e9", {"a":1,"a":2}]}');
  });

  it('and each character knows where it came from', () => {
    const sdJwt = sdJwtOf({ iss: 'i', _sd: [name.digest] }, [name]);
    const { payload } = process(sdJwt);
    const at = payload?.text.indexOf('"Doe"') ?? 0;
    const part = sdJwt.disclosures[0];
    const inDisclosure = part?.text?.indexOf('"Doe"') ?? 0;
    expect(payload?.locate(spanOf(at, at + 5))).toEqual(part?.locate(spanOf(inDisclosure, inDisclosure + 5)));
    expect(payload?.disclosed.map(({ span }) => payload.text.slice(span.start, span.end))).toEqual(['"name":"Doe"']);
  });

  it.each([
    ['an object', '["0",{"_sd":{}}]', '{"a":[{}]}'],
    ['an array', `["0",[{"...":"${decoy}"}]]`, '{"a":[[]]}'],
  ])('and what was disclosed has a place, though nothing is left in %s', (_, content, text) => {
    const element = disclosureOf(content);
    const sdJwt = sdJwtOf({ a: [{ '...': element.digest }] }, [element]);
    const { payload } = process(sdJwt);
    expect(payload?.text).toBe(text);
    expect(payload?.disclosed.map(({ span }) => payload.locate(span))).toEqual([
      sdJwt.disclosures[0]?.locate(spanOf(content.length - 2, content.length - 1)),
    ]);
  });
});

describe('what RFC 9901 forbids', () => {
  it('alg none (§7.1, step 2)', () => {
    expect(said(sdJwtOf({ iss: 'i' }, [], { alg: 'none' }))).toMatchInlineSnapshot(`
      "
      error sd-unsecured
      {"alg":"none"}
      ~~~~~~~~~~~~~~
      The issuer-signed JWT says "alg":"none". An SD-JWT must be signed, for only the signature vouches for its digests; a receiver must not take this one. [RFC 9901 §7.1]
      "
    `);
  });

  it('a MAC in place of a signature (§4.1)', () => {
    expect(said(sdJwtOf({ iss: 'i' }, [], { alg: 'HS256' }))).toMatchInlineSnapshot(`
      "
      error sd-mac
      {"alg":"HS256"}
      ~~~~~~~~~~~~~~~
      The issuer-signed JWT has a shared secret’s code (HMAC) instead of a digital signature: whoever can check it can also make it. An issuer signs with a private key. [RFC 9901 §4.1]
      "
    `);
  });

  it('a payload that is no object (§4.1)', () => {
    expect(said(sdJwtOf('[1]'))).toMatchInlineSnapshot(`
      "
      "
    `);
  });

  it('a hash that is unknown (§4.1.1)', () => {
    expect(said(sdJwtOf({ _sd_alg: 'sha-1' }))).toMatchInlineSnapshot(`
      "
      error sd-alg-unknown
      {"_sd_alg":"sha-1"}
                 ~~~~~~~
      “_sd_alg” names the hash “sha-1”, which is not in IANA’s registry of named hashes, so no digest can be checked here. [RFC 9901 §4.1.1]
      "
    `);
    expect(said(sdJwtOf({ _sd_alg: 'SHA-256' }))).toMatchInlineSnapshot(`
      "
      error sd-alg-unknown
      {"_sd_alg":"SHA-256"}
                 ~~~~~~~~~
      “_sd_alg” names the hash “SHA-256”, which is not in IANA’s registry of named hashes, so no digest can be checked here. Names are case-sensitive and written like "sha-256". [RFC 9901 §4.1.1]
      "
    `);
    expect(said(sdJwtOf({ _sd_alg: 256 }))).toMatchInlineSnapshot(`
      "
      error sd-alg-unknown
      {"_sd_alg":256}
                 ~~~
      “_sd_alg” must be a string, the name of a hash such as "sha-256". Without it no digest can be checked. [RFC 9901 §4.1.1]
      "
    `);
  });

  it('a hash that was cut short (§9.4)', () => {
    expect(said(sdJwtOf({ _sd_alg: 'sha-256-64' }))).toMatchInlineSnapshot(`
      "
      warning sd-hash-weak
      {"_sd_alg":"sha-256-64"}
                 ~~~~~~~~~~~~
      “_sd_alg” names sha-256-64, a digest of 64 bits only. It is registered, but too short for this use: disclosures with the same digest can be found, and the signature would stand for all of them. Use sha-256. [RFC 9901 §9.4]
      "
    `);
  });

  it('_sd_alg in another place (§4.1.1)', () => {
    expect(said(sdJwtOf({ a: { _sd_alg: 'sha-256' } }))).toMatchInlineSnapshot(`
      "
      error sd-alg-nested
      {"a":{"_sd_alg":"sha-256"}}
            ~~~~~~~~~~~~~~~~~~~
      “_sd_alg” stands inside another object. It names the hash for the whole token, and must stand at the top level of the payload and nowhere else. [RFC 9901 §4.1.1]
      "
    `);
    const hidden = disclosureOf('["s", "_sd_alg", "sha-512"]');
    const sdJwt = sdJwtOf({ _sd: [hidden.digest] }, [hidden]);
    expect([said(sdJwt), payloadOf(sdJwt)]).toMatchInlineSnapshot(`
      [
        "
      error sd-alg-nested
      ["s", "_sd_alg", "sha-512"]
            ~~~~~~~~~
      This disclosure has the claim name “_sd_alg”. That names the hash for the whole token, and must stand at the top level of the payload for all to see, and nowhere else. [RFC 9901 §4.1.1]
      ",
        "{}",
      ]
    `);
  });

  it('_sd that is no array of strings (§4.2.4.1)', () => {
    expect(said(sdJwtOf({ _sd: 'none' }))).toMatchInlineSnapshot(`
      "
      error sd-digests-type
      {"_sd":"none"}
       ~~~~~~~~~~~~
      “_sd” must be an array of strings, each the digest of a disclosure or a decoy, and it is not. A receiver passes over it. [RFC 9901 §4.2.4.1]
      "
    `);
    const sdJwt = sdJwtOf({ _sd: [1, name.digest] }, [name]);
    expect([said(sdJwt), payloadOf(sdJwt)]).toMatchInlineSnapshot(`
      [
        "
      error sd-digests-type
      {"_sd":[1,"dXAaFWf3PJN7gmsd8qm-m5hK3bXKjvEGL_lG45QZeQo"]}
       ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
      “_sd” must be an array of strings, each the digest of a disclosure or a decoy, and it is not. A receiver passes over all of it; here its strings are read all the same. [RFC 9901 §4.2.4.1]
      ",
        "{"name":"Doe"}",
      ]
    `);
  });

  it('“...” for anything but an array element (§4.2.4.2)', () => {
    expect(said(sdJwtOf({ '...': decoy }))).toMatchInlineSnapshot(`
      "
      error sd-element-shape
      {"...":"veuboir4-nPln-fE08SK4RZWF912xyB3PN9svDOpHdc"}
       ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
      The key “...” stands here for something else than the digest of an array element. It may be used only as the one key of an object in an array, with a digest (a string) as its value. [RFC 9901 §4.2.4.2]
      "
    `);
    expect(said(sdJwtOf({ a: [{ '...': decoy, b: 1 }] }))).toMatchInlineSnapshot(`
      "
      error sd-element-shape
      {"a":[{"...":"veuboir4-nPln-fE08SK4RZWF912xyB3PN9svDOpHdc","b":1}]}
             ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
      The key “...” stands here for something else than the digest of an array element. It may be used only as the one key of an object in an array, with a digest (a string) as its value. [RFC 9901 §4.2.4.2]
      "
    `);
    expect(said(sdJwtOf({ a: [{ '...': 1 }] }))).toMatchInlineSnapshot(`
      "
      error sd-element-shape
      {"a":[{"...":1}]}
             ~~~~~~~
      The key “...” stands here for something else than the digest of an array element. It may be used only as the one key of an object in an array, with a digest (a string) as its value. [RFC 9901 §4.2.4.2]
      "
    `);
  });

  it('a disclosure of an array element where a property belongs, and the other way round (§7.1, step 3)', () => {
    const sdJwt = sdJwtOf({ a: [{ '...': name.digest }, { '...': decoy }], _sd: [first.digest] }, [name, first]);
    expect(said(sdJwt)).toMatchInlineSnapshot(`
      "
      error sd-disclosure-kind
      ["s1", "name", "Doe"]
      ~~~~~~~~~~~~~~~~~~~~~
      The digest of this disclosure stands for an array element, so it must be an array of salt and value, and it is not. A receiver must refuse the token. [RFC 9901 §7.1]

      error sd-disclosure-kind
      ["s3", "US"]
      ~~~~~~~~~~~~
      The digest of this disclosure stands in an “_sd” array, so it must be an array of salt, claim name and value, and it is not. A receiver must refuse the token. [RFC 9901 §7.1]
      "
    `);
    expect([statesOf(sdJwt), payloadOf(sdJwt)]).toEqual([['refused a[0]', 'refused'], '{"a":[]}']);
  });

  it('a disclosure that is no array of salt, name and value (§4.2.1)', () => {
    const wrong = ['["s"]', '{}', '[1, "name", 2]', '["s", 1, 2]', '["s", "n", 1, 2]', '["s", "n", 1', '"s"'];
    for (const json of wrong) {
      const made = disclosureOf(json);
      const { faults, disclosures } = process(sdJwtOf({ _sd: [made.digest] }, [made]));
      expect([json, ...faults.map(({ id }) => id), disclosures[0]?.state]).toEqual([
        json,
        'sd-disclosure-kind',
        'refused',
      ]);
    }
  });

  it('a claim named _sd or “...” (§7.1, step 3)', () => {
    const sd = disclosureOf('["s", "_sd", []]');
    const dots = disclosureOf('["t", "...", "x"]');
    const sdJwt = sdJwtOf({ _sd: [sd.digest, dots.digest] }, [sd, dots]);
    expect(said(sdJwt)).toMatchInlineSnapshot(`
      "
      error sd-name-reserved
      ["s", "_sd", []]
            ~~~~~
      This disclosure has the claim name “_sd”, which is reserved for digests and must not be a claim’s. A receiver must refuse the token. [RFC 9901 §7.1]

      error sd-name-reserved
      ["t", "...", "x"]
            ~~~~~
      This disclosure has the claim name “...”, which is reserved for digests and must not be a claim’s. A receiver must refuse the token. [RFC 9901 §7.1]
      "
    `);
    expect(payloadOf(sdJwt)).toBe('{}');
  });

  it('a claim that is there already (§7.1, step 3)', () => {
    const sdJwt = sdJwtOf({ _sd: [name.digest], name: 'Roe' }, [name]);
    expect(said(sdJwt)).toMatchInlineSnapshot(`
      "
      error sd-name-exists
      ["s1", "name", "Doe"]
             ~~~~~~
      This disclosure has the claim name “name”, and there is such a claim already at the level of its digest. Which one counts would be up to chance, so a receiver must refuse the token. [RFC 9901 §7.1]
      "
    `);
    expect(payloadOf(sdJwt)).toBe('{"name":"Roe"}');
  });

  it('two disclosures of one name (§7.1, step 3)', () => {
    const other = disclosureOf('["s9", "name", "Roe"]');
    const sdJwt = sdJwtOf({ _sd: [name.digest, other.digest] }, [name, other]);
    expect(said(sdJwt)).toMatchInlineSnapshot(`
      "
      error sd-name-exists
      ["s9", "name", "Roe"]
             ~~~~~~
      This disclosure has the claim name “name”, and there is such a claim already at the level of its digest. Which one counts would be up to chance, so a receiver must refuse the token. [RFC 9901 §7.1]
      "
    `);
    expect(payloadOf(sdJwt)).toBe('{"name":"Doe"}');
  });

  it('a digest that is there twice, in the payload or in disclosures (§7.1, step 4)', () => {
    expect(said(sdJwtOf({ _sd: [decoy], a: [{ '...': decoy }] }))).toMatchInlineSnapshot(`
      "
      error sd-digest-repeated
      {"_sd":["veuboir4-nPln-fE08SK4RZWF912xyB3PN9svDOpHdc"],"a":[{"...":"veuboir4-nPln-fE08SK4RZWF912xyB3PN9svDOpHdc"}]}
              ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
      The digest “veuboir4-nPln-fE08SK4RZWF912xyB3PN9svDO…” stands here and in another place. Each digest must be there once, in the payload and all disclosures together, so a receiver must refuse the token. [RFC 9901 §7.1]
      "
    `);
    const outer = disclosureOf(`["s", "o", {"_sd": ["${name.digest}"]}]`);
    const sdJwt = sdJwtOf({ _sd: [outer.digest], b: { _sd: [name.digest] } }, [outer, name]);
    expect(said(sdJwt)).toMatchInlineSnapshot(`
      "
      error sd-digest-repeated
      ["s", "o", {"_sd": ["dXAaFWf3PJN7gmsd8qm-m5hK3bXKjvEGL_lG45QZeQo"]}]
                          ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
      The digest “dXAaFWf3PJN7gmsd8qm-m5hK3bXKjvEGL_lG45Q…” stands here and in another place. Each digest must be there once, in the payload and all disclosures together, so a receiver must refuse the token. [RFC 9901 §7.1]
      "
    `);
  });

  it('a disclosure that nothing refers to (§7.1, step 5)', () => {
    const sdJwt = sdJwtOf({ _sd: [decoy] }, [name]);
    expect(said(sdJwt)).toMatchInlineSnapshot(`
      "
      error sd-disclosure-orphan
      ["s1", "name", "Doe"]
      ~~~~~~~~~~~~~~~~~~~~~
      No digest refers to this disclosure, neither in the payload nor in another disclosure. It was altered, belongs to another token, or lacks the disclosure that holds its digest; a receiver must refuse the token. [RFC 9901 §7.1]
      "
    `);
    expect(statesOf(sdJwt)).toEqual(['orphan']);
  });

  it('a disclosure whose parent was not sent (§4.2.6)', () => {
    const outer = disclosureOf(`["s", "o", {"_sd": ["${name.digest}"]}]`);
    expect(statesOf(sdJwtOf({ _sd: [outer.digest] }, [name]))).toEqual(['orphan']);
    expect(statesOf(sdJwtOf({ _sd: [outer.digest] }, [name, outer]))).toEqual(['matched o.name 1', 'matched o']);
  });

  it('a disclosure inside one that must not be used', () => {
    const outer = disclosureOf(`["s", "o", {"a": [{"_sd": ["${name.digest}"]}], "b": [{"...": "${first.digest}"}]}]`);
    const sdJwt = sdJwtOf({ o: 1, _sd: [outer.digest] }, [name, outer, first]);
    expect(said(sdJwt)).toMatchInlineSnapshot(`
      "
      error sd-disclosure-orphan
      ["s1", "name", "Doe"]
      ~~~~~~~~~~~~~~~~~~~~~
      The digest of this disclosure stands in disclosure 2 only, which is no part of this token’s claims itself. Set that one right first; as it is, a receiver must refuse the token. [RFC 9901 §7.1]

      error sd-name-exists
      ["s", "o", {"a": [{"_sd": ["dXAaFWf3PJN7gmsd8qm-m5hK3bXKjvEGL_lG45QZeQo"]}], "b": [{"...": "ge805zvmpZBHYSbpXDUcDtzD4_Fv2G9bcctjTQ5CWtY"}]}]
            ~~~
      This disclosure has the claim name “o”, and there is such a claim already at the level of its digest. Which one counts would be up to chance, so a receiver must refuse the token. [RFC 9901 §7.1]

      error sd-disclosure-orphan
      ["s3", "US"]
      ~~~~~~~~~~~~
      The digest of this disclosure stands in disclosure 2 only, which is no part of this token’s claims itself. Set that one right first; as it is, a receiver must refuse the token. [RFC 9901 §7.1]
      "
    `);
    expect(statesOf(sdJwt)).toEqual(['orphan', 'refused o', 'orphan']);
  });

  it('a disclosure that is there twice (§4)', () => {
    const sdJwt = sdJwtOf({ _sd: [name.digest] }, [name, name]);
    expect(said(sdJwt)).toMatchInlineSnapshot(`
      "
      error sd-disclosure-repeated
      ["s1", "name", "Doe"]
      ~~~~~~~~~~~~~~~~~~~~~
      This disclosure is in the token twice. A holder must not send one more than once; remove it. [RFC 9901 §4]
      "
    `);
    expect(statesOf(sdJwt)).toEqual(['matched name', 'repeated']);
  });

  it('a salt that is there twice (§9.3)', () => {
    const other = disclosureOf('["s1", "city", "Anytown"]');
    expect(said(sdJwtOf({ _sd: [name.digest, other.digest] }, [name, other]))).toMatchInlineSnapshot(`
      "
      warning sd-salt-reused
      ["s1", "city", "Anytown"]
      ~~~~~~~~~~~~~~~~~~~~~~~~~
      This disclosure has the same salt as disclosure 1. The issuer must choose a new salt for each claim; with a known salt a short value can be guessed from its digest. [RFC 9901 §9.3]
      "
    `);
  });

  it('a hidden claim that says whether the token holds (§9.7)', () => {
    const exp = disclosureOf('["s", "exp", 1]');
    expect(said(sdJwtOf({ _sd: [exp.digest] }, [exp]))).toMatchInlineSnapshot(`
      "
      warning sd-claim-critical
      ["s", "exp", 1]
            ~~~~~
      The claim “exp” is selectively disclosable: a holder can leave it out. What a receiver needs to judge the token must stand in the payload for all to see. [RFC 9901 §9.7]
      "
    `);
    expect(said(sdJwtOf({ a: { _sd: [exp.digest] } }, [exp]))).toBe('\n');
  });
});

const mended = (paste: string, sdJwt: SdJwt): string =>
  applyEdits(
    paste,
    process(sdJwt).faults.flatMap(({ fix }) => fix?.edits ?? []),
  );

describe('a digest that was computed over another encoding (RFC 9901 §4.2.3)', () => {
  const text = `${name.text}==`;
  const padded: Made = { text, digest: sha256(text) };

  it('is said to be the issuer’s to mend', () => {
    const sdJwt = sdJwtOf({ _sd: [padded.digest] }, [padded]);
    expect(process(sdJwt).faults.map(({ id, message }) => `${id}: ${message}`)).toEqual([
      expect.stringMatching(/^sd-disclosure-encoding: .*with its padding.*would break the digest/),
    ]);
    expect(statesOf(sdJwt)).toEqual(['matched name']);
  });

  it('is an orphan’s no more than any other', () => {
    const sdJwt = sdJwtOf({ _sd: [name.digest] }, [padded]);
    expect(process(sdJwt).faults.map(({ id }) => id)).toEqual(['sd-disclosure-orphan']);
  });
});

describe('a disclosure that must not be there can be removed', () => {
  const stray = disclosureOf('["s8", "stray", 1]');
  const orders = [
    [stray, name, city],
    [name, stray, city],
    [name, city, stray],
    [name, name, city],
    [name, city, city],
  ];
  it.each(orders)('in a compact token', (...disclosures) => {
    const wrong = sdJwtOf({ _sd: [name.digest, city.digest] }, disclosures).excerpt.text;
    // Wrapped over lines, as the finder joins it.
    const paste = `${wrong.replace(/.{70}/g, '$&\n')}\n`;
    const [sighting] = findTokens(paste);
    const parsed = sighting && parse(sighting.excerpt);
    if (parsed?.kind !== 'sd-jwt') throw new Error(parsed?.kind ?? 'nothing found');
    const right = sdJwtOf({ _sd: [name.digest, city.digest] }, [name, city]).excerpt.text;
    expect(mended(paste, parsed).replace(/\s/g, '')).toBe(right);
  });

  it.each(orders)('in JSON', (...disclosures) => {
    const flattened = convert(sdJwtOf({ _sd: [name.digest, city.digest] }, disclosures), 'flattened');
    const paste = flattened.ok ? JSON.stringify(JSON.parse(flattened.value), undefined, 2) : '';
    const result = process(readSdJwt(mended(paste, readSdJwt(paste))));
    expect(result.faults).toEqual([]);
    expect(result.disclosures.map(({ path }) => path)).toEqual(['name', 'city']);
  });

  it('in JSON that holds nothing else', () => {
    const flattened = convert(sdJwtOf({ _sd: [] }, [stray]), 'flattened');
    const paste = flattened.ok ? flattened.value : '';
    expect(mended(paste, readSdJwt(paste))).toContain('"disclosures":[]');
  });
});

describe('where nothing can be checked', () => {
  it('without digests disclosures are set aside, and nothing is said of them', () => {
    const sdJwt = sdJwtOf({ _sd: [name.digest], _sd_alg: 'md5' }, [name]);
    const { disclosures, faults } = processSdJwt(sdJwt, new Map());
    expect([disclosures.map(({ state }) => state), faults.map(({ id }) => id)]).toEqual([
      ['unhashed'],
      ['sd-alg-unknown'],
    ]);
  });

  it('a payload that is no object has no processed payload', () => {
    for (const payload of ['[]', '"text"', '{"a"', 'no JSON']) {
      const result = process(sdJwtOf(payload, [name]));
      expect([payload, result.disclosures[0]?.state]).toEqual([payload, 'orphan']);
      expect(result.payload?.text).toBe(payload === '{"a"' ? '{}' : undefined);
    }
  });

  it('a payload that breaks off gives what was read of it', () => {
    expect(payloadOf(sdJwtOf(`{"_sd":["${name.digest}"],"a":{"b":1},"c":`, [name]))).toBe('{"a":{"b":1},"name":"Doe"}');
  });

  it('an SD-JWT VC is an SD-JWT like any other', () => {
    for (const typ of ['dc+sd-jwt', 'vc+sd-jwt', 'example+sd-jwt']) {
      const sdJwt = sdJwtOf({ vct: 'https://credentials.example/id', _sd: [name.digest] }, [name], {
        alg: 'ES256',
        typ,
      });
      expect([sdJwt.faults, process(sdJwt).faults]).toEqual([[], []]);
    }
  });
});

/** Disclosures each of which holds the digest of the one before, the innermost first. */
function chain(length: number): readonly Made[] {
  const made = [disclosureOf('["s", "leaf", 1]')];
  for (let index = 1; index < length; index++)
    made.push(disclosureOf(`["s${index}", "o", {"_sd": ["${made.at(-1)?.digest ?? ''}"]}]`));
  return made;
}

describe('hostile tokens', () => {
  it('disclosures within disclosures are followed 256 levels deep', () => {
    const made = chain(900);
    const { disclosures, faults } = process(sdJwtOf({ _sd: [made.at(-1)?.digest] }, made));
    expect(disclosures.filter(({ state }) => state === 'matched').length).toBe(256);
    expect(faults.filter(({ id }) => id === 'sd-depth')).toHaveLength(1);
    expect(faults.find(({ id }) => id === 'sd-depth')?.message).toMatchInlineSnapshot(
      `"This disclosure lies more than 256 levels deep, disclosures within disclosures counted together. It is not put in here; no real token nests like that."`,
    );
  });

  it('a payload 2,000 levels deep is refused by its depth, and not by a full stack', () => {
    const deep = `${'{"a":'.repeat(2000)}{"_sd":["${name.digest}"]}${'}'.repeat(2000)}`;
    const sdJwt = sdJwtOf(deep, [name]);
    expect(sdJwt.faults.map(({ id }) => id)).toContain('json-depth');
    expect(process(sdJwt).disclosures[0]?.state).toBe('orphan');
  });

  it('a disclosure 2,000 levels deep is refused by its depth', () => {
    const deep = disclosureOf(`["s", "n", ${'['.repeat(2000)}${']'.repeat(2000)}]`);
    const sdJwt = sdJwtOf({ _sd: [deep.digest] }, [deep]);
    expect(sdJwt.faults.map(({ id }) => id)).toEqual(['json-depth']);
    expect(process(sdJwt).disclosures[0]?.state).toBe('refused');
  });

  it('two times 255 levels are written out', () => {
    const deep = disclosureOf(`["s", "n", ${'['.repeat(250)}{"_sd":[]}${']'.repeat(250)}]`);
    const sdJwt = sdJwtOf(`${'{"a":'.repeat(250)}{"_sd":["${deep.digest}"]}${'}'.repeat(250)}`, [deep]);
    expect(process(sdJwt).disclosures[0]?.state).toBe('matched');
  });

  it('a thousand disclosures are all read, and one more is said to be too many', () => {
    const made = Array.from({ length: 1001 }, (_, index) => disclosureOf(`["s${index}", "c${index}", ${index}]`));
    const payload = { _sd: made.map(({ digest }) => digest) };
    const whole = sdJwtOf(payload, made.slice(0, 1000));
    expect([whole.faults, process(whole).faults]).toEqual([[], []]);
    expect(process(whole).disclosures.every(({ state }) => state === 'matched')).toBe(true);
    const more = sdJwtOf(payload, made);
    const [tooMany, ...others] = more.faults;
    expect([tooMany?.id, others, more.disclosures.length]).toEqual(['too-large', [], 1000]);
    expect(more.excerpt.text.slice(tooMany?.span.start, tooMany?.span.end)).toBe(made[1000]?.text);
    const jwt = 'eyJ0eXAiOiJrYitqd3QifQ.e30.AA';
    expect(readSdJwt(more.excerpt.text + jwt).keyBindingJwt?.excerpt.text).toBe(jwt);
  });

  it('a disclosure that holds its own digest, as a broken hash allows, is met once', () => {
    const loop = disclosureOf('["s", "o", {"_sd": ["same"]}]');
    const sdJwt = sdJwtOf({ _sd: ['same'] }, [loop]);
    const { faults, payload } = processSdJwt(sdJwt, new Map([[loop.text, 'same']]));
    expect([faults.map(({ id }) => id), payload?.text]).toEqual([['sd-digest-repeated'], '{"o":{}}']);
  });

  it('names of JavaScript’s own are names like any other', () => {
    const made = ['__proto__', 'constructor', 'hasOwnProperty'].map((each, index) =>
      disclosureOf(['s'.repeat(index + 1), each, each]),
    );
    const sdJwt = sdJwtOf({ _sd: made.map(({ digest }) => digest) }, made);
    expect([said(sdJwt), payloadOf(sdJwt)]).toEqual([
      '\n',
      '{"__proto__":"__proto__","constructor":"constructor","hasOwnProperty":"hasOwnProperty"}',
    ]);
  });

  it('spaces and line breaks of the paste do not change what is hashed', () => {
    const sdJwt = sdJwtOf({ _sd: [name.digest] }, [name]);
    expect(process(readSdJwt(` ${sdJwt.excerpt.text}\n`)).faults).toEqual([]);
  });
});
