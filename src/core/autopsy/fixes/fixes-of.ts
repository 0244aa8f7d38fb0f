import { unreachable } from '../../text/result.ts';
import type { Fault } from '../report.ts';
import type { FixCircumstances } from './circumstances.ts';
import type { Job, JobKey } from './job.ts';
import { keyAlgorithm } from './key-algorithm.ts';
import { topics, type Repair } from './topics.ts';

/** What one line of code puts right. */
export interface Fix {
  /** The comment above it: sentences, each fault on a line of its own. */
  readonly note: string;
  readonly job: Job;
}

/** One for each line that differs, of the likelier fault first; none where nothing in code puts it right. */
export function fixesOf(faults: readonly Fault[], circumstances: FixCircumstances): readonly Fix[] {
  const repairs = faults.flatMap(({ id, facts, fix }) => (fix === undefined ? [] : [topics[fix](id, facts)]));
  // What is known of the secret holds for each line that uses it.
  const { writtenAs } = repairs.find((repair) => repair.writtenAs !== undefined) ?? {};
  const { tidying } = repairs.find((repair) => repair.tidying !== undefined) ?? {};
  const secret: JobKey = {
    kind: 'secret',
    writtenAs: writtenAs ?? circumstances.encoding,
    ...(tidying === undefined ? {} : { tidying }),
  };
  const found = new Map<string, Fix>();
  for (const repair of repairs) {
    const { note, job } = fixOf(repair, secret, circumstances);
    const name = JSON.stringify(job);
    const notes = new Set([...(found.get(name)?.note.split('\n') ?? []), note]);
    found.set(name, { note: [...notes].join('\n'), job });
  }
  return [...found.values()];
}

function fixOf(repair: Repair, secret: JobKey, circumstances: FixCircumstances): Fix {
  const alg = algorithmOf(repair, circumstances);
  const { issuer, audience, expires } = circumstances;
  const job: Job = {
    does: repair.does,
    alg,
    key: isHmac(alg) ? secret : { kind: 'pem' },
    ...(issuer === undefined ? {} : { issuer }),
    ...(audience === undefined ? {} : { audience }),
    expires,
  };
  return { note: repair.note(alg), job };
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
