import type { SecretEncoding } from '../../keys/key.ts';
import { list } from '../../text/words.ts';
import type { ClaimChecks, Job } from './job.ts';
import type { Language, Line } from './language.ts';
import { lineOf } from './line-of.ts';
import { isLiteral } from './quoted.ts';

/** A token that is to be verified, and what its recipient expects. */
export interface ToVerify {
  /** alg of the header. */
  readonly alg: string;
  /** What else the token is than a compact JWS, which is all that these libraries read. */
  readonly form?: 'sd-jwt' | 'json';
  /** How the key field reads a secret. */
  readonly encoding: SecretEncoding;
  /** As the token has them: iss, the first aud, and whether there is exp. */
  readonly own: { readonly issuer?: string; readonly audience?: string; readonly expires: boolean };
  /** As the validation settings have them. */
  readonly expected: { readonly issuer?: string; readonly audience?: string };
  /** Seconds. */
  readonly leeway: number;
}

/**
 * Lines that verify a token as a recipient must: with its algorithm pinned (RFC 8725 §3.1), and issuer, audience and times checked
 * (RFC 8725 §3.8 and §3.9). What the settings do not say comes from the token, and a comment says so.
 */
export function verifyInCode(language: Language, { alg, form, encoding, own, expected, leeway }: ToVerify): Line {
  if (form === 'json')
    return { cannot: `${language.library} reads the compact serialization only. Convert this token to it first.` };
  if (language.id === 'openssl')
    return { cannot: 'OpenSSL verifies signatures and checks no claims. Use a library, which does both.' };
  const checks: ClaimChecks = { ...own, ...expected, leeway };
  const key: Job['key'] = alg.startsWith('HS') ? { kind: 'secret', writtenAs: encoding } : { kind: 'pem' };
  const line = lineOf(language, { does: 'verify', alg, key, ...own, checks });
  if ('cannot' in line) return line;
  const notes = [
    ...(form === 'sd-jwt'
      ? ['token is the text before the first ~. Use a library for SD-JWT for its disclosures.']
      : []),
    ...sourcesOf(own, expected),
  ].map((note) => `${language.comment} ${note}\n`);
  return { ...line, code: `${notes.join('')}${line.code}` };
}

/** What the reader must still look at: what comes from the token, and the variables that he must set. */
function sourcesOf(own: ToVerify['own'], expected: ToVerify['expected']): readonly string[] {
  const isVariable = (name: Name): boolean => !isLiteral(expected[name] ?? own[name] ?? 'x');
  const variables = names.filter(isVariable);
  const guessed = names.filter((name) => expected[name] === undefined && own[name] !== undefined && !isVariable(name));
  const them = guessed.length === 1 ? 'it comes' : 'they come';
  return [
    ...(guessed.length === 0 ? [] : [`Check the ${list(guessed)}: ${them} from this token.`]),
    ...(variables.length === 0 ? [] : [`Set ${list(variables)} to the exact text that you expect.`]),
  ];
}

type Name = (typeof names)[number];

const names = ['issuer', 'audience'] as const;
