import { atom, computed, onMount, type ReadableAtom } from 'nanostores';
import type { Key, SecretEncoding } from '../../core/keys/key.ts';
import { readKeys } from '../../core/keys/reading/read-keys.ts';
import { publicHalf } from '../../core/keys/public-half.ts';
import { readJson } from '../../core/text/json.ts';
import { stringOf } from '../../core/text/json-node.ts';
import { setMember } from '../../core/text/set-member.ts';
import type { Jws, Parsed } from '../../core/token/token.ts';
import { generateKey } from '../../crypto/keys/generate-key.ts';
import type { Verification } from '../../core/judgement/verification.ts';
import { verify } from '../../crypto/jws/verify.ts';
import { forever } from '../jwt-tools/forever.ts';
import { algOf } from '../jwt-tools/make-jwt.ts';
import { dated, makerOf, type PlaygroundStores, type Maker } from './playground-maker.ts';
import type { Pending } from '../../core/judgement/pending.ts';
import { latest } from '../../state/page/latest.ts';
import { readToken } from '../../state/session/session.ts';

export interface PlaygroundStart {
  /** JSON text. `now+300` in it is a NumericDate, five minutes from the start; `now+300ms` the same in milliseconds. */
  readonly header: string;
  readonly payload: string;
  /** A shared secret as UTF-8 text; without one a key for the header's `alg` is made at this moment. */
  readonly secret?: string;
}

/** A live token to play with: made, changed and checked by the same crypto as everything else. */
export interface Playground {
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
  /** Why what is there could not be signed, a sentence; the token stays as it was. */
  readonly $problem: ReadableAtom<string | undefined>;
  readonly writeHeader: (text: string) => void;
  readonly writePayload: (text: string) => void;
  /** Puts a whole token in place of the one that was made, as somebody on the way might. */
  readonly writeToken: (text: string) => void;
  /** Who has the key signs what is there at once. */
  readonly setSigns: (signs: boolean) => void;
  /** Signs what is there now, with this key or secret from now on. */
  readonly signWith: (key: string) => void;
  /** Makes a new key of this name and signs with it from now on; the verifier gets it beside the keys that it has. */
  readonly rotate: (kid: string) => Promise<void>;
  /** Gives the verifier another key: PEM, JWK, or a secret, which is UTF-8 unless told. */
  readonly verifyWith: (key: string, secretEncoding?: SecretEncoding) => void;
  /** Back to how it began, with the key of then. */
  readonly reset: () => void;
}

const verifierOf = (key: Key | undefined): readonly Key[] => (key ? [publicHalf(key) ?? key] : []);

/** Nothing is made before somebody looks at the token. */
export function makePlayground(start: PlaygroundStart): Playground {
  const stores: PlaygroundStores = {
    $header: atom(start.header),
    $payload: atom(start.payload),
    $token: atom(''),
    $signer: atom<Key | undefined>(undefined),
    $verifiers: atom<readonly Key[]>([]),
    $signs: atom(true),
    $problem: atom<string | undefined>(undefined),
    $first: atom<Key | undefined>(undefined),
  };
  const $parsed = computed(stores.$token, readToken);
  const $question = computed([$parsed, stores.$verifiers], (parsed, keys) => ({ jws: jwsOf(parsed), keys }));
  const $verification = latest($question, ({ jws, keys }, until) => (jws ? verify(jws, keys, until) : undefined));
  const make = makerOf(stores);
  onMount(stores.$token, () => {
    if (stores.$token.get() === '') void begin(stores, start).then(make.anew);
  });
  return { ...stores, $parsed, $verification, ...editsOf(stores, make), ...keyDeedsOf(stores, start, make) };
}

function writeStart({ $header, $payload }: PlaygroundStores, { header, payload }: PlaygroundStart): void {
  $header.set(dated(header));
  $payload.set(dated(payload));
}

async function begin(stores: PlaygroundStores, start: PlaygroundStart): Promise<void> {
  writeStart(stores, start);
  const key = start.secret === undefined ? await keyFor(start.header) : readKeys(start.secret).keys[0];
  stores.$first.set(key);
  stores.$signer.set(key);
  stores.$verifiers.set(verifierOf(key));
}

type Edits = Pick<Playground, 'writeHeader' | 'writePayload' | 'writeToken' | 'setSigns'>;

function editsOf({ $header, $payload, $token, $signs }: PlaygroundStores, { anew, stop }: Maker): Edits {
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
    setSigns: (signs) => {
      $signs.set(signs);
      if (signs) anew();
    },
  };
}

type KeyDeeds = Pick<Playground, 'signWith' | 'rotate' | 'verifyWith' | 'reset'>;

function keyDeedsOf(stores: PlaygroundStores, start: PlaygroundStart, { anew }: Maker): KeyDeeds {
  const { $signer, $verifiers, $signs, $first } = stores;
  return {
    signWith: (text) => {
      $signer.set(readKeys(text).keys[0]);
      anew();
    },
    rotate: async (kid) => {
      await takeNewKey(stores, kid);
      anew();
    },
    verifyWith: (text, secretEncoding = 'utf8') =>
      $verifiers.set(readKeys(text, { secretEncoding, source: 'generated' }).keys),
    reset: () => {
      $signs.set(true);
      writeStart(stores, start);
      $signer.set($first.get());
      $verifiers.set(verifierOf($first.get()));
      anew();
    },
  };
}

async function takeNewKey({ $header, $signer, $verifiers }: PlaygroundStores, kid: string): Promise<void> {
  const header = setMember($header.get(), 'kid', JSON.stringify(kid));
  const key = await keyFor(header);
  if (!key) return;
  $verifiers.set([...verifierOf(key), ...$verifiers.get()]);
  $signer.set(key);
  $header.set(header);
}

async function keyFor(header: string): Promise<Key | undefined> {
  const made = await generateKey(algOf(header), stringOf(readJson(header).root, 'kid'), forever);
  return made.ok ? made.value : undefined;
}

const jwsOf = (parsed: Parsed): Jws | undefined => (parsed.kind === 'jws' ? parsed : undefined);
