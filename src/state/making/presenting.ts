import { atom, computed } from 'nanostores';
import { nowInSeconds } from '../../browser/clock.ts';
import { nameKey } from '../../core/keys/describe-key.ts';
import type { Key } from '../../core/keys/key.ts';
import type { ProcessedSdJwt } from '../../core/token/sd-jwt/processed-sd-jwt.ts';
import type { SdJwt } from '../../core/token/token.ts';
import { withParents } from '../../core/token/sd-jwt/with-parents.ts';
import { $disclosed, $sdJwt, type Disclosed } from '../token/disclosures.ts';
import { $expectedText } from '../circumstances/circumstances.ts';
import { $keys } from '../keys/key-field.ts';
import { latest } from '../page/latest.ts';
import { replaceToken } from '../session/session.ts';

const loadPresent = () => import('../../crypto/selective/present-sd-jwt.ts');
const loadHolder = () => import('../../crypto/keys/holder-key.ts');
const loadOwn = () => import('../../crypto/keys/own-key.ts');

/** Indices of the disclosures to keep, of the token that they were chosen for. */
const $choice = atom<{ readonly of: SdJwt; readonly kept: readonly number[] } | undefined>(undefined);

/** Which disclosures the presentation keeps: all that can be used, until something is chosen. */
export const $kept = computed([$sdJwt, $disclosed, $choice], (sdJwt, disclosed, choice): readonly number[] => {
  if (choice && choice.of === sdJwt) return choice.kept;
  const all = disclosed?.processed.disclosures ?? [];
  return all.flatMap(({ state }, index) => (state === 'matched' ? [index] : []));
});

/** Keeps a disclosure, with those that hold its digest, or leaves it out, with those whose digest it holds. */
export function keepDisclosure(index: number, keep: boolean): void {
  const [of, processed] = [$sdJwt.get(), $disclosed.get()?.processed];
  if (!of || !processed) return;
  const before = $kept.get();
  $choice.set({ of, kept: keep ? withParents(processed, [...before, index]) : without(processed, before, index) });
}

const without = (processed: ProcessedSdJwt, kept: readonly number[], index: number): readonly number[] =>
  kept.filter((one) => !withParents(processed, [one]).includes(index));

/** Whether the presentation gets a key binding. */
export const $binds = atom(false);

export function setBinds(binds: boolean): void {
  $binds.set(binds);
}

const $holderQuestion = computed([$sdJwt, $disclosed, $keys], (sdJwt, disclosed, keys) =>
  sdJwt && disclosed ? { sdJwt, disclosed, keys } : undefined,
);

/** The holder's private key among those at hand, or a sentence that says why there is none. */
export const $holder = latest($holderQuestion, (question) => question && findHolder(question));

interface HolderQuestion {
  readonly sdJwt: SdJwt;
  readonly disclosed: Disclosed;
  readonly keys: readonly Key[];
}

async function findHolder({ sdJwt, disclosed, keys }: HolderQuestion): Promise<Key | string> {
  const [{ holderKeys }, { ownKey }] = await Promise.all([loadHolder(), loadOwn()]);
  const confirmed = await holderKeys(sdJwt, disclosed.processed, keys);
  if (!confirmed.ok) return confirmed.problem.why;
  const [first] = confirmed.value.keys;
  const own = await ownKey(confirmed.value.keys, keys);
  const wanted = first ? `the private half of the ${nameKey(first)} in “cnf”` : 'the holder’s private key';
  return (
    own ?? `It takes ${wanted}, and no key at hand is it. Paste it into the key field, or keep it on the Keys page.`
  );
}

interface Order {
  readonly sdJwt: SdJwt;
  readonly processed: ProcessedSdJwt;
  readonly kept: readonly number[];
  readonly holder: Key | undefined;
  readonly audience: string;
  readonly nonce: string;
}

const $order = atom<Order | undefined>(undefined);

/** An order counts for the token that it was given for. */
const $question = computed([$order, $sdJwt], (order, sdJwt) => (order?.sdJwt === sdJwt ? order : undefined));

/** The presentation that is being made: it takes the token's place when it is there. Answers why it could not be made. */
export const $presenting = latest($question, (order, signal) => order && make(order, signal));

async function make(order: Order, signal: AbortSignal): Promise<string | undefined> {
  const { sdJwt, processed, kept, holder, audience, nonce } = order;
  const { presentSdJwt } = await loadPresent();
  const binding = holder && { key: holder, audience, nonce, now: nowInSeconds() };
  const made = await presentSdJwt(sdJwt, processed, { reveal: kept, binding }, signal);
  if (!made.ok) return made.problem;
  if ($sdJwt.get() === sdJwt) replaceToken(sdJwt, made.value);
  return undefined;
}

/** Makes the presentation as it is chosen, in the place of the token. */
export function present(): void {
  const [sdJwt, processed, found] = [$sdJwt.get(), $disclosed.get()?.processed, $holder.get()];
  if (!sdJwt || !processed) return;
  const own = found.status === 'done' && typeof found.value !== 'string' ? found.value : undefined;
  const { audience, nonce } = $expectedText.get();
  $order.set({ sdJwt, processed, kept: $kept.get(), holder: $binds.get() ? own : undefined, audience, nonce });
}
