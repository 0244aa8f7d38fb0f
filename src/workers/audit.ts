import { explanations } from '../core/audit/explanations.ts';
import type { Circumstances, Diagnostic } from '../core/audit/rule.ts';
import { tokenFromSource } from '../core/token/token-from-source.ts';
import type { TokenSource } from '../core/token/token-source.ts';
import type { Parsed } from '../core/token/token.ts';

/** A token to be judged. What is left out is what it was in the question before. */
export interface AuditQuestion {
  readonly source?: TokenSource;
  readonly circumstances?: Circumstances;
  /** Seconds since 1970. */
  readonly now: number;
}

export type AuditAnswer =
  | { readonly outcome: 'found'; readonly findings: readonly Diagnostic[] }
  | { readonly outcome: 'failed'; readonly message: string };

let token: Parsed | undefined;
/** Kept as it came: what does not change from second to second is judged once. */
let given: Circumstances | undefined;

addEventListener('message', ({ data }: MessageEvent<AuditQuestion>) => postMessage(answer(data), { transfer: [] }));

function answer({ source, circumstances, now }: AuditQuestion): AuditAnswer {
  try {
    if (source) token = tokenFromSource(source);
    given = circumstances ?? given;
    const findings = token && given ? explanations.findings(token, { ...given, now }) : [];
    return { outcome: 'found', findings };
  } catch (error) {
    return { outcome: 'failed', message: String(error) };
  }
}
