import { computed } from 'nanostores';
import { numberOf } from '../../core/text/json-node.ts';
import { shorter } from '../../core/text/shorter.ts';
import { $isChanged, $skewSeconds, expect, resetCircumstances, setSkew } from '../circumstances/circumstances.ts';
import { $ownValues } from '../circumstances/own-values.ts';
import { $asOf, setAsOf } from '../page/clock.ts';
import { $received } from '../token/parts.ts';
import type { Action } from './action.ts';
import { isoOf } from './iso-of.ts';

/** Moments that the token tells of itself. */
const $moments = computed([$received, $asOf], (payload, asOf) => {
  const claims = payload?.json?.root;
  const [iat, nbf, exp] = ['iat', 'nbf', 'exp'].map((name) => numberOf(claims, name));
  return [
    ...at('check-before-exp', 'Check just before exp', exp === undefined ? undefined : Math.ceil(exp) - 1, asOf),
    ...at('check-at-nbf', 'Check as of nbf', nbf === undefined ? undefined : Math.ceil(nbf), asOf),
    ...at('check-at-iat', 'Check as issued (iat)', iat === undefined ? undefined : Math.ceil(iat), asOf),
  ];
});

function at(id: string, name: string, seconds: number | undefined, asOf: number | undefined): readonly Action[] {
  const iso = seconds === undefined ? undefined : isoOf(seconds);
  if (iso === undefined) return [];
  return [
    {
      id,
      name,
      detail: iso,
      group: 'Check',
      icon: 'history',
      unavailable: asOf === seconds ? 'The token is checked as of this moment already.' : undefined,
      isLikely: true,
      run: () => setAsOf(seconds),
    },
  ];
}

const $settings = computed([$asOf, $skewSeconds, $isChanged], (asOf, skew, isChanged) => {
  const own = { group: 'Check', icon: 'sliders' } as const;
  return [
    {
      ...own,
      icon: 'history',
      id: 'check-now',
      name: 'Check as of now',
      unavailable: asOf === undefined ? 'The token is checked as of now already.' : undefined,
      isLikely: true,
      run: () => setAsOf(undefined),
    },
    {
      ...own,
      id: 'allow-skew',
      name: 'Allow 60 s clock skew',
      unavailable: skew === 60 ? 'A clock skew of 60 s is allowed already.' : undefined,
      run: () => setSkew(60),
    },
    {
      ...own,
      id: 'reset-settings',
      name: 'Reset validation settings',
      detail: 'as of now, no clock skew, require nothing',
      unavailable: isChanged ? undefined : 'The validation settings are not changed.',
      isLikely: true,
      run: resetCircumstances,
    },
  ] satisfies readonly Action[];
});

/** What the token says of itself can be what a recipient expects. */
const $expectations = computed($ownValues, ({ issuer, audience }): readonly Action[] =>
  [
    ...issuer.map((value) => ({ claim: 'iss', name: 'issuer', value }) as const),
    ...audience.map((value) => ({ claim: 'aud', name: 'audience', value }) as const),
  ].map(({ claim, name, value }, index) => ({
    id: `expect-${claim}-${index}`,
    name: `Require this ${name} (${claim})`,
    detail: shorter(value, 120),
    group: 'Check',
    icon: 'sliders',
    run: () => expect({ [name]: value }),
  })),
);

/** Under what the token in view is judged. */
export const $checkActions = computed([$moments, $settings, $expectations], (...all): readonly Action[] => all.flat());
