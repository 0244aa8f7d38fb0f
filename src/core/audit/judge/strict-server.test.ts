import { describe, expect, it } from 'vitest';
import { excerptOf } from '../../text/excerpt.ts';
import { readPart } from '../../token/part/read-part.ts';
import { smallestSkew } from '../reading/smallest-skew.ts';
import { strictServer, type GateSummary } from './strict-server.ts';

const gate = (id: GateSummary['id'], state: GateSummary['state'], words = 'so', title: string = id): GateSummary => ({
  id,
  state,
  words,
  title,
});
const passing = [
  gate('structure', 'pass'),
  gate('signature', 'pass', 'so', 'Signature'),
  gate('time', 'pass'),
  gate('profile', 'pass'),
] as const;
const with_ = (...changed: readonly GateSummary[]): readonly GateSummary[] =>
  passing.map((one) => changed.find(({ id }) => id === one.id) ?? one);

describe('the sentence', () => {
  it.each([
    [[], ''],
    [with_(gate('profile', 'busy')), ''],
    [
      with_(gate('time', 'fail', 'expired', 'Time'), gate('profile', 'fail')),
      'A strict server would refuse this token, first of all at Time: expired.',
    ],
    [
      with_(gate('signature', 'unchecked', 'no key', 'Signature')),
      'Nothing found so far makes a strict server refuse it, but its signature is not checked: give the key.',
    ],
    [
      with_(gate('signature', 'unchecked', 'no key', 'Decryption'), gate('structure', 'warn', 'odd', 'Structure')),
      'Nothing found so far makes a strict server refuse it, but its content is not decrypted: give the key. Look at Structure, though: odd.',
    ],
    [
      passing,
      'A strict server would accept this token, as far as can be told here. Whether it is meant for that server is not checked: compare iss and aud.',
    ],
  ])('%#', (gates, sentence) => {
    expect(strictServer(gates, { isMeantKnown: false, isOuter: false })).toBe(sentence);
  });

  it('leaves the last word to the token inside', () => {
    expect(strictServer(passing, { isMeantKnown: false, isOuter: true })).toBe(
      'Nothing keeps a strict server from opening this token. What counts then is the token inside: open it.',
    );
  });

  it('takes it as meant for the server where that was said', () => {
    expect(strictServer(passing, { isMeantKnown: true, isOuter: false })).toBe(
      'A strict server would accept this token, as far as can be told here.',
    );
  });
});

const skewOf = (claims: string, now: number): number | undefined =>
  smallestSkew(readPart('payload', excerptOf(Buffer.from(claims).toString('base64url'))), now);

describe('the smallest skew', () => {
  it.each([
    ['{"exp":100}', 99, 0],
    ['{"exp":100}', 100, 1],
    ['{"exp":100}', 145, 46],
    ['{"nbf":100}', 40, 60],
    ['{"exp":100,"nbf":200}', 150, 51],
    ['{"iat":100.5,"exp":300}', 90, 11],
    ['{"sub":"ada"}', 5, undefined],
    ['{"exp":"100"}', 145, undefined],
    ['{"exp":1e300}', 145, undefined],
    ['{"exp":1795089600000}', 145, undefined],
  ])('of %s at %i is %s', (claims, now, skew) => {
    expect(skewOf(claims, now)).toBe(skew);
  });
});
