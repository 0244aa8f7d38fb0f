import type { AutopsyClue, AutopsyReport } from '../../core/autopsy/report.ts';
import { algorithms, type Algorithm } from '../../core/registry/algorithms.ts';
import type { Made, SignatureForm, Variant } from './axes.ts';
import type { AutopsyEvidence } from './evidence.ts';
import { designs } from './designs/index.ts';
import { findingOf } from './finding.ts';
import { formVariants } from './forms.ts';
import { inputVariants } from './inputs.ts';
import type { Match, Matching, Search } from './match.ts';
import { matchByVerifying } from './matching/by-verifying.ts';
import { matchCut } from './matching/cut.ts';
import { matchHmac } from './matching/hmac.ts';
import { matchRsa } from './matching/rsa.ts';
import { publicKeyVariants } from './public-keys.ts';
import { signerClue } from './signer-clue.ts';
import { newTally } from './tally.ts';

/** What the search says while it goes on: how many ways it has tried. The last answer is the report. */
export type AutopsyAnswer =
  | { readonly outcome: 'running'; readonly tried: number }
  | { readonly outcome: 'done'; readonly report: AutopsyReport };

/** Looks for what made a signature that does not match: first for one fault, then for two that come together. */
export async function* autopsy(evidence: AutopsyEvidence): AsyncGenerator<AutopsyAnswer> {
  const tally = newTally();
  const keys = await publicKeyVariants(evidence);
  let isBounded = false;
  let match: Match | undefined;
  for (const depth of [1, 2] as const) {
    const inputs = once(() => inputVariants(evidence, depth));
    const forms = formsOf(evidence, depth);
    const giveUp = (): boolean => (isBounded = true);
    for (const matching of matchers({ evidence, tally, depth, inputs, keys, forms, giveUp })) {
      let step = await matching.next();
      for (; step.done !== true; step = await matching.next()) yield { outcome: 'running', tried: tally.total() };
      match ??= step.value;
      if (match) break;
    }
    if (match) break;
  }
  const finding = match && findingOf(evidence, match);
  const clues = finding ? [] : await cluesOf(evidence);
  const counts = { tried: tally.total(), counts: tally.counts(), isBounded };
  yield { outcome: 'done', report: { ...(finding && { finding }), clues, ...counts } };
}

/** What is known although nothing matches. */
async function cluesOf(evidence: AutopsyEvidence): Promise<readonly AutopsyClue[]> {
  const told = designs.flatMap((design): readonly AutopsyClue[] => {
    const text = design.text(evidence);
    return text === undefined ? [] : [{ kind: 'design', text, facts: { id: design.id } }];
  });
  const signer = await signerClue(evidence);
  return signer ? [...told, signer] : told;
}

type Scheme = Made['scheme'];

/** That of the header first. */
function matchers(search: Search): readonly Matching[] {
  const all: readonly (readonly [Scheme, () => Matching])[] = [
    ['HMAC', () => matchHmac(search)],
    ['RSASSA-PKCS1-v1_5', () => matchRsa(search)],
    ['ECDSA', () => matchByVerifying(search, 'ECDSA')],
    ['ECDSA', () => matchCut(search, 'ECDSA')],
    ['EdDSA', () => matchByVerifying(search, 'EdDSA')],
    ['EdDSA', () => matchCut(search, 'EdDSA')],
    ['ML-DSA', () => matchByVerifying(search, 'ML-DSA')],
  ];
  const { scheme } = search.evidence.algorithm;
  const own: Scheme | undefined = scheme === 'RSA-PSS' ? 'RSASSA-PKCS1-v1_5' : scheme;
  const isOwn = ([name]: readonly [Scheme, unknown]): boolean => name === own;
  return [...all.filter(isOwn), ...all.filter((one) => !isOwn(one))].map(([, start]) => start());
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}

/** Each list is made once. */
function formsOf(evidence: AutopsyEvidence, depth: number): Search['forms'] {
  const made = new Map<string, readonly Variant<SignatureForm>[]>();
  return (scheme, wanted) => {
    const name = `${scheme} ${wanted}`;
    const forms = made.get(name) ?? formVariants(evidence, rowOf(evidence.algorithm, scheme), wanted, depth);
    made.set(name, forms);
    return forms;
  };
}

/** A row of the registry with that scheme: the one that the header names, where it has it. */
const rowOf = (named: Algorithm, scheme: Scheme): Algorithm =>
  named.scheme === scheme ? named : ([...algorithms.values()].find((row) => row.scheme === scheme) ?? named);
