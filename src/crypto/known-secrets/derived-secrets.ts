import { md5, sha1 } from '@noble/hashes/legacy.js';
import type { TokenText } from '../../core/token/token-texts.ts';
import type { Candidate } from './candidate.ts';
import { sha2Digest } from './sha2-digest.ts';
import { sha256 } from './sha256.ts';
import { sha512 } from './sha512.ts';
import { mostSecretRoots, mostSecretTexts } from '../../core/text/work-caps.ts';
import { withoutEnd } from '../../core/text/end-of.ts';

/** Secrets that the token itself suggests: names and hosts in it, in another case, with "secret" behind them, and their hashes. */
export function* derivedSecrets(texts: readonly TokenText[]): Iterable<Candidate> {
  const seen = new Set<string>();
  for (const { where, text } of texts
    .filter(({ text: { length } }) => length > 0 && length <= longest)
    .slice(0, mostSecretTexts)) {
    for (const root of rootsOf(text)) {
      if (seen.has(root)) continue;
      seen.add(root);
      const what = root === text ? where : `a piece of ${where}`;
      for (const [form, words] of formsOf(root))
        yield { kind: 'derived', secret: encoder.encode(form), words: () => what + words };
      for (const one of [root, root.toLowerCase()]) yield* hashesOf(one, what);
    }
  }
}

const encoder = new TextEncoder();
/** Characters; nobody makes a secret of more. */
const longest = 300;

/** The text, the host of an address in it, the two sides of an e-mail address, and the words that it is made of. */
function rootsOf(text: string): readonly string[] {
  const host = /^[a-z][a-z0-9+.-]*:\/\/(?:[^/?#@]*@)?([^/?#:]+)/i.exec(text)?.[1];
  const hosts = host === undefined ? [] : [host, host.replace(/^www\./i, ''), host.split('.').slice(-2).join('.')];
  const sides = /^([^@\s]+)@([^@\s]+)$/.exec(text)?.slice(1) ?? [];
  const words = text.split(/[^\p{L}\p{N}]+/u).filter((word) => word.length > 2 && !/^(?:https?|www)$/i.test(word));
  const bare = withoutEnd(text.replace(/^[a-z][a-z0-9+.-]*:\/\//i, ''), /\//);
  return [...new Set([text, bare, ...hosts, ...sides, ...words])].slice(0, mostSecretRoots);
}

const behind = ['secret', '-secret', '_secret', '.secret', 'Secret', 'SECRET', '_SECRET', '-jwt-secret', '_jwt_secret'];
const further = ['key', '-key', '_key', 'Key', '-secret-key', '_secret_key', '-jwt', '_jwt', '1', '123', '1234', '!'];

function* formsOf(root: string): Iterable<readonly [string, string]> {
  const lower = root.toLowerCase();
  yield [root, ', as it is'];
  if (lower !== root) yield [lower, ', in lower case'];
  yield [root.toUpperCase(), ', in upper case'];
  yield [root.charAt(0).toUpperCase() + root.slice(1), ', with a capital letter'];
  yield [Array.from(root).toReversed().join(''), ', backwards'];
  yield [root + root, ', twice'];
  yield [btoa(bytesAsText(encoder.encode(root))), ', in base64'];
  for (const suffix of [...behind, ...further]) {
    yield [root + suffix, ', with something common behind it'];
    if (lower !== root) yield [lower + suffix, ', in lower case with something common behind it'];
  }
  for (const prefix of ['secret', 'secret-', 'secret_', 'jwt-', 'jwt_'])
    yield [prefix + lower, ', with something common before it'];
}

const hashes: readonly (readonly [string, (bytes: Uint8Array) => Uint8Array])[] = [
  ['MD5', md5],
  ['SHA-1', sha1],
  ['SHA-256', (bytes) => sha2Digest(sha256, bytes)],
  ['SHA-512', (bytes) => sha2Digest(sha512, bytes)],
];

function* hashesOf(text: string, what: string): Iterable<Candidate> {
  for (const [name, hash] of hashes) {
    const digest = hash(encoder.encode(text));
    const hex = Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
    const words = (form: string) => () => `the ${name} hash of ${what}${form}`;
    yield { kind: 'derived', secret: digest, words: words('') };
    yield { kind: 'derived', secret: encoder.encode(hex), words: words(', in hex') };
    yield { kind: 'derived', secret: encoder.encode(hex.toUpperCase()), words: words(', in upper-case hex') };
    yield { kind: 'derived', secret: encoder.encode(btoa(bytesAsText(digest))), words: words(', in base64') };
  }
}

const bytesAsText = (bytes: Uint8Array): string => Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
