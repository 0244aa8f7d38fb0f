import { Buffer } from 'node:buffer';
import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../text/apply-edits.ts';
import { excerptOf } from '../../text/excerpt.ts';
import type { JsonNode } from '../../text/json-node.ts';
import { faultTitle } from '../fault-title.ts';
import { parse } from './parse.ts';
import type { Parsed } from '../token.ts';
import { write } from '../write/write.ts';

const b64 = (text: string): string => Buffer.from(text).toString('base64url');
const raw = (bytes: readonly number[]): string => Buffer.from(bytes).toString('base64url');

const h = b64('{"alg":"HS256"}');
const none = b64('{"alg":"none"}');
const jwe = b64('{"alg":"RSA-OAEP","enc":"A256GCM"}');
const p = b64('{"sub":"joe","exp":1300819380}');
const h64 = Buffer.from('{"alg":"HS256" }').toString('base64');
const p64 = Buffer.from('{"sub":"joe"}').toString('base64');
const d = b64('["salt","family_name","Doe"]');
// RFC 7516 A.1
const iv = '48V1_ALb6US04U3b';
const tag = 'XFBoMYUZodetZdvTiFvSkQ';
// RFC 7515 A.1
const s = 'dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk';

interface Damage {
  readonly name: string;
  readonly input: string;
  readonly kind: Parsed['kind'];
  /** Severity and id, the characters that the span covers, the message, the label of the fix. */
  readonly faults: readonly (readonly [string, string, string, string?])[];
  /** Parts that have text, with the members that were read. */
  readonly shown: readonly string[];
  /** Of what is no token. */
  readonly message?: string;
}

