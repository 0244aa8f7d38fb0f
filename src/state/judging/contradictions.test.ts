import { describe, expect, it, vi } from 'vitest';
import { applyEdits } from '../../core/text/apply-edits.ts';
import { contradictionsIn } from '../../core/judgement/fixtures/contradictions.ts';
import type { Judgement } from '../../core/judgement/judgement.ts';
import { jweVectors } from '../../crypto/vectors/jwe-vectors.ts';
import { jwsVectors } from '../../crypto/vectors/jws-vectors.ts';
import { rules } from '../../core/audit/rules/index.ts';
import { readExample } from '../../core/audit/fixtures/example.ts';
import { generatedPair } from '../fixtures/generated-pairs.ts';
import { judged, type Pasted } from '../fixtures/judged.ts';
import { judgedDirectly } from '../fixtures/judged-directly.ts';
import { verdictCases, verdictCasesNow } from '../fixtures/verdict-cases.ts';
import { $keys } from '../keys/key-field.ts';

// The search for the cause of a mismatch has tests of its own, and finds nothing here.
vi.mock('../autopsy/run-search.ts', () => ({
  runSearch: () => Promise.resolve({ clues: [], tried: 0, counts: [], isBounded: false }),
}));

const withoutSearch = (judgement: Judgement): Judgement => {
  const { autopsy: _, ...signature } = judgement.signature;
  return { ...judgement, signature };
};

/** JOTTER_PAIRS=100000 generates more pairs of token and key; a run prints how many it has judged. */
const pairs = Number(process.env['JOTTER_PAIRS'] ?? 2000);
const first = Number(process.env['JOTTER_FIRST_PAIR'] ?? 0);
/** So many of them go through the stores of the page, too. */
const throughStores = 150;

const isMatch = ({ signature: { kind } }: Judgement): boolean => kind === 'matched' || kind === 'decrypted';
const countOf = ({ findings = [] }: Judgement, id: string): number =>
  findings.filter(({ finding }) => finding.id === id).length;

interface Judged {
  readonly judgement: Judgement;
  readonly keys: number;
}

/** By the page's stores. */
async function byPage(pasted: Pasted): Promise<Judged> {
  const judgement = await judged(pasted);
  return { judgement, keys: $keys.get().length };
}

/** A signed token without the stores, any other by them. */
const directly = async (pasted: Pasted): Promise<Judged> => (await judgedDirectly(pasted)) ?? byPage(pasted);

type Judge = (pasted: Pasted) => Promise<Judged>;

interface Found {
  readonly contradictions: readonly string[];
  readonly repairs: number;
}

/** Everything in which the page contradicts itself about a paste; each repair is tried, too. */
async function contradictionsAbout(pasted: Pasted, judge: Judge): Promise<Found> {
  const { judgement, keys } = await judge(pasted);
  const found = [...contradictionsIn(judgement, { keys })];
  const repairs = (judgement.findings ?? []).filter(({ repair }) => repair !== undefined);
  for (const { finding, repair } of repairs) {
    const { judgement: after } = await judge({ ...pasted, paste: applyEdits(pasted.paste, repair?.fix.edits ?? []) });
    const isThere = countOf(after, finding.id) >= countOf(judgement, finding.id);
    if (isThere) found.push(`“${repair?.fix.label}” leaves ${finding.id}`);
    if (isMatch(judgement) && !isMatch(after)) found.push(`“${repair?.fix.label}” breaks a signature that matches`);
  }
  return { contradictions: found, repairs: repairs.length };
}

async function all(pastes: Iterable<Pasted>, judge: Judge = byPage): Promise<readonly string[]> {
  const broken: string[] = [];
  const counts = { pastes: 0, repairs: 0 };
  for (const pasted of pastes) {
    const { contradictions, repairs } = await contradictionsAbout(pasted, judge);
    counts.pastes++;
    counts.repairs += repairs;
    broken.push(...contradictions.map((one) => `${one}: ${JSON.stringify(pasted).slice(0, 1200)}`));
    if (broken.length > 5) break;
  }
  console.log(`${counts.pastes} judged, ${counts.repairs} repairs tried, ${broken.length} contradictions`);
  return broken;
}

function* generated() {
  for (let index = 0; index < pairs; index++) yield generatedPair(first + index);
}

describe('the page does not contradict itself', () => {
  it('about published tokens', async () => {
    const vectors = [...jwsVectors, ...jweVectors].map(({ token, key }) => ({ paste: token, key }));
    expect(await all(vectors)).toEqual([]);
  });

  it('about the cases of public threads', async () => {
    expect(await all(verdictCases.map((one) => ({ ...one, now: verdictCasesNow })))).toEqual([]);
  });

  it('about the examples of rules', async () => {
    const examples = rules.flatMap((rule) => [...rule.examples.flagged, ...rule.examples.accepted]);
    const pastes = examples.map((example): Pasted => ({ paste: readExample(example).text, now: 1_795_089_600 }));
    expect(await all(pastes, directly)).toEqual([]);
  });

  it('about generated pairs of token and key', async () => {
    expect(await all(generated(), directly)).toEqual([]);
  });

  it('whether its stores judge a pair or the functions that they call', async () => {
    for (let index = 0; index < throughStores; index++) {
      const pasted = generatedPair(first + index);
      const direct = await judgedDirectly(pasted);
      if (direct) expect({ ...direct.judgement, pasted }).toEqual({ ...withoutSearch(await judged(pasted)), pasted });
    }
  });
});
