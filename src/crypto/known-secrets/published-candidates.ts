import { placeholderSecrets, publishedSecrets } from '../../core/audit/reading/published-secrets.ts';
import type { Candidate, SecretKind } from './candidate.ts';
import { decodeText } from '../../core/keys/decode-text.ts';
import { decodeBase64url } from '../../core/text/base64url.ts';

/** A text as the secrets that libraries make of it: its characters, and what it stands for where it is hex or base64. */
function secretReadings(text: string, kind: SecretKind, what: string): readonly Candidate[] {
  const plain: Candidate = { kind, secret: new TextEncoder().encode(text), words: () => what };
  const hex = text === '' ? undefined : decodeText(text, 'hex', '');
  const readings = [
    ...(hex?.ok ? [{ secret: hex.value, words: () => `${what}, read as hex` }] : []),
    ...(base64.test(text) ? [{ secret: decodeBase64url(text).bytes, words: () => `${what}, read as base64` }] : []),
  ];
  return [plain, ...readings.map((reading) => ({ kind, ...reading }))];
}

/** What programs write for an object or for a value that is not there (auth0/node-jsonwebtoken#712). */
const absentSecrets = [
  '[object Object]',
  '[object Promise]',
  'undefined',
  'null',
  'None',
  'nil',
  'NaN',
  'true',
  'false',
];

/** Of either alphabet (RFC 4648 §4, §5), with padding or without. */
const base64 = /^(?:[\w+/-]{4})*(?:[\w+/-]{2}(?:==)?|[\w+/-]{3}=?)?$/;

/** Published samples and placeholders, each as the bytes that it may stand for. */
export const publishedCandidates = (): readonly Candidate[] => [
  ...publishedSecrets.flatMap(([where, ...texts]) => texts.flatMap((text) => secretReadings(text, 'published', where))),
  ...absentSecrets.flatMap((text) =>
    secretReadings(text, 'published', 'what a program writes for a value that is no text'),
  ),
  ...placeholderSecrets().flatMap((text) => secretReadings(text, 'published', 'a placeholder that nobody replaced')),
];