const damages: readonly Damage[] = [
  {
    name: 'one part: a header alone',
    input: h,
    kind: 'jws',
    faults: [
      [
        'error part-count',
        '9',
        'This token has 1 part, and a signed token has 3 (header.payload.signature): the payload and the signature are missing. Was it cut off when it was copied?',
      ],
    ],
    shown: ['header: alg="HS256"'],
  },
  {
    name: 'one part: a payload alone',
    input: p,
    kind: 'jws',
    faults: [
      [
        'error header-missing',
        'e',
        'The header is missing: nothing stands before the payload. A token begins with its header, which names the algorithm.',
      ],
      [
        'error part-count',
        '9',
        'This token has 1 part, and a signed token has 3 (header.payload.signature): the signature is missing. Was it cut off when it was copied?',
      ],
    ],
    shown: ['payload: sub="joe" exp=1300819380'],
  },
  {
    name: 'two parts: no signature',
    input: `${h}.${p}`,
    kind: 'jws',
    faults: [
      [
        'error part-count',
        '9',
        'This token has 2 parts, and a signed token has 3 (header.payload.signature): the signature is missing. Was it cut off when it was copied?',
      ],
    ],
    shown: ['header: alg="HS256"', 'payload: sub="joe" exp=1300819380'],
  },
  {
    name: 'two parts of an unsecured token',
    input: `${none}.${p}`,
    kind: 'jws',
    faults: [
      [
        'error part-count',
        '9',
        'This token has 2 parts. An unsecured token, too, has a third one, which is empty: it ends with a period. Add the period.',
        'Add the period',
      ],
    ],
    shown: ['header: alg="none"', 'payload: sub="joe" exp=1300819380'],
  },
  {
    name: 'two parts: no header',
    input: `${p}.${s}`,
    kind: 'jws',
    faults: [
      [
        'error header-missing',
        'e',
        'The header is missing: nothing stands before the payload. A token begins with its header, which names the algorithm.',
      ],
    ],
    shown: ['payload: sub="joe" exp=1300819380'],
  },
  {
    name: 'cut off within the signature, at a length that no bytes have',
    input: `${h}.${p}.${s.slice(0, 41)}`,
    kind: 'jws',
    faults: [
      [
        'error base64url-length',
        'j',
        'The signature has 41 base64url characters, and no number of bytes encodes to that length (4n + 1). It was probably cut off: at least one character is missing, or one is too many.',
      ],
    ],
    shown: ['header: alg="HS256"', 'payload: sub="joe" exp=1300819380'],
  },
  {
    name: 'cut off within the payload',
    input: `${h}.${p.slice(0, 22)}`,
    kind: 'jws',
    faults: [
      [
        'error json-syntax',
        'eH',
        'The payload is not valid JSON. Line 1, column 16: the text ends where the closing quote of a string was expected. It was probably cut off.',
      ],
      [
        'error part-count',
        'H',
        'This token has 2 parts, and a signed token has 3 (header.payload.signature): the signature is missing. Was it cut off when it was copied?',
      ],
    ],
    shown: ['header: alg="HS256"', 'payload: sub="joe" ex=?'],
  },
  {
    name: 'cut off in the middle of a value',
    input: `${h}.${p.slice(0, 12)}.${s}`,
    kind: 'jws',
    faults: [
      [
        'error json-syntax',
        'Jq',
        'The payload is not valid JSON. Line 1, column 9: the text ends where the closing quote of a string was expected. It was probably cut off.',
      ],
    ],
    shown: ['header: alg="HS256"', 'payload: sub="j'],
  },
  {
    name: 'cut off at the start by one character',
    input: `${h.slice(1)}.${p}.${s}`,
    kind: 'jws',
    faults: [
      [
        'error header-cut',
        'y',
        'The header lacks its first character: with “e” in front it reads {"alg":"HS256"}. The token was cut off at its start; copy it again, or add what is missing.',
        'Add “e”',
      ],
    ],
    shown: ['header: Ș[\u0019Ȏ��\u0014̍M��', 'payload: sub="joe" exp=1300819380'],
  },
  {
    name: 'cut off at the start by three characters',
    input: `${h.slice(3)}.${p}.${s}`,
    kind: 'jws',
    faults: [
      [
        'error header-cut',
        'h',
        'The header lacks its first 3 characters: with “eyJ” in front it reads {"alg":"HS256"}. The token was cut off at its start; copy it again, or add what is missing.',
        'Add “eyJ”',
      ],
    ],
    shown: ['header: �����!L��؉', 'payload: sub="joe" exp=1300819380'],
  },
  {
    name: 'four parts',
    input: `${h}.${p}.${s}.${s}`,
    kind: 'jws',
    faults: [
      [
        'error part-count',
        '.dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk',
        'This token has 4 parts, and a signed token has 3 (header.payload.signature): one too many. Only the first ones are read.',
      ],
    ],
    shown: ['header: alg="HS256"', 'payload: sub="joe" exp=1300819380'],
  },
  {
    name: 'the period of a sentence',
    input: `${h}.${p}.${s}.`,
    kind: 'jws',
    faults: [
      [
        'error part-count',
        '.',
        'This token ends with a period too many, perhaps that of a sentence. Remove it.',
        'Remove it',
      ],
    ],
    shown: ['header: alg="HS256"', 'payload: sub="joe" exp=1300819380'],
  },
  {
    name: 'two tokens in one',
    input: `${h}.${p}.${s}${h}.${p}.${s}`,
    kind: 'jws',
    faults: [
      [
        'error part-count',
        '.eyJzdWIiOiJqb2UiLCJleHAiOjEzMDA4MTkzODB9.dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk',
        'This token has 5 parts, and a signed token has 3 (header.payload.signature): 2 too many. Are these two tokens without a space between them?',
      ],
    ],
    shown: ['header: alg="HS256"', 'payload: sub="joe" exp=1300819380'],
  },
  {
    name: 'no header before the first period',
    input: `.${p}.${s}`,
    kind: 'jws',
    faults: [
      [
        'error header-missing',
        '.',
        'The header is missing: nothing stands before the payload. A token begins with its header, which names the algorithm.',
      ],
    ],
    shown: ['payload: sub="joe" exp=1300819380'],
  },
  {
    name: 'no payload',
    input: `${h}..${s}`,
    kind: 'jws',
    faults: [
      [
        'info payload-detached',
        '.',
        'The payload is empty: it is either detached, sent apart from the token, or nothing at all. A detached payload must be put back before the signature can be checked.',
      ],
    ],
    shown: ['header: alg="HS256"'],
  },
  {
    name: 'no signature behind the last period',
    input: `${h}.${p}.`,
    kind: 'jws',
    faults: [
      [
        'error signature-missing',
        '.',
        'The signature is empty, and the header promises one (HS256). It was removed, or not copied; nothing proves who wrote this token.',
      ],
    ],
    shown: ['header: alg="HS256"', 'payload: sub="joe" exp=1300819380'],
  },
  {
    name: 'nothing but two periods',
    input: `..`,
    kind: 'not-a-token',
    faults: [],
    shown: [],
    message:
      'No token was found: the text has 2 characters and 2 periods, and nothing stands before the first one. A token is base64url in three or five parts with periods between them, and begins with “ey” nearly always: eyJhbGciOi….eyJzdWIiOi….SflKxwRJ…',
  },
  {
    name: 'an unsecured token with a signature',
    input: `${none}.${p}.${s}`,
    kind: 'jws',
    faults: [
      [
        'error signature-unexpected',
        'dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk',
        'The signature must be empty, for the header says "alg":"none". A receiver must refuse this token; either the header was altered, or the signature is left over.',
      ],
    ],
    shown: ['header: alg="none"', 'payload: sub="joe" exp=1300819380'],
  },
  {
    name: 'padding in every part',
    input: `${h64}.${p64}.${s}=`,
    kind: 'jws',
    faults: [
      [
        'error base64url-padding',
        '==',
        'The header ends with padding, “==” at character 23. base64url in a token has none.',
        'Remove the padding',
      ],
      [
        'error base64url-padding',
        '==',
        'The payload ends with padding, “==” at character 19. base64url in a token has none.',
        'Remove the padding',
      ],
      [
        'error base64url-padding',
        '=',
        'The signature ends with padding, “=” at character 44. base64url in a token has none.',
        'Remove the padding',
      ],
    ],
    shown: ['header: alg="HS256"', 'payload: sub="joe"'],
  },
  {
    name: 'standard base64 in the signature',
    input: `${h}.${p}.${'+/' + s.slice(2)}`,
    kind: 'jws',
    faults: [
      [
        'error base64url-alphabet',
        '+/',
        'The signature has “+” at character 1, which is standard base64. base64url writes “-” for “+” and “_” for “/”.',
        'Write “-” and “_”',
      ],
    ],
    shown: ['header: alg="HS256"', 'payload: sub="joe" exp=1300819380'],
  },
  {
    name: 'standard base64 in the payload',
    input: `${h}.${b64('{"a":"~~~???"}').replaceAll('-', '+').replaceAll('_', '/')}.${s}`,
    kind: 'jws',
    faults: [
      [
        'error base64url-alphabet',
        '+',
        'The payload has “+” at character 12, and 1 more, which is standard base64. base64url writes “-” for “+” and “_” for “/”.',
        'Write “-” and “_”',
      ],
    ],
    shown: ['header: alg="HS256"', 'payload: a="~~~???"'],
  },
  {
    name: 'a line break in the payload',
    input: `${h}.${p.slice(0, 8)}\r\n${p.slice(8)}.${s}`,
    kind: 'jws',
    faults: [
      [
        'error base64url-space',
        '\r\n',
        'The payload has a line break (U+000D) at character 9. base64url allows no line breaks, spaces or invisible characters; remove them.',
        'Remove white space',
      ],
    ],
    shown: ['header: alg="HS256"', 'payload: sub="joe" exp=1300819380'],
  },
  {
    name: 'a space before a period',
    input: `${h} .${p}.${s}`,
    kind: 'jws',
    faults: [
      [
        'error base64url-space',
        ' ',
        'The header has a space (U+0020) at character 21. base64url allows no line breaks, spaces or invisible characters; remove them.',
        'Remove white space',
      ],
    ],
    shown: ['header: alg="HS256"', 'payload: sub="joe" exp=1300819380'],
  },
  {
    name: 'a zero-width space',
    input: `${h}.${p.slice(0, 8)}\u200b${p.slice(8)}.${s}`,
    kind: 'jws',
    faults: [
      [
        'error base64url-space',
        '\u200b',
        'The payload has a zero-width space (U+200B) at character 9. base64url allows no line breaks, spaces or invisible characters; remove them.',
        'Remove white space',
      ],
    ],
    shown: ['header: alg="HS256"', 'payload: sub="joe" exp=1300819380'],
  },
  {
    name: 'a no-break space and a tab',
    input: `${h}.${p}.${s.slice(0, 4)}\u00a0${s.slice(4, 8)}\t${s.slice(8)}`,
    kind: 'jws',
    faults: [
      [
        'error base64url-space',
        '\u00a0',
        'The signature has a no-break space (U+00A0) at character 5, and 1 more. base64url allows no line breaks, spaces or invisible characters; remove them.',
        'Remove white space',
      ],
    ],
    shown: ['header: alg="HS256"', 'payload: sub="joe" exp=1300819380'],
  },
  {
    name: 'white space around the token',
    input: `  ${h}.${p}.${s}\n`,
    kind: 'jws',
    faults: [],
    shown: ['header: alg="HS256"', 'payload: sub="joe" exp=1300819380'],
  },
  {
    name: 'a foreign character in the header',
    input: `${h.slice(0, 15)}#${h.slice(16)}.${p}.${s}`,
    kind: 'jws',
    faults: [
      [
        'error base64url-character',
        '#',
        'The header has “#” (U+0023) at character 16, which base64url does not know: it uses A–Z, a–z, 0–9, “-” and “_”. It was read as “A” so that the rest can be shown.',
      ],
    ],
    shown: ['header: alg="HS2\u00006"', 'payload: sub="joe" exp=1300819380'],
  },
  {
    name: 'a foreign character in the payload',
    input: `${h}.${p.slice(0, 12)}!${p.slice(13)}.${s}`,
    kind: 'jws',
    faults: [
      [
        'error base64url-character',
        '!',
        'The payload has “!” (U+0021) at character 13, which base64url does not know: it uses A–Z, a–z, 0–9, “-” and “_”. It was read as “A” so that the rest can be shown.',
      ],
    ],
    shown: ['header: alg="HS256"', 'payload: sub="j\u0003e" exp=1300819380'],
  },
  {
    name: 'an emoji in the signature',
    input: `${h}.${p}.${s.slice(0, 5)}😀${s.slice(6)}`,
    kind: 'jws',
    faults: [
      [
        'error base64url-character',
        '😀',
        'The signature has “😀” (U+1F600) at character 6, which base64url does not know: it uses A–Z, a–z, 0–9, “-” and “_”. It was read as “A” so that the rest can be shown.',
      ],
    ],
    shown: ['header: alg="HS256"', 'payload: sub="joe" exp=1300819380'],
  },
  {
    name: 'a quote and a comma behind the token',
    input: `${h}.${p}.${s}",`,
    kind: 'jws',
    faults: [
      [
        'error base64url-character',
        '",',
        'The signature has “"” (U+0022) at character 44, which base64url does not know: it uses A–Z, a–z, 0–9, “-” and “_”. It does not belong to the token; remove it.',
        'Remove “",”',
      ],
    ],
    shown: ['header: alg="HS256"', 'payload: sub="joe" exp=1300819380'],
  },
  {
    name: 'a quote before the token',
    input: `"${h}.${p}.${s}`,
    kind: 'jws',
    faults: [
      [
        'error base64url-character',
        '"',
        'The header has “"” (U+0022) at character 1, which base64url does not know: it uses A–Z, a–z, 0–9, “-” and “_”. It does not belong to the token; remove it.',
        'Remove “"”',
      ],
    ],
    shown: ['header: alg="HS256"', 'payload: sub="joe" exp=1300819380'],
  },
  {
    name: 'an ellipsis in the signature',
    input: `${h}.${p}.${s.slice(0, 6)}…`,
    kind: 'jws',
    faults: [
      [
        'error ellipsis',
        '…',
        'The signature was shortened: “…” at character 7 stands for characters that were left out. Copy the whole token from its source; only what comes before can be read.',
      ],
    ],
    shown: ['header: alg="HS256"', 'payload: sub="joe" exp=1300819380'],
  },
  {
    name: 'three periods in the payload',
    input: `${h}.${p.slice(0, 8)}...${s.slice(30)}`,
    kind: 'jws',
    faults: [
      [
        'error ellipsis',
        '...',
        'The payload was shortened: “...” at character 9 stands for characters that were left out. Copy the whole token from its source; only what comes before can be read.',
      ],
    ],
    shown: ['header: alg="HS256"', 'payload: sub=?'],
  },
  {
    name: 'three periods in the header',
    input: `${h.slice(0, 8)}...${s.slice(30)}`,
    kind: 'jws',
    faults: [
      [
        'error ellipsis',
        '...',
        'The header was shortened: “...” at character 9 stands for characters that were left out. Copy the whole token from its source; only what comes before can be read.',
      ],
    ],
    shown: ['header: alg=?'],
  },
  {
    name: 'a last character with spare bits',
    input: `${h}.${p}.${s.slice(0, 42)}l`,
    kind: 'jws',
    faults: [
      [
        'warning base64url-trailing-bits',
        'l',
        'The signature ends with “l” at character 43, whose last two bits belong to no byte and are not zero. An encoder writes “k” there, and strict decoders refuse anything else; was the end altered or cut off?',
        'Write “k”',
      ],
    ],
    shown: ['header: alg="HS256"', 'payload: sub="joe" exp=1300819380'],
  },
  {
    name: 'a payload whose last character has spare bits',
    input: `${h}.${b64('{"sub":"joe"}').slice(0, -1)}R.${s}`,
    kind: 'jws',
    faults: [
      [
        'warning base64url-trailing-bits',
        'R',
        'The payload ends with “R” at character 18, whose last four bits belong to no byte and are not zero. An encoder writes “Q” there, and strict decoders refuse anything else; was the end altered or cut off?',
        'Write “Q”',
      ],
    ],
    shown: ['header: alg="HS256"', 'payload: sub="joe"'],
  },
  {
    name: 'a payload that is not UTF-8',
    input: `${h}.${raw([0x7b, 0x22, 0x61, 0x22, 0x3a, 0x22, 0xe9, 0x22, 0x7d])}.${s}`,
    kind: 'jws',
    faults: [
      [
        'error utf8-invalid',
        '6S',
        'The payload is not UTF-8 at byte 7: E9 begins a character that is not completed; in ISO 8859-1 it would be “é”. “�” stands in its place.',
      ],
    ],
    shown: ['header: alg="HS256"', 'payload: a="�"'],
  },
  {
    name: 'a byte order mark before the payload',
    input: `${h}.${b64('\ufeff{"sub":"joe"}')}.${s}`,
    kind: 'jws',
    faults: [
      [
        'warning utf8-bom',
        '77u_',
        'The payload begins with a byte order mark (EF BB BF), which must not be added to JSON that is sent. Many parsers refuse it; write the text without.',
      ],
    ],
    shown: ['header: alg="HS256"', 'payload: sub="joe"'],
  },
  {
    name: 'a byte order mark before the header',
    input: `${b64('\ufeff{"alg":"HS256"}')}.${p}.${s}`,
    kind: 'jws',
    faults: [
      [
        'warning utf8-bom',
        '77u_',
        'The header begins with a byte order mark (EF BB BF), which must not be added to JSON that is sent. Many parsers refuse it; write the text without.',
      ],
    ],
    shown: ['header: alg="HS256"', 'payload: sub="joe" exp=1300819380'],
  },
  {
    name: 'a payload in UTF-16',
    input: `${h}.${Buffer.from('{"sub":"joe"}', 'utf16le').toString('base64url')}.${s}`,
    kind: 'jws',
    faults: [
      [
        'error utf8-utf16',
        'ewA',
        "The payload looks like UTF-16 (it begins with 7B 00 22 00). A token's JSON is UTF-8; encode the text as UTF-8.",
      ],
    ],
    shown: ['header: alg="HS256"', 'payload: '],
  },
  {
    name: 'JSON that stops in the middle',
    input: `${h}.${b64('{"sub":"joe","exp":13008')}.${s}`,
    kind: 'jws',
    faults: [
      [
        'error json-syntax',
        'A4',
        'The payload is not valid JSON. Line 1, column 24: the text ends where “,” or “}” was expected. It was probably cut off.',
      ],
    ],
    shown: ['header: alg="HS256"', 'payload: sub="joe" exp=?'],
  },
  {
    name: 'a trailing comma',
    input: `${h}.${b64('{"sub":"joe",}')}.${s}`,
    kind: 'jws',
    faults: [
      [
        'error json-syntax',
        'LH',
        'The payload is not valid JSON. Line 1, column 13: a comma stands before “}”. JSON allows no trailing comma; remove it.',
      ],
    ],
    shown: ['header: alg="HS256"', 'payload: sub="joe"'],
  },
  {
    name: 'single quotes',
    input: `${h}.${b64("{'sub':'joe'}")}.${s}`,
    kind: 'jws',
    faults: [
      [
        'error json-syntax',
        'yd',
        'The payload is not valid JSON. Line 1, column 2: single quotes are no JSON. Strings and names take double quotes.',
      ],
    ],
    shown: ['header: alg="HS256"', "payload: sub='joe'"],
  },
  {
    name: 'a Python dictionary',
    input: `${h}.${b64('{"admin":True,"sub":None}')}.${s}`,
    kind: 'jws',
    faults: [
      [
        'error json-syntax',
        'VHJ1ZS',
        'The payload is not valid JSON. Line 1, column 10: JSON has no True; write true.',
      ],
    ],
    shown: ['header: alg="HS256"', 'payload: admin=True sub=None'],
  },
  {
    name: 'a comment',
    input: `${h}.${b64('{"sub":"joe" /* me */}')}.${s}`,
    kind: 'jws',
    faults: [
      [
        'error json-syntax',
        'C8qIG1lICov',
        'The payload is not valid JSON. Line 1, column 14: this is a comment, and JSON has none. Remove it.',
      ],
    ],
    shown: ['header: alg="HS256"', 'payload: sub="joe"'],
  },
  {
    name: 'NaN',
    input: `${h}.${b64('{"exp":NaN,"sub":"joe"}')}.${s}`,
    kind: 'jws',
    faults: [
      ['error json-syntax', 'k5hTi', 'The payload is not valid JSON. Line 1, column 8: JSON has no NaN; write null.'],
    ],
    shown: ['header: alg="HS256"', 'payload: exp=NaN sub="joe"'],
  },
  {
    name: 'typographic quotes',
    input: `${h}.${b64('{“sub”:“joe”}')}.${s}`,
    kind: 'jws',
    faults: [
      [
        'error json-syntax',
        '-KAnH',
        'The payload is not valid JSON. Line 1, column 2: ““” is a typographic quote. Strings and names take straight ones: ".',
      ],
    ],
    shown: ['header: alg="HS256"', 'payload: sub=“joe”'],
  },
  {
    name: 'a line break in a string',
    input: `${h}.${b64('{"sub":"j\noe"}')}.${s}`,
    kind: 'jws',
    faults: [
      [
        'error json-syntax',
        'Cm',
        'The payload is not valid JSON. Line 1, column 10: a line break stands inside a string. Write \\n, or close the string before it.',
      ],
    ],
    shown: ['header: alg="HS256"', 'payload: sub="j\noe"'],
  },
  {
    name: 'text behind the JSON',
    input: `${h}.${b64('{"sub":"joe"}{"a":1}')}.${s}`,
    kind: 'jws',
    faults: [
      [
        'error json-syntax',
        'XsiYSI6MX0',
        'The payload is not valid JSON. Line 1, column 14: the JSON value ended before this; nothing may stand behind it.',
      ],
    ],
    shown: ['header: alg="HS256"', 'payload: sub="joe"'],
  },
  {
    name: 'a number with a leading zero',
    input: `${h}.${b64('{"zip":01234}')}.${s}`,
    kind: 'jws',
    faults: [
      [
        'error json-syntax',
        'jAxMjM0',
        'The payload is not valid JSON. Line 1, column 8: “01234” is no JSON number. A number takes no leading zero; quote it if it is an identifier.',
      ],
    ],
    shown: ['header: alg="HS256"', 'payload: zip=01234'],
  },
  {
    name: 'a member twice in the payload',
    input: `${h}.${b64('{"sub":"joe","admin":false,"admin":true}')}.${s}`,
    kind: 'jws',
    faults: [
      [
        'error json-duplicate-member',
        'ImFkbWluIjp0cnVl',
        'The payload has the member “admin” more than once: false first, true here. Most parsers take the last value, some the first (false), and strict ones refuse; a name must be there once.',
      ],
    ],
    shown: ['header: alg="HS256"', 'payload: sub="joe" admin=false admin=true'],
  },
  {
    name: 'a member twice in the header',
    input: `${b64('{"alg":"none","alg":"HS256"}')}.${p}.${s}`,
    kind: 'jws',
    faults: [
      [
        'error json-duplicate-member',
        'wiYWxnIjoiSFMyNTYi',
        'The header has the member “alg” more than once: "none" first, "HS256" here. Most parsers take the last value, some the first ("none"), and strict ones refuse; a name must be there once.',
      ],
    ],
    shown: ['header: alg="none" alg="HS256"', 'payload: sub="joe" exp=1300819380'],
  },
  {
    name: 'a member twice further inside',
    input: `${h}.${b64('{"act":{"sub":"a","sub":"b"}}')}.${s}`,
    kind: 'jws',
    faults: [
      [
        'warning json-duplicate-member',
        'InN1YiI6ImIi',
        'An object in the payload has the member “sub” more than once: "a" first, "b" here. Most parsers take the last value, some the first ("a"), and strict ones refuse; a name must be there once.',
      ],
    ],
    shown: ['header: alg="HS256"', 'payload: act={"sub":"a","sub":"b"}'],
  },
  {
    name: 'too deep',
    input: `${h}.${b64('{"a":' + '['.repeat(300) + ']'.repeat(300) + '}')}.${s}`,
    kind: 'jws',
    faults: [
      [
        'error json-depth',
        'tb',
        'The payload is not read to its end. Line 1, column 261: this nests deeper than 256 levels, which is as deep as Jotter reads. No real token does: flatten it.',
      ],
    ],
    shown: [
      'header: alg="HS256"',
      'payload: a=[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[',
    ],
  },
  {
    name: 'a payload that is an array',
    input: `${h}.${b64('["joe"]')}.${s}`,
    kind: 'jws',
    faults: [
      [
        'info payload-not-object',
        'WyJqb2UiXQ',
        'The payload is JSON, but not an object. A JWS may carry anything, but the payload of a JWT must be a JSON object.',
      ],
    ],
    shown: ['header: alg="HS256"', 'payload: ["joe"]'],
  },
  {
    name: 'a payload that is a string',
    input: `${h}.${b64('"joe"')}.${s}`,
    kind: 'jws',
    faults: [
      [
        'info payload-not-object',
        'ImpvZSI',
        'The payload is JSON, but not an object. A JWS may carry anything, but the payload of a JWT must be a JSON object.',
      ],
    ],
    shown: ['header: alg="HS256"', 'payload: "joe"'],
  },
  {
    name: 'a payload that is text',
    input: `${b64('{"alg":"HS256","typ":"at+jwt"}')}.${b64('hello there')}.${s}`,
    kind: 'jws',
    faults: [
      [
        'error payload-not-json',
        'aGVsbG8gdGhlcmU',
        'The payload is text, not JSON. The header says that this is a JWT, so recipients reject it: the payload of a JWT must be a JSON object.',
      ],
    ],
    shown: ['header: alg="HS256" typ="at+jwt"', 'payload: hello there'],
  },
  {
    name: 'a payload that is bytes',
    input: `${h}.${raw([0xff, 0x00, 0x9c, 0x81, 0x02])}.${s}`,
    kind: 'jws',
    faults: [
      [
        'info payload-binary',
        '_wCcgQI',
        'The payload is 5 bytes that are not text. A JWS may carry anything, but the payload of a JWT must be a JSON object.',
      ],
    ],
    shown: ['header: alg="HS256"', 'payload: �\u0000��\u0002'],
  },
  {
    name: 'a payload that is a token',
    input: `${b64('{"alg":"HS256","cty":"JWT"}')}.${b64(`${h}.${p}.${s}`)}.${s}`,
    kind: 'jws',
    faults: [
      [
        'info payload-nested',
        'ZXlKaGJHY2lPaUpJVXpJMU5pSjkuZXlKemRXSWlPaUpxYjJVaUxDSmxlSEFpT2pFek1EQTRNVGt6T0RCOS5kQmpmdEplWjRDVlAtbUI5MksyN3VoYlVKVTFwMXJfd1cxZ0ZXRk9Falhr',
        'The payload is itself a token: a nested JWT. Open it to read it.',
      ],
    ],
    shown: [
      'header: alg="HS256" cty="JWT"',
      'payload: eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJqb2UiLCJleHAiOjEzMDA4MTkzODB9.dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk',
    ],
  },
  {
    name: 'a payload that is not encoded',
    input: `${b64('{"alg":"HS256","b64":false,"crit":["b64"]}')}.$02 and more.${s}`,
    kind: 'jws',
    faults: [
      [
        'info payload-unencoded',
        '$02 and more',
        'The payload stands in the token as it is, for the header says "b64":false. Only receivers that know this extension can read the token.',
      ],
    ],
    shown: ['header: alg="HS256" b64=false crit=["b64"]', 'payload: $02 and more'],
  },
  {
    name: 'a header without alg',
    input: `${b64('{"typ":"JWT"}')}.${p}.${s}`,
    kind: 'jws',
    faults: [
      [
        'error alg-missing',
        'eyJ0eXAiOiJKV1QifQ',
        'The header has no “alg”, which names the algorithm and must be there. Add it, such as "alg":"HS256".',
      ],
    ],
    shown: ['header: typ="JWT"', 'payload: sub="joe" exp=1300819380'],
  },
  {
    name: 'an alg that is null',
    input: `${b64('{"alg":null}')}.${p}.${s}`,
    kind: 'jws',
    faults: [
      [
        'error alg-not-string',
        'm51bGx',
        'The header has “alg” as null, and it must be a string, such as "alg":"HS256".',
      ],
    ],
    shown: ['header: alg=null', 'payload: sub="joe" exp=1300819380'],
  },
  {
    name: 'an alg that is a list',
    input: `${b64('{"alg":["HS256"]}')}.${p}.${s}`,
    kind: 'jws',
    faults: [
      [
        'error alg-not-string',
        'lsiSFMyNTYiXX',
        'The header has “alg” as an array, and it must be a string, such as "alg":"HS256".',
      ],
    ],
    shown: ['header: alg=["HS256"]', 'payload: sub="joe" exp=1300819380'],
  },
  {
    name: 'a header that is an array',
    input: `${b64('["HS256"]')}.${p}.${s}`,
    kind: 'jws',
    faults: [
      [
        'error header-not-object',
        'WyJIUzI1NiJd',
        'The header is no JSON object: it decodes to “["HS256"]”. A header is the base64url of a JSON object such as {"alg":"HS256"}, and so begins with “eyJ” most of the time.',
      ],
    ],
    shown: ['header: ["HS256"]', 'payload: sub="joe" exp=1300819380'],
  },
  {
    name: 'a header that is text',
    input: `${b64('HS256 rules')}.${p}.${s}`,
    kind: 'jws',
    faults: [
      [
        'error header-not-json',
        'SFMyNTYgcnVsZXM',
        'The header is no JSON object: it decodes to “HS256 rules”. A header is the base64url of a JSON object such as {"alg":"HS256"}, and so begins with “eyJ” most of the time.',
      ],
    ],
    shown: ['header: HS256 rules', 'payload: sub="joe" exp=1300819380'],
  },
  {
    name: 'a header of bytes',
    input: `${raw([0xde, 0xad, 0xbe, 0xef, 0, 1])}.${p}.${s}`,
    kind: 'jws',
    faults: [
      [
        'error header-not-json',
        '3q2-7wAB',
        'The header is no JSON object: it decodes to the bytes de ad be ef 00 01. A header is the base64url of a JSON object such as {"alg":"HS256"}, and so begins with “eyJ” most of the time.',
      ],
    ],
    shown: ['header: ޭ��\u0000\u0001', 'payload: sub="joe" exp=1300819380'],
  },
  {
    name: 'a header that stops in the middle',
    input: `${b64('{"alg":"HS256","ki')}.${p}.${s}`,
    kind: 'jws',
    faults: [
      [
        'error json-syntax',
        'tp',
        'The header is not valid JSON. Line 1, column 18: the text ends where the closing quote of a string was expected. It was probably cut off.',
      ],
    ],
    shown: ['header: alg="HS256" ki=?', 'payload: sub="joe" exp=1300819380'],
  },
  {
    name: 'a header with a trailing comma',
    input: `${b64('{"alg":"HS256",}')}.${p}.${s}`,
    kind: 'jws',
    faults: [
      [
        'error json-syntax',
        'Is',
        'The header is not valid JSON. Line 1, column 15: a comma stands before “}”. JSON allows no trailing comma; remove it.',
      ],
    ],
    shown: ['header: alg="HS256"', 'payload: sub="joe" exp=1300819380'],
  },
  {
    name: 'a header that stops before alg',
    input: `${b64('{"typ":"JW')}.${p}.${s}`,
    kind: 'jws',
    faults: [
      [
        'error json-syntax',
        'Vw',
        'The header is not valid JSON. Line 1, column 10: the text ends where the closing quote of a string was expected. It was probably cut off.',
      ],
    ],
    shown: ['header: typ="JW', 'payload: sub="joe" exp=1300819380'],
  },
  {
    name: 'neither header nor payload readable, but the form of a token',
    input: `Zm9vIGJhciBiYXo0Mg.QmFyIGZvbyBiYXo0Mg.${s}`,
    kind: 'jws',
    faults: [
      [
        'error header-not-json',
        'Zm9vIGJhciBiYXo0Mg',
        'The header is no JSON object: it decodes to “foo bar baz42”. A header is the base64url of a JSON object such as {"alg":"HS256"}, and so begins with “eyJ” most of the time.',
      ],
      [
        'info payload-not-json',
        'QmFyIGZvbyBiYXo0Mg',
        'The payload is text, not JSON. A JWS may carry anything, but the payload of a JWT must be a JSON object.',
      ],
    ],
    shown: ['header: foo bar baz42', 'payload: Bar foo baz42'],
  },
  {
    name: 'an encrypted token cut off',
    input: `${jwe}.${s}.${iv}`,
    kind: 'jwe',
    faults: [
      [
        'error part-count',
        'b',
        'This token has 3 parts, and an encrypted token has 5 (header.key.iv.ciphertext.tag): the ciphertext and the authentication tag are missing. Was it cut off when it was copied?',
      ],
    ],
    shown: ['header: alg="RSA-OAEP" enc="A256GCM"'],
  },
  {
    name: 'an encrypted token without its tag',
    input: `${jwe}.${s}.${iv}.${s}`,
    kind: 'jwe',
    faults: [
      [
        'error part-count',
        'k',
        'This token has 4 parts, and an encrypted token has 5 (header.key.iv.ciphertext.tag): the authentication tag is missing. Was it cut off when it was copied?',
      ],
    ],
    shown: ['header: alg="RSA-OAEP" enc="A256GCM"'],
  },
  {
    name: 'an encrypted token with an empty initialization vector',
    input: `${jwe}.${s}..${s}.${tag}`,
    kind: 'jwe',
    faults: [
      [
        'error part-empty',
        '.',
        'The initialization vector is empty, and every registered content encryption needs one. Was it lost when the token was copied?',
      ],
    ],
    shown: ['header: alg="RSA-OAEP" enc="A256GCM"'],
  },
  {
    name: 'an encrypted token without enc',
    input: `${b64('{"alg":"RSA-OAEP"}')}.${s}.${iv}.${s}.${tag}`,
    kind: 'jwe',
    faults: [
      [
        'error enc-missing',
        'eyJhbGciOiJSU0EtT0FFUCJ9',
        'The header has no “enc”, which names the content encryption and must be there. Add it, such as "enc":"A256GCM".',
      ],
    ],
    shown: ['header: alg="RSA-OAEP"'],
  },
  {
    name: 'an encrypted token with a number for enc',
    input: `${b64('{"alg":"dir","enc":1}')}..${iv}.${s}.${tag}`,
    kind: 'jwe',
    faults: [
      [
        'error enc-not-string',
        'jF',
        'The header has “enc” as a number, and it must be a string, such as "enc":"A256GCM".',
      ],
    ],
    shown: ['header: alg="dir" enc=1'],
  },
  {
    name: 'an encrypted token with a part too many',
    input: `${jwe}..${iv}.${s}.${tag}.${s}`,
    kind: 'jwe',
    faults: [
      [
        'error part-count',
        '.dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk',
        'This token has 6 parts, and an encrypted token has 5 (header.key.iv.ciphertext.tag): one too many. Only the first ones are read.',
      ],
    ],
    shown: ['header: alg="RSA-OAEP" enc="A256GCM"'],
  },
  {
    name: 'an SD-JWT without its last tilde',
    input: `${h}.${p}.${s}~${d}`,
    kind: 'sd-jwt',
    faults: [
      [
        'error sd-jwt-tilde',
        'Q',
        'The last disclosure has no tilde behind it. An SD-JWT ends with “~”, unless a key binding JWT follows.',
        'Add “~”',
      ],
    ],
    shown: ['header: alg="HS256"', 'payload: sub="joe" exp=1300819380', 'disclosure: ["salt","family_name","Doe"]'],
  },
  {
    name: 'an SD-JWT with an empty disclosure',
    input: `${h}.${p}.${s}~~${d}~`,
    kind: 'sd-jwt',
    faults: [
      [
        'error disclosure-shape',
        '~',
        'An empty disclosure stands here: two tildes in a row. Remove one of them.',
        'Remove the tilde',
      ],
    ],
    shown: ['header: alg="HS256"', 'payload: sub="joe" exp=1300819380', 'disclosure: ["salt","family_name","Doe"]'],
  },
  {
    name: 'a disclosure that is no array',
    input: `${h}.${p}.${s}~${b64('{"a":1}')}~`,
    kind: 'sd-jwt',
    faults: [
      [
        'error disclosure-shape',
        'eyJhIjoxfQ',
        'The disclosure is no array of salt, name and value (or of salt and value for an array element), as it must be.',
      ],
    ],
    shown: ['header: alg="HS256"', 'payload: sub="joe" exp=1300819380', 'disclosure: a=1'],
  },
  {
    name: 'a disclosure with padding',
    input: `${h}.${p}.${s}~${d}==~`,
    kind: 'sd-jwt',
    faults: [
      [
        'error base64url-padding',
        '==',
        'The disclosure ends with padding, “==” at character 39. base64url in a token has none.',
        'Remove the padding',
      ],
    ],
    shown: ['header: alg="HS256"', 'payload: sub="joe" exp=1300819380', 'disclosure: ["salt","family_name","Doe"]'],
  },
  {
    name: 'a key binding JWT without a signature',
    input: `${h}.${p}.${s}~${d}~${h}.${p}`,
    kind: 'sd-jwt',
    faults: [
      [
        'error part-count',
        '9',
        'The key binding JWT has 2 parts, and a signed token has 3 (header.payload.signature): the signature is missing. Was it cut off when it was copied?',
      ],
    ],
    shown: [
      'header: alg="HS256"',
      'payload: sub="joe" exp=1300819380',
      'disclosure: ["salt","family_name","Doe"]',
      'header: alg="HS256"',
      'payload: sub="joe" exp=1300819380',
    ],
  },
  {
    name: 'a cut-off header in UTF-16',
    input: `${Buffer.from('{"alg":"HS256"}', 'utf16le').toString('base64url')}.${p}.${s}`,
    kind: 'jws',
    faults: [
      [
        'error utf8-utf16',
        'ewA',
        "The header looks like UTF-16 (it begins with 7B 00 22 00). A token's JSON is UTF-8; encode the text as UTF-8.",
      ],
    ],
    shown: ['header: ', 'payload: sub="joe" exp=1300819380'],
  },
  {
    name: 'an escaped equals sign behind the token',
    input: `${h}.${p}.${s}%3D`,
    kind: 'jws',
    faults: [
      [
        'error base64url-character',
        '%',
        'The signature has “%” (U+0025) at character 44, which base64url does not know: it uses A–Z, a–z, 0–9, “-” and “_”. It looks like a URL escape: undo the escaping.',
      ],
    ],
    shown: ['header: alg="HS256"', 'payload: sub="joe" exp=1300819380'],
  },
  {
    name: 'padding in the middle of the payload',
    input: `${h}.${p64}${p64}.${s}`,
    kind: 'jws',
    faults: [
      [
        'error base64url-character',
        '==',
        'The payload has “=” (U+003D) at character 19, which base64url does not know: it uses A–Z, a–z, 0–9, “-” and “_”. It was read as “A” so that the rest can be shown.',
      ],
      [
        'error base64url-padding',
        '==',
        'The payload ends with padding, “==” at character 39. base64url in a token has none.',
        'Remove the padding',
      ],
    ],
    shown: ['header: alg="HS256"', 'payload: sub="joe"'],
  },
  {
    name: 'several faults in one token',
    input: `${h64}.${p.slice(0, 8)} ${p.slice(8)}.${s}.`,
    kind: 'jws',
    faults: [
      [
        'error base64url-padding',
        '==',
        'The header ends with padding, “==” at character 23. base64url in a token has none.',
        'Remove the padding',
      ],
      [
        'error base64url-space',
        ' ',
        'The payload has a space (U+0020) at character 9. base64url allows no line breaks, spaces or invisible characters; remove them.',
        'Remove white space',
      ],
      [
        'error part-count',
        '.',
        'This token ends with a period too many, perhaps that of a sentence. Remove it.',
        'Remove it',
      ],
    ],
    shown: ['header: alg="HS256"', 'payload: sub="joe" exp=1300819380'],
  },
  {
    name: 'nothing at all',
    input: '',
    kind: 'not-a-token',
    faults: [],
    shown: [],
    message: 'There is nothing here yet. Paste a token, or anything that holds one.',
  },
  {
    name: 'no token',
    input: 'Hello, world.',
    kind: 'not-a-token',
    faults: [],
    shown: [],
    message:
      'No token was found: the text has 13 characters and one period, and “Hello, world” is no base64url of a JSON object. A token is base64url in three or five parts with periods between them, and begins with “ey” nearly always: eyJhbGciOi….eyJzdWIiOi….SflKxwRJ…',
  },
  {
    name: 'a host name',
    input: 'www.example.com',
    kind: 'not-a-token',
    faults: [],
    shown: [],
    message:
      'No token was found: the text has 15 characters and 2 periods, and “www” is no base64url of a JSON object. A token is base64url in three or five parts with periods between them, and begins with “ey” nearly always: eyJhbGciOi….eyJzdWIiOi….SflKxwRJ…',
  },
  {
    name: 'three words in base64url',
    input: 'hello.there.world',
    kind: 'not-a-token',
    faults: [],
    shown: [],
    message:
      'No token was found: the text has 17 characters and 2 periods, and “hello” is no base64url of a JSON object. A token is base64url in three or five parts with periods between them, and begins with “ey” nearly always: eyJhbGciOi….eyJzdWIiOi….SflKxwRJ…',
  },
];

