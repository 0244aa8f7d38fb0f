import { fail, ok, unreachable, type Result } from '../../text/result.ts';
import { hasSharedHeader } from './shared-header.ts';
import { isUnencoded } from '../signing-input.ts';
import type { Jwe, Jws, SdJwt, Serialization } from '../token.ts';

/**
 * The same token in another serialization (RFC 7515 §7, RFC 7516 §7, RFC 9901 §8), with the same signatures and keys: every
 * part goes over as it was written. The problem is a sentence that says what the other form has no place for.
 */
export function convert(token: Jws | Jwe | SdJwt, to: Serialization): Result<string, string> {
  if (token.faults.some(({ id }) => id === 'part-count' || id === 'too-large' || id === 'token-json'))
    return fail('The token is damaged: mend it first, so that nothing of it gets lost.');
  const { serialization, excerpt } = token.kind === 'sd-jwt' ? token.issuerJwt : token;
  if (serialization === to) return ok(token.kind === 'sd-jwt' ? token.excerpt.text : excerpt.text);
  switch (token.kind) {
    case 'jws':
      return convertJws(token, to, []);
    case 'jwe':
      return convertJwe(token, to);
    case 'sd-jwt':
      return convertSdJwt(token, to);
    default:
      return unreachable(token);
  }
}

const textOf = ({ excerpt }: { readonly excerpt: { readonly text: string } }): string => excerpt.text;

/** Name and JSON of a member; an empty string is left out, as the specifications demand. */
type Member = readonly [name: string, json: string] | undefined;
const string = (name: string, text: string): Member => (text === '' ? undefined : [name, JSON.stringify(text)]);
const raw = (name: string, json: string | undefined): Member => (json === undefined ? undefined : [name, json]);
const objectOf = (...members: readonly Member[]): string =>
  `{${members.flatMap((member) => (member ? [`${JSON.stringify(member[0])}:${member[1]}`] : [])).join(',')}}`;

/** `added` are members that the first unprotected header gets: there is none yet. */
function convertJws(jws: Jws, to: Serialization, added: readonly Member[]): Result<string, string> {
  const all = [jws, ...jws.others];
  if (to === 'compact') return compactJws(jws);
  if (to === 'flattened' && all.length > 1) return fail(several(all.length, 'signatures', 'flattened'));
  const payload = string('payload', textOf(jws.payload));
  const header = (one: Jws): string | undefined =>
    one === jws && added.length > 0 ? objectOf(...added) : one.unprotected.map(textOf)[0];
  const membersOf = (one: Jws): readonly Member[] => [
    string('protected', textOf(one.header)),
    raw('header', header(one)),
    ['signature', JSON.stringify(textOf(one.signature))],
  ];
  if (to === 'flattened') return ok(objectOf(payload, ...membersOf(jws)));
  const list = all.map((one) => objectOf(...membersOf(one)));
  return ok(objectOf(payload, ['signatures', `[${list.join(',')}]`]));
}

const several = (count: number, what: string, form: string): string =>
  `This token has ${count} ${what}, and the ${form} form has a place for one only. Remove the others first.`;

function compactJws(jws: Jws): Result<string, string> {
  const count = 1 + jws.others.length;
  if (count > 1) return fail(several(count, 'signatures', 'compact'));
  if (jws.unprotected.length > 0) return fail(unprotected('RFC 7515 §7.1'));
  if (textOf(jws.header) === '') return fail(noHeader('RFC 7515 §7.1'));
  if (isUnencoded(jws) && /[^\u0020-\u002d\u002f-\u007e]/.test(textOf(jws.payload)))
    return fail(
      'The payload is not encoded ("b64":false) and holds a period, or characters beyond printable ASCII, which the compact form cannot carry (RFC 7797 §5.2). Detach the payload first.',
    );
  return ok([jws.header, jws.payload, jws.signature].map(textOf).join('.'));
}

const unprotected = (clause: string): string =>
  `This token has an unprotected header, and the compact form has no place for one (${clause}). Move its parameters to the protected header, which takes a new signature or encryption.`;

const noHeader = (clause: string): string =>
  `This token has no protected header, which the compact form begins with (${clause}).`;

function convertJwe(jwe: Jwe, to: Serialization): Result<string, string> {
  const all = [jwe, ...jwe.others];
  if (to !== 'general' && all.length > 1) return fail(several(all.length, 'recipients', to));
  if (to === 'compact') return compactJwe(jwe);
  const ofRecipient = (one: Jwe, header: string | undefined): readonly Member[] => [
    raw('header', header),
    string('encrypted_key', textOf(one.encryptedKey)),
  ];
  const shared = hasSharedHeader(jwe) ? jwe.unprotected.map(textOf)[0] : undefined;
  const own = (one: Jwe): string | undefined => one.unprotected.map(textOf)[shared === undefined ? 0 : 1];
  const list = all.map((one) => objectOf(...ofRecipient(one, own(one)))).join(',');
  const recipient: readonly Member[] = to === 'general' ? [['recipients', `[${list}]`]] : ofRecipient(jwe, own(jwe));
  return ok(
    objectOf(
      string('protected', textOf(jwe.header)),
      raw('unprotected', shared),
      ...recipient,
      string('aad', jwe.aad ? textOf(jwe.aad) : ''),
      string('iv', textOf(jwe.iv)),
      ['ciphertext', JSON.stringify(textOf(jwe.ciphertext))],
      string('tag', textOf(jwe.tag)),
    ),
  );
}

function compactJwe(jwe: Jwe): Result<string, string> {
  const clause = 'RFC 7516 §7.1';
  if (jwe.unprotected.length > 0) return fail(unprotected(clause));
  if (jwe.aad)
    return fail(`This token has additional authenticated data, and the compact form has no place for it (${clause}).`);
  if (textOf(jwe.header) === '') return fail(noHeader(clause));
  return ok([jwe.header, jwe.encryptedKey, jwe.iv, jwe.ciphertext, jwe.tag].map(textOf).join('.'));
}

function convertSdJwt(sdJwt: SdJwt, to: Serialization): Result<string, string> {
  const { issuerJwt, disclosures, keyBindingJwt } = sdJwt;
  const list = disclosures.map(textOf);
  const bound = keyBindingJwt ? textOf(keyBindingJwt) : '';
  if (to !== 'compact' && issuerJwt.serialization !== 'compact') return convertJws(issuerJwt, to, []);
  if (to !== 'compact')
    return convertJws(issuerJwt, to, [raw('disclosures', JSON.stringify(list)), string('kb_jwt', bound)]);
  const others = issuerJwt.unprotected.flatMap(({ json }) => (json?.root?.type === 'object' ? json.root.members : []));
  const lost = others.find(({ name }) => name.value !== 'disclosures' && name.value !== 'kb_jwt');
  if (lost)
    return fail(
      `The unprotected header has “${lost.name.value.slice(0, 40)}” besides the disclosures, and the compact form has no place for it (RFC 9901 §4).`,
    );
  const compact = convertJws({ ...issuerJwt, unprotected: [] }, 'compact', []);
  return compact.ok ? ok([compact.value, ...list, bound].join('~')) : compact;
}
