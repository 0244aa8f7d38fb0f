import { Buffer } from 'node:buffer';
import { describe, expect, it } from 'vitest';
import { excerptOf } from '../../text/excerpt.ts';
import { faultTitle } from '../fault-title.ts';
import { findTokens } from '../find/find.ts';
import { parse } from '../reading/parse.ts';
import { write } from '../write/write.ts';

const b64 = (text: string): string => Buffer.from(text).toString('base64url');
const h = b64('{"alg":"HS256"}');
const p = b64('{"sub":"joe"}');
const s = 'dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk';
const e = b64('{"alg":"dir","enc":"A256GCM"}');
const sealed = '"iv":"AAAAAAAAAAAAAAAA","ciphertext":"AAAA","tag":"AAAAAAAAAAAAAAAAAAAAAA"';
const b64False = b64('{"alg":"HS256","b64":false,"crit":["b64"]}');

/** Severity and id, the characters that the span covers (shortened), the message. */
function faultsOf(text: string): readonly string[] {
  const parsed = parse(excerptOf(text));
  expect(write(parsed)).toBe(text);
  return parsed.faults.map(({ severity, id, span, message }) => {
    expect(faultTitle(id)).toMatch(/^[A-Z“].{8,40}$/);
    const covered = text.slice(span.start, span.end);
    return `${severity} ${id} «${covered.length > 30 ? `${covered.slice(0, 29)}…` : covered}» ${message}`;
  });
}

