import { describe, expect, it } from 'vitest';
import { makeProof } from '../../verifier/make-proof.ts';
import { apiHost, audience, issuer } from './hosts.ts';
import { getRequest, type Header } from './http.ts';
import { alterJwt } from '../../jwt-tools/alter-jwt.ts';
import { encodeText, makeJwt } from '../../jwt-tools/make-jwt.ts';
import { makeSetting } from './setting.ts';
import { keyMaker, makeWorld } from './world.ts';

const { signal } = new AbortController();
const makeKey = keyMaker(signal);
const startsAt = 1_790_000_000;

const worldOf = () =>
  makeWorld({
    startsAt,
    random: (count) => crypto.getRandomValues(new Uint8Array(count)),
    makeKey,
    tampering: new Set(),
    signal,
  }).world;

const header = { alg: 'ES256', typ: 'at+jwt', kid: 'login-1' };
const claims = { iss: issuer, sub: 'ada', aud: audience, scope: 'orders:read', iat: startsAt, exp: startsAt + 300 };

/** What the API says to a token with this header and these claims, really signed by the issuer: "401 aud". */
async function answerTo(token: string, scheme = 'Bearer '): Promise<string> {
  const { api } = await makeSetting(worldOf());
  return heard(await api.handle(getRequest(apiHost, '/orders', [['Authorization', `${scheme}${token}`]])));
}

type Handled = Awaited<ReturnType<Awaited<ReturnType<typeof makeSetting>>['api']['handle']>>;

const heard = ({ response, checks }: Handled): string =>
  `${response.status} ${checks.find(({ outcome }) => outcome === 'refused')?.id ?? ''}`.trim();

/** ES256 signs it, whatever its header says then. */
async function signed(changedHeader: object, changedClaims: object): Promise<string> {
  const whole = { ...header, ...changedHeader };
  const sound = await makeJwt({ ...whole, alg: 'ES256' }, { ...claims, ...changedClaims }, await makeKey('login-1'));
  return alterJwt(sound, () => ({ header: JSON.stringify(whole) }));
}

describe('the strict verifier', () => {
  it.each([
    ['a sound token', {}, {}, '200'],
    ['typ with its full name', { typ: 'application/at+jwt' }, {}, '200'],
    ['typ in capitals', { typ: 'AT+JWT' }, {}, '200'],
    ['several audiences', {}, { aud: ['https://other.example', audience] }, '200'],
    ['exp a moment ago, within the leeway', {}, { exp: startsAt - 29 }, '200'],
    ['exp at the end of the leeway', {}, { exp: startsAt - 30 }, '401 exp'],
    ['no exp', {}, { exp: undefined }, '401 exp'],
    ['exp as text', {}, { exp: '1890000000' }, '401 exp'],
    ['another issuer', {}, { iss: 'https://login.example.evil.example' }, '401 iss'],
    ['no issuer', {}, { iss: undefined }, '401 iss'],
    ['another audience', {}, { aud: 'https://other.example' }, '401 aud'],
    ['no audience', {}, { aud: undefined }, '401 aud'],
    ['no audience in its list', {}, { aud: [] }, '401 aud'],
    ['the type of any JWT', { typ: 'JWT' }, {}, '401 typ'],
    ['no type', { typ: undefined }, {}, '401 typ'],
    ['alg none', { alg: 'none' }, {}, '401 alg'],
    ['alg HS256, for which the public key would be the secret', { alg: 'HS256' }, {}, '401 alg'],
    ['no alg', { alg: undefined }, {}, '401 alg'],
    ['no kid', { kid: undefined }, {}, '401 key'],
    ['a foreign kid', { kid: 'login-9' }, {}, '401 key'],
    ['no scope', {}, { scope: undefined }, '403 scope'],
    ['a scope that only begins alike', {}, { scope: 'orders:readonly' }, '403 scope'],
  ])('%s', async (_, changedHeader, changedClaims, answer) => {
    expect(await answerTo(await signed(changedHeader, changedClaims))).toBe(answer);
  });

  it('takes no token that is none', async () => {
    const token = await signed({}, {});
    expect(await answerTo('abc')).toBe('401 form');
    expect(await answerTo(token.slice(0, token.lastIndexOf('.')))).toBe('401 form');
    expect(await answerTo(`${encodeText('{"alg":"ES256"')}.${encodeText('{}')}.AAAA`)).toBe('401 form');
    expect(await answerTo(token.replace(/\.[^.]+$/, '.AAAA'))).toBe('401 signature');
  });

  it('answers 400 where the request is malformed (RFC 6750 §3.1), and takes the scheme in any case', async () => {
    const token = await signed({}, {});
    expect(await answerTo('')).toBe('400 credentials');
    expect(await answerTo(token, 'bearer ')).toBe('200');
    expect(await answerTo(token, 'Basic ')).toBe('401 credentials');
  });

  it('takes each proof once, and no proof with a private key in it', async () => {
    const world = worldOf();
    const { api } = await makeSetting(world, { scheme: 'DPoP' });
    const key = await makeKey('client-1');
    const { thumbprint } = await import('../../../crypto/keys/thumbprint.ts');
    const token = await signed({}, { cnf: { jkt: await thumbprint(key) } });
    const proof = await makeProof(world, { key, method: 'GET', url: `https://${apiHost}/orders`, token });
    const send = async (...proofs: readonly string[]) =>
      heard(
        await api.handle(
          getRequest(apiHost, '/orders?page=2', [
            ['Authorization', `DPoP ${token}`],
            ...proofs.map((one): Header => ['DPoP', one]),
          ]),
        ),
      );
    expect(await send(proof)).toBe('200');
    expect(await send(proof)).toBe('401 jti');
    expect(await send(proof, proof)).toBe('401 proof');
    const payload = { jti: 'x', htm: 'GET', htu: `https://${apiHost}/orders`, iat: startsAt };
    const leaky = await makeJwt({ typ: 'dpop+jwt', alg: 'ES256', jwk: key.material }, payload, key, signal);
    expect(await send(leaky)).toBe('401 proof-signature');
    const bare = await makeJwt({ typ: 'dpop+jwt', alg: 'ES256' }, payload, key, signal);
    expect(await send(bare)).toBe('401 proof-signature');
    const loose = await makeProof(world, { key, method: 'GET', url: `https://${apiHost}/orders` });
    expect(await send(loose)).toBe('401 ath');
  });
});
