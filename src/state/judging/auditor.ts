import { startWorker } from '../../browser/start-worker.ts';
import { isSameButNow } from '../../core/audit/judge/is-same-but-now.ts';
import type { Circumstances, Diagnostic } from '../../core/audit/rule.ts';
import { tokenFromSource } from '../../core/token/reading/token-from-source.ts';
import { sourceOf, type TokenKnowledge } from '../../core/token/reading/token-source.ts';
import type { Parsed } from '../../core/token/token.ts';
import type { AuditAnswer, AuditQuestion } from '../../workers/audit.ts';

export interface Judged {
  readonly token: Parsed;
  /** Undefined where there is no worker to be had: then the token is judged here after all. */
  readonly findings: readonly Diagnostic[] | undefined;
  /** The token with all of its JSON, where it is judged here: that of a long part was cut (`core/token/reading/plain-part.ts`). */
  readonly whole?: Parsed;
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
    if (isBroken) return tell(judgedHere(question));
    asked = question;
    worker.ask(messageOf(question, known));
    known = question;
  };
  const take = (answer: AuditAnswer): void => {
    const question = asked;
    asked = undefined;
    if (question)
      tell(answer.outcome === 'found' ? { token: question.token, findings: answer.findings } : judgedHere(question));
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

const judgedHere = (question: LongTokenQuestion): Judged => ({
  token: question.token,
  findings: undefined,
  whole: tokenFromSource(sourceOf(question.token, question)),
});

/** What is new in a question. */
const messageOf = (question: LongTokenQuestion, known: LongTokenQuestion | undefined): AuditQuestion => ({
  ...(known?.token === question.token ? {} : { source: sourceOf(question.token, question) }),
  ...(known && isSameButNow(known.circumstances, question.circumstances)
    ? {}
    : { circumstances: question.circumstances }),
  now: question.circumstances.now,
});