describe('damage of a token in JSON is told where it is', () => {
  const cases: readonly (readonly [name: string, text: string, faults: readonly string[]])[] = [
    [
      'both forms',
      `{"payload":"${p}","protected":"${h}","signature":"${s}","signatures":[{"protected":"${h}","signature":"${s}"}]}`,
      [
        'error json-mixture «"signature"» This token has “signatures”, which belongs to the general form, and “signature” beside it, which belongs to the flattened one. One of them must go; “signatures” is read here.',
      ],
    ],
    [
      'signed and encrypted',
      `{"payload":"${p}","protected":"${e}",${sealed}}`,
      [
        'error json-mixture «"payload"» This token has “ciphertext”, as an encrypted one, and “payload”, as a signed one. A token is either; it cannot be both.',
      ],
    ],
    [
      'recipients beside a key',
      `{"protected":"${e}","encrypted_key":"AA","recipients":[{}],${sealed}}`,
      [
        'error json-mixture «"encrypted_key"» This token has “recipients”, which belongs to the general form, and “encrypted_key” beside it, which belongs to the flattened one. One of them must go; “recipients” is read here.',
      ],
    ],
    [
      'a parameter in two headers',
      `{"payload":"${p}","protected":"${h}","header":{"alg":"none","kid":"1"},"signature":"${s}"}`,
      [
        'error header-not-disjoint «"alg":"none"» This token has “alg” here and in the protected header as well. A parameter must stand in one header only, so a strict receiver refuses the token; the one of the protected header is read here.',
      ],
    ],
    [
      'a parameter in the shared header and a recipient’s',
      `{"protected":"${e}","unprotected":{"kid":"1"},"recipients":[{"header":{"kid":"2"}}],${sealed}}`,
      [
        'error header-not-disjoint «"kid":"2"» This token has “kid” here and in the shared header as well. A parameter must stand in one header only, so a strict receiver refuses the token; the one of the shared header is read here.',
      ],
    ],
    [
      'no algorithm',
      `{"payload":"${p}","protected":"${b64('{"kid":"1"}')}","header":{"x":1},"signature":"${s}"}`,
      [
        'error alg-missing «eyJraWQiOiIxIn0» This token has no “alg”, which names the algorithm and must be there. Add it, such as "alg":"HS256".',
      ],
    ],
    [
      'no header',
      `{"payload":"${p}","signature":"${s}"}`,
      [
        'error alg-missing «"» This token has no “alg”, which names the algorithm and must be there. Add it, such as "alg":"HS256".',
      ],
    ],
    [
      'an algorithm that is no string',
      `{"payload":"${p}","header":{"alg":5},"signature":"${s}"}`,
      ['error alg-not-string «5» This token has “alg” as a number, and it must be a string, such as "alg":"HS256".'],
    ],
    [
      'no content encryption',
      `{"protected":"${h}","encrypted_key":"AA",${sealed}}`,
      [
        'error enc-missing «eyJhbGciOiJIUzI1NiJ9» This token has no “enc”, which names the content encryption and must be there. Add it, such as "enc":"A256GCM".',
      ],
    ],
    [
      'members of wrong types',
      `{"payload":7,"protected":"${h}","header":"x","signature":null}`,
      [
        'error json-member-type «7» This token has “payload” as a number, and it must be a string. It is not read.',
        'error json-member-type «"x"» This token has “header” as a string, and it must be an object. It is not read.',
        'error json-member-type «null» This token has “signature” as null, and it must be a string. It is not read.',
      ],
    ],
    [
      'an element that is no object',
      `{"payload":"${p}","signatures":["x",{"protected":"${h}","signature":"${s}"}]}`,
      [
        'error json-member-type «"x"» Signature 1 is no object, and each element of “signatures” must be one. It is not read.',
      ],
    ],
    [
      'no signature in the list',
      `{"payload":"${p}","signatures":[]}`,
      [
        'error signatures-empty «"signatures":[]» The list “signatures” is empty. It must hold an object for each signature, so at least one.',
      ],
    ],
    [
      'no recipient in the list',
      `{"protected":"${e}","recipients":[],${sealed}}`,
      [
        'error recipients-empty «"recipients":[]» The list “recipients” is empty. It must hold an object for each recipient, so at least one.',
      ],
    ],
    [
      'crit without protection',
      `{"payload":"${p}","protected":"${h}","header":{"crit":["b64"],"b64":false},"signature":"${s}"}`,
      [
        'error parameter-unprotected «"crit":["b64"]» This token has “crit” in an unprotected header, where anybody can change it. It must stand in the protected header and nowhere else.',
        'error parameter-unprotected «"b64":false» This token has “b64” in an unprotected header, where anybody can change it. It must stand in the protected header and nowhere else.',
      ],
    ],
    [
      'zip without protection',
      `{"protected":"${e}","unprotected":{"zip":"DEF"},${sealed}}`,
      [
        'error parameter-unprotected «"zip":"DEF"» This token has “zip” in an unprotected header, where anybody can change it. It must stand in the protected header and nowhere else.',
      ],
    ],
    [
      'b64 not the same',
      `{"payload":"a","signatures":[{"protected":"${b64False}","signature":"${s}"},{"protected":"${h}","signature":"${s}"}]}`,
      [
        'info payload-unencoded «a» The payload stands in the token as it is, for the header says "b64":false. Only receivers that know this extension can read the token.',
        'error b64-differs «eyJhbGciOiJIUzI1NiJ9» Signature 2 takes the payload as base64url, and the first one as it is, as their “b64” says. It must be the same for all signatures of a token, for they have one payload.',
      ],
    ],
    [
      'enc not the same',
      `{"ciphertext":"AAAA","iv":"AAAA","tag":"AAAA","recipients":[{"header":{"alg":"dir","enc":"A256GCM"}},{"header":{"alg":"dir","enc":"A128GCM"}}]}`,
      [
        'error enc-differs «{"alg":"dir","enc":"A128GCM"}» Recipient 2 names the content encryption A128GCM, and the first one A256GCM. There is one ciphertext for all of them, so “enc” must be the same.',
      ],
    ],
    [
      'members twice',
      `{"payload":"e30","payload":"${p}","protected":"${h}","signature":"${s}"}`,
      [
        'error json-duplicate-member «"payload":"eyJzdWIiOiJqb2UifQ"» This token has the member “payload” more than once. The last one is read here, as most parsers do; some take the first, and strict ones refuse. Keep one.',
      ],
    ],
    [
      'a parameter twice',
      `{"payload":"${p}","protected":"${h}","header":{"kid":"1","kid":"2"},"signature":"${s}"}`,
      [
        'error json-duplicate-member «"kid":"2"» The unprotected header has the member “kid” more than once: "1" first, "2" here. Most parsers take the last value, some the first ("1"), and strict ones refuse; a name must be there once.',
      ],
    ],
    [
      'empty members',
      `{"payload":"${p}","protected":"","header":{"alg":"HS256"},"signature":"${s}"}`,
      [
        'warning json-member-empty «""» This token has an empty “protected”: "". A member without content must be left out.',
      ],
    ],
    [
      'an empty header',
      `{"payload":"${p}","protected":"${h}","header":{},"signature":"${s}"}`,
      [
        'warning json-member-empty «{}» This token has an empty “header”: {}. A member without content must be left out.',
      ],
    ],
    [
      'no signature',
      `{"payload":"${p}","protected":"${h}"}`,
      [
        'error signature-missing «"» The signature is empty, and the header promises one (HS256). It was removed, or not copied; nothing proves who wrote this token.',
      ],
    ],
    [
      'no ciphertext, iv and tag',
      `{"protected":"${e}","recipients":[{"encrypted_key":"AA"}]}`,
      [
        'error part-empty «]» The initialization vector is empty, and every registered content encryption needs one. Was it lost when the token was copied?',
        'error part-empty «]» The ciphertext is empty or missing, and it must be there: it holds the content. Was it lost when the token was copied?',
        'error part-empty «]» The authentication tag is empty, and every registered content encryption needs one. Was it lost when the token was copied?',
      ],
    ],
    [
      'cut off in the signature',
      `{"payload":"${p}","protected":"${h}","signature":"${s.slice(0, 20)}`,
      [
        'error token-json «7» The JSON of this token has an error, and is read as far as can be. Line 1, column 100: the text ends where the closing quote of a string was expected. It was probably cut off.',
      ],
    ],
    [
      'cut off in the list',
      `{"payload":"${p}","signatures":[{"protected":"${h}","sig`,
      [
        'error token-json «g» The JSON of this token has an error, and is read as far as can be. Line 1, column 86: the text ends where the closing quote of a string was expected. It was probably cut off.',
      ],
    ],
    [
      'cut off in the payload',
      `{"protected":"${h}","payload":"${p.slice(0, 9)}`,
      [
        'error json-syntax «Ii» The payload is not valid JSON. Line 1, column 6: the text ends where “:” behind the name "sub" was expected. It was probably cut off.',
        'error base64url-length «O» The payload has 9 base64url characters, and no number of bytes encodes to that length (4n + 1). It was probably cut off: at least one character is missing, or one is too many.',
        'error token-json «O» The JSON of this token has an error, and is read as far as can be. Line 1, column 56: the text ends where the closing quote of a string was expected. It was probably cut off.',
      ],
    ],
    [
      'a comma is missing',
      `{"payload":"${p}" "protected":"${h}","signature":"${s}"}`,
      [
        'error token-json «"» The JSON of this token has an error, and is read as far as can be. Line 1, column 33: a comma is missing before this.',
      ],
    ],
    [
      'single quotes',
      `{'payload':'${p}','protected':'${h}','signature':'${s}'}`,
      [
        "error token-json «'» The JSON of this token has an error, and is read as far as can be. Line 1, column 2: single quotes are no JSON. Strings and names take double quotes.",
      ],
    ],
    [
      'a protected header that is no JSON',
      `{"payload":"${p}","protected":"AAAA","signature":"${s}"}`,
      [
        'error header-not-json «AAAA» The header is no JSON object: it decodes to the bytes 00 00 00. A header is the base64url of a JSON object such as {"alg":"HS256"}, and so begins with “eyJ” most of the time.',
      ],
    ],
    [
      'a protected header as an object',
      `{"payload":"${p}","protected":{"alg":"HS256"},"signature":"${s}"}`,
      [
        'error json-member-type «{"alg":"HS256"}» This token has “protected” as an object, and it must be a string. It is not read.',
      ],
    ],
    [
      'foreign characters',
      `{"payload":"${p}","protected":"${h}=","signature":"${s.slice(0, 9)}+${s.slice(10)}"}`,
      [
        'error base64url-padding «=» The header ends with padding, “=” at character 21. base64url in a token has none.',
        'error base64url-alphabet «+» The signature has “+” at character 10, which is standard base64. base64url writes “-” for “+” and “_” for “/”.',
      ],
    ],
    [
      'unsecured with a signature',
      `{"payload":"${p}","protected":"${b64('{"alg":"none"}')}","signature":"${s}"}`,
      [
        'error signature-unexpected «dBjftJeZ4CVP-mB92K27uhbUJU1p1…» The signature must be empty, for the header says "alg":"none". A receiver must refuse this token; either the header was altered, or the signature is left over.',
      ],
    ],
    [
      'disclosures of wrong types',
      `{"payload":"${p}","protected":"${h}","header":{"disclosures":["WyJhIiwxXQ",5],"kb_jwt":{}},"signature":"${s}"}`,
      [
        'error json-member-type «5» The header “disclosures” must be an array of strings; this is none.',
        'error json-member-type «{}» The header “kb_jwt” must be a string: the compact key binding JWT.',
      ],
    ],
    [
      'disclosures in the second header',
      `{"payload":"${p}","signatures":[{"protected":"${h}","header":{"disclosures":[]},"signature":"${s}"},{"protected":"${h}","header":{"disclosures":["WyJhIiwxXQ"]},"signature":"${s}"}]}`,
      [
        'error disclosures-misplaced «"disclosures":["WyJhIiwxXQ"]» Signature 2 has “disclosures” in its header. With several signatures it must stand in the first one’s header, and in no other.',
      ],
    ],
  ];
  it.each(cases)('%s', (_, text, faults) => {
    expect(faultsOf(text)).toEqual(faults);
    expect(parse(excerptOf(text)).kind).not.toBe('not-a-token');
  });

  it('says so the same way wherever it stands in the paste', () => {
    for (const [, text] of cases) {
      const pasted = `the body: ${text}\n`;
      const parsed = parse(excerptOf(pasted, { start: 10, end: 10 + text.length }));
      expect(parsed.faults.map(({ span }) => pasted.slice(span.start, span.end))).toEqual(
        parse(excerptOf(text)).faults.map(({ span }) => text.slice(span.start, span.end)),
      );
    }
  });

  it('is found in a paste all the same', () => {
    for (const [name, text] of cases.filter(([name]) => name !== 'no header' && name !== 'members of wrong types'))
      expect([name, findTokens(text).map(({ excerpt }) => excerpt.text)]).toEqual([name, [text]]);
  });
});

