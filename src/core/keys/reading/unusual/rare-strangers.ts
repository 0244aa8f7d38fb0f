import { spanOf } from '../../../text/span.ts';
import { isPlaceholder } from '../../placeholder.ts';
import { FIREBASE } from '../json-stranger.ts';
import { keysRead, type KeysRead } from '../keys-read.ts';
import { strangerIn, type Stranger } from '../strangers.ts';

const FINGERPRINT =
  'This is the fingerprint of a key, not a key. Paste the key itself: the .pem file that was downloaded when the key was made, or its public half.';

/** Keys of other tools, fingerprints, and what tools print of keys. */
const strangers: readonly Stranger[] = [
  // OpenSSH, HPKP, OpenSSL and ssh-keygen -l.
  {
    test: /^\s{0,100}(?:\d{3,5} )?(?:SHA256:[A-Za-z0-9+/]{43}=?|(?:sha256\/|pin-sha256=)"?[A-Za-z0-9+/]{43}="?|SHA256:[0-9a-f]{64})(?:\s[^\n]{0,200})?\s{0,100}$/i,
    message: FINGERPRINT,
  },
  {
    test: /^\s{0,100}(?:\d{3,5} )?(?:(?:MD5|SHA-?(?:1|256|384|512))(?: Fingerprint)?[:=]\s?)?[0-9a-f]{2}(?:(?::[0-9a-f]{2}){15}|(?::[0-9a-f]{2}){19}|(?::[0-9a-f]{2}){31})(?:\s[^\n]{0,200})?\s{0,100}$/i,
    message: FINGERPRINT,
  },
  {
    test: /^\s{0,100}(?:Key fingerprint = )?(?:[0-9A-F]{4}\s{1,2}){9}[0-9A-F]{4}\s{0,100}$/,
    message: 'This is the fingerprint of a PGP key, not a key, and no JOSE algorithm uses PGP keys.',
  },
  {
    test: /^(?:#[^\n]{0,200}\n){0,20}\s{0,100}AGE-SECRET-KEY-(?:PQ-)?1[0-9A-Z]{20}/,
    message: 'This is an age private key, which decrypts files. No JOSE algorithm uses it.',
  },
  {
    test: /^\s{0,100}age1(?:pq1)?[02-9ac-hj-np-z]{30,5000}\s{0,100}$/,
    message: 'This is an age public key, which encrypts files. No JOSE algorithm uses it.',
  },
  {
    test: /^untrusted comment: /,
    message: 'This is a minisign or signify key, which signs files. No JWT library reads it.',
  },
  {
    test: /^\s{0,100}\[(?:Interface|Peer)\]\s{0,100}\n[^[]{0,2000}(?:Private|Public)Key\s{0,20}=/,
    message: 'This is a WireGuard configuration. Its keys protect a tunnel, and no JWT is signed with them.',
  },
  {
    test: /^\s{0,100}Modulus=[0-9A-F]{60}/,
    message:
      'This is only the modulus of an RSA key, without its exponent, as openssl prints it. Paste the whole public key: openssl pkey -in key.pem -pubout',
  },
  {
    test: /^\s{0,100}(?:RSA |ED\d{3,5} |X\d{3,5} )?(?:Public|Private)-Key:(?: \(\d{3,5} bit)?/,
    message:
      'This is a key as openssl prints it with -text, which Jotter does not read. Paste its PEM: openssl pkey -in key.pem -pubout (with -pubin where key.pem is a public key).',
  },
  { test: /\bapiKey["']?\s{0,20}:\s{0,20}["']AIza[\w-]{20}/, message: FIREBASE },
];

const PLACEHOLDER = 'This is a placeholder, not a key: someone left the key out. Paste the whole key.';

export function readRareStranger(text: string): KeysRead | undefined {
  if (isPlaceholder(text)) return keysRead({ problems: [{ span: spanOf(0, text.length), message: PLACEHOLDER }] });
  return strangerIn(text, strangers);
}
