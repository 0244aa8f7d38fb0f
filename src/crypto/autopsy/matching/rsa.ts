import type { Key } from '../../../core/keys/key.ts';
import { openSignature, rsaNumbers } from '../../primitives/rsa-numbers.ts';
import { algorithmFaults } from '../algorithm-faults.ts';
import type { HeldFault, Made, SignatureForm, Variant } from '../axes.ts';
import type { Bytes } from '../evidence.ts';
import { digestOf, madeHashes } from '../digests.ts';
import { isOfRound, type Match, type Matching, type Search } from '../match.ts';
import { openedPadding, type Opened } from '../rsa-padding.ts';

/** Opens every form of the signature with every RSA key, and looks for a digest of what may have been signed. */
export async function* matchRsa(search: Search): Matching {
  const keys = search.keys.filter(({ value }) => value.kty === 'RSA');
  let opened: readonly OpenedForm[] = [];
  for (const key of keys) {
    const size = rsaNumbers(key.value)?.bytes;
    if (size === undefined) continue;
    for (const form of search.forms('RSASSA-PKCS1-v1_5', size)) {
      for (const whole of completions(form.value)) {
        const padding = await paddingOf(key.value, whole);
        if (padding) opened = [...opened, { key, form: { ...form, value: { bytes: whole } }, padding }];
      }
      if ((form.value.missing ?? 0) <= mostMissing) tellOpened(search, [...key.faults, ...form.faults]);
      yield;
    }
  }
  const found = opened.map((one) => contentOf(search, one)).filter((match) => match !== undefined);
  if (found[0]) return found[0];
  return undefined;
}

/** One look at what the key finds in the signature rules out every content and every hash. */
function tellOpened({ tally, depth, inputs }: Search, faults: readonly HeldFault[]): void {
  if (depth === 2) return tally.count(faults);
  for (const input of inputs()) tally.count([...faults, ...input.faults], madeHashes.length);
}

interface OpenedForm {
  readonly key: Variant<Key>;
  readonly form: Variant<SignatureForm>;
  readonly padding: Opened;
}

/** Each further byte takes 256 times as long. */
const mostMissing = 1;

/** The signature whole: with every byte that may have been at its end, where one is missing. */
function* completions({ bytes, missing = 0 }: SignatureForm): Iterable<Bytes> {
  if (missing === 0) yield bytes;
  if (missing === mostMissing) for (let last = 0; last < 256; last++) yield Uint8Array.of(...bytes, last);
}

async function paddingOf(key: Key, bytes: Bytes): Promise<Opened | undefined> {
  const numbers = rsaNumbers(key);
  const message = numbers && (await openSignature(key, bytes));
  return message && openedPadding(message, numbers.bits, numbers.e);
}

/** The nearest input that the padding holds a digest of. */
function contentOf(search: Search, { key, form, padding }: OpenedForm): Match | undefined {
  const { evidence } = search;
  for (const hash of madeHashes) {
    if (!padding.mayBe(hash)) continue;
    for (const input of search.inputs()) {
      const made: Made | undefined = padding.madeOver(hash, digestOf(hash, input.value.bytes));
      if (!made) continue;
      const own: readonly HeldFault[] = algorithmFaults(made, evidence.algorithm);
      const faults = [...key.faults, ...input.faults, ...form.faults, ...own];
      if (faults.length === 0 || !isOfRound(search, faults.length - own.length)) continue;
      return { faults, made, key: key.value, input: input.value, signature: form.value.bytes };
    }
  }
  return undefined;
}