it('reads no more signatures, disclosures and levels than it can bear', () => {
  const one = `{"protected":"${h}","signature":"${s}"}`;
  const many = parse(excerptOf(`{"payload":"${p}","signatures":[${`${one},`.repeat(5000)}${one}]}`));
  expect(many.kind === 'jws' && many.others.length).toBe(99);
  expect(many.faults.map(({ id, message }) => `${id} ${message}`)).toEqual([
    'too-large This token has 5,001 signatures. Jotter reads the first 100, because each is checked like a token of its own. Paste a token that has only those you need.',
  ]);
  const list = '"WyJhIiwxXQ",'.repeat(3000);
  const disclosed = parse(
    excerptOf(`{"payload":"${p}","protected":"${h}","header":{"disclosures":[${list}""]},"signature":"${s}"}`),
  );
  expect(disclosed.kind === 'sd-jwt' && disclosed.disclosures.length).toBe(1000);
  expect(disclosed.faults.map(({ id }) => id)).toEqual(['too-large']);
  const huge = parse(excerptOf(`{"payload":"${'A'.repeat(9 * 1024 * 1024)}","protected":"${h}","signature":"${s}"}`));
  expect([huge.kind, ...huge.faults.map(({ id }) => id)]).toEqual(['jws', 'payload-not-json', 'too-large']);
  const deep = `{"payload":"${p}","protected":"${h}","signature":"${s}","x":${'['.repeat(2000)}`;
  expect(parse(excerptOf(deep)).faults.map(({ id }) => id)).toEqual(['token-json']);
});

it('refuses a payload that nests 2,000 deep, be it objects or arrays', () => {
  for (const open of ['[', '{"a":']) {
    const parsed = parse(excerptOf(`${h}.${b64(open.repeat(2000))}.${s}`));
    expect(parsed.faults.map(({ id }) => id)).toEqual(['json-depth']);
    expect(parsed.faults[0]?.message).toMatch(
      /^The payload is not read to its end\. .* nests deeper than 256 levels, which is as deep as Jotter reads\./,
    );
  }
});

it('names the characters that an unencoded payload cannot have in a compact token', () => {
  const parsed = parse(excerptOf(`${b64False}.5 € and 2 ¢.${s}`));
  const [fault] = parsed.faults.filter(({ id }) => id === 'payload-characters');
  expect(fault?.message).toBe(
    'The payload stands in the token as it is and holds the character U+20AC and 1 more like it. In compact form such a payload may have printable ASCII characters and spaces only, and no period. Detach it, or encode it.',
  );
  expect(fault && parsed.excerpt.text.slice(fault.span.start, fault.span.end)).toBe('€');
});
