import { Buffer } from 'node:buffer';
import { describe, expect, it } from 'vitest';
import { excerptOf } from '../../text/excerpt.ts';
import { findTokens } from '../../token/find/find.ts';
import { jsonTokens } from '../../token/fixtures/json-tokens.ts';
import { rfc9901S51 } from '../../token/fixtures/paste-tokens.ts';
import { PASTES } from '../../token/fixtures/pastes.ts';
import { rfcTokens } from '../../token/fixtures/rfc.ts';
import { disclosureOf, process, sdJwtOf } from '../../token/fixtures/sd-jwts.ts';
import { opened } from '../../token/reading/opened.ts';
import { parse } from '../../token/reading/parse.ts';
import { recipientAt } from '../../token/recipient-at.ts';
import { tokenFromSource } from '../../token/reading/token-from-source.ts';
import { sourceOf, type TokenKnowledge } from '../../token/reading/token-source.ts';
import type { Jwe, Parsed } from '../../token/token.ts';
import { withDisclosed } from '../../token/reading/with-disclosed.ts';
import { audit } from './audit.ts';
import { exampleToken } from '../fixtures/example-token.ts';
import { rules } from '../rules/index.ts';

const judge = (token: Parsed) => audit(token, { now: 1_795_000_000, skewSeconds: 0, expected: {} }, rules);

/** As a worker does: from what a message carries. */
const sent = (token: Parsed, known: TokenKnowledge = {}): Parsed =>
  tokenFromSource(structuredClone(sourceOf(token, known)));

function jweOf(text: string): Jwe {
  const parsed = parse(excerptOf(text));
  if (parsed.kind !== 'jwe') throw new Error(`${text} is no JWE`);
  return parsed;
}

const encrypted = `${Buffer.from('{"alg":"dir","enc":"A128GCM"}').toString('base64url')}..AAAAAAAAAAAAAAAA.${'A'.repeat(80)}.AAAAAAAAAAAAAAAAAAAAAA`;

describe('a token that was sent to a worker', () => {
  const texts = [
    ...rfcTokens.map(({ token }) => token),
    ...jsonTokens.map(({ token }) => token),
    ...rules.flatMap(({ examples }) => [...examples.flagged, ...examples.accepted]).map(exampleToken),
    '',
    'hello',
    rfc9901S51,
  ];

  it('is judged as it is here', () => {
    for (const text of texts) {
      const token = parse(excerptOf(text));
      expect(judge(sent(token)), text).toEqual(judge(token));
    }
  });

  it('keeps its places in the paste', () => {
    for (const { paste } of PASTES) {
      for (const { excerpt } of findTokens(paste)) {
        const token = parse(excerpt);
        expect(judge(sent(token)), paste).toEqual(judge(token));
      }
    }
  });

  it('keeps its faults, also those that more than its text tells', () => {
    const fault = { id: 'line-breaks-left-out', severity: 'info', span: { start: 3, end: 4 }, message: 'x' } as const;
    const plain = parse(excerptOf(exampleToken('{}')));
    const token = { ...plain, faults: [fault, ...plain.faults] };
    expect(judge(sent(token))).toEqual(judge(token));
    expect(judge(token)).not.toEqual(judge(plain));
  });

  it('is opened, if it was here', () => {
    const plaintext = Buffer.from('{"exp":1,"iat":"x","password":"hunter2"}');
    const content = { recipient: 0, plaintext: new Uint8Array(plaintext), alignment: 'exact' } as const;
    const token = opened(jweOf(encrypted), content);
    expect(judge(sent(token, { content }))).toEqual(judge(token));
    expect(judge(token)).not.toEqual(judge(jweOf(encrypted)));
  });

  it('is seen as the same recipient sees it', () => {
    const general = jsonTokens.map(({ token }) => parse(excerptOf(token))).filter((one) => one.kind === 'jwe');
    const several = general.filter(({ others }) => others.length > 0);
    expect(several.length).toBeGreaterThan(0);
    for (const jwe of several) {
      const last = recipientAt(jwe, jwe.others.length);
      expect(sent(last)).toMatchObject({ kind: 'jwe', index: last.index });
      expect(judge(sent(last))).toEqual(judge(last));
    }
  });

  it('has its disclosures processed, if they were here', () => {
    const secret = disclosureOf('["s", "exp", 1]');
    const stray = disclosureOf('["s", "stray", 1]');
    const sdJwt = sdJwtOf({ _sd: [secret.digest], iat: 1 }, [secret, stray]);
    const processed = process(sdJwt);
    const token = withDisclosed(sdJwt, processed);
    expect(judge(sent(token, { disclosures: processed.disclosures }))).toEqual(judge(token));
    expect(judge(token).map(({ id }) => id)).toContain('expired');
  });
});
