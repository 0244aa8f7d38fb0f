import { describe, expect, it } from 'vitest';
import { exampleToken } from '../../core/audit/fixtures/example-token.ts';
import { checkOf } from '../../core/messages/checks.ts';
import { messageCases } from '../fixtures/message-cases.ts';
import { pasteCases } from '../fixtures/paste-cases.ts';
import { judged, type Pasted } from '../fixtures/judged.ts';
import { $expectedText, $skewSeconds } from '../circumstances/circumstances.ts';
import { $asOf } from '../page/clock.ts';
import { $offers, takeOver } from './offers.ts';
import { $treatments } from '../libraries/treatments.ts';
import { $decoded, $isReadingMessages, $said, $saidFault } from './said.ts';
import { $acceptsNow } from './accepts-now.ts';

/** Seconds since 1970: the tokens of the cases have not expired. */
const now = 1_795_882_100;

/** What the page says of a paste: the first message, whether the token has its fault, and what is offered. */
async function saidOf(pasted: Pasted) {
  const stops = [$said, $saidFault, $offers].map((store) => store.listen(() => undefined));
  const judgement = await judged({ now, ...pasted });
  while ($isReadingMessages.get()) await new Promise((done) => setTimeout(done, 0));
  const [first] = $said.get();
  const message = first?.message;
  const said = {
    message,
    id: message?.id,
    told: first?.told,
    fault: $saidFault.get(),
    offers: $offers.get(),
    judgement,
  };
  return { ...said, stop: () => stops.forEach((stop) => stop()) };
}

describe('a message alone', () => {
  it.each([
    ['e-aws', 'aws-sts/not-authorized', /compared the claims of the token with a trust policy.*sub is not the one in/],
    ['e-idx10214', 'microsoft-identity/IDX10214', /compared aud with the audience.*a prefix such as api:/],
    ['e-idx10501', 'microsoft-identity/IDX10501', /the key with the kid of the token.*only Graph can check it/],
    ['e-istio', 'envoy/issuer', /compared iss with the issuer.*no RequestAuthentication .* names it/],
    ['e-jwt-malformed', 'jsonwebtoken/jwt-malformed', /split the token into its parts.*does not have two periods/],
    ['e-oauth-json', 'oauth/invalid-grant', /looked up the code, refresh token or assertion of a token request/],
    ['e-pyjwt', 'pyjwt/signature', /checked the signature with its key/],
    ['e-www-auth-401', 'asp-net/audience', /compared aud with the audience/],
  ] as const)('%s is recognised and explained', async (name, id, explained) => {
    const { message, stop } = await saidOf(messageCases[name]);
    expect(message?.id).toBe(id);
    const { asks = '', causes = [] } = message ? checkOf(message.check) : {};
    expect([asks, message?.cause ?? '', ...causes].join(' ')).toMatch(explained);
    stop();
  });

  it('in a HAR says why the server answered 401', async () => {
    const { message, fault, stop } = await saidOf(pasteCases['p-har-auth']);
    expect(message?.id).toBe('asp-net/audience');
    expect(fault).toEqual({ state: 'unclear', text: expect.stringContaining('aud is "api"') });
    stop();
  });

  it('tells what a token is that it holds in decoded form', async () => {
    const end = $decoded.listen(() => undefined);
    const { stop } = await saidOf(messageCases['e-idx10501']);
    expect($decoded.get()).toMatch(/token in decoded form.*alg is "RS256".*aud is "api:\/\/x"/);
    stop();
    end();
  });

  it('tells what it expected', async () => {
    const { told, offers, stop } = await saidOf(messageCases['e-idx10214']);
    expect(told?.audience).toEqual(['15b4ac7f-23a8-4958-96a5-64159254690d']);
    expect(offers).toEqual([{ kind: 'audience', value: '15b4ac7f-23a8-4958-96a5-64159254690d' }]);
    stop();
  });

  it('tells the key that was looked for', async () => {
    const { told, stop } = await saidOf(messageCases['e-idx10501']);
    expect(told?.kid).toBe('HlC0R12skxNZ1WQwmjOF_6t_tDE');
    stop();
  });
});

describe('a token without a message', () => {
  it.each([
    ['jjwt-base64-secret', /matches if the secret is base64-decoded first/],
    ['jjwt-secret-lenient', /matches if the secret is base64-decoded first/],
  ] as const)('%s: the search finds how JJWT read the secret', async (name, says) => {
    const { judgement, stop } = await saidOf(messageCases[name]);
    expect(judgement.signature.text + judgement.signature.notes.join(' ')).toMatch(says);
    stop();
  });

  it('jjwt-real-base64-chosen: the search finds what Java drops', async () => {
    const { judgement, stop } = await saidOf({ ...messageCases['jjwt-real-base64-chosen'], encoding: 'base64' });
    expect(judgement.signature.text + judgement.signature.notes.join(' ')).toMatch(
      /base64-decoded first, with 36 of its 38 characters.*Java/,
    );
    stop();
  });
});

