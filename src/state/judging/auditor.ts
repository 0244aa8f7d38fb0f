import { startWorker } from '../../browser/start-worker.ts';
import { isSameButNow } from '../../core/audit/judge/is-same-but-now.ts';
import { sourceOf } from '../../core/token/reading/token-source.ts';
import type { AuditAnswer, AuditQuestion } from '../../workers/audit.ts';
import { judgedHere } from './judged-here.ts';
import type { Judged, LongTokenQuestion } from './long-token-question.ts';

const loadAddress = () => import('../../workers/audit.ts?worker&url');

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

/** What is new in a question. */
const messageOf = (question: LongTokenQuestion, known: LongTokenQuestion | undefined): AuditQuestion => ({
  ...(known?.token === question.token ? {} : { source: sourceOf(question.token, question) }),
  ...(known && isSameButNow(known.circumstances, question.circumstances)
    ? {}
    : { circumstances: question.circumstances }),
  now: question.circumstances.now,
});
