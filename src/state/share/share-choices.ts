import { atom, computed } from 'nanostores';
import { hasExpired } from '../../core/audit/expiry.ts';
import type { SharedForm } from '../../core/share/shared-state.ts';
import { numberOf } from '../../core/text/json-node.ts';
import type { Parsed } from '../../core/token/token.ts';
import { $isChanged } from '../circumstances/circumstances.ts';
import { $clock } from '../page/clock.ts';
import { $algorithm, $received } from '../token/parts.ts';
import { $held } from '../circumstances/profile.ts';
import { $parsed } from '../session/session.ts';

/** What the user wants in the link; asked for anew with each one. */
export interface ShareChoices {
  /** Undefined until somebody chooses. */
  readonly form: SharedForm | undefined;
  /** In a shape: names that no registry knows stay as they are. */
  readonly keepsNames: boolean;
  /** The whole text of the field, and not only the token in view. */
  readonly wholeText: boolean;
  readonly publicKey: boolean;
  readonly detached: boolean;
  readonly circumstances: boolean;
  /** The field "Key" to the letter, with its secrets and private keys. */
  readonly secrets: boolean;
}

const first: ShareChoices = {
  form: undefined,
  keepsNames: false,
  wholeText: false,
  publicKey: true,
  detached: true,
  circumstances: true,
  secrets: false,
};

const $chosen = atom(first);

export function choose(change: Partial<ShareChoices>): void {
  $chosen.set({ ...$chosen.get(), ...change });
}

/** What opens the link; empty where everybody may. */
export const $passphrase = atom('');

export function setPassphrase(passphrase: string): void {
  $passphrase.set(passphrase);
}

/** Nothing of one link is taken over into the next. */
export function forgetChoices(): void {
  $chosen.set(first);
  $passphrase.set('');
}

/** Whether anything is said of how the token is judged. */
export const $hasCircumstances = computed(
  [$isChanged, $held],
  (isChanged, held) => isChanged || held?.isPinned === true,
);

/** The forms that the token in view can be shared in. */
export const $shareForms = computed($parsed, (token): readonly SharedForm[] => {
  if (token.kind === 'not-a-token') return ['whole'];
  return hasSignature(token) ? ['unsigned', 'whole', 'shape'] : ['whole', 'shape'];
});

function hasSignature(token: Exclude<Parsed, { kind: 'not-a-token' }>): boolean {
  if (token.kind === 'jwe') return false;
  const jws = token.kind === 'sd-jwt' ? token.issuerJwt : token;
  return [jws, ...jws.others].some(({ signature }) => signature.excerpt.text !== '');
}

/** Seconds since 1970 at which the token in view has ended, or will; undefined where it does not say so. */
const $end = computed($received, (payload) => numberOf(payload?.json?.root, 'exp'));

/**
 * Whether somebody who has the whole token might use it now: it bears a signature or is encrypted, and nothing says that its
 * time is over. What counts is the present, whatever moment the page judges it as of.
 */
const $isLive = computed([$parsed, $shareForms, $end, $clock], (token, forms, end, now): boolean => {
  if (token.kind === 'not-a-token') return false;
  return (token.kind === 'jwe' || forms.includes('unsigned')) && (end === undefined || !hasExpired(end, now));
});

/** What sharing the whole token would risk: it can be used, or the secret of its signature can be guessed. */
export type WholeRisk = 'live' | 'guessable-secret';

const hmac = /^HS\d/;

/** They decide both what is chosen by default and which warnings are shown. */
export const $wholeRisks = computed(
  [$isLive, $shareForms, $algorithm],
  (isLive, forms, algorithm): readonly WholeRisk[] => [
    ...(isLive ? (['live'] as const) : []),
    ...(hmac.test(algorithm ?? '') && forms.includes('unsigned') ? (['guessable-secret'] as const) : []),
  ],
);

/** The choices as far as there is something for them. A token that is a risk when it is shared whole is not, unless asked. */
export const $choices = computed([$chosen, $shareForms, $wholeRisks], (chosen, forms, risks) => {
  const safest = risks.length > 0 ? (forms.find((form) => form !== 'whole') ?? 'whole') : 'whole';
  const form = chosen.form !== undefined && forms.includes(chosen.form) ? chosen.form : safest;
  const isShape = form === 'shape';
  return {
    ...chosen,
    form,
    wholeText: chosen.wholeText && form === 'whole',
    // A key tells whose token it is, and none fits a shape.
    publicKey: chosen.publicKey && !isShape,
    secrets: chosen.secrets && !isShape,
  };
});
