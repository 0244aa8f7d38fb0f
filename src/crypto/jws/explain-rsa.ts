import { describeKey } from '../../core/keys/describe-key.ts';
import type { Key } from '../../core/keys/key.ts';
import type { Algorithm, HashName } from '../../core/registry/algorithms.ts';
import { openSignature, rsaNumbers } from '../primitives/rsa-numbers.ts';
import { digest, isSame, openPkcs1, openPss } from '../primitives/signature-padding.ts';
import type { Mismatch } from '../../core/judgement/verification.ts';

type Bytes = Uint8Array<ArrayBuffer>;

export interface Explanation {
  readonly because: Mismatch;
  /** Sentences. */
  readonly why: string;
}

const HASHES: readonly HashName[] = ['SHA-256', 'SHA-384', 'SHA-512'];

/** A wrong key gives a padding of random bytes: fewer zeros than that could come about by chance. */
const ENOUGH_ZEROS = 8;

/**
 * What an RSA signature holds when it is opened with the public key (RFC 8017 §8.1.2, §8.2.2): only the key that made it finds
 * the padding, whatever the content. Undefined where this key finds none.
 */
export async function explainRsa(
  algorithm: Algorithm,
  key: Key,
  signingInput: Bytes,
  signature: Uint8Array,
): Promise<Explanation | undefined> {
  const rsa = rsaNumbers(key);
  const padded = rsa && (await openSignature(key, signature));
  if (!rsa || !padded) return undefined;
  const name = describeKey(key);
  const { hash = 'SHA-256', scheme } = algorithm;
  const plain = openPkcs1(padded);
  if (plain) {
    const own = scheme === 'RSASSA-PKCS1-v1_5' && plain.hash === hash;
    const isOver = !own && (await isDigest(plain.hash, plain.digest, signingInput));
    return verdictOf(name, algorithm, own, isOver, `RSA PKCS#1 v1.5 with ${plain.hash}`);
  }
  for (const other of [hash, ...HASHES.filter((each) => each !== hash)]) {
    const opened = await openPss(other, padded, rsa.bits);
    if (!opened) continue;
    const isOver = await opened.matches(await digest(other, signingInput));
    if (!isOver && opened.zeros < ENOUGH_ZEROS) continue;
    const salt = opened.saltLength;
    const own = scheme === 'RSA-PSS' && other === hash && salt * 8 === Number(hash.slice(4));
    return verdictOf(name, algorithm, own, isOver, `RSA-PSS with ${other} and a salt of ${salt} bytes`);
  }
  return undefined;
}

function verdictOf(key: string, algorithm: Algorithm, own: boolean, isOver: boolean, made: string): Explanation {
  const wanted = `${algorithm.name} is ${algorithm.title}${algorithm.scheme === 'RSA-PSS' ? `, with a salt of ${Number(algorithm.hash?.slice(4)) / 8} bytes` : ''} (${algorithm.reference})`;
  if (isOver) {
    const why = `This very key, ${key}, signed exactly this content, but as ${made}: ${wanted}. Sign it again with the algorithm that the header names.`;
    return { because: 'other-algorithm', why };
  }
  const form = own ? '' : ` It was made as ${made}, and ${wanted}.`;
  const why = `This very key, ${key}, made the signature, but over other content: the header or the payload was changed after it was signed.${form}`;
  return { because: 'content-changed', why };
}

async function isDigest(hash: string, digested: Uint8Array, message: Bytes): Promise<boolean> {
  if (!HASHES.some((each) => each === hash) && hash !== 'SHA-1') return false;
  return isSame(await digest(hash, message), digested);
}
