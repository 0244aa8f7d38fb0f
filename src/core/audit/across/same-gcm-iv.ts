import { stringParameter } from '../../token/parameters.ts';
import type { Comparison } from './comparison.ts';
import type { Gathered } from './gathered.ts';

export const sameGcmIv: Comparison = {
  id: 'same-gcm-iv',
  title: 'Two encryptions with the same initialization vector',
  severity: 'error',
  gate: 'signature',
  reference: { specification: 'RFC 7518', section: '8.4' },
  why: 'With one key, two contents under the same IV tell of each other, and forging becomes possible.',
  confidence: 'likely',
  isAboutSecurity: true,
  remedy: 'Draw each IV anew, or let each token have a content key of its own.',
  fine: 'With two different keys it is harmless; which key was used cannot be read off a token.',
  *compare(one, others) {
    const own = ivOf(one);
    const twin = own === undefined ? undefined : others.find((other) => ivOf(other) === own && isOther(one, other));
    if (one.token.kind !== 'jwe' || twin?.token.kind !== 'jwe') return;
    yield {
      span: one.token.iv.excerpt.span,
      other: { token: twin, span: twin.token.iv.excerpt.span },
      message: `Token ${twin.number} was encrypted directly ("alg":"dir") with the same initialization vector. An IV must not be used twice with the same AES-GCM key.`,
    };
  },
};

/** Only with `dir` do two tokens share the key of their content; a `kid` tells keys apart. */
function ivOf({ token }: Gathered): string | undefined {
  if (token.kind !== 'jwe' || token.iv.excerpt.text === '' || stringParameter(token, 'alg') !== 'dir') return undefined;
  const enc = stringParameter(token, 'enc') ?? '';
  return enc.endsWith('GCM') ? `${enc} ${stringParameter(token, 'kid') ?? ''} ${token.iv.excerpt.text}` : undefined;
}

const isOther = (one: Gathered, other: Gathered): boolean =>
  one.token.kind === 'jwe' &&
  other.token.kind === 'jwe' &&
  one.token.ciphertext.excerpt.text !== other.token.ciphertext.excerpt.text;
