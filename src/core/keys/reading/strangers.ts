import { spanOf } from '../../text/span.ts';
import { keysRead, type KeysRead } from './keys-read.ts';

interface Stranger {
  readonly test: RegExp;
  readonly message: string;
}

/** Texts that would pass for a secret, and are certainly something else. */
const strangers: readonly Stranger[] = [
  {
    test: /^\s*(?:Bearer\s+)?eyJ[\w-]*\.[\w-]*(?:\.|\s*$)/i,
    message: 'This is a token, not a key. Paste it as the token; here goes the key that signed it.',
  },
  {
    test: /^\s*PuTTY-User-Key-File/,
    message:
      'This is a PuTTY key, which Jotter cannot read. Convert it: puttygen key.ppk -O private-openssh-new -o key, then ssh-keygen -p -N "" -m PKCS8 -f key',
  },
  {
    test: /^\s*<(?:\?xml|RSAKeyValue)/,
    message:
      'This is XML, perhaps a .NET key, which Jotter cannot read. Export the key as PEM, for example with RSA.ExportSubjectPublicKeyInfoPem().',
  },
  {
    test: /^\s*https?:\/\/\S*(?:jwks|\.well-known|certs|keys)\S*\s*$/i,
    message:
      'This is the address of a key, not a key. Fetch the key from there, or open it yourself and paste what it shows.',
  },
  {
    test: /^\s*(?:SHA256:[A-Za-z0-9+/]{43}=?|(?:MD5:)?[0-9a-f]{2}(?::[0-9a-f]{2}){15}|(?:SHA-?1 Fingerprint=)?[0-9a-f]{2}(?::[0-9a-f]{2}){19})\s*$/i,
    message:
      'This is the fingerprint of a key, not a key. Paste the key itself: the .pem file that was downloaded when the key was made, or its public half.',
  },
  {
    test: /-----\s?END [A-Z0-9 ]+-----/,
    message: 'The BEGIN line is missing: copy the key once more, from its first line (-----BEGIN …) on.',
  },
];

export function readStranger(text: string): KeysRead | undefined {
  const stranger = strangers.find(({ test }) => test.test(text));
  return stranger && keysRead({ problems: [{ span: spanOf(0, text.length), message: stranger.message }] });
}
