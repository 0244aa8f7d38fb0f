import { atom, computed } from 'nanostores';
import { startWorker, type RunningWorker } from '../../browser/start-worker.ts';
import { knownSecretFinding } from '../../core/audit/reading/known-secret.ts';
import { algorithms } from '../../core/registry/algorithms.ts';
import type { Jws } from '../../core/token/token.ts';
import { signingInputOf } from '../../core/token/signing-input.ts';
import { tokenTexts } from '../../core/token/token-texts.ts';
import { valueOf } from '../../core/text/json-node.ts';
import { unreachable } from '../../core/text/result.ts';
import type { FoundSecret, HmacAlgorithm, SearchCount, SearchQuestion } from '../../crypto/known-secrets/search.ts';
import type { KnownSecretsAnswer } from '../../workers/known-secrets.ts';
import { $keys, $keyText, $secretEncoding, isSameKey, setKeyText, setSecretEncoding } from '../keys/key-field.ts';
import { notLoaded } from '../page/not-loaded.ts';
import { $algorithm } from '../token/parts.ts';
import { $secretFinding } from './secret-finding.ts';
import { secretText, type SecretText } from './secret-text.ts';
import { $isDetached, $jws } from '../session/session.ts';

const loadKeySecrets = () => import('../../crypto/known-secrets/key-secrets.ts');
const loadAddress = () => import('../../workers/known-secrets.ts?worker&url');
const loadReader = () => import('../../core/keys/reading/read-pasted-keys.ts');
const loadEmbedded = () => import('../../crypto/jws/embedded-key.ts');

/** How the search for the secret of the token in view stands. */
export type SecretSearch =
  | { readonly status: 'idle' }
  | { readonly status: 'running'; readonly count?: SearchCount }
  | { readonly status: 'stopped'; readonly count?: SearchCount }
  | { readonly status: 'found'; readonly count: SearchCount; readonly found: FoundSecret; readonly text: SecretText }
  | { readonly status: 'not-found'; readonly count: SearchCount }
  | { readonly status: 'failed'; readonly message: string };

export const $secretSearch = atom<SecretSearch>({ status: 'idle' });

const hmacs: readonly HmacAlgorithm[] = ['HS256', 'HS384', 'HS512'];

const hmacOf = (name: string | undefined): HmacAlgorithm | undefined => hmacs.find((each) => each === name);

/** Whether the secret of the token in view can be looked for, and where it cannot, why. Undefined for any other algorithm. */
export const $searchable = computed([$jws, $algorithm, $isDetached], (jws, name, isDetached) => {
  const algorithm = hmacOf(name);
  if (!jws || algorithm === undefined) return undefined;
  const wanted = algorithms.get(algorithm)?.signatureLength;
  const { length } = jws.signature.readable;
  const objection =
    length !== wanted
      ? `Its signature has ${length} bytes, where ${algorithm} has ${wanted}: no secret can make it.`
      : isDetached && !jws.detached
        ? 'Its payload is kept elsewhere. Give it above: the signature covers it.'
        : undefined;
  return { algorithm, ...(objection === undefined ? {} : { objection }) };
});

/** The search that runs, or whose outcome is shown. */
interface Running {
  worker?: RunningWorker<SearchQuestion>;
  readonly stopListening: () => void;
}

let current: Running | undefined;

/** Another token, or an edited one, has another secret to be found: what ran is stopped, what was found is forgotten. */
function forget(): void {
  current?.stopListening();
  current?.worker?.stop();
  current = undefined;
  $secretSearch.set({ status: 'idle' });
  $secretFinding.set(undefined);
}

export function stopSearch(): void {
  const search = $secretSearch.get();
  forget();
  if (search.status === 'running') $secretSearch.set({ ...search, status: 'stopped' });
}

/** Tries the known secrets against the token in view, off the main thread. */
export async function startSearch(): Promise<void> {
  const jws = $jws.get();
  const algorithm = hmacOf($algorithm.get());
  if (!jws || !algorithm) return;
  forget();
  const mine: Running = { stopListening: $jws.listen(forget) };
  current = mine;
  $secretSearch.set({ status: 'running' });
  const take = (answer: KnownSecretsAnswer): void => {
    if (current !== mine) return;
    $secretSearch.set(outcomeOf(answer));
    if (answer.outcome === 'running') return;
    mine.worker?.stop();
    if (answer.outcome === 'found') $secretFinding.set(knownSecretFinding(jws.signature.excerpt.span, answer));
  };
  const fail = (message: string): void => take({ outcome: 'failed', message });
  try {
    const [question, { default: address }] = await Promise.all([questionOf(jws, algorithm), loadAddress()]);
    if (current !== mine) return;
    mine.worker = startWorker<SearchQuestion, KnownSecretsAnswer>(address, { onAnswer: take, onFailure: fail });
    mine.worker.ask(question);
  } catch (error) {
    fail(String(error));
  }
}

function outcomeOf(answer: KnownSecretsAnswer): SecretSearch {
  switch (answer.outcome) {
    case 'running':
      return { status: 'running', count: answer };
    case 'found':
      return { status: 'found', count: answer, found: answer, text: secretText(answer.secret) };
    case 'not-found':
      return { status: 'not-found', count: answer };
    case 'failed':
      return { status: 'failed', message: notLoaded(answer.message) };
    default:
      return unreachable(answer);
  }
}

async function questionOf(jws: Jws, algorithm: HmacAlgorithm): Promise<SearchQuestion> {
  const [{ keySecrets }, { embeddedKeys }, { readPastedKeys }] = await Promise.all([
    loadKeySecrets(),
    loadEmbedded(),
    loadReader(),
  ]);
  // Read here, for the field may still be on its way to the keys at hand.
  const { keys: read } = await readPastedKeys($keyText.get(), { secretEncoding: $secretEncoding.get() });
  const others = $keys.get().filter((key) => !read.some((one) => isSameKey(one, key)));
  const x5c = valueOf(jws.header.json?.root, 'x5c');
  const keys = await keySecrets({
    keys: [...read, ...others, ...embeddedKeys(jws)],
    pasted: $keyText.get(),
    x5c: x5c?.type === 'array' ? x5c.items.flatMap((item) => (item.type === 'string' ? [item.value] : [])) : [],
  });
  return { algorithm, message: signingInputOf(jws), code: jws.signature.readable, texts: tokenTexts(jws), keys };
}

/** Puts the secret that was found into the key field, where it verifies the token and signs what is edited. */
export function takeFoundSecret(): void {
  const search = $secretSearch.get();
  if (search.status !== 'found') return;
  setSecretEncoding(search.text.encoding);
  setKeyText(search.text.text);
}
