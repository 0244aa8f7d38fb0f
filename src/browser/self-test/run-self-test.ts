import { beyondPolicy } from './beyond-policy.ts';
import type { Attempt, Channel, Outcome, PolicyChannel, Target } from './channel.ts';
import { elementChannels } from './elements.ts';
import { requestChannels } from './requests.ts';
import { serviceWorker } from './service-worker.ts';
import { targetFor } from './target.ts';
import { workerFetch } from './worker-fetch.ts';

export const channels: readonly Channel[] = [
  ...requestChannels,
  ...elementChannels,
  workerFetch,
  serviceWorker,
  ...beyondPolicy,
];

export const ownTarget = (): Target => targetFor(location);

/** Stands in the path of every attempt. */
const marker = 'jotter-self-test';

/** Milliseconds that a browser has to refuse. It does so before anything leaves, so at once. */
const patience = 1500;
/** Milliseconds in which the report of a refusal may follow the failure that it caused. */
const grace = 250;

/** Tries one way after the other, and tells of each as soon as it is known. */
export async function runSelfTest(told: (id: string, outcome: Outcome) => void): Promise<void> {
  const target = ownTarget();
  const run = crypto.randomUUID().slice(0, 8);
  for (const channel of channels) {
    const address = `${target.origin}/${marker}/${channel.id}?run=${run}`;
    told(channel.id, await tryOne(channel, target, address));
  }
}

async function tryOne(channel: Channel, target: Target, address: string): Promise<Outcome> {
  const box = document.createElement('div');
  box.hidden = true;
  document.body.append(box);
  const over = new AbortController();
  const attempt = { address, target, signal: over.signal, box };
  try {
    return await (channel.kind === 'policy'
      ? judged(channel, attempt)
      : channel.attempt({ ...attempt, refused: () => undefined }));
  } finally {
    over.abort();
    box.remove();
  }
}

/** Blocked is only what the browser itself says it refused: that nothing came back proves nothing. */
function judged(channel: PolicyChannel, attempt: Omit<Attempt, 'refused'>): Promise<Outcome> {
  const missing = channel.missing?.();
  if (missing !== undefined) return Promise.resolve({ state: 'untried', why: missing });
  return new Promise((resolve) => {
    const refused = (directive: string) => resolve({ state: 'blocked', why: `Refused by ${directive}.` });
    const path = `/${marker}/${channel.id}?`;
    const hear = (refusal: SecurityPolicyViolationEvent) => {
      const isOurs = refusal.blockedURI.includes(path) || channel.hasReported?.(refusal, attempt) === true;
      if (refusal.disposition === 'enforce' && isOurs) refused(refusal.effectiveDirective);
    };
    document.addEventListener('securitypolicyviolation', hear, { signal: attempt.signal });
    const giveUp = (ended: string | Outcome) =>
      resolve(typeof ended === 'string' ? { state: 'open', why: `The browser did not refuse: ${ended}.` } : ended);
    setTimeout(() => giveUp('no report of a refusal came'), patience);
    settled(channel, { ...attempt, refused }).then(
      (ended) => setTimeout(() => giveUp(ended), grace),
      () => undefined,
    );
  });
}

const settled = (channel: PolicyChannel, attempt: Attempt): Promise<string | Outcome> =>
  new Promise<string | Outcome>((resolve) => resolve(channel.attempt(attempt))).catch((error: unknown) =>
    error instanceof Error ? `it failed as ${error.name}` : 'it failed',
  );
