import { memberOf } from '../../../text/json-node.ts';
import { readJson } from '../../../text/json.ts';
import { spanOf } from '../../../text/span.ts';
import type { KeySource } from '../../key.ts';
import type { KeysRead } from '../keys-read.ts';
import { movedRead, remarked } from '../moved-read.ts';
import { readJwks } from '../formats/jwks.ts';

const BRACELESS = /^[\s,]{0,200}"[^"\\\n]{1,40}"\s{0,20}:/;
const REMARK = 'The braces around this JWK are missing. Jotter read it as if they were there.';
const YAML_REMARK = 'This is a JWK written as YAML. Jotter read its members. Libraries expect JSON.';

/** The members of a JWK without the braces around them, in JSON or as lines of YAML. Undefined where the text has no `kty`. */
export function readJwkMembers(text: string, source: KeySource): KeysRead | undefined {
  if (!/\bkty\b/.test(text)) return undefined;
  const isJson = BRACELESS.test(text);
  const json = isJson
    ? `{${text
        .replace(/^[\s,]{1,200}/, '')
        .trimEnd()
        .replace(/,$/, '')}}`
    : jsonOfYaml(text);
  if (json === undefined) return undefined;
  const { root } = readJson(json);
  const isKey = root && (memberOf(root, 'kty') ?? memberOf(root, 'keys'));
  const read = isKey ? readJwks(root, json, source) : undefined;
  if (!read || read.keys.length + read.problems.length === 0) return undefined;
  const moved = movedRead(read, () => spanOf(0, text.length));
  return remarked(moved, isJson ? REMARK : YAML_REMARK);
}

const LINE =
  /^(\s{0,200}-?\s{0,40})["']?(kty|kid|use|alg|crv|n|e|d|p|q|dp|dq|qi|x|y|k|x5t|x5t#S256|pub|priv)["']?\s{0,20}:\s{0,20}["']?([^\s"',]{1,20000})["']?\s{0,20}$/;

/** Each object begins at a line with "-", or with a name that the one before has already. */
function jsonOfYaml(text: string): string | undefined {
  const objects: Map<string, string>[] = [];
  for (const line of text.split('\n')) {
    const [, indent = '', name, value = ''] = LINE.exec(line.trimEnd()) ?? [];
    if (name === undefined) continue;
    const last = objects.at(-1);
    if (!last || indent.includes('-') || last.has(name)) objects.push(new Map([[name, value]]));
    else last.set(name, value);
  }
  const keys = objects.filter((object) => object.has('kty')).map((object) => Object.fromEntries(object));
  if (keys.length === 0) return undefined;
  return JSON.stringify(keys.length === 1 ? keys[0] : { keys });
}
