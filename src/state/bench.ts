import { atom, computed, onMount, type ReadableAtom, type WritableAtom } from 'nanostores';
import { nowInSeconds } from '../browser/clock.ts';
import type { Key } from '../core/keys/key.ts';
import { readKeys } from '../core/keys/read-keys.ts';
import { publicHalf } from '../core/keys/public-half.ts';
import { encodeBase64url } from '../core/text/base64url.ts';
import { readJson } from '../core/text/json.ts';
import { stringOf } from '../core/text/json-node.ts';
import type { Jws, Parsed } from '../core/token/token.ts';
import { generateKey } from '../crypto/generate-key.ts';
import { sign } from '../crypto/sign.ts';
import type { Verification } from '../crypto/verification.ts';
import { verify } from '../crypto/verify.ts';
import { latest, type Pending } from './latest.ts';
import { readToken } from './session.ts';

export interface BenchStart {
  /** JSON text. `now+300` in it is a NumericDate, five minutes from the start. */
  readonly header: string;
  readonly payload: string;
  /** A shared secret as UTF-8 text; without one a key for the header's `alg` is made at this moment. */
  readonly secret?: string;
}

/** A live token to play with: made, changed and checked by the same crypto as everything else. */
export interface Bench {
  /** JSON texts as they were typed last. */
  readonly $header: ReadableAtom<string>;
  readonly $payload: ReadableAtom<string>;
  /** Empty until the first one is signed. */
  readonly $token: ReadableAtom<string>;
  readonly $parsed: ReadableAtom<Parsed>;
  /** The key that signs; the secret where there is one. */
  readonly $signer: ReadableAtom<Key | undefined>;
  /** What the verifier holds: the public half, or the same secret. */
  readonly $verifiers: ReadableAtom<readonly Key[]>;
  readonly $verification: ReadableAtom<Pending<Verification>>;
  /** Whether who edits has the key. Without it an edited token keeps the signature that it had. */
  readonly $signs: ReadableAtom<boolean>;
  readonly writeHeader: (text: string) => void;
  readonly writePayload: (text: string) => void;
  /** Puts a whole token in place of the one that was made, as somebody on the way might. */
  readonly writeToken: (text: string) => void;
  readonly setSigns: (signs: boolean) => void;
  /** Signs what is there now, with this key or secret from now on. */
  readonly signWith: (key: string) => void;
  /** Gives the verifier another key: a secret, PEM or JWK. */
  readonly verifyWith: (key: string) => void;
  /** Back to how it began, with the same key. */
  readonly reset: () => void;
}

const { signal } = new AbortController();
const bytesOf = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);
const encoded = (text: string): string => encodeBase64url(bytesOf(text));
const algOf = (header: string): string => stringOf(readJson(header).root, 'alg') ?? '';

const dated = (text: string): string =>
  text.replace(/now([+-]\d+)/g, (_, shift: string) => String(nowInSeconds() + Number(shift)));

const verifierOf = (key: Key | undefined): readonly Key[] => (key ? [publicHalf(key) ?? key] : []);

/** What a bench is made of: all that may be set. */
interface Stores {
  readonly $header: WritableAtom<string>;
  readonly $payload: WritableAtom<string>;
  readonly $token: WritableAtom<string>;
  readonly $signer: WritableAtom<Key | undefined>;
  readonly $verifiers: WritableAtom<readonly Key[]>;
  readonly $signs: WritableAtom<boolean>;
}

/** Nothing is made before somebody looks at the token. */
export function makeBench(start: BenchStart): Bench {
  const stores: Stores = {
    $header: atom(start.header),
    $payload: atom(start.payload),
    $token: atom(''),
    $signer: atom<Key | undefined>(undefined),
    $verifiers: atom<readonly Key[]>([]),
    $signs: atom(true),
  };
  const $parsed = computed(stores.$token, readToken);
  const $question = computed([$parsed, stores.$verifiers], (parsed, keys) => ({ jws: jwsOf(parsed), keys }));
  const $verification = latest($question, ({ jws, keys }, until) => (jws ? verify(jws, keys, until) : undefined));
  const make = makerOf(stores);
  onMount(stores.$token, () => {
    if (stores.$token.get() === '') void begin(stores, start).then(make.anew);
  });
  return { ...stores, $parsed, $verification, ...deedsOf(stores, start, make) };
}

interface Maker {
  readonly anew: () => void;
  /** What is being signed is not wanted any more. */
  readonly stop: () => void;
}

/** Makes the token out of header and payload; of two that overlap the later one counts. */
function makerOf({ $header, $payload, $token, $signer, $signs }: Stores): Maker {
  let run = 0;
  const make = async (): Promise<void> => {
    const mine = ++run;
    const input = `${encoded($header.get())}.${encoded($payload.get())}`;
    if (!$signs.get()) {
      $token.set(`${input}.${$token.get().split('.')[2] ?? ''}`);
      return;
    }
    const signed = await sign(bytesOf(input), algOf($header.get()), $signer.get(), signal);
    if (mine === run && signed.ok) $token.set(`${input}.${signed.value.signature}`);
  };
  return { anew: () => void make(), stop: () => (run += 1) };
}

function writeStart({ $header, $payload }: Stores, { header, payload }: BenchStart): void {
  $header.set(dated(header));
  $payload.set(dated(payload));
}

async function begin(stores: Stores, start: BenchStart): Promise<void> {
  writeStart(stores, start);
  const key = start.secret === undefined ? await keyFor(start.header) : readKeys(start.secret).keys[0];
  stores.$signer.set(key);
  stores.$verifiers.set(verifierOf(key));
}

type Deeds = Pick<
  Bench,
  'writeHeader' | 'writePayload' | 'writeToken' | 'setSigns' | 'signWith' | 'verifyWith' | 'reset'
>;

function deedsOf(stores: Stores, start: BenchStart, { anew, stop }: Maker): Deeds {
  const { $header, $payload, $token, $signer, $verifiers, $signs } = stores;
  return {
    writeHeader: (text) => {
      $header.set(text);
      anew();
    },
    writePayload: (text) => {
      $payload.set(text);
      anew();
    },
    writeToken: (text) => {
      stop();
      $token.set(text.trim());
      const jws = jwsOf(readToken(text.trim()));
      if (jws?.header.json) $header.set(jws.header.json.text);
      if (jws?.payload.json) $payload.set(jws.payload.json.text);
    },
    setSigns: (signs) => $signs.set(signs),
    signWith: (text) => {
      $signer.set(readKeys(text).keys[0]);
      anew();
    },
    verifyWith: (text) => $verifiers.set(readKeys(text).keys),
    reset: () => {
      $signs.set(true);
      writeStart(stores, start);
      $verifiers.set(verifierOf($signer.get()));
      anew();
    },
  };
}

async function keyFor(header: string): Promise<Key | undefined> {
  const made = await generateKey(algOf(header), stringOf(readJson(header).root, 'kid') ?? 'k', signal);
  return made.ok ? made.value : undefined;
}

const jwsOf = (parsed: Parsed): Jws | undefined => (parsed.kind === 'jws' ? parsed : undefined);
