import { placeholderSecrets, publishedSecrets } from '../../core/audit/reading/published-secrets.ts';
import type { Candidate } from './candidate.ts';
import { secretReadings } from './secret-readings.ts';

/** Published samples and placeholders, each as the bytes that it may stand for. */
export const publishedCandidates = (): readonly Candidate[] => [
  ...publishedSecrets.flatMap(([where, ...texts]) => texts.flatMap((text) => secretReadings(text, 'published', where))),
  ...placeholderSecrets().flatMap((text) => secretReadings(text, 'published', 'a placeholder that nobody replaced')),
];
