import type { Tidying, WrittenAs } from './job.ts';

const tidied: Readonly<Record<Tidying, string>> = {
  trim: 'secret.trim()',
  unquote: `secret.replace(/^["']|["']$/g, '')`,
};

/** The bytes of the secret in Node; undefined where Node cannot decode it. */
export function nodeSecret(writtenAs: WrittenAs, tidying?: Tidying): string | undefined {
  const text = tidying === undefined ? 'secret' : tidied[tidying];
  return writtenAs === 'base32' ? undefined : `Buffer.from(${text}, '${writtenAs}')`;
}

export const NO_BASE32_IN_NODE =
  'Node cannot decode base32. Decode the secret with a package, or store it as base64 instead.';
