import type { Fault } from '../../core/autopsy/report.ts';
import type { Key, SecretEncoding } from '../../core/keys/key.ts';
import { readPastedKeys } from '../../core/keys/reading/read-pasted-keys.ts';
import type { ExpectedText } from '../../core/share/expected-text.ts';
import { replaced } from '../../core/share/shape/replaced.ts';
import { shapePart } from '../../core/share/shape/shape-part.ts';
import type { PageState } from '../../core/share/page-state.ts';
import { excerptOf } from '../../core/text/excerpt.ts';
import { memberOf } from '../../core/text/json-node.ts';
import { fail, ok, type Result } from '../../core/text/result.ts';
import type { Chance } from '../../core/twin/letters.ts';
import { keptTexts, type Kept } from '../../core/twin/kept.ts';
import { originalTexts, piecesOf } from '../../core/twin/originals.ts';
import { TwinValues } from '../../core/twin/twin-values.ts';
import { parse } from '../../core/token/reading/parse.ts';
import type { Jws, Parsed, SdJwt } from '../../core/token/token.ts';
import { payloadDigest } from '../selective/disclosures.ts';
import { keyTwins, type KeyTwins } from './key-twins.ts';
import { signedTwin } from './signed-twin.ts';
import type { SignedAs, Signing } from './sign-twin.ts';
import { sharesSecret } from './shared-secret.ts';
import { toldBy } from './told-by.ts';
import { twinKeyText } from './twin-key-text.ts';

export interface TwinQuestion {
  readonly token: Parsed;
  readonly keyText: string;
  readonly encoding: SecretEncoding;
  /** What was read of that text. */
  readonly keys: readonly Key[];
  readonly expected: ExpectedText;
  readonly detached: PageState['detached'];
  /** Seconds since 1970, as the token is judged. */
  readonly now: number;
  /** Why its signature does not match, where that was found. */
  readonly cause: readonly Fault[];
  readonly chance: Chance;
}

/** A token that may be published in place of another, and everything it is judged by. */
export interface Twin {
  readonly text: string;
  readonly keyText: string;
  readonly encoding: SecretEncoding;
  readonly expected: ExpectedText;
  readonly detached: PageState['detached'];
  /** Seconds since 1970: the moment at which it is what the original is now. */
  readonly now: number;
  readonly signedAs: SignedAs;
  readonly kept: Kept;
}

/** 1 Jan 2026, 00:00 UTC. So a twin tells nothing of when the original was made or used. */
export const twinNow = 1_767_225_600;

/** Makes the twin of a signed token. The problem says in sentences why there is none. Rejects only when the signal is aborted. */
export async function makeTwin(question: TwinQuestion, signal: AbortSignal): Promise<Result<Twin, string>> {
  const { token, keys } = question;
  if (token.kind === 'not-a-token') return fail('There is no token.');
  if (token.kind === 'jwe') return fail(SIGNED_ONLY);
  const why = hindrance(token.kind === 'sd-jwt' ? token.issuerJwt : token);
  if (why !== undefined) return fail(why);
  if (token.excerpt.text.length + question.keyText.length > longest) return fail(TOO_LONG);
  const twins = await keyTwins(token, keys);
  return twins.ok ? twinWith(question, token, twins.value, signal) : twins;
}

/** Characters of token and key. */
const longest = 20_000;

const TOO_LONG = `Twins are made of tokens and keys of up to ${longest.toLocaleString('en')} characters.`;

const TOLD = (names: readonly string[]): string =>
  `Jotter cannot replace every value, so there is no twin. Parts of these would stay: ${names.slice(0, 6).join(', ')}. Make the twin of a token without them.`;

const SIGNED_ONLY =
  'Twins are made of signed tokens only. Decrypt this token and open what is inside to make a twin of that.';

/** Nothing of the original may get out, whatever Jotter got wrong. */
const NO_OTHER_KEY =
  'Jotter could not make a key that shares nothing with yours, so there is no twin. Please report how your key is written, without the key.';

async function twinWith(
  question: TwinQuestion,
  token: Jws | SdJwt,
  twins: KeyTwins,
  signal: AbortSignal,
): Promise<Result<Twin, string>> {
  const { keyText, encoding, keys, expected, now, chance } = question;
  const { issuer, audience, nonce } = expected;
  const originals = [...originalTexts(token), issuer, audience, nonce];
  const avoided = piecesOf([...originals, question.detached.text, keyText]);
  const values = new TwinValues({ chance, avoided, shift: twinNow - now });
  for (const [before, after] of twins.texts) values.digests.set(before, after);
  const key = await twinKeyText({ text: keyText, keys, twins, values, chance });
  if (!key.ok) return key;
  const digest = token.kind === 'sd-jwt' ? await payloadDigest(token, signal) : undefined;
  const hash = digest?.ok ? digest.value : undefined;
  const detached = detachedLike(question.detached, values);
  const twinKeys = key.value === '' ? [] : (await readPastedKeys(key.value, { secretEncoding: encoding })).keys;
  if (sharesSecret(keys, twinKeys)) return fail(NO_OTHER_KEY);
  const signing: Signing = { keys, twinKeys, twinText: key.value, encoding, twins, cause: question.cause };
  const unsigned = { bare: await replaced(token, values, hash), token, detached, digest: hash };
  const signed = await signedTwin(unsigned, signing, signal);
  if (!signed.ok) return signed;
  const { text, as: signedAs } = signed.value;
  const own = { issuer: values.text(issuer), audience: values.text(audience), nonce: values.text(nonce) };
  const beside = [text, key.value, detached.text, ...Object.values(own)].join('\n');
  const kept = keptTexts(originals, parse(excerptOf(text)), beside, (one) => values.text(one) === one);
  return unlessTold(question, {
    kept,
    text,
    signedAs,
    keyText: key.value,
    encoding,
    detached,
    now: twinNow,
    expected: { ...expected, ...own },
  });
}

function unlessTold(question: TwinQuestion, twin: Twin): Result<Twin, string> {
  const told = toldBy(question, twin);
  return told.length > 0 ? fail(TOLD(told)) : ok(twin);
}

const detachedLike = ({ text, form }: PageState['detached'], values: TwinValues): PageState['detached'] => ({
  form,
  text: text === '' ? '' : shapePart('payload', text, values, form === 'text'),
});

function hindrance({ header, payload, detached }: Jws): string | undefined {
  const root = header.json?.root;
  if (root?.type !== 'object' || header.json?.problem)
    return 'The header is not valid JSON, so Jotter cannot tell its values from its structure. Repair the header first.';
  if (memberOf(root, 'x5c'))
    return 'The header has certificates (x5c). They name who they were issued to, and Jotter cannot make other ones.';
  if (payload.json?.problem && !detached)
    return 'The payload is not valid JSON, so Jotter cannot tell its values from its structure. Repair the payload first.';
  return undefined;
}
