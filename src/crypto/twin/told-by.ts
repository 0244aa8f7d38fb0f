import type { Key } from '../../core/keys/key.ts';
import type { ExpectedText } from '../../core/share/expected-text.ts';
import type { Parsed } from '../../core/token/token.ts';
import { readJson } from '../../core/text/json.ts';
import { excerptOf } from '../../core/text/excerpt.ts';
import { parse } from '../../core/token/reading/parse.ts';
import { keySurvivors, survivorsOf, tellsText } from '../../core/twin/survivors.ts';

interface Beside {
  readonly keyText: string;
  readonly detached: { readonly text: string };
  readonly expected: ExpectedText;
}

interface Original extends Beside {
  readonly token: Parsed;
  readonly keys: readonly Key[];
}

interface Made extends Beside {
  readonly text: string;
}

/** What of the original a twin still tells: names of claims, or of what is beside the token. Nothing where it may be published. */
export function toldBy({ token, keyText, keys, detached, expected }: Original, made: Made): readonly string[] {
  const inToken = survivorsOf(token, parse(excerptOf(made.text))) ?? ['the structure'];
  const settings = (['issuer', 'audience', 'nonce', 'type'] as const).filter((name) =>
    tellsText(expected[name], made.expected[name]),
  );
  return [
    ...inToken,
    ...settings.map((name) => `the expected ${name}`),
    ...(tellsText(detached.text, made.detached.text) ? ['the detached payload'] : []),
    ...toldByKey(keyText, made.keyText),
    ...(keys.some(({ kid }) => kid !== undefined && kid.length > 3 && made.keyText.includes(kid)) ? ['kid'] : []),
  ];
}

function toldByKey(keyText: string, made: string): readonly string[] {
  const [before, after] = [readJson(keyText), readJson(made)].map(({ root, problem }) => (problem ? undefined : root));
  if (before?.type !== 'object' && before?.type !== 'array') return [];
  const told = after && keySurvivors(before, after);
  return (told ?? ['its structure']).map((name) => `${name} of the key`);
}
