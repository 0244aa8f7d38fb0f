import { numberOf, stringOf, valueOf, type JsonNode } from '../../core/text/json-node.ts';
import { readJson } from '../../core/text/json.ts';
import type { SecretEncoding } from '../../core/keys/key.ts';
import type { KeyOrigin } from '../../core/keys/key-origin.ts';
import { $expectedText, expect } from '../circumstances/circumstances.ts';
import {
  $giver,
  type KeyGiver,
  $keyText,
  $secretEncoding,
  offerKey,
  setKeyText,
  setSecretEncoding,
} from '../keys/key-field.ts';
import { $pasted, $text, pasteText } from '../session/session.ts';

const encodings: readonly SecretEncoding[] = ['utf8', 'base64', 'base64url', 'hex'];

/** The texts of the fields as one, for the page that this tab shows next. */
export const writeTexts = (): string =>
  JSON.stringify({
    pasted: $pasted.get(),
    token: $text.get(),
    key: $keyText.get(),
    encoding: $secretEncoding.get(),
    ...givenBy($giver.get()),
    expected: $expectedText.get(),
  });

/** The version that reads this may be another than the one that wrote it. */
const givenBy = (giver: KeyGiver | undefined) =>
  typeof giver === 'object'
    ? { fetched: giver }
    : { isGenerated: yes(giver === 'generated'), isLinked: yes(giver === 'link') };

const yes = (it: boolean): string => (it ? 'yes' : 'no');

/** Puts them back, unless something stands there already, as from a link. */
export function readTexts(written: string): void {
  const { root } = readJson(written);
  if ($text.get() !== '' || $keyText.get() !== '') return;
  pasteText(stringOf(root, 'pasted') ?? '');
  $text.set(stringOf(root, 'token') ?? '');
  const key = stringOf(root, 'key') ?? '';
  const origin = originIn(valueOf(root, 'fetched'));
  if (origin) offerKey(key, origin);
  else if (stringOf(root, 'isGenerated') === 'yes') offerKey(key, 'generated');
  else if (stringOf(root, 'isLinked') === 'yes') offerKey(key, 'link');
  else setKeyText(key);
  setSecretEncoding(encodings.find((encoding) => encoding === stringOf(root, 'encoding')) ?? 'utf8');
  const expected = valueOf(root, 'expected');
  expect({
    issuer: stringOf(expected, 'issuer') ?? '',
    audience: stringOf(expected, 'audience') ?? '',
    nonce: stringOf(expected, 'nonce') ?? '',
    maxAge: stringOf(expected, 'maxAge') ?? '',
    type: stringOf(expected, 'type') ?? '',
  });
}

function originIn(node: JsonNode | undefined): KeyOrigin | undefined {
  const [asked, address, at, issuer] = [
    stringOf(node, 'asked') ?? '',
    stringOf(node, 'address') ?? '',
    numberOf(node, 'at'),
    stringOf(node, 'issuer'),
  ];
  if (at === undefined || !URL.canParse(asked) || !URL.canParse(address)) return undefined;
  const isIssuers = valueOf(node, 'isIssuers');
  const by = issuer === undefined ? {} : { issuer, isIssuers: isIssuers?.type === 'boolean' && isIssuers.value };
  return { asked, address, at, ...by };
}
