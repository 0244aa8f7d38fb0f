import { encodeBase64url } from '../../src/core/text/base64url.ts';
import { startWorker } from '../../src/browser/start-worker.ts';
import type { SearchQuestion } from '../../src/crypto/known-secrets/search.ts';
import type { KnownSecretsAnswer } from '../../src/workers/known-secrets.ts';
import { median } from './median.ts';
import type { Measurement } from './page.ts';

const loadAddress = () => import('../../src/workers/known-secrets.ts?worker&url');

/** An ordinary token without a secret that anybody knows, so that all of them are tried; 110 characters are signed. */
const message = new TextEncoder().encode(
  `${encodeBase64url(new TextEncoder().encode('{"alg":"HS256","typ":"JWT"}'))}.${'A'.repeat(73)}`,
);

function question(algorithm: SearchQuestion['algorithm'], length: number): SearchQuestion {
  return { algorithm, message, code: new Uint8Array(length).fill(7), texts: [], keys: [] };
}

interface Run {
  readonly tried: number;
  readonly perSecond: number;
  /** From the start of the worker to its last word, milliseconds. */
  readonly whole: number;
}

async function run(asked: SearchQuestion): Promise<Run> {
  const { default: address } = await loadAddress();
  const begin = performance.now();
  return new Promise((resolve, reject) => {
    const worker = startWorker<SearchQuestion, KnownSecretsAnswer>(address, {
      onAnswer: (answer) => {
        if (answer.outcome === 'running') return;
        worker.stop();
        if (answer.outcome !== 'not-found') return reject(new Error(answer.outcome));
        resolve({ tried: answer.tried, perSecond: answer.perSecond, whole: performance.now() - begin });
      },
      onFailure: (why) => reject(new Error(why)),
    });
    worker.ask(asked);
  });
}

/** The same with WebCrypto, as whoever has no HMAC of their own does it: a key for each secret, 64 at a time. */
async function webCryptoPerSecond(count: number): Promise<number> {
  const encoder = new TextEncoder();
  const begin = performance.now();
  const one = async (index: number): Promise<void> => {
    const secret = encoder.encode(`password${index}`);
    const key = await crypto.subtle.importKey('raw', secret, { name: 'HMAC', hash: 'SHA-256' }, false, ['sign']);
    await crypto.subtle.sign('HMAC', key, message);
  };
  for (let at = 0; at < count; at += 64) await Promise.all(Array.from({ length: 64 }, (_, index) => one(at + index)));
  return (count / (performance.now() - begin)) * 1000;
}

export async function measureSecrets(): Promise<readonly Measurement[]> {
  const runs: Run[] = [];
  for (let index = 0; index < 5; index++) runs.push(await run(question('HS256', 32)));
  const perSecond = median(runs.map((each) => each.perSecond));
  const hundredThousand = 100_000 / perSecond;
  const long = await run(question('HS512', 64));
  const native = await webCryptoPerSecond(12_800);
  return [
    { what: 'HS256, secrets tried a second in one worker, median of 5', value: perSecond.toLocaleString('en') },
    { what: 'HS256, 100,000 secrets', value: `${hundredThousand.toFixed(2)} s of 1.5`, isKept: hundredThousand < 1.5 },
    {
      what: `HS256, all ${runs[0]?.tried.toLocaleString('en')} secrets with the start of the worker and its list, median of 5`,
      value: `${(median(runs.map(({ whole }) => whole)) / 1000).toFixed(2)} s`,
    },
    { what: 'HS512, secrets tried a second', value: long.perSecond.toLocaleString('en') },
    { what: 'WebCrypto, HS256, secrets tried a second, 64 at a time', value: Math.round(native).toLocaleString('en') },
    { what: 'ours to WebCrypto', value: `${(perSecond / native).toFixed(1)} times as fast` },
  ];
}
