import type { Key } from '../../../core/keys/key.ts';
import { unreachable } from '../../../core/text/result.ts';
import { algorithmFaults } from '../algorithm-faults.ts';
import type { HeldFault, Made, SignatureForm, Variant } from '../axes.ts';
import { madeHashes } from '../digests.ts';
import type { InputValue } from '../inputs.ts';
import { isOfRound, type Match, type Matching, type Search } from '../match.ts';
import { distance } from '../variants.ts';
import { verifierFor, type Verifier } from '../verifier.ts';

/** Schemes whose signatures tell nothing: all that can be done with one is to verify it. */
type Scheme = 'ECDSA' | 'EdDSA' | 'ML-DSA';

interface Bounds {
  readonly scheme: Scheme;
  /** Bytes of a signature. */
  readonly signature: number;
  /** How many signatures are checked, which takes about two seconds on a slow computer. */
  readonly mostTrials: number;
}

/** By the curve of a key, or by its parameter set. */
const kinds: ReadonlyMap<string, Bounds> = new Map([
  ['P-256', { scheme: 'ECDSA', signature: 64, mostTrials: 6000 }],
  ['P-384', { scheme: 'ECDSA', signature: 96, mostTrials: 2500 }],
  ['P-521', { scheme: 'ECDSA', signature: 132, mostTrials: 3000 }],
  ['secp256k1', { scheme: 'ECDSA', signature: 64, mostTrials: 1400 }],
  ['Ed25519', { scheme: 'EdDSA', signature: 64, mostTrials: 4000 }],
  ['Ed448', { scheme: 'EdDSA', signature: 114, mostTrials: 4000 }],
  ['ML-DSA-44', { scheme: 'ML-DSA', signature: 2420, mostTrials: 700 }],
  ['ML-DSA-65', { scheme: 'ML-DSA', signature: 3309, mostTrials: 450 }],
  ['ML-DSA-87', { scheme: 'ML-DSA', signature: 4627, mostTrials: 300 }],
]);

/** So many are computed side by side; a found one ends the search at the end of its batch. */
const batchSize = 64;

interface Trial {
  readonly key: Key;
  readonly made: Made;
  readonly form: Variant<SignatureForm>;
  readonly input: Variant<InputValue>;
  readonly faults: readonly HeldFault[];
  readonly far: number;
}

/** Checks every form of the signature over every input with every key of a scheme. */
export async function* matchByVerifying(search: Search, scheme: Scheme): Matching {
  for (const [kind, bounds] of kinds) {
    const keys = search.keys.filter(({ value }) => (value.crv ?? value.alg) === kind);
    if (bounds.scheme !== scheme || keys.length === 0) continue;
    const trials = trialsOf(search, kind, bounds, keys);
    if (trials.length > bounds.mostTrials) search.giveUp();
    const verifiers = new Map<string, Promise<Verifier | undefined>>();
    for (let at = 0; at < Math.min(trials.length, bounds.mostTrials); at += batchSize) {
      const batch = trials.slice(at, Math.min(at + batchSize, bounds.mostTrials));
      const answers = await Promise.all(batch.map((trial) => isMatch(trial, verifiers)));
      for (const { faults } of batch) search.tally.count(faults);
      const found = batch[answers.indexOf(true)];
      if (found) return matchOf(found);
      yield;
    }
  }
  return undefined;
}

const matchOf = ({ faults, made, key, input, form }: Trial): Match => ({
  faults,
  made,
  key,
  input: input.value,
  signature: form.value.bytes,
});

/** The nearest first. */
function trialsOf(
  search: Search,
  kind: string,
  { scheme, signature }: Bounds,
  keys: readonly Variant<Key>[],
): readonly Trial[] {
  const forms = search.forms(scheme, signature).filter(({ value }) => value.missing === undefined);
  const ways = waysOf(scheme, kind).map((made) => ({ made, own: algorithmFaults(made, search.evidence.algorithm) }));
  const trials: Trial[] = [];
  for (const key of keys)
    for (const { made, own } of ways)
      for (const form of forms)
        for (const input of search.inputs()) {
          const count = key.faults.length + own.length + form.faults.length + input.faults.length;
          if (count === 0 || !isOfRound(search, count)) continue;
          const faults = [...key.faults, ...input.faults, ...form.faults, ...own];
          trials.push({ key: key.value, made, form, input, faults, far: distance(faults) });
        }
  return trials.sort((one, other) => one.far - other.far);
}

function waysOf(scheme: Scheme, kind: string): readonly Made[] {
  switch (scheme) {
    case 'ECDSA':
      return madeHashes.map((hash) => ({ scheme, crv: kind, hash }));
    case 'EdDSA':
      return [
        { scheme, crv: kind },
        { scheme, crv: kind, isPrehashed: true },
      ];
    case 'ML-DSA':
      return [{ scheme }];
    default:
      return unreachable(scheme);
  }
}

async function isMatch(trial: Trial, verifiers: Map<string, Promise<Verifier | undefined>>): Promise<boolean> {
  const { key, made, form, input } = trial;
  const name = `${JSON.stringify(key.material)} ${made.hash ?? ''} ${made.isPrehashed ?? ''}`;
  const known = verifiers.get(name) ?? verifierFor(made, key);
  verifiers.set(name, known);
  const verify = await known;
  return verify?.(form.value.bytes, input.value.bytes) ?? false;
}
