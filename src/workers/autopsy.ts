import { anyAutopsy, type AnyEvidence } from '../crypto/autopsy/decryption/any-autopsy.ts';
import type { AutopsyAnswer } from '../crypto/autopsy/search.ts';

/** What this worker says: how far it is, what it found, or which fault of ours stopped it. */
export type AutopsyWorkerAnswer = AutopsyAnswer | { readonly outcome: 'failed'; readonly message: string };

const tell = (answer: AutopsyWorkerAnswer): void => postMessage(answer, { transfer: [] });

/** Milliseconds between two tellings of progress. */
const betweenTellings = 100;

addEventListener('message', ({ data }: MessageEvent<AnyEvidence>) => {
  search(data).catch((error: unknown) => tell({ outcome: 'failed', message: String(error) }));
});

async function search(evidence: AnyEvidence): Promise<void> {
  let told = performance.now();
  for await (const answer of anyAutopsy(evidence)) {
    const now = performance.now();
    if (answer.outcome === 'running' && now - told < betweenTellings) continue;
    told = now;
    tell(answer);
  }
}