const shownIn = (parsed: Parsed): readonly string[] =>
  parsed.parts.flatMap(({ name, text, json }) => {
    if (!text) return [];
    const root = json?.root;
    if (root?.type !== 'object') return [`${name}: ${text}`];
    const written = (node: JsonNode | undefined): string => (node ? text.slice(node.span.start, node.span.end) : '?');
    const members = root.members.map((member) => `${member.name.value}=${written(member.value)}`);
    return [`${name}: ${members.join(' ').slice(0, 80)}`];
  });

describe('a damaged token', () => {
  it('comes in many ways', () => {
    expect(damages.length).toBeGreaterThan(60);
    expect(new Set(damages.map(({ name }) => name)).size).toBe(damages.length);
  });

  it.each(damages)('$name', ({ input, kind, faults, shown, message }) => {
    const parsed = parse(excerptOf(input));
    const found = parsed.faults.map(({ severity, id, span, message, fix }) => {
      const fault = [`${severity} ${id}`, input.slice(span.start, span.end), message];
      return fix ? [...fault, fix.label] : fault;
    });
    expect(found).toEqual(faults);
    expect(shownIn(parsed)).toEqual(shown);
    expect(parsed.kind).toBe(kind);
    if (parsed.kind === 'not-a-token') expect(parsed.message).toBe(message);
    expect(write(parsed)).toBe(input);
  });

  it.each(damages)('$name: each fix mends what it says', ({ input }) => {
    for (const { id, span, fix } of parse(excerptOf(input)).faults) {
      if (!fix) continue;
      const mended = parse(excerptOf(applyEdits(input, fix.edits)));
      const before = parse(excerptOf(input)).faults.filter((fault) => fault.id === id).length;
      expect(mended.kind).not.toBe('not-a-token');
      expect(mended.faults.filter((fault) => fault.id === id).length, `${id} at ${span.start}`).toBeLessThan(before);
    }
  });

  it('says so the same way wherever it stands in the paste', () => {
    for (const { input, faults } of damages) {
      const pasted = `Authorization: Bearer ${input}\n`;
      const parsed = parse(excerptOf(pasted, { start: 22, end: 22 + input.length }));
      expect(parsed.faults.map(({ span }) => pasted.slice(span.start, span.end))).toEqual(
        faults.map(([, text]) => text),
      );
    }
  });

  it('has a title for each of its faults', () => {
    for (const { faults } of damages)
      for (const [severityAndId] of faults) {
        const title = faultTitle(severityAndId.split(' ')[1] ?? '');
        expect(title).toMatch(/^[A-Z“].{8,40}$/);
        // Two words that say nothing of what to do.
        expect(title).not.toMatch(/invalid|malformed/i);
      }
  });
});
