import type { Key } from '../../../core/keys/key.ts';
import { publicHalf } from '../../../core/keys/public-half.ts';
import { readToken } from '../../../state/session/session.ts';
import { momentNow } from '../../../state/page/clock.ts';
import type { ProcessedSdJwt } from '../../../core/token/sd-jwt/processed-sd-jwt.ts';
import { processSdJwt } from '../../../core/token/sd-jwt/sd-jwt-process.ts';
import type { SdJwt } from '../../../core/token/token.ts';
import { digestsOf } from '../../../crypto/selective/disclosures.ts';
import { checkKeyBinding, type KeyBinding } from '../../../crypto/selective/key-binding.ts';
import { issueSdJwt } from '../../../crypto/selective/issue-sd-jwt.ts';
import { presentSdJwt } from '../../../crypto/selective/present-sd-jwt.ts';
import type { Binding } from '../../../crypto/selective/binding-jwt.ts';
import type { Verification } from '../../../core/judgement/verification.ts';
import { verify } from '../../../crypto/jws/verify.ts';
import { forever } from '../../jwt-tools/forever.ts';
import { encodeText } from '../../jwt-tools/make-jwt.ts';
import { needed } from '../../jwt-tools/needed.ts';
import { newKey } from '../../jwt-tools/new-key.ts';
import { decodeText } from '../../jwt-tools/read-jwt.ts';

/** What can be disclosed or kept, in the order of the licence. */
export const disclosable = ['given_name', 'family_name', 'birthdate', 'address', 'age_over_18'] as const;

interface Licence {
  /** With all its disclosures. */
  readonly token: string;
  readonly issuer: Key;
  readonly holder: Key;
}

let licence: Promise<Licence> | undefined;

/** Ada’s licence, made when it is first wanted (RFC 9901 §4). */
const adasLicence = (): Promise<Licence> => (licence ??= issue());

async function issue(): Promise<Licence> {
  const [issuer, holder] = [await newKey('ES256', 'licences'), await newKey('ES256', 'adas-phone')];
  const claims = {
    iss: 'https://licences.example',
    given_name: 'Ada',
    family_name: 'Lovelace',
    birthdate: '1992-12-10',
    address: '12 St James’s Square, London',
    age_over_18: true,
    exp: momentNow() + 86_400,
  };
  const made = await issueSdJwt(
    {
      claims: JSON.stringify(claims),
      disclosable: disclosable.map((name) => [name]),
      header: '{"alg":"ES256","typ":"example+sd-jwt","kid":"licences"}',
      key: issuer,
      holder,
    },
    forever,
  );
  return { token: needed(made), issuer, holder };
}

/** What receivers know the issuer by. */
export async function issuersKey(): Promise<Key> {
  const { issuer } = await adasLicence();
  return publicHalf(issuer) ?? issuer;
}

interface Read {
  readonly sdJwt: SdJwt;
  readonly processed: ProcessedSdJwt;
}

async function read(token: string): Promise<Read> {
  const sdJwt = readToken(token);
  if (sdJwt.kind !== 'sd-jwt') throw new Error('This is no SD-JWT.');
  return { sdJwt, processed: processSdJwt(sdJwt, needed(await digestsOf(sdJwt, forever))) };
}

/** The licence with these claims only, bound to a receiver or not (RFC 9901 §7.2). */
export async function show(names: readonly string[], binding?: Omit<Binding, 'key' | 'now'>): Promise<string> {
  const { token, holder } = await adasLicence();
  const { sdJwt, processed } = await read(token);
  const reveal = processed.disclosures.flatMap(({ path }, index) =>
    path !== undefined && names.includes(path) ? [index] : [],
  );
  const bound = binding && { ...binding, key: holder, now: momentNow() };
  return needed(await presentSdJwt(sdJwt, processed, { reveal, binding: bound }, forever));
}

/** What a receiver makes of a presentation (RFC 9901 §7.1, §7.3). */
export interface Seen {
  readonly signature: Verification;
  /** The claims that it gets to see, as JSON. */
  readonly claims: string;
  readonly undisclosed: number;
  /** Why it must refuse the disclosures: sentences. */
  readonly faults: readonly string[];
}

export async function look(token: string): Promise<Seen> {
  const { sdJwt, processed } = await read(token);
  return {
    signature: await verify(sdJwt.issuerJwt, [await issuersKey()], forever),
    claims: processed.payload?.text ?? '{}',
    undisclosed: processed.undisclosed.length,
    faults: processed.faults.filter(({ severity }) => severity === 'error').map(({ message }) => message),
  };
}

/** Whether the holder showed this to this receiver and just now. */
export async function checkBinding(token: string, audience: string, nonce: string): Promise<KeyBinding | undefined> {
  const { sdJwt, processed } = await read(token);
  const circumstances = { now: momentNow(), skewSeconds: 60, maxAgeSeconds: 60, audience, nonce, isRequired: true };
  return checkKeyBinding(sdJwt, { ...circumstances, processed }, forever);
}

/** The presentation with another family name in its disclosure, as its holder might write it. */
export const withAnotherName = (token: string): string =>
  token
    .split('~')
    .map((piece, at) => {
      const text = at === 0 ? '' : decodeText(piece);
      return text.includes('Lovelace') ? encodeText(text.replace('Lovelace', 'Byron')) : piece;
    })
    .join('~');
