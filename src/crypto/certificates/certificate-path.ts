import type { CertificateLink, CertificateSigner } from '../../core/keys/certificates/certificate.ts';
import { isSignedBy } from './is-signed-by.ts';
import type { CertificateRead } from './read-certificate.ts';
import { mostChain } from '../../core/text/work-caps.ts';

export interface CertificatePath {
  readonly links: readonly CertificateLink[];
  /** Which of the certificates at hand they are, in the same order. */
  readonly indices: readonly number[];
}

/**
 * From a certificate to the one that signs it, and on, as far as they are at hand: up to one that signs itself, or one whose
 * signer is missing. Whether the last one is to be trusted nobody can see from it (RFC 5280 §6.1).
 */
export async function certificatePath(
  pool: readonly (CertificateRead | undefined)[],
  start: number,
  signal: AbortSignal,
): Promise<CertificatePath> {
  const links: CertificateLink[] = [];
  const indices: number[] = [];
  for (let at: number | undefined = start; at !== undefined && links.length < mostChain;) {
    const current: CertificateRead | undefined = pool[at];
    if (!current) break;
    indices.push(at);
    const { signer, index } = await signerOf(current, pool, indices);
    signal.throwIfAborted();
    links.push({ certificate: current.certificate, signer });
    at = index;
  }
  return { links, indices };
}

interface Signer {
  readonly signer: CertificateSigner;
  readonly index?: number;
}

async function signerOf(
  one: CertificateRead,
  pool: readonly (CertificateRead | undefined)[],
  used: readonly number[],
): Promise<Signer> {
  let named: Signer | undefined;
  if (one.subject === one.issuer) {
    const signer = await signedBy(one, one, 'itself');
    // An authority that changes its key signs the new one with the old one, under the same name.
    if (signer.by !== 'itself' || signer.verdict !== 'invalid') return { signer };
    named = { signer };
  }
  for (const [index, other] of pool.entries()) {
    if (!other || used.includes(index) || other.subject !== one.issuer) continue;
    const signer = await signedBy(one, other, 'next');
    if (signer.by === 'next' && signer.verdict === 'valid') return { signer, index };
    named ??= { signer, index };
  }
  return named ?? { signer: { by: 'missing' } };
}

async function signedBy(
  one: CertificateRead,
  { key }: CertificateRead,
  by: 'next' | 'itself',
): Promise<CertificateSigner> {
  if (!key.ok) return { by, verdict: 'unchecked', why: key.problem };
  const answer = await isSignedBy(one, key.value);
  if (!answer.ok) return { by, verdict: 'unchecked', why: answer.problem };
  return { by, verdict: answer.value ? 'valid' : 'invalid' };
}
