import { startWorker } from '../../browser/start-worker.ts';
import { isSameButNow } from '../../core/audit/judge/is-same-but-now.ts';
import type { Circumstances, Diagnostic } from '../../core/audit/rule.ts';
import { sourceOf, type TokenKnowledge } from '../../core/token/reading/token-source.ts';
import type { Parsed } from '../../core/token/token.ts';
import type { AuditAnswer, AuditQuestion } from '../../workers/audit.ts';

export interface Judged {
  readonly token: Parsed;
  /** Undefined where there is no worker to be had: then the token is judged here after all. */
  readonly findings: readonly Diagnostic[] | undefined;
}

const loadAddress = () => import('../../workers/audit.ts?worker&url');

/** A token, what is known of it, and under what it is to be judged. */
export interface LongTokenQuestion extends TokenKnowledge {
  readonly token: Parsed;
  readonly circumstances: Circumstances;
}

export interface Auditor {
  ask(question: LongTokenQuestion): void;
  stop(): void;
}

/** Judges tokens in a worker, one question at a time: of those that come meanwhile only the last one counts. */
export async function startAuditor(tell: (judged: Judged) => void): Promise<Auditor> {
  const { default: address } = await loadAddress();
  /** What the worker knows, and what it is at. */
  let known: LongTokenQuestion | undefined;
  let asked: LongTokenQuestion | undefined;
  let waiting: LongTokenQuestion | undefined;
  let isBroken = false;
  const next = (): void => {
    const question = waiting;
    waiting = undefined;
    if (!question) return;
    if (isBroken) return tell({ token: question.token, findings: undefined });
    asked = question;
    worker.ask(messageOf(question, known));
    known = question;
  };
  const take = (answer: AuditAnswer): void => {
    const token = asked?.token;
    asked = undefined;
    if (token) tell({ token, findings: answer.outcome === 'found' ? answer.findings : undefined });
    next();
  };
  const worker = startWorker<AuditQuestion, AuditAnswer>(address, {
    onAnswer: take,
    onFailure: (message) => {
      isBroken = true;
      take({ outcome: 'failed', message });
    },
  });
  return {
    ask: (question) => {
      waiting = question;
      if (!asked) next();
    },
    stop: worker.stop,
  };
}

/** What is new in a question. */
const messageOf = (question: LongTokenQuestion, known: LongTokenQuestion | undefined): AuditQuestion => ({
  ...(known?.token === question.token ? {} : { source: sourceOf(question.token, question) }),
  ...(known && isSameButNow(known.circumstances, question.circumstances)
    ? {}
    : { circumstances: question.circumstances }),
  now: question.circumstances.now,
});
