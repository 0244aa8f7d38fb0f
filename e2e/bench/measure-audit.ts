import { startWorker } from '../../src/browser/start-worker.ts';
import { audit } from '../../src/core/audit/judge/audit.ts';
import { rules } from '../../src/core/audit/rules/index.ts';
import { encodeBase64url } from '../../src/core/text/base64url.ts';
import { excerptOf } from '../../src/core/text/excerpt.ts';
import { parse } from '../../src/core/token/reading/parse.ts';
import { sourceOf } from '../../src/core/token/reading/token-source.ts';
import type { AuditAnswer, AuditQuestion } from '../../src/workers/audit.ts';
import { median } from './median.ts';
import type { Measurement } from './page.ts';

const loadAddress = () => import('../../src/workers/audit.ts?worker&url');

const claims = {
  iss: 'https://issuer.example/',
  sub: '248289761001',
  aud: ['https://api.example/', 'https://issuer.example/userinfo'],
  iat: 1_795_000_000,
  nbf: 1_795_000_000,
  exp: 1_795_003_600,
  jti: 'd3b07384-d113-4ec2-a5f4-1f2d3c4b5a69',
  scope: 'openid profile email orders:read orders:write',
  email: 'jane@example.com',
  name: 'Jane Doe',
  roles: ['reader', 'writer'],
};

const encoded = (json: string): string => encodeBase64url(new TextEncoder().encode(json));
const tokenOf = (payload: string): string =>
  `${encoded('{"alg":"RS256","typ":"at+jwt","kid":"2026-11"}')}.${encoded(payload)}.${'A'.repeat(342)}`;
const withMore = (more: object): string => tokenOf(JSON.stringify({ ...claims, ...more }));
const many = <V>(length: number, make: (index: number) => V): readonly V[] =>
  Array.from({ length }, (_, at) => make(at));

const small = withMore({
  picture: 'https://www.example.com/people/jane/portrait.png',
  address: { street_address: '1 Main Street', locality: 'Anytown', country: 'US' },
});
const large: Readonly<Record<string, string>> = {
  'one long text': withMore({ text: 'lorem ipsum '.repeat(62_000) }),
  '22,000 claims': withMore(Object.fromEntries(many(22_000, (at) => [`claim_${at}`, `the value of ${at}`]))),
  '12,000 objects': withMore({ list: many(12_000, (id) => ({ id, name: `Name ${id}`, tags: ['a', 'b'], on: true })) }),
  '180,000 arrays': tokenOf(`{"a":[${'[1],'.repeat(180_000)}[]]}`),
};

const circumstances = { now: 1_795_000_100, skewSeconds: 0, expected: {}, keys: [] };

/** Browsers tell the time in steps of a tenth of a millisecond and more, so that so many short tokens are one sample. */
const together = 50;

/** Milliseconds a token, each of which was just read: what rules remember of one must not help. */
function times(count: number, text: string): { readonly reading: number; readonly judging: number } {
  const [reading, judging]: [number[], number[]] = [[], []];
  for (let index = 0; index < count; index++) {
    const begin = performance.now();
    const tokens = many(together, () => parse(excerptOf(text)));
    const read = performance.now();
    for (const token of tokens) audit(token, circumstances, rules);
    judging.push((performance.now() - read) / together);
    reading.push((read - begin) / together);
  }
  return { reading: median(reading), judging: median(judging) };
}

interface Far {
  readonly reading: number;
  readonly judging: number;
  readonly roundTrip: number;
  readonly again: number;
}

/** In the app's own worker: the medians of what it needed for a new token, and a second later. */
async function inWorker(text: string): Promise<Far> {
  const token = parse(excerptOf(text));
  const asked = await startedWorker();
  const rounds: { readonly answer: Found; readonly took: number }[] = [];
  const later: number[] = [];
  for (let index = 0; index < 9; index++) {
    rounds.push(await asked.ask({ source: sourceOf(token, {}), circumstances, now: circumstances.now }));
    later.push((await asked.ask({ now: circumstances.now + 1 })).took);
  }
  asked.stop();
  return {
    reading: median(rounds.map(({ answer }) => answer.took.reading)),
    judging: median(rounds.map(({ answer }) => answer.took.judging)),
    roundTrip: median(rounds.map(({ took }) => took)),
    again: median(later),
  };
}

type Found = Extract<AuditAnswer, { readonly outcome: 'found' }>;

async function startedWorker() {
  let waiting: { readonly resolve: (answer: Found) => void; readonly reject: (error: Error) => void } | undefined;
  const worker = startWorker<AuditQuestion, AuditAnswer>((await loadAddress()).default, {
    onAnswer: (answer) =>
      answer.outcome === 'found' ? waiting?.resolve(answer) : waiting?.reject(new Error(answer.message)),
    onFailure: (why) => waiting?.reject(new Error(why)),
  });
  const ask = async (question: AuditQuestion) => {
    const begin = performance.now();
    const answer = await new Promise<Found>((resolve, reject) => {
      waiting = { resolve, reject };
      worker.ask(question);
    });
    return { answer, took: performance.now() - begin };
  };
  await ask({ source: sourceOf(parse(excerptOf(small)), {}), circumstances, now: circumstances.now });
  return { ask, stop: worker.stop };
}

const ms = (value: number): string => `${value.toFixed(value < 10 ? 3 : 1)} ms`;

export async function measureAudit(): Promise<readonly Measurement[]> {
  times(10, small);
  const { reading, judging } = times(60, small);
  const lines: Measurement[] = [
    {
      what: `${small.length.toLocaleString('en')} characters, ${rules.length} rules, here, median of 60 times ${together}`,
      value: `${ms(judging)} of 2, ${(judging / reading).toFixed(1)} times its reading`,
      isKept: judging < 2,
    },
  ];
  for (const [name, text] of Object.entries(large)) {
    const far = await inWorker(text);
    lines.push({
      what: `${text.length.toLocaleString('en')} characters, ${name}, in the worker, median of 9`,
      value: `${ms(far.judging)} of 100, ${(far.judging / far.reading).toFixed(1)} times its reading (${ms(far.reading)}); ${ms(far.roundTrip)} there and back, ${ms(far.again)} a second later`,
      isKept: far.judging < 100,
    });
  }
  return lines;
}
