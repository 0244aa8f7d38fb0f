import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../core/text/apply-edits.ts';
import { contradictionsIn } from '../../core/judgement/fixtures/contradictions.ts';
import type { Judgement } from '../../core/judgement/judgement.ts';
import { jweVectors } from '../../crypto/vectors/jwe-vectors.ts';
import { jwsVectors } from '../../crypto/vectors/jws-vectors.ts';
import { rules } from '../../core/audit/rules/index.ts';
import { readExample } from '../../core/audit/fixtures/example.ts';
import { generatedPair } from '../fixtures/generated-pairs.ts';
import { judged, type Pasted } from '../fixtures/judged.ts';
import { verdictCases, verdictCasesNow } from '../fixtures/verdict-cases.ts';
import { $keys } from '../keys/key-field.ts';

/** JOTTER_PAIRS=100000 generates more pairs of token and key; a run prints how many it has judged. */
const pairs = Number(process.env['JOTTER_PAIRS'] ?? 400);
const first = Number(process.env['JOTTER_FIRST_PAIR'] ?? 0);

const isMatch = ({ signature: { kind } }: Judgement): boolean => kind === 'matched' || kind === 'decrypted';
const countOf = ({ findings = [] }: Judgement, id: string): number =>
  findings.filter(({ finding }) => finding.id === id).length;

/** Everything in which the page contradicts itself about a paste; each repair is tried, too. */
async function contradictionsAbout(
  pasted: Pasted,
): Promise<{ readonly found: readonly string[]; readonly repairs: number }> {
  const judgement = await judged(pasted);
  const found = [...contradictionsIn(judgement, { keys: $keys.get().length })];
  const repairs = (judgement.findings ?? []).filter(({ repair }) => repair !== undefined);
  for (const { finding, repair } of repairs) {
    const after = await judged({ ...pasted, paste: applyEdits(pasted.paste, repair?.fix.edits ?? []) });
    if (countOf(after, finding.id) >= countOf(judgement, finding.id))
      found.push(`“${repair?.fix.label}” leaves ${finding.id}`);
    if (isMatch(judgement) && !isMatch(after)) found.push(`“${repair?.fix.label}” breaks a signature that matches`);
  }
  return { found, repairs: repairs.length };
}

async function all(pastes: Iterable<Pasted>): Promise<readonly string[]> {
  const broken: string[] = [];
  const counts = { pastes: 0, repairs: 0 };
  for (const pasted of pastes) {
    const { found, repairs } = await contradictionsAbout(pasted);
    counts.pastes++;
    counts.repairs += repairs;
    broken.push(...found.map((one) => `${one}: ${JSON.stringify(pasted).slice(0, 1200)}`));
    if (broken.length > 5) break;
  }
  console.log(`${counts.pastes} judged, ${counts.repairs} repairs tried, ${broken.length} contradictions`);
  return broken;
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
    expect(await all(pastes)).toEqual([]);
  });

  it('about generated pairs of token and key', async () => {
    expect(await all(Array.from({ length: pairs }, (_, index) => generatedPair(first + index)))).toEqual([]);
  });
});
