import type { Key } from '../../core/keys/key.ts';
import { isKeyUrl } from '../../core/keys/fetching/is-key-url.ts';
import { publicHalf } from '../../core/keys/public-half.ts';
import { shapeEdits } from '../../core/share/shape/shape-json.ts';
import type { Values } from '../../core/share/shape/values.ts';
import { applyEdits } from '../../core/text/apply-edits.ts';
import { leavesIn } from '../../core/text/json-leaves.ts';
import { readJson } from '../../core/text/json.ts';
import { fail, ok, type Result } from '../../core/text/result.ts';
import type { Chance } from '../../core/twin/letters.ts';
import { toJwksText, toJwkText, toPemText } from '../keys/export-key.ts';
import type { KeyTwins } from './key-twins.ts';
import { twinSecret } from './twin-secret.ts';

interface Given {
  /** What is in the field "Key". */
  readonly text: string;
  readonly keys: readonly Key[];
  readonly twins: KeyTwins;
  readonly values: Values;
  readonly chance: Chance;
}

/** What takes the place of the field "Key", in the same form where Jotter can write it. The problem is a sentence. */
export async function twinKeyText({ text, keys, twins, values, chance }: Given): Promise<Result<string, string>> {
  if (text.trim() === '') return ok('');
  if (isKeyUrl(text)) return ok(values.text(text.trim()));
  if (keys.length === 0)
    return fail('Jotter cannot read the text in the key field as a key, so it cannot make another one.');
  const { root, problem } = readJson(text);
  if (root && !problem && (root.type === 'object' || root.type === 'array')) {
    await settlePems(text, keys, twins, values);
    return ok(inJson(text, { text, keys, twins, values, chance }));
  }
  if (keys.every(({ format }) => format === 'secret')) return ok(twinSecret(text, chance));
  return written(text, keys, twins, values);
}

/** A JWK, a set, or a secret in the JSON of a library: as it is, but for its values. */
function inJson(text: string, { keys, values, chance }: Given): string {
  for (const { format, span } of keys) {
    const secret = text.slice(span.start, span.end).replaceAll(/^"|"$/g, '');
    if (format === 'secret') values.digests.set(secret, twinSecret(secret, chance));
  }
  const { root } = readJson(text);
  return root ? applyEdits(text, shapeEdits(root, values, { part: 'other', depth: 0 })) : text;
}

/** The PEM that a JSON document holds as one of its strings, with the line ends that it has there. */
async function settlePems(text: string, keys: readonly Key[], twins: KeyTwins, values: Values): Promise<void> {
  const { root } = readJson(text);
  const pems = leavesIn(root).filter((leaf) => leaf.type === 'string' && leaf.value.includes('-----BEGIN'));
  const [only] = pems;
  if (pems.length !== 1 || only?.type !== 'string' || !keys.every(({ format }) => format.startsWith('pem-'))) return;
  const made = await written(only.value, keys, twins, values);
  if (made.ok) values.digests.set(only.value, made.value);
}

async function written(
  text: string,
  keys: readonly Key[],
  twins: KeyTwins,
  values: Values,
): Promise<Result<string, string>> {
  const made = keys.flatMap((key) => {
    const twin = twins.of(key);
    const half = key.use === 'public' && twin ? publicHalf(twin) : twin;
    return half ? [half.kid === undefined ? half : { ...half, kid: values.text(half.kid) }] : [];
  });
  if (made.length < keys.length) return fail('Jotter cannot make another key for one of those in the key field.');
  const pems = keys.every(({ format }) => format.startsWith('pem-'))
    ? await Promise.all(made.map(toPemText))
    : [undefined];
  if (pems.every((pem) => pem !== undefined)) {
    const pem = pems.map((one) => one.trim()).join('\n');
    const lineEnd = /-----((?:\\)+n)/.exec(text)?.[1];
    return ok(lineEnd === undefined ? pem : pem.replaceAll('\n', lineEnd));
  }
  const [only] = made;
  return ok(only && made.length === 1 ? toJwkText(only) : toJwksText(made));
}
