import { joinBytes } from '../../core/text/join-bytes.ts';
import { partMissing } from '../polyfills/load-polyfill.ts';
import { fail, ok, type Result } from '../../core/text/result.ts';
import { gcmOpen, gcmSeal } from '../primitives/aes.ts';
import { passwordToKey } from '../locked-keys/password-to-key.ts';
import { mostIterations } from '../../core/text/work-caps.ts';
import { grouped, usualIterations } from '../jwe-header/pbes2-count.ts';

type Bytes = Uint8Array<ArrayBuffer>;

/** Bytes: the count of iterations (big endian), the salt, and the nonce of AES-GCM (NIST SP 800-38D §8.2). */
const sizes = { count: 4, salt: 16, nonce: 12, tag: 16 } as const;
const headSize = sizes.count + sizes.salt + sizes.nonce;

/** By how many bytes what is sealed is longer. */
export const sealedBy = headSize + sizes.tag;

export interface NotOpened {
  readonly because: 'wrong-passphrase' | 'damaged' | 'over-limit' | 'unavailable';
  /** One or more sentences. */
  readonly why: string;
}

/**
 * Encrypts what a link holds: AES-256-GCM, whose key PBKDF2 with HMAC-SHA-256 makes of the passphrase (RFC 8018 §5.2), in
 * NFC and UTF-8. Count, salt and nonce stand before the ciphertext and are authenticated with it. The problem is a sentence.
 */
export async function sealForLink(content: Bytes, passphrase: string): Promise<Result<Bytes, string>> {
  const head = joinBytes(
    countBytes(usualIterations),
    crypto.getRandomValues(new Uint8Array(sizes.salt)),
    crypto.getRandomValues(new Uint8Array(sizes.nonce)),
  );
  const key = await keyOf(head, passphrase);
  if (!key.ok) return fail(key.problem.why);
  const sealed = await gcmSeal(key.value, nonceOf(head), content, head);
  return sealed.ok ? ok(joinBytes(head, sealed.value)) : fail(unavailable.why);
}

/** What `sealForLink` sealed. */
export async function openFromLink(sealed: Bytes, passphrase: string): Promise<Result<Bytes, NotOpened>> {
  const head = sealed.slice(0, headSize);
  const iterations = countOf(head);
  if (sealed.length < sealedBy || iterations < 1) return fail(damaged);
  if (iterations > mostIterations) return fail(tooMany(iterations));
  const key = await keyOf(head, passphrase);
  if (!key.ok) return key;
  const opened = await gcmOpen(key.value, nonceOf(head), sealed.slice(headSize), head);
  if (opened.ok) return opened;
  return fail(opened.problem === 'refused' ? wrong : unavailable);
}

async function keyOf(head: Bytes, passphrase: string): Promise<Result<Bytes, NotOpened>> {
  const salt = head.slice(sizes.count, sizes.count + sizes.salt);
  const derivation = { name: 'PBKDF2', hash: 'SHA-256', salt, iterations: countOf(head) } as const;
  const nothing = new Uint8Array();
  const cipher = { kind: 'pbes2', derivation, bits: 256, iv: nothing, ciphertext: nothing } as const;
  const key = await passwordToKey(cipher, new TextEncoder().encode(passphrase.normalize('NFC')));
  return key.ok ? key : fail({ because: 'unavailable', why: key.problem.why });
}

const nonceOf = (head: Bytes): Bytes => head.slice(sizes.count + sizes.salt, headSize);

function countBytes(count: number): Bytes {
  const bytes = new Uint8Array(sizes.count);
  new DataView(bytes.buffer).setUint32(0, count);
  return bytes;
}

const countOf = (head: Bytes): number => (head.length < headSize ? 0 : new DataView(head.buffer).getUint32(0));

const wrong: NotOpened = {
  because: 'wrong-passphrase',
  why: 'This is not the passphrase of the link: AES-GCM checks what it opens, and the check failed. Capitals and spaces count. The link is still here.',
};

const damaged: NotOpened = {
  because: 'damaged',
  why: 'The link says that a passphrase opens it, and holds too little for that. Jotter made no such link.',
};

const unavailable: NotOpened = {
  because: 'unavailable',
  why: partMissing('compute AES-GCM'),
};

const tooMany = (iterations: number): NotOpened => ({
  because: 'over-limit',
  why: `The link asks for ${grouped(iterations, '')} iterations of PBKDF2, and Jotter computes ${grouped(mostIterations, '')} at most: more would keep this page busy for long. Nothing was computed.`,
});
