import type { InputJsonHypothesis } from '../axes.ts';
import { partsAre, rewritten } from '../rewritten.ts';
import { writeJson, type JsonStyle } from '../write-json.ts';

const tight = { comma: ',', colon: ':' } as const;
const spaced = { comma: ', ', colon: ': ' } as const;
const markup = '<>&';

const serialisers: readonly (readonly [how: string, style: JsonStyle, who?: string])[] = [
  ['without white space', tight, 'JavaScript’s JSON.stringify and most Java libraries'],
  ['with “\\/” for “/”', { ...tight, escapesSlash: true }, 'PHP with JSON_UNESCAPED_UNICODE'],
  [
    'with “\\/” for “/” and \\u escapes',
    { ...tight, escapesSlash: true, escapesUnicode: 'lower' },
    'PHP’s json_encode',
  ],
  ['with \\u escapes', { ...tight, escapesUnicode: 'lower' }, 'PyJWT and PHP with JSON_UNESCAPED_SLASHES'],
  ['with \\u escapes in upper case', { ...tight, escapesUnicode: 'upper' }],
  ['with “, ” and “: ” and \\u escapes', { ...spaced, escapesUnicode: 'lower' }, 'Python’s json.dumps'],
  ['with “, ” and “: ”', spaced, 'Python’s json.dumps with ensure_ascii=False'],
  [
    'with \\u escapes for <, > and &',
    { ...tight, escapesAlso: `${markup}\u2028\u2029` },
    'Go’s encoding/json and Rails',
  ],
  [
    'with \\u escapes for markup, quotes and letters outside ASCII',
    { ...tight, escapesUnicode: 'upper', escapesAlso: `${markup}'+\`\x7f` },
    '.NET’s System.Text.Json',
  ],
  ['with two spaces of indentation', { ...tight, colon: ': ', indent: '  ' }],
  ['with four spaces of indentation', { ...tight, colon: ': ', indent: '    ' }],
  ['with tabs', { ...tight, colon: ': ', indent: '\t' }],
];

/** Something between the signer and here read the JSON and wrote it again. */
export const jsonOtherSerialiser: InputJsonHypothesis = {
  id: 'json-other-serialiser',
  axis: 'input-json',
  family: 'signing-input',
  rarity: 1,
  title: 'JSON written by another serialiser',
  fix: 'payload-json',
  *variants(signed) {
    for (const [how, style, who = ''] of serialisers)
      yield* rewritten(signed, (root) => writeJson(root, style), { how, who });
  },
  clause: ({ parts, how = '' }) => `${partsAre(parts)} written ${how}`,
  because: ({ who = '' }) =>
    `So the JSON was rewritten after it was signed, by the signer’s own program or on the way.${who === '' ? '' : ` The signed text is how ${who} write it.`} Pass a token on exactly as you received it.`,
  seenIn: ['tymondesigns/jwt-auth#539', 'emarref/jwt#22', 'berendsliedrecht/sd-jwt-ts#37'],
};
