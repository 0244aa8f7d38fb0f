import type { AutopsyReport } from '../../../core/autopsy/report.ts';
import type { HeldFault, Variant } from '../axes.ts';
import type { Bytes } from '../evidence.ts';
import type { AutopsyAnswer } from '../search.ts';
import { newTally, type Tally } from '../tally.ts';
import { distance } from '../variants.ts';
import type { Given, Seal } from './decryption-axes.ts';
import { decryptionFinding, type DecryptionMatch } from './decryption-finding.ts';
import { givenKeys } from './given-keys.ts';
import { handedAsNamed } from './handing.ts';
import { handingHypotheses } from './hypotheses/index.ts';
import type { SealedEvidence, SealedRecipient } from './sealed-evidence.ts';
import { isSealed, sealVariants } from './seals.ts';

/** So many tags are computed side by side, of so many bytes; a found one ends the search at the end of its batch. */
const batchSize = 48;
const batchBytes = 8_000_000;

/** Bytes that are decrypted at most, which takes a second or two, and iterations of PBKDF2, which take some seconds. */
const mostBytes = 300_000_000;
const mostRounds = 3_000_000;

/** Bytes of one trial. */
const costOf = ({ sealed: { ciphertext } }: SealedEvidence): number => ciphertext.length + 64;

interface Trial extends DecryptionMatch {
  readonly contentKey: Bytes;
  readonly seal: Seal;
  readonly recipient: SealedRecipient;
}

interface Search {
  readonly evidence: SealedEvidence;
  readonly depth: 1 | 2;
  readonly tally: Tally;
  /** Takes that much off what may be computed; false where too little is left. */
  readonly spend: (kind: 'bytes' | 'rounds', amount: number) => boolean;
}

/** Looks for how a token was encrypted that does not decrypt: first with one fault, then with two that come together. */
export async function* decryptionAutopsy(evidence: SealedEvidence): AsyncGenerator<AutopsyAnswer> {
  const tally = newTally();
  const left = { bytes: mostBytes, rounds: mostRounds };
  let isBounded = false;
  const spend: Search['spend'] = (kind, amount) => {
    if (left[kind] < amount) {
      isBounded = true;
      return false;
    }
    left[kind] -= amount;
    return true;
  };
  let match: DecryptionMatch | undefined;
  for (const depth of [1, 2] as const) {
    for (const recipient of evidence.recipients) {
      const searching = searched({ evidence, depth, tally, spend }, recipient);
      let step = await searching.next();
      for (; step.done !== true; step = await searching.next()) yield { outcome: 'running', tried: tally.total() };
      match ??= step.value;
      if (match) break;
    }
    if (match) break;
  }
  const report: AutopsyReport = {
    ...(match && { finding: decryptionFinding(evidence, match) }),
    clues: [],
    tried: tally.total(),
    counts: tally.counts(),
    isBounded,
  };
  yield { outcome: 'done', report };
}

/** Yields after each batch, and gives what was found. */
async function* searched(
  search: Search,
  recipient: SealedRecipient,
): AsyncGenerator<void, DecryptionMatch | undefined> {
  const size = Math.min(batchSize, Math.ceil(batchBytes / costOf(search.evidence)));
  let batch: Trial[] = [];
  for await (const trial of trials(search, recipient)) {
    batch.push(trial);
    if (batch.length < size) continue;
    const found = await matchIn(search, batch);
    if (found) return found;
    batch = [];
    yield;
  }
  return matchIn(search, batch);
}

async function matchIn({ evidence, tally }: Search, batch: readonly Trial[]): Promise<DecryptionMatch | undefined> {
  const fits = await Promise.all(
    batch.map(({ contentKey, seal, recipient }) => isSealed(contentKey, seal, evidence, recipient)),
  );
  for (const { faults } of batch) tally.count(faults);
  const matches = batch.filter((_, index) => fits[index]);
  return matches.toSorted((one, other) => distance(one.faults) - distance(other.faults))[0];
}

/** Every content key with every seal that come to as many faults as this round looks for. */
async function* trials(search: Search, recipient: SealedRecipient): AsyncGenerator<Trial> {
  const { evidence, depth, tally, spend } = search;
  const seals = sealVariants(evidence, recipient, depth);
  const fewest = Math.min(...seals.map(({ faults }) => faults.length));
  const cost = costOf(evidence);
  for (const given of givenKeys(evidence, recipient, depth)) {
    const rest = depth - given.faults.length;
    if (rest < fewest) continue;
    for await (const { value: contentKey, faults } of contentKeys(search, recipient, given.value, rest - fewest)) {
      if (contentKey?.length !== recipient.encryption.keyBytes) {
        // Tried in this round, and no content key: there is no tag to compute.
        if (faults.length === rest - fewest) tally.count([...given.faults, ...faults]);
        continue;
      }
      for (const seal of seals) {
        const all: readonly HeldFault[] = [...given.faults, ...faults, ...seal.faults];
        if (all.length !== depth) continue;
        if (!spend('bytes', cost)) return;
        const trial = { contentKey, seal: seal.value, recipient };
        yield { ...trial, given: given.value, givenFaults: given.faults, faults: all };
      }
    }
  }
}

/** What a key gives as the header names it, and with one fault where there may be one. */
async function* contentKeys(
  { spend }: Search,
  recipient: SealedRecipient,
  given: Given,
  most: number,
): AsyncGenerator<Variant<Bytes | undefined>> {
  const { scheme } = recipient;
  const rounds = given.kind === 'secret' && scheme?.mode === 'password' ? scheme.count : 0;
  if (spend('rounds', rounds)) yield { value: await handedAsNamed(given, recipient), faults: [] };
  if (most < 1) return;
  for (const hypothesis of handingHypotheses) {
    if (hypothesis.id === 'password-salt' && !spend('rounds', 2 * rounds)) continue;
    for await (const { value, facts = {} } of hypothesis.variants(given, recipient))
      yield { value, faults: [{ hypothesis, facts }] };
  }
}
