import type { WritableAtom } from 'nanostores';
import { nowInSeconds } from '../../browser/clock.ts';
import type { Key } from '../../core/keys/key.ts';
import { alterJwt } from '../jwt-tools/alter-jwt.ts';
import { signJwt } from '../jwt-tools/make-jwt.ts';

/** What a playground is made of: all that may be set. */
export interface PlaygroundStores {
  readonly $header: WritableAtom<string>;
  readonly $payload: WritableAtom<string>;
  readonly $token: WritableAtom<string>;
  readonly $signer: WritableAtom<Key | undefined>;
  readonly $verifiers: WritableAtom<readonly Key[]>;
  readonly $signs: WritableAtom<boolean>;
  readonly $problem: WritableAtom<string | undefined>;
  /** The key that it began with. */
  readonly $first: WritableAtom<Key | undefined>;
}

/** `now+300` as a NumericDate, `now+300ms` as the milliseconds that some write instead. */
export const dated = (text: string): string =>
  text.replace(/now([+-]\d+)(ms)?/g, (_, shift: string, inMilliseconds?: string) =>
    String((nowInSeconds() + Number(shift)) * (inMilliseconds === undefined ? 1 : 1000)),
  );

export interface Maker {
  readonly anew: () => void;
  /** What is being signed is not wanted any more. */
  readonly stop: () => void;
}

/** Makes the token out of header and payload; of two that overlap the later one counts. */
export function makerOf({ $header, $payload, $token, $signer, $signs, $problem }: PlaygroundStores): Maker {
  let run = 0;
  const make = async (): Promise<void> => {
    const mine = ++run;
    const content = { header: $header.get(), payload: $payload.get() };
    if (!$signs.get()) {
      $token.set(alterJwt($token.get(), () => content));
      return;
    }
    const signed = await signJwt(content, $signer.get());
    if (mine !== run) return;
    $problem.set(signed.ok ? undefined : signed.problem);
    if (signed.ok) $token.set(signed.value);
  };
  return { anew: () => void make(), stop: () => (run += 1) };
}
