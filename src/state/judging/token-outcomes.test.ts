import { createHmac } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import { startExplanations } from '../circumstances/explanations.ts';
import { until } from '../fixtures/until.ts';
import { setAsOf } from '../page/clock.ts';
import { pasteText } from '../session/session.ts';
import { $tokenOutcomes } from './token-outcomes.ts';

/** Seconds since 1970. */
const now = 1_795_946_400;
const encoded = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');

function token(id: number, exp: number): string {
  const input = `${encoded({ alg: 'HS256' })}.${encoded({ jti: `${id}`, exp })}`;
  return `${input}.${createHmac('sha256', 'unknown to the page').update(input).digest('base64url')}`;
}

const wordsNow = (): readonly string[] => $tokenOutcomes.get().map(({ words }) => words);

describe('the tokens of one paste', () => {
  beforeEach(async () => {
    await startExplanations();
    setAsOf(now);
    pasteText('');
  });

  it('are judged a few at a time, until each has its words', async () => {
    const tokens = Array.from({ length: 23 }, (_, id) => token(id, id % 2 === 0 ? now + 600 : now - 600));
    const counts: number[] = [];
    const stop = $tokenOutcomes.subscribe((all) => void counts.push(all.filter(({ words }) => words !== '').length));
    pasteText(tokens.join('\n'));
    await until(() => counts.at(-1) === tokens.length);
    expect(wordsNow()).toEqual(tokens.map((_, id) => (id % 2 === 0 ? 'not verified' : 'expired')));
    const steps = counts.map((count, index) => count - (counts[index - 1] ?? 0));
    // The one in view has its own judgement, beside the five of each task.
    expect(Math.max(...steps)).toBeLessThanOrEqual(6);
    stop();
  });

  it('are judged again when a time has passed', async () => {
    const stop = $tokenOutcomes.listen(() => undefined);
    pasteText([token(1, now + 600), token(2, now + 1200)].join('\n'));
    await until(() => wordsNow().every((one) => one === 'not verified') && $tokenOutcomes.get().length === 2);
    setAsOf(now + 900);
    await until(() => wordsNow()[0] === 'expired');
    expect(wordsNow()).toEqual(['expired', 'not verified']);
    stop();
  });
});
