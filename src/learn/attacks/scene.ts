import type { Key } from '../../core/keys/key.ts';
import { publicHalf } from '../../core/keys/public-half.ts';
import { makeJwt } from '../jwt-tools/make-jwt.ts';
import { newKey } from '../jwt-tools/new-key.ts';
import type { Hole } from '../verifier/hole.ts';
import { secretOfText, textOfSecret } from './secret-key.ts';
import { keyFolder, type Settings } from './settings.ts';

/** An API as it stands: what its verifier was told, and a token that its issuer made for it. */
interface Standing {
  readonly settings: Settings;
  readonly honest: string;
}

/** Where an attack takes place. */
export interface Scene {
  readonly open: Standing;
  /** After the repair: the same, but where the repair is another key. */
  readonly repaired: Standing;
  readonly loot: Loot;
}

/** What the attacker has, which is never a key of the issuer. */
export interface Loot {
  /** A token that was seen on its way, or was given to them. */
  readonly token: string;
  /** As it stands at the issuer's public address. */
  readonly publicKey: Key | undefined;
  /** A file that the API's own web site shows to everybody. */
  readonly file: { readonly path: string; readonly text: string };
}

const robots = {
  path: '/srv/api/public/robots.txt',
  text: 'User-agent: *\nDisallow: /admin\nAllow: /\n',
} as const;

/** A password like many: about the ten-thousandth of the common ones. */
const guessable = 'dragonfly';

/** Makes keys and tokens for an attack. `now` is in seconds since 1970. */
export async function makeScene(hole: Hole, now: number, signal: AbortSignal): Promise<Scene> {
  const algorithm = algorithmOf(hole);
  const key = await keyOfIssuer(algorithm, signal);
  const open = await standing(algorithm, hole === 'guessable-secret' ? secretOfText(guessable) : key, now, signal);
  const repaired = hole === 'guessable-secret' ? await standing(algorithm, key, now, signal) : open;
  const idToken = (): Promise<string> => makeJwt({ alg: algorithm, typ: 'JWT', kid }, idTokenClaims(now), key, signal);
  const token = hole === 'any-kind-of-token' ? await idToken() : open.honest;
  return { open, repaired, loot: { token, publicKey: publicHalf(key), file: robots } };
}

const kid = 'main';

function algorithmOf(hole: Hole): string {
  if (hole === 'header-chooses-algorithm') return 'RS256';
  return hole === 'guessable-secret' || hole === 'kid-as-file-name' ? 'HS256' : 'ES256';
}

/** As a file holds it, where it is a secret: a text. */
const keyOfIssuer = async (algorithm: string, signal: AbortSignal): Promise<Key> =>
  algorithm === 'HS256'
    ? secretOfText(hexOf(crypto.getRandomValues(new Uint8Array(32))))
    : newKey(algorithm, kid, signal);

const hexOf = (bytes: Uint8Array): string => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');

async function standing(algorithm: string, key: Key, now: number, signal: AbortSignal): Promise<Standing> {
  const honest = await makeJwt({ alg: algorithm, typ: 'at+jwt', kid }, accessTokenClaims(now), key, signal);
  return { honest, settings: settingsWith(algorithm, key) };
}

const settingsWith = (algorithm: string, key: Key): Settings => ({
  algorithm,
  issuer: 'https://login.example',
  audience: 'https://api.example',
  type: 'at+jwt',
  keys: new Map([[kid, publicHalf(key) ?? key]]),
  files: new Map([
    [robots.path, robots.text],
    ...(key.kty === 'oct' ? [[`${keyFolder}/${kid}`, textOfSecret(key)] as const] : []),
  ]),
});

/** What the issuer says of Ada to the API (RFC 9068 §2.2). */
const accessTokenClaims = (now: number) => ({
  iss: 'https://login.example',
  sub: 'ada',
  aud: 'https://api.example',
  client_id: 'photos',
  role: 'reader',
  iat: now,
  exp: now + 600,
  jti: randomName(),
});

/** What it says of her to a game that she signed in to (OpenID Connect Core §2). */
const idTokenClaims = (now: number) => ({
  iss: 'https://login.example',
  sub: 'ada',
  aud: 'game',
  nonce: randomName(),
  iat: now,
  exp: now + 600,
  jti: randomName(),
});

const randomName = (): string => crypto.randomUUID().slice(0, 13);