describe('a message beside its token', () => {
  it('says that the token has the fault, and why', async () => {
    const { id, fault, stop } = await saidOf(messageCases['err-plus-token']);
    expect(id).toBe('microsoft-identity/IDX10214');
    expect(fault).toEqual({ state: 'has', text: 'aud is "api://x", and the software expects "x".' });
    stop();
  });

  it.each([
    [
      'the limit of a provider',
      `{"message":"'Expiration time' claim ('exp') is too far in the future"}`,
      { iss: '123456', iat: now, exp: now + 3600 },
      /^If this token is for GitHub: exp is 1 h in the future/,
    ],
    [
      'one of several audiences',
      'JsonWebTokenError: jwt audience invalid. expected: api or web',
      { aud: 'app', exp: now + 60 },
      /the software expects "api" or "web"\.$/,
    ],
    [
      'a time in milliseconds',
      'token has invalid claims: token is expired',
      { exp: (now + 60) * 1000 },
      /^exp looks like milliseconds/,
    ],
  ])('compares %s', async (_, message, claims, text) => {
    const token = exampleToken(`{"alg":"RS256","typ":"JWT"} ${JSON.stringify(claims)}`);
    const { fault, stop } = await saidOf({ paste: `${message}\n${token}` });
    expect(fault?.text).toMatch(text);
    stop();
  });

  it('changes nothing before the click, and then what the token is judged by', async () => {
    const { offers, judgement, stop } = await saidOf(messageCases['err-plus-token']);
    expect(judgement.findings?.some(({ finding }) => finding.id === 'audience-unexpected')).toBe(false);
    expect($expectedText.get().audience).toBe('');
    const [offer] = offers;
    expect(offer).toEqual({ kind: 'audience', value: 'x' });
    if (offer) takeOver(offer);
    expect($expectedText.get().audience).toBe('x');
    expect($offers.get()).toEqual([]);
    stop();
  });

  it('takes over the issuer, the clock and the skew', async () => {
    const [header, payload] = [{ alg: 'HS256' }, { iss: 'https://a.example/', exp: now - 30 }].map((part) =>
      btoa(JSON.stringify(part)).replaceAll('=', ''),
    );
    const message =
      'io.jsonwebtoken.ExpiredJwtException: JWT expired 30000 milliseconds ago at 2026-11-28T16:07:50.000Z. Current time: 2026-11-28T16:08:20.000Z. Allowed clock skew: 60000 milliseconds.';
    const { fault, offers, stop } = await saidOf({ paste: `${message}\n${header}.${payload}.AAAA` });
    expect(fault).toEqual({
      state: 'has',
      text: expect.stringMatching(/^It expired 30 s ago\. By the clock in the message/),
    });
    for (const offer of offers) takeOver(offer);
    expect($skewSeconds.get()).toBe(60);
    expect($asOf.get()).toBe(1_795_882_100);
    stop();
    const issuer = await saidOf({
      paste: `JsonWebTokenError: jwt issuer invalid. expected: https://a.example\n${header}.${payload}.AAAA`,
    });
    expect(issuer.fault?.state).toBe('has');
    expect(issuer.offers).toEqual([{ kind: 'issuer', value: 'https://a.example' }]);
    issuer.stop();
  });

  it('answers whether that library would accept the token now', async () => {
    const { stop } = await saidOf(messageCases['err-plus-token']);
    const end = $acceptsNow.listen(() => undefined);
    expect($acceptsNow.get()).toBe(
      'Microsoft.IdentityModel (.NET) rejects this token now, because it still has this fault.',
    );
    expect($treatments.get().length).toBeGreaterThan(10);
    stop();
    const token = messageCases['err-plus-token'].paste.slice(messageCases['err-plus-token'].paste.indexOf('eyJ'));
    const pyjwt = await saidOf({ paste: `jwt.exceptions.InvalidAudienceError: Invalid audience\n${token}` });
    expect($acceptsNow.get()).toBe(
      'With its defaults, PyJWT rejects this token now: the token has aud, and no audience is configured.',
    );
    end();
    pyjwt.stop();
  });

  it('says that a message is about a different token', async () => {
    const { fault, stop } = await saidOf({
      paste: `IDX10501: Signature validation failed. Unable to match key: kid: 'other'.\n${messageCases['envoy-alg-mismatch'].paste}`,
    });
    expect(fault).toEqual({ state: 'unclear', text: expect.stringContaining('different token') });
    stop();
  });

  it('knows the key whose kid matches and whose alg does not', async () => {
    const { paste, key } = messageCases['envoy-alg-mismatch'];
    const { id, fault, stop } = await saidOf({
      paste: `Jwks doesn't have key to match kid or alg from Jwt\n${paste}`,
      key,
    });
    expect(id).toBe('envoy/kid-alg');
    expect(fault).toEqual({ state: 'has', text: expect.stringMatching(/RS256.*RS512|RS512.*RS256/) });
    stop();
  });
});
