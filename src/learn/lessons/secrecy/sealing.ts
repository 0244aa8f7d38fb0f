import type { Key } from '../../../core/keys/key.ts';
import { publicHalf } from '../../../core/keys/public-half.ts';
import { excerptOf } from '../../../core/text/excerpt.ts';
import { parse } from '../../../core/token/reading/parse.ts';
import { assembleJwe } from '../../../crypto/jwe/assemble-jwe.ts';
import { decrypt } from '../../../crypto/jwe/decrypt.ts';
import { encrypt } from '../../../crypto/jwe/encrypt.ts';
import { generateEncryptionKey } from '../../../crypto/keys/generate-encryption-key.ts';
import type { Result } from '../../../core/text/result.ts';
import { momentNow } from '../../../state/page/clock.ts';
import { forever } from '../../jwt-tools/forever.ts';
import { signJwt } from '../../jwt-tools/make-jwt.ts';
import { needed } from '../../jwt-tools/needed.ts';
import { newKey } from '../../jwt-tools/new-key.ts';

const alg = 'RSA-OAEP-256';
const enc = 'A256GCM';

/** Keys of the lesson: of the clinic, which gets the tokens, and of their issuer. Made when they are first wanted. */
export interface LessonKeys {
  readonly recipient: Key;
  readonly issuer: Key;
}

let keys: Promise<LessonKeys> | undefined;

export const lessonKeys = (): Promise<LessonKeys> => (keys ??= makeKeys());

async function makeKeys(): Promise<LessonKeys> {
  const recipient = needed(await generateEncryptionKey(alg, enc, 'clinic', forever));
  return { recipient, issuer: await newKey('ES256', 'issuer') };
}

/** Who must not read this: a proxy, the phone that carries it. */
export const secretClaims = (now: number): string =>
  JSON.stringify({ iss: 'https://health.example', sub: 'ada', diagnosis: 'hay fever', exp: now + 600 });

/** Encrypts to the clinic: anybody can, for it takes the public key only. */
export async function seal(content: string, header: object = {}): Promise<string> {
  const { recipient } = await lessonKeys();
  const text = JSON.stringify({ alg, enc, kid: 'clinic', ...header });
  const bytes = new TextEncoder().encode(content);
  return assembleJwe(needed(await encrypt(text, bytes, publicHalf(recipient), forever)), 'compact');
}

export const sealClaims = (): Promise<string> => seal(secretClaims(momentNow()));

/** Signed first, then encrypted (RFC 7519 §11.2). */
export async function sealSigned(): Promise<string> {
  const { issuer } = await lessonKeys();
  const content = { header: '{"alg":"ES256","typ":"JWT","kid":"issuer"}', payload: secretClaims(momentNow()) };
  return seal(needed(await signJwt(content, issuer)), { cty: 'JWT' });
}

/** What the clinic, with its private key, makes of a token. */
export async function open(token: string): Promise<Result<string, string>> {
  const parsed = parse(excerptOf(token));
  if (parsed.kind !== 'jwe') return { ok: false, problem: 'This is no encrypted token.' };
  const answer = await decrypt(parsed, [(await lessonKeys()).recipient], forever);
  return answer.verdict === 'decrypted'
    ? { ok: true, value: new TextDecoder().decode(answer.plaintext) }
    : { ok: false, problem: answer.why };
}
