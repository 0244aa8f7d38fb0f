import { computed } from 'nanostores';
import { $expectedText, $skewSeconds, expect, setSkew } from '../circumstances/circumstances.ts';
import { $asOf, setAsOf } from '../page/clock.ts';
import { $said } from './said.ts';

/** What a message tells of its server, to be judged by. Seconds. */
export type Offer =
  | { readonly kind: 'audience'; readonly value: string }
  | { readonly kind: 'issuer'; readonly value: string }
  | { readonly kind: 'skew'; readonly value: number }
  | { readonly kind: 'clock'; readonly value: number };

/** What the first message tells and is not set yet. It may have come with the token from somebody else, so it is set at a click only. */
export const $offers = computed(
  [$said, $expectedText, $skewSeconds, $asOf],
  ([first], expected, skew, asOf): readonly Offer[] => {
    if (!first) return [];
    const { audience, issuer, skewSeconds, clock } = first.told;
    return [
      ...audience.filter((value) => value !== expected.audience).map((value) => ({ kind: 'audience', value }) as const),
      ...issuer.filter((value) => value !== expected.issuer).map((value) => ({ kind: 'issuer', value }) as const),
      ...(skewSeconds === undefined || skewSeconds === skew ? [] : [{ kind: 'skew', value: skewSeconds } as const]),
      ...(clock === undefined || clock === asOf ? [] : [{ kind: 'clock', value: Math.floor(clock) } as const]),
    ];
  },
);

export function takeOver(offer: Offer): void {
  if (offer.kind === 'audience' || offer.kind === 'issuer') expect({ [offer.kind]: offer.value });
  else if (offer.kind === 'skew') setSkew(offer.value);
  else setAsOf(offer.value);
}
