import type { JsonNode } from '../text/json-node.ts';

/** What is left out of claims and header parameters. */
export interface Masked {
  /** Whether the value of that name is left out, whatever it is. */
  has(name: string): boolean;
  /** Whether that text or number is left out, which stands under a name that is not masked. */
  hasValue?(name: string, text: string): boolean;
}

const words = (text: string): readonly string[] => text.split(' ');

/** Claims that tell of a person, or that somebody could use; written as `plainName` has them. */
const personal: ReadonlySet<string> = new Set(
  words(
    'sub name givenname familyname middlename nickname preferredusername profile picture website email phonenumber address birthdate gender zoneinfo locale jti sid nonce athash chash shash upn uniquename oid ipaddr act mayact cnf password secret mail emailaddress username userid login phone mobile telephone firstname lastname fullname displayname surname ip ipaddress birthday dateofbirth dob ssn nameidentifier passwd',
  ),
);

/** The same at the end of a longer name: "client_ip", "user_email", "home_phone". */
const endings = words('email mail emailaddress phone phonenumber username password secret ipaddr ipaddress birthdate');
const lastWords: ReadonlySet<string> = new Set(['ip', 'ips', 'ssn', 'dob']);

/** The last segment of a name in small letters, without `_` and `-`: "https://acme.com/E-mail" is "email". */
const plainName = (name: string): string =>
  (name.split(/[/#:]/).findLast((segment) => segment !== '') ?? '').toLowerCase().replaceAll(/[_-]/g, '');

/** Such claims are masked until somebody decides otherwise, also in the plural. */
export function isMaskedByDefault(name: string): boolean {
  const plain = plainName(name);
  const lastWord = /[_-]([^_-]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';
  const forms = [plain, plain.replace(/s$/, ''), plain.replace(/es$/, '')];
  return (
    lastWords.has(lastWord) ||
    /[a-z]I[pP]$/.test(name) ||
    forms.some((form) => personal.has(form) || endings.some((ending) => form.endsWith(ending)))
  );
}

/** What is masked as long as nobody chose anything. */
export const maskedByDefault: Masked = { has: isMaskedByDefault };

const emailAddress = /^(?:mailto:|acct:)?[^\s@/:]+@[^\s@/:]+\.[^\s@/:]+$/i;

/** RFC 5321 §4.5.3.1 allows no longer one. */
const isEmailAddress = (text: string): boolean => text.length <= 320 && emailAddress.test(text);

/** What is masked of a token: names by default or as chosen, e-mail addresses, and what equals a masked value. */
export function maskingOf(roots: readonly (JsonNode | undefined)[], choices: ReadonlyMap<string, boolean>): Masked {
  const has = (name: string): boolean => choices.get(name) ?? isMaskedByDefault(name);
  const values = new Set(roots.flatMap((root) => textsOf(root, has, false)));
  const hasValue = (name: string, text: string): boolean =>
    choices.get(name) !== false && (isEmailAddress(text) || values.has(text));
  return { has, hasValue };
}

/** The texts and numbers of masked members; one of one or two characters stands in other places by chance. */
function textsOf(node: JsonNode | undefined, has: (name: string) => boolean, isMasked: boolean): readonly string[] {
  if (node?.type === 'array') return node.items.flatMap((item) => textsOf(item, has, isMasked));
  // Of what is inside a masked object only what is masked itself: an issuer in `act` is no secret.
  if (node?.type === 'object') return node.members.flatMap(({ name, value }) => textsOf(value, has, has(name.value)));
  const text = isMasked ? leafText(node) : undefined;
  return text !== undefined && text.length > 2 ? [text] : [];
}

/** A text, or a number as it is written. */
export function leafText(node: JsonNode | undefined): string | undefined {
  if (node?.type === 'string') return node.value;
  return node?.type === 'number' ? node.written : undefined;
}
