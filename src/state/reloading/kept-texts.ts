import { expectedText } from '../../core/share/expected-text.ts';
import type { PageState } from '../../core/share/page-state.ts';
import { numberOf, stringOf, valueOf, type JsonNode } from '../../core/text/json-node.ts';
import { readJson } from '../../core/text/json.ts';
import type { SecretEncoding } from '../../core/keys/key.ts';
import type { KeyGiver, KeyOrigin } from '../../core/keys/key-origin.ts';
import { $giver } from '../keys/key-field.ts';
import { pasteText } from '../session/session.ts';
import { $pageState, changePage } from '../snapshot/page-state.ts';

const encodings: readonly SecretEncoding[] = ['utf8', 'base64', 'base64url', 'hex'];

/** The texts of the fields as one, for the page that this tab shows next. */
export function writeTexts(): string {
  const { pasted, text, key, expected, setByLink } = $pageState.get();
  const { encoding } = key;
  return JSON.stringify({
    pasted,
    token: text,
    key: key.text,
    encoding,
    ...givenBy($giver.get()),
    expected,
    setByLink: setByLink?.expected,
  });
}

/** The version that reads this may be another than the one that wrote it. */
const givenBy = (giver: KeyGiver | undefined) =>
  typeof giver === 'object'
    ? { fetched: giver }
    : { isGenerated: yes(giver === 'generated'), isLinked: yes(giver === 'link'), isTokens: yes(giver === 'token') };

const yes = (it: boolean): string => (it ? 'yes' : 'no');

/** Puts them back, unless something stands there already, as from a link. */
export function readTexts(written: string): void {
  const { root } = readJson(written);
  const { text, key } = $pageState.get();
  if (text !== '' || key.text !== '') return;
  pasteText(stringOf(root, 'pasted') ?? '');
  const expected = valueOf(root, 'expected');
  const linked = valueOf(root, 'setByLink');
  changePage({
    text: stringOf(root, 'token') ?? '',
    ...keyIn(root),
    expected: expectedText((name) => stringOf(expected, name) ?? ''),
    ...(linked && { setByLink: { expected: expectedText((name) => stringOf(linked, name) ?? '') } }),
  });
}

function keyIn(root: JsonNode | undefined): Pick<PageState, 'key' | 'given'> {
  const text = stringOf(root, 'key') ?? '';
  const encoding = encodings.find((one) => one === stringOf(root, 'encoding')) ?? 'utf8';
  const by = giverIn(root);
  return { key: { text, encoding }, given: by && { text, by } };
}

function giverIn(root: JsonNode | undefined): KeyGiver | undefined {
  const origin = originIn(valueOf(root, 'fetched'));
  if (origin) return origin;
  if (stringOf(root, 'isGenerated') === 'yes') return 'generated';
  if (stringOf(root, 'isTokens') === 'yes') return 'token';
  return stringOf(root, 'isLinked') === 'yes' ? 'link' : undefined;
}

const choosers = ['jku', 'x5u', 'link'] as const;

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
  const chosenBy = choosers.find((one) => one === stringOf(node, 'chosenBy'));
  return { asked, address, at, ...by, ...(chosenBy && { chosenBy }) };
}
