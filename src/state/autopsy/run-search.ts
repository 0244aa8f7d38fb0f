import { startWorker, type RunningWorker } from '../../browser/start-worker.ts';
import type { AutopsyReport } from '../../core/autopsy/report.ts';
import { algorithms } from '../../core/registry/algorithms.ts';
import { stringParameter } from '../../core/token/parameters.ts';
import { parse } from '../../core/token/reading/parse.ts';
import type { Jwe, Jws } from '../../core/token/token.ts';
import type { AnyEvidence } from '../../crypto/autopsy/decryption/any-autopsy.ts';
import type { AutopsyEvidence } from '../../crypto/autopsy/evidence.ts';
import { gatherEvidence } from '../../crypto/autopsy/gather-evidence.ts';
import { embeddedKeys } from '../../crypto/jws/embedded-key.ts';
import type { AutopsyAnswer } from '../../crypto/autopsy/search.ts';
import type { AutopsyWorkerAnswer } from '../../workers/autopsy.ts';
import type { AutopsyQuestion, SignatureQuestion } from './autopsy.ts';

const loadAddress = () => import('../../workers/autopsy.ts?worker&url');

/** Milliseconds without another character before the search begins: nobody types a key faster. */
const pause = 40;

/** Kept after a search, because starting one takes longer than most searches. */
let idle: Promise<RunningWorker<AnyEvidence>> | undefined;

/** It starts while the person may still be typing. */
function startIdle(): Promise<RunningWorker<AnyEvidence>> {
  idle ??= loadAddress().then(({ default: address }) =>
    startWorker<AnyEvidence, AutopsyWorkerAnswer>(address, LISTENER),
  );
  // Where it did not come, the next search asks again.
  idle.catch(() => (idle = undefined));
  return idle;
}

interface Listener {
  readonly answer: (answer: AutopsyWorkerAnswer) => void;
  readonly fail: (why: string) => void;
}

/** Who hears of the search that runs. */
let listener: Listener | undefined;

/** Searches in a worker. Rejects where it cannot run; an abort ends it, and it never answers. */
export async function runSearch(
  question: AutopsyQuestion,
  signal: AbortSignal,
  onProgress: (tried: number) => void,
): Promise<AutopsyReport> {
  const starting = here ? undefined : startIdle();
  await new Promise((resolve) => setTimeout(resolve, pause));
  signal.throwIfAborted();
  const evidence = await evidenceOf(question);
  if (!evidence) return NOTHING;
  if (here) return searchOn(here, evidence, signal);
  const worker = await (idle ?? starting ?? startIdle());
  signal.throwIfAborted();
  idle = undefined;
  return new Promise((resolve, reject) => {
    const end = (settle: () => void): void => {
      listener = undefined;
      signal.removeEventListener('abort', abort);
      settle();
    };
    const abort = (): void => end(() => worker.stop());
    signal.addEventListener('abort', abort);
    listener = {
      answer: (answer) => {
        if (answer.outcome === 'running') return onProgress(answer.tried);
        if (answer.outcome === 'failed') return end(() => reject(new Error(answer.message)));
        idle = Promise.resolve(worker);
        return end(() => resolve(answer.report));
      },
      fail: (why) => end(() => reject(new Error(why))),
    };
    worker.ask(evidence);
  });
}

type Search = (evidence: AnyEvidence) => AsyncIterable<AutopsyAnswer>;

let here: Search | undefined;

/** Where there are no workers, as in Node: what searches on this thread. */
export function searchHere(search: Search): void {
  here = search;
}

async function searchOn(search: Search, evidence: AnyEvidence, signal: AbortSignal): Promise<AutopsyReport> {
  for await (const answer of search(evidence)) {
    signal.throwIfAborted();
    if (answer.outcome === 'done') return answer.report;
  }
  return NOTHING;
}

/** The worker outlives a search, so that it tells whoever listens now. */
const LISTENER = {
  onAnswer: (answer: AutopsyWorkerAnswer): void => listener?.answer(answer),
  onFailure: (why: string): void => listener?.fail(why),
};

const NOTHING: AutopsyReport = { clues: [], tried: 0, counts: [], isBounded: false };

const loadGathering = () => import('../../crypto/autopsy/decryption/gather-sealed.ts');

async function evidenceOf(question: AutopsyQuestion): Promise<AnyEvidence | undefined> {
  if (question.kind === 'signature') return signatureEvidence(question);
  const { jwe, keyText, encoding, keys, text } = question;
  const { gatherSealed } = await loadGathering();
  return gatherSealed(jwe, { keyText, encoding, keys }, aroundOf(text, jwe));
}

const aroundOf = (text: string, { excerpt }: Jws | Jwe): string =>
  text.length > excerpt.text.length ? text.slice(0, mostAround) : '';

function signatureEvidence({
  jws,
  keyText,
  encoding,
  keys,
  text,
  sightings,
  choice,
}: SignatureQuestion): AutopsyEvidence | undefined {
  const algorithm = algorithms.get(stringParameter(jws, 'alg') ?? '');
  if (!algorithm) return undefined;
  const others = sightings
    .slice(0, mostOthers)
    .map(({ excerpt }, index) => ({ number: index + 1, jws: parse(excerpt) }))
    .filter((one, index): one is { number: number; jws: Jws } => index !== choice && one.jws.kind === 'jws');
  const around = aroundOf(text, jws);
  return gatherEvidence(jws, algorithm, { keyText, encoding, keys, embedded: embeddedKeys(jws), others, around });
}

/** Other tokens of the text, and its characters. */
const mostOthers = 20;
const mostAround = 20_000;
