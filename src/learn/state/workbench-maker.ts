import type { WritableAtom } from 'nanostores';
import { nowInSeconds } from '../../browser/clock.ts';
import type { Key } from '../../core/keys/key.ts';
import { encodeBase64url } from '../../core/text/base64url.ts';
import { readJson } from '../../core/text/json.ts';
import { stringOf } from '../../core/text/json-node.ts';
import { sign } from '../../crypto/jws/sign.ts';

/** What a bench is made of: all that may be set. */
export interface BenchStores {
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

const { signal } = new AbortController();
const bytesOf = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);
const encoded = (text: string): string => encodeBase64url(bytesOf(text));

export const algOf = (header: string): string => stringOf(readJson(header).root, 'alg') ?? '';

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
export function makerOf({ $header, $payload, $token, $signer, $signs, $problem }: BenchStores): Maker {
  let run = 0;
  const make = async (): Promise<void> => {
    const mine = ++run;
    const input = `${encoded($header.get())}.${encoded($payload.get())}`;
    if (!$signs.get()) {
      $token.set(`${input}.${$token.get().split('.')[2] ?? ''}`);
      return;
    }
    const signed = await sign(bytesOf(input), algOf($header.get()), $signer.get(), signal);
    if (mine !== run) return;
    $problem.set(signed.ok ? undefined : signed.problem.message);
    if (signed.ok) $token.set(`${input}.${signed.value.signature}`);
  };
  return { anew: () => void make(), stop: () => (run += 1) };
}
