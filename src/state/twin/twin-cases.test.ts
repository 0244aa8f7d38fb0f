import { expect, it } from 'vitest';
import { makeTwin } from '../../crypto/twin/make-twin.ts';
import { randomChance } from '../../crypto/twin/chance.ts';
import { $autopsy } from '../autopsy/autopsy.ts';
import { $expectedText, $skewSeconds } from '../circumstances/circumstances.ts';
import { $explanations } from '../circumstances/explanations.ts';
import { claimCases } from '../fixtures/claim-cases.ts';
import { judged, type Pasted } from '../fixtures/judged.ts';
import { mismatchCases } from '../fixtures/mismatch-cases.ts';
import { providerCases } from '../fixtures/provider-cases.ts';
import { verdictCases, verdictCasesNow } from '../fixtures/verdict-cases.ts';
import { $keyReading, $keyText, $secretEncoding } from '../keys/key-field.ts';
import { $now } from '../page/clock.ts';
import { $parsed } from '../session/session.ts';
import { checkTwin } from './check-twin.ts';

const now = 1_795_881_100;
const cases: readonly (readonly [string, Pasted])[] = [
  ...Object.entries<Pasted>(claimCases).map(([name, one]) => [`claim ${name}`, { now, ...one }] as const),
  ...mismatchCases.map(({ name, ...one }) => [`mismatch ${name}`, { now, ...one }] as const),
  ...providerCases.map(
    ({ name, audience, ...one }) =>
      [`provider ${name}`, { ...one, ...(audience === undefined ? {} : { expected: { audience } }) }] as const,
  ),
  ...verdictCases.map(({ name, ...one }) => [`verdict ${name}`, { now: verdictCasesNow, ...one }] as const),
];
const { signal } = new AbortController();

async function said(pasted: Pasted): Promise<string> {
  await judged(pasted);
  const explain = $explanations.get();
  if (!explain) throw new Error('no rules');
  const stop = [$keyReading, $autopsy, $parsed].map((store) => store.listen(() => undefined));
  const autopsy = $autopsy.get();
  const question = {
    token: $parsed.get(),
    keyText: $keyText.get(),
    encoding: $secretEncoding.get(),
    keys: $keyReading.get().keys,
    expected: $expectedText.get(),
    detached: { text: '', form: 'text' } as const,
    now: $now.get(),
    cause: autopsy.status === 'done' ? (autopsy.report.finding?.faults ?? []) : [],
    chance: randomChance,
  };
  for (const end of stop) end();
  const made = await makeTwin(question, signal);
  if (!made.ok) return `none: ${made.problem}`;
  const { differences } = await checkTwin(question, made.value, { explain, skewSeconds: $skewSeconds.get() }, signal);
  return differences.length === 0 ? `alike (${made.value.signedAs})` : `differs: ${differences.join(' ')}`;
}

it('every case has a twin that is judged alike, or a reason', async () => {
  const lines: string[] = [];
  for (const [name, one] of cases) lines.push(`${name}: ${await said(one)}`);
  console.log(lines.join('\n'));
  expect(lines.length).toBeGreaterThan(50);
});
