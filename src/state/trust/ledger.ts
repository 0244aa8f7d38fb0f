import { atom, computed, onMount } from 'nanostores';
import { onRequests, type LedgerEntry } from '../../browser/ledger.ts';
import { $trials } from './self-test.ts';

const $entries = atom<readonly LedgerEntry[]>([]);

onMount($entries, () => {
  $entries.set([]);
  return onRequests((entries) => $entries.set([...$entries.get(), ...entries]));
});

/**
 * Every request that this page made, by where it went. Some browsers measure what they refused, too: attempts of the
 * self-test that are known to be blocked stand apart.
 */
export const $ledger = computed([$entries, $trials], (entries, trials) => {
  const blocked = new Set(trials.flatMap(({ id, outcome }) => (outcome?.state === 'blocked' ? [id] : [])));
  const isRefused = ({ address }: LedgerEntry): boolean =>
    blocked.has(/\/jotter-self-test\/([a-z-]+)\?/.exec(address)?.[1] ?? '');
  const others = entries.filter(({ to }) => to === 'other');
  return {
    own: entries.filter(({ to }) => to === 'own'),
    memory: entries.filter(({ to }) => to === 'memory'),
    others: others.filter((entry) => !isRefused(entry)),
    refused: others.filter(isRefused),
  };
});
