import type { Facts, FixTopic } from '../hypothesis.ts';
import type { Job, Tidying, WrittenAs } from './job.ts';

/** What puts a fault right, before it is known in which circumstances. */
export interface Repair {
  readonly does: Job['does'];
  /** `secret`: HMAC; `pem`: a public key; `named`: whatever the algorithm of the token needs. */
  readonly key: 'secret' | 'pem' | 'named';
  /** How the secret is written, where it differs from what the key field says. */
  readonly writtenAs?: WrittenAs;
  readonly tidying?: Tidying;
  /** The comment above the code: sentences. `alg`: the algorithm that the code names. */
  readonly note: (alg: string) => string;
}

type Repairer = (id: string, facts: Facts) => Repair;

const writings: ReadonlyMap<string, WrittenAs> = new Map(
  (['utf8', 'base64', 'base64url', 'hex', 'base32'] as const).map((name) => [name, name]),
);
const names: Readonly<Record<WrittenAs, string>> = {
  utf8: 'UTF-8',
  base64: 'base64',
  base64url: 'base64url',
  hex: 'hex',
  base32: 'base32',
};

/** Where the signer is at fault, and what its secret must be. */
const signersSecret: ReadonlyMap<string, string> = new Map([
  ['secret-base64-lenient', 'The secret is not valid base64. Sign with its UTF-8 bytes.'],
  ['secret-other-charset', 'Sign with the UTF-8 bytes of the secret.'],
  ['secret-bytes-as-text', 'Keep the decoded secret as bytes, never as text.'],
  ['secret-encoded', 'Sign with the bytes of the secret. Do not encode them first.'],
  ['secret-hashed', 'Sign with the secret itself, not with its hash.'],
  ['jwk-as-secret', 'secret is “k” of the JWK, which is base64url (RFC 7518 §6.4.1).'],
]);
const readAs: ReadonlyMap<string, WrittenAs> = new Map([
  ['secret-base64-lenient', 'utf8'],
  ['secret-other-charset', 'utf8'],
  ['jwk-as-secret', 'base64url'],
]);

/** Where only a part of the text is the secret. */
const partOfText: ReadonlyMap<string, string> = new Map([
  ['secret-prefix', 'secret is the text after the prefix.'],
  ['secret-after-colon', 'secret is the text after the colon.'],
  ['secret-decoded-twice', 'secret is what the first decoding gives.'],
]);

const secretEncoding: Repairer = (id, facts) => {
  const note = signersSecret.get(id);
  const own = readAs.get(id);
  if (note !== undefined)
    return { does: 'sign', key: 'secret', ...(own === undefined ? {} : { writtenAs: own }), note: () => note };
  const writtenAs = writings.get(String(facts['encoding'] ?? facts['name'] ?? 'utf8')) ?? 'utf8';
  const part = partOfText.get(id);
  const how =
    writtenAs === 'utf8'
      ? 'Use the characters of the secret. Do not decode it.'
      : `The secret is ${names[writtenAs]} text. Decode it first.`;
  return { does: 'verify', key: 'secret', writtenAs, note: () => (part === undefined ? how : `${part} ${how}`) };
};

/** Which of the two sides has the wrong characters: the signer where it added something to them. */
const secretText: Repairer = (id, facts) => {
  const isSigners =
    id === 'secret-line-break' || id === 'secret-constant' || String(facts['how'] ?? '').startsWith('added');
  const does = isSigners ? 'sign' : 'verify';
  // The lines of code know the quotes of programs only.
  switch (facts['unusual'] === 1 ? '' : id) {
    case 'secret-line-break':
    case 'secret-trimmed':
      return { does, key: 'secret', tidying: 'trim', note: () => 'Remove the white space at the ends of the secret.' };
    case 'secret-quotes':
      return { does, key: 'secret', tidying: 'unquote', note: () => 'Remove the quotes around the secret.' };
    case 'secret-constant':
      return { does, key: 'secret', note: () => 'Make sure that secret is set before you sign.' };
    case 'secret-named-line':
      return { does, key: 'secret', note: () => 'secret is only the value, without its name and quotes.' };
    default:
      return { does, key: 'secret', note: () => 'secret must have exactly the characters that the signer uses.' };
  }
};

/** Where the text of a key pair served as a secret, the header names HMAC, and the code must name what the key is for. */
const algorithm: Repairer = (id) =>
  id === 'public-key-as-secret'
    ? {
        does: 'verify',
        key: 'pem',
        note: (alg) => `Accept only ${alg}, whatever the header says (RFC 8725 §3.1).`,
      }
    : {
        does: 'sign',
        key: id === 'private-key-as-secret' ? 'pem' : 'named',
        note: (alg) => `Name the algorithm when you sign: ${alg}.`,
      };

const signatureForm = (alg: string): string =>
  alg.startsWith('ES')
    ? 'The signature is r and s side by side (RFC 7518 §3.4), in base64url.'
    : 'The signature part is the base64url of the bytes of the signature (RFC 7515 §7.1).';

/** The row of each topic: what puts it right, whatever the language. The other side of the table is `languages`. */
export const topics: Readonly<Record<FixTopic, Repairer>> = {
  'secret-encoding': secretEncoding,
  'secret-text': secretText,
  'public-key': () => ({
    does: 'verify',
    key: 'pem',
    note: () => 'The key is the issuer’s public key as a PEM, with its line breaks.',
  }),
  algorithm,
  'signature-form': () => ({ does: 'sign', key: 'named', note: signatureForm }),
  'signed-text': () => ({
    does: 'sign',
    key: 'named',
    note: () => 'Sign header.payload in base64url, without padding and line break (RFC 7515 §5.1).',
  }),
  'payload-json': () => ({
    does: 'verify',
    key: 'named',
    note: () => 'Verify token as you received it, and pass it on unchanged. Do not write its JSON again.',
  }),
};
