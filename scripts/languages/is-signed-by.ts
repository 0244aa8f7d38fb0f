import { Buffer } from 'node:buffer';
import { constants, createHmac, createPublicKey, verify } from 'node:crypto';
import type { Job, JobKey, WrittenAs } from '../../src/core/autopsy/fixes/job.ts';
import { pemsOf } from './pems-of.ts';

/** What is wrong with a token that a line made, by Node's own crypto; undefined where nothing is. */
export function isSignedBy(token: string, job: Job, secret: string): string | undefined {
  const [header = '', payload = '', signature = ''] = token.split('.');
  const { alg }: { readonly alg?: unknown } = JSON.parse(Buffer.from(header, 'base64url').toString() || '{}');
  if (alg !== job.alg) return `its header names ${String(alg)}`;
  const input = Buffer.from(`${header}.${payload}`);
  const bytes = Buffer.from(signature, 'base64url');
  const isRight =
    job.key.kind === 'secret' ? hmac(job.alg, job.key, secret, input).equals(bytes) : byKey(job.alg, input, bytes);
  return isRight && bytes.toString('base64url') === signature ? undefined : `its signature is wrong: ${token}`;
}

function hmac(alg: string, key: Extract<JobKey, { readonly kind: 'secret' }>, secret: string, input: Buffer): Buffer {
  const tidy = key.tidying === 'trim' ? secret.trim() : key.tidying === 'unquote' ? secret.slice(1, -1) : secret;
  return createHmac(`sha${alg.slice(-3)}`, bytesOf(tidy, key.writtenAs))
    .update(input)
    .digest();
}

function bytesOf(secret: string, writtenAs: WrittenAs): Buffer {
  if (writtenAs === 'base32') throw new Error('no fault signs with base32');
  return Buffer.from(secret, writtenAs);
}

function byKey(alg: string, input: Buffer, signature: Buffer): boolean {
  const key = createPublicKey(pemsOf(alg).publicKey);
  const hash = alg.startsWith('Ed') ? null : `sha${/\d{3}/.exec(alg)?.[0] ?? ''}`;
  const padding = alg.startsWith('PS')
    ? { padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: constants.RSA_PSS_SALTLEN_DIGEST }
    : {};
  return verify(hash, input, { key, dsaEncoding: 'ieee-p1363', ...padding }, signature);
}
