import { unreachable } from '../../text/result.ts';
import type { FixTopic } from '../hypothesis.ts';
import type { Fault } from '../report.ts';
import type { FixCircumstances } from './circumstances.ts';
import type { Job, JobKey } from './job.ts';
import { keyAlgorithm } from './key-algorithm.ts';
import { topics, type Repair } from './topics.ts';

/** What one line of code puts right. */
export interface Fix {
  readonly topic: FixTopic;
  /** The comment above it. */
  readonly note: string;
  readonly job: Job;
}

/** One for each topic of the faults, the likelier first; none where nothing in code puts it right. */
export function fixesOf(faults: readonly Fault[], circumstances: FixCircumstances): readonly Fix[] {
  const found = new Map<FixTopic, Fix>();
  for (const { id, facts, fix } of faults)
    if (fix !== undefined && !found.has(fix)) found.set(fix, fixOf(fix, topics[fix](id, facts), circumstances));
  return [...found.values()];
}

function fixOf(topic: FixTopic, repair: Repair, circumstances: FixCircumstances): Fix {
  const alg = algorithmOf(repair, circumstances);
  const { issuer, audience, expires } = circumstances;
  const job: Job = {
    does: repair.does,
    alg,
    key: keyOf(repair, alg, circumstances),
    ...(issuer === undefined ? {} : { issuer }),
    ...(audience === undefined ? {} : { audience }),
    expires,
  };
  return { topic, note: repair.note(alg), job };
}

const isHmac = (alg: string): boolean => alg.startsWith('HS');

function algorithmOf({ key }: Repair, { alg, keys }: FixCircumstances): string {
  const pairs = keys.filter(({ use }) => use !== 'secret');
  switch (key) {
    case 'secret':
      return isHmac(alg) ? alg : 'HS256';
    case 'pem':
      return isHmac(alg) ? keyAlgorithm('RS256', pairs) : keyAlgorithm(alg, pairs);
    case 'named':
      return keyAlgorithm(alg, keys);
    default:
      return unreachable(key);
  }
}

function keyOf({ writtenAs, tidying }: Repair, alg: string, { encoding }: FixCircumstances): JobKey {
  if (!isHmac(alg)) return { kind: 'pem' };
  return { kind: 'secret', writtenAs: writtenAs ?? encoding, ...(tidying === undefined ? {} : { tidying }) };
}
