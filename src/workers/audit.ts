import { findingsOf } from '../core/audit/judge/findings-of.ts';
import type { Circumstances, Diagnostic } from '../core/audit/rule.ts';
import { tokenFromSource } from '../core/token/reading/token-from-source.ts';
import type { TokenSource } from '../core/token/reading/token-source.ts';
import type { Parsed } from '../core/token/token.ts';

/** A token to be judged. What is left out is what it was in the question before. */
export interface AuditQuestion {
  readonly source?: TokenSource;
  readonly circumstances?: Circumstances;
  /** Seconds since 1970. */
  readonly now: number;
}

export type AuditAnswer =
  | { readonly outcome: 'found'; readonly findings: readonly Diagnostic[]; readonly took: Took }
  | { readonly outcome: 'failed'; readonly message: string };

/** Milliseconds. */
interface Took {
  readonly reading: number;
  readonly judging: number;
}

let token: Parsed | undefined;
/** Kept as it came: what does not change from second to second is judged once. */
let given: Circumstances | undefined;

addEventListener('message', ({ data }: MessageEvent<AuditQuestion>) => postMessage(answer(data), { transfer: [] }));

function answer({ source, circumstances, now }: AuditQuestion): AuditAnswer {
  try {
    const begin = performance.now();
    if (source) token = tokenFromSource(source);
    const read = performance.now();
    given = circumstances ?? given;
    const findings = token && given ? findingsOf(token, { ...given, now }) : [];
    return { outcome: 'found', findings, took: { reading: read - begin, judging: performance.now() - read } };
  } catch (error) {
    return { outcome: 'failed', message: String(error) };
  }
}
