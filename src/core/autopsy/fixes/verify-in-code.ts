import type { SecretEncoding } from '../../keys/key.ts';
import { list } from '../../text/words.ts';
import type { ClaimChecks, Job } from './job.ts';
import type { Language, Line } from './language.ts';
import { lineOf } from './line-of.ts';

/** A token that is to be verified, and what its recipient expects. */
export interface ToVerify {
  /** alg of the header. */
  readonly alg: string;
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
export function verifyInCode(language: Language, { alg, encoding, own, expected, leeway }: ToVerify): Line {
  if (language.id === 'openssl')
    return { cannot: 'OpenSSL verifies signatures and checks no claims. Use a library, which does both.' };
  const checks: ClaimChecks = { ...own, ...expected, leeway };
  const key: Job['key'] = alg.startsWith('HS') ? { kind: 'secret', writtenAs: encoding } : { kind: 'pem' };
  const line = lineOf(language, { does: 'verify', alg, key, ...own, checks });
  if ('cannot' in line) return line;
  const guessed = names.filter((name) => expected[name] === undefined && own[name] !== undefined);
  if (guessed.length === 0) return line;
  const them = guessed.length === 1 ? 'it comes' : 'they come';
  const comment = `${language.comment} Check the ${list(guessed)}: ${them} from this token.`;
  return { ...line, code: `${comment}\n${line.code}` };
}

const names = ['issuer', 'audience'] as const;
