import { describeKey } from '../keys/describe-key.ts';
import type { Contradiction } from '../keys/contradictions.ts';
import type { Answer } from './answer.ts';
import { computedByText } from './computed-by.ts';
import type { Overlooked, Valid } from './verification.ts';
import { whoseKey } from './whose-key.ts';

/** What is said of a signature that matches: whose key it is, and every reason why a match is not enough. */
export function matchedAnswer(valid: Valid): Answer {
  const { key, algorithm, overlooked } = valid;
  const doubt = originDoubt(valid) ?? fingerprintDoubt(valid) ?? selectionDoubt(valid) ?? weaknessDoubt(valid);
  const kid = key.kid === undefined ? '' : `, “${key.kid.slice(0, 40)}”`;
  const engine = computedByText('Checked', valid.by, algorithm, key.crv);
  const made =
    key.use === 'secret' || key.kty === 'oct'
      ? `${algorithm} over exactly the header and payload shown, with this secret. Anyone who knows the secret can make such tokens. ${engine}`
      : `${algorithm}: made with the private half of this key, over exactly the header and payload shown. ${engine}`;
  const notes = [
    ...(valid.weak === undefined ? [] : [valid.weak]),
    ...valid.contradictions.map(({ why }) => why),
    ...(overlooked ? [overlookedText(overlooked)] : []),
    ...(key.source === 'link' ? [KEY_THAT_CAME_ALONG] : []),
    ...valid.notes,
  ];
  const sure = {
    title: 'Signature verified',
    words: `verified by ${whoseKey(key, 'a demo key made here')}${kid}`,
    text: made,
  };
  return {
    kind: 'matched',
    state: doubt ? 'warn' : 'pass',
    ...sure,
    ...doubt?.(sure),
    notes,
    ...(overlooked?.input === 'cleaned' && { matchesCleaned: true }),
  };
}

type Words = Pick<Answer, 'words' | 'title' | 'text'>;
type Doubt = (sure: Words) => Partial<Words> & Required<Pick<Answer, 'doubt'>>;

/** The token chose the key itself. */
function originDoubt({ key, namedBy }: Valid): Doubt | undefined {
  if (key.source === 'token')
    return ({ text }) => ({
      doubt: 'the token itself brought the key, which does not prove its issuer',
      words: 'matches a key that the token itself brought, which does not prove its issuer',
      title: 'Valid under its own key only',
      // In its header, or beside it (RFC 8292 §3).
      text: `The signature matches the ${describeKey(key)} that came with the token. The person who made the token chose that key, so this proves nothing about the issuer. ${text}`,
    });
  if (key.source === 'link')
    return ({ text }) => ({
      doubt: 'the key came with the token, which does not prove its issuer',
      words: 'matches a key that came with the token, which does not prove its issuer',
      title: 'Valid under the key that came with it',
      text: `The signature matches the ${describeKey(key)} that came with this token. ${text}`,
    });
  if (!namedBy || namedBy.isIssuers) return undefined;
  const { parameter, isFirst } = namedBy;
  if (parameter === 'link')
    return () => ({
      doubt: 'the address of the key came with the token, which does not prove its issuer',
      words: 'matches a key from an address that came with the token, which does not prove its issuer',
      title: 'Valid under a key from an address that came with it',
    });
  return () => ({
    doubt: 'the token itself names the address of the key, which does not prove its issuer',
    words: `matches a key from ${isFirst ? 'an address that a token led to' : 'the address that the token itself names'} (${parameter}), which does not prove its issuer`,
    title: 'Valid under a key of its own choice',
  });
}

/** The recipient looks for another key than the one that signed. */
function fingerprintDoubt({ otherFingerprint }: Valid): Doubt | undefined {
  if (!otherFingerprint) return undefined;
  const { named, own } = otherFingerprint;
  return ({ words, text }) => ({
    doubt: 'iss names the fingerprint of another key',
    words: `${words}, but iss names the fingerprint of another key`,
    title: 'The signature matches, but iss names another key',
    text: `iss ends with the fingerprint SHA256:${named}, and the fingerprint of this key is SHA256:${own}. Snowflake rejects such a token (error 394304). Write the fingerprint of this key into iss, or set this key as the user’s RSA_PUBLIC_KEY. ${text}`,
  });
}

/** The key says of itself that it is not for this token. */
function selectionDoubt({ contradictions }: Valid): Doubt | undefined {
  const [first] = contradictions;
  return (
    first &&
    (({ text }) => ({
      doubt: objections[first.member],
      words: `matches, but ${objections[first.member]}`,
      title: 'The signature matches, but the key is not for this token',
      text: `${selectionText(contradictions)} ${text}`,
    }))
  );
}

const objections: Readonly<Record<Contradiction['member'], string>> = {
  kid: 'the key has another kid than the token',
  alg: 'the key is for another algorithm',
  use: 'the key is for another use',
  key_ops: 'key_ops of the key does not allow it',
};

/** `kid` selects in every library; `alg`, `use` and `key_ops` are checked by jose, for one (it reports "no applicable key"). */
function selectionText(contradictions: readonly Contradiction[]): string {
  const members = contradictions.map(({ member }) => member).join(', ');
  return `A recipient that selects keys by ${members}, as the library jose does from a key set, finds no matching key and rejects the token. A recipient that uses this key anyway accepts the signature.`;
}

function weaknessDoubt({ weak }: Valid): Doubt | undefined {
  return weak === undefined
    ? undefined
    : ({ words }) => ({
        doubt: 'the key is weak',
        words: `${words}, which is weak`,
        title: 'Signature verified, with a weak key',
      });
}

/** Both facts: what matches, and what recipients make of the form. */
function overlookedText({ fault, input, acceptedBy }: Overlooked): string {
  const which =
    input === 'as-sent'
      ? 'The signature matches the characters as they were sent.'
      : 'The signature matches only once the fault is repaired: the characters that were signed are not those that were sent.';
  const strict = 'Strict libraries reject this form.';
  const accepted = acceptedBy === undefined ? '' : ` The library ${acceptedBy} accepts it here.`;
  return `${fault} ${which} ${strict}${accepted}`;
}

const KEY_THAT_CAME_ALONG =
  'The person who sent the token chose this key, too. The match says nothing about the issuer, unless you compare the key with the one that the issuer publishes.';
