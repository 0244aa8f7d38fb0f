import { decodeBase64url } from '../../text/base64url.ts';
import { findingAt, textIn } from '../found.ts';
import type { Rule } from '../rule.ts';

const hashes = [
  { name: 'x5t', bytes: 20, hash: 'SHA-1', section: '4.1.7' },
  { name: 'x5t#S256', bytes: 32, hash: 'SHA-256', section: '4.1.8' },
] as const;

export const x5tMalformed: Rule = {
  id: 'x5t-malformed',
  title: 'A thumbprint that no certificate has',
  severity: 'error',
  gate: 'structure',
  reference: { specification: 'RFC 7515', section: '4.1.7' },
  why: 'A receiver finds the certificate by its hash: in another form, or of another hash, it matches none.',
  confidence: 'certain',
  remedy: 'Write the base64url of the bytes of the hash over the DER of the certificate, not its hexadecimal text.',
  examples: {
    flagged: [
      '{"alg":"RS256","x5t":"0FD1A3B5C7E90FD1A3B5C7E90FD1A3B5C7E90FD1"} {}',
      '{"alg":"RS256","x5t#S256":"NTUyYzZkOGM4NzE1NGE0OWY4NjY"} {}',
    ],
    accepted: [
      '{"alg":"RS256","x5t":"lZ6zJ-kD3x8cF0qk8Hk5C8cQ1wE"} {}',
      '{"alg":"RS256","x5t#S256":"dx-4bFk1nHhcC0u5Ujj2fZ0oA2kXgS1ZQ1u0Zy3x0qA"} {}',
    ],
  },
  *check(token) {
    for (const { name, bytes, hash, section } of hashes) {
      const found = textIn(token, name);
      const what = found && objection(found.text, bytes);
      if (!found || what === undefined) continue;
      yield findingAt(
        found,
        `${name} ${what}, and must be the base64url of the ${bytes} bytes of a ${hash} hash (RFC 7515 §${section}). No certificate matches it so.`,
      );
    }
  },
};

function objection(text: string, wanted: number): string | undefined {
  if (text.length > 400) return `has ${text.length.toLocaleString('en')} characters`;
  const bare = text.replace(/[:\s]/g, '');
  if (/^[\da-f]+$/i.test(bare) && bare.length === wanted * 2) return 'is written in hexadecimal';
  const { bytes, faults } = decodeBase64url(text);
  if (bytes.length === wanted) {
    const isOdd = faults.some(({ id }) => id === 'base64url-alphabet' || id === 'base64url-padding');
    return isOdd ? 'is written in standard base64' : undefined;
  }
  const inner = new TextDecoder().decode(bytes);
  if (/^[\da-f]+$/i.test(inner) && inner.length === wanted * 2) return 'is the base64url of hexadecimal text';
  const other =
    bytes.length === 20 ? ', as many as SHA-1 gives' : bytes.length === 32 ? ', as many as SHA-256 gives' : '';
  return `decodes to ${bytes.length} byte${bytes.length === 1 ? '' : 's'}${other}`;
}
