import { describe, expect, it } from 'vitest';
import { allSaid } from '../fixtures/all-said.ts';
import { judged, type Pasted } from '../fixtures/judged.ts';
import { messageCases } from '../fixtures/message-cases.ts';
import { pasteCases } from '../fixtures/paste-cases.ts';
import { $sightings } from '../session/session.ts';

/** Seconds since 1970: no token of the cases has expired. */
const now = 1_795_881_100;

interface Expected {
  /** How many tokens are found. */
  readonly tokens: number;
  readonly says: RegExp;
}

const cases = { ...pasteCases, 'auth0-opaque': messageCases['auth0-opaque'] } as const;

const byName: Readonly<Record<keyof typeof cases, Expected>> = {
  'auth0-opaque': { tokens: 0, says: /opaque token.*Auth0.*send the audience of your API to get a JWT/s },
  'bearer-undefined': { tokens: 0, says: /the word “undefined” in place of a token/ },
  'istio-payload-header': {
    tokens: 0,
    says: /the payload of a token that a gateway has forwarded.*Istio.*no signature to check/s,
  },
  'p-bearer-object-curl': { tokens: 0, says: /an object as text in place of a token/ },
  'p-bearer-postman-var': { tokens: 0, says: /a template variable in place of a token.*Postman.*Set the variable/s },
  'p-curl-undefined': { tokens: 0, says: /the word “undefined” in place of a token/ },
  'p-gha-b64': { tokens: 1, says: /after base64-decoding/ },
  'p-har-auth': { tokens: 2, says: /^Authorization header$/m },
  'p-har-cf-sanitized': {
    tokens: 1,
    says: /^Rejected: the signature was removed: the word “redacted” is in its place\..*Tools that sanitize HAR files.*cannot be checked/s,
  },
  'p-k8s-secret-yaml': { tokens: 1, says: /^YAML key token, after base64-decoding/m },
  'p-nextauth-chunks': { tokens: 1, says: /^cookie next-auth\.session-token, after joining 2 pieces/m },
  'p-nextauth-devtools-rows': { tokens: 1, says: /^cookie next-auth\.session-token, after joining 2 pieces/m },
  'p-pdf-hyphen': { tokens: 1, says: /a hyphen at the end of the line\. Jotter reads the token without it/ },
  'p-supabase-b64-chunks': { tokens: 1, says: /^JSON member access_token, after .*base64-decoding/m },
  'p-supabase-b64-one': {
    tokens: 1,
    says: /^JSON member access_token, after base64-decoding parameter sb-abc-auth-token/m,
  },
};

const pastedBy: Readonly<Record<string, Pasted>> = cases;

describe('pastes that people asked about', () => {
  it.each(Object.entries(byName))('%s', async (name, { tokens, says }) => {
    const judgement = await judged({ now, paste: '', ...pastedBy[name] });
    const stop = $sightings.listen(() => undefined);
    expect($sightings.get()).toHaveLength(tokens);
    stop();
    expect(judgement.outcome === 'no-token').toBe(tokens === 0);
    expect(allSaid(judgement)).toMatch(says);
  });

  it('p-pdf-hyphen: the signature matches all the same', async () => {
    expect((await judged({ now, ...pasteCases['p-pdf-hyphen'] })).signature.state).toBe('pass');
  });
});
