import type { Key } from '../../../core/keys/key.ts';
import { readKeys } from '../../../core/keys/reading/read-keys.ts';
import type { JsonNode } from '../../../core/text/json-node.ts';
import { encodeBase64url } from '../../../core/text/base64url.ts';
import { readJson } from '../../../core/text/json.ts';
import type { KeyHypothesis } from '../axes.ts';
import type { SecretEvidence } from '../evidence.ts';
import { bytesAs } from '../secret-bytes.ts';

/** A key whose text was damaged or packed on its way into the key field, and which can be read with that undone. */
export const mendedKey: KeyHypothesis<SecretEvidence> = {
  id: 'mended-key',
  axis: 'key',
  family: 'key',
  rarity: 1,
  title: 'Key text mended or unpacked',
  fix: 'public-key',
  *variants({ keyText, keys: given }) {
    const known = new Set(given.map(numbersOf));
    for (const [text, how, because] of mended(keyText))
      for (const key of readKeys(text).keys)
        if (key.use !== 'secret' && !known.has(numbersOf(key))) yield { value: key, facts: { how, because } };
  },
  clause: ({ how = '' }) => `the key is read ${how}`,
  because: ({ because = '' }) => `${because}`,
  seenIn: ['coollabsio/coolify#6384', 'octokit/app.js#40', 'auth0/node-jwks-rsa#343', 'kjur/jsrsasign#456'],
};

const numbersOf = ({ material: { n, x, y, pub } }: Key): string => JSON.stringify([n, x, y, pub]);

const longestText = 50_000;

function* mended(text: string): Iterable<readonly [text: string, how: string, because: string]> {
  if (text.length > longestText) return;
  const strayed = withoutStrayN(text);
  if (strayed !== undefined)
    yield [
      strayed,
      'without the stray letters “n” between its lines',
      'The line breaks of the PEM were written as \\n, and a shell removed the backslashes. Put the value in quotes, or keep the key in a file.',
    ];
  if (text.includes('\\\\n'))
    yield [
      text.replaceAll(/\\{1,8}n/g, '\n'),
      'with a line break for each doubled \\\\n',
      'The escapes of the line breaks were escaped once more.',
    ];
  for (const [inner, name] of insideJson(text))
    yield [inner, `from the member “${name}” of the JSON`, insideWords(name)];
  const xml = jwkOfXml(text);
  if (xml !== undefined)
    yield [
      xml,
      'as a .NET RSAKeyValue',
      'This is the XML form of an RSA key. RSA.Create() reads it with FromXmlString, and ExportSubjectPublicKeyInfoPem() writes it as PEM.',
    ];
  const packed = bytesAs(text.trim(), 'base64');
  const unpacked = packed && new TextDecoder().decode(packed);
  if (unpacked?.includes('-----BEGIN'))
    yield [
      unpacked,
      'after it is base64-decoded to a PEM',
      'The key field holds a PEM that was encoded in base64 once more.',
    ];
}

/** "-----BEGIN …-----nMIIE…n…": a letter where each line break was. */
function withoutStrayN(text: string): string | undefined {
  const [, head = '', body = '', foot = ''] =
    /^[^-]{0,200}(-----BEGIN [A-Z ]{1,40}-----)n([^-]{1,20000}?)n?(-----END [A-Z ]{1,40}-----)/.exec(text) ?? [];
  if (head === '') return undefined;
  const lines: string[] = [];
  for (let rest = body; rest !== ''; rest = rest.slice(65)) {
    const line = rest.slice(0, 64);
    if (rest.length > 64 && rest[64] !== 'n') return undefined;
    lines.push(line);
  }
  return [head, ...lines.map((line, at) => (at === lines.length - 1 ? line.replace(/n$/, '') : line)), foot].join('\n');
}

/** A PEM or certificate as a member, such as `key` of Hasura's configuration, and a modulus that is the base64 of a PEM. */
function* insideJson(text: string): Iterable<readonly [string, string]> {
  if (!/^\s*[{[]/.test(text)) return;
  const { root } = readJson(text);
  for (const [name, value] of strings(root, 0)) {
    if (/-----BEGIN|^ssh-/.test(value)) yield [value, name];
    const inner = bytesAs(value, 'base64');
    const decoded = inner && inner.length > 100 ? new TextDecoder().decode(inner) : '';
    if (decoded.includes('-----BEGIN')) yield [decoded, name];
  }
}

const insideWords = (name: string): string =>
  name === 'n'
    ? '“n” must hold the modulus of the key, as a base64url number (RFC 7518 §6.3.1), and it holds a whole PEM. Publish the modulus, or use the PEM as the key.'
    : `Only the value of “${name}” is the key.`;

function* strings(node: JsonNode | undefined, depth: number): Iterable<readonly [string, string]> {
  if (depth > 4) return;
  if (node?.type === 'object')
    for (const { name, value } of node.members)
      if (value?.type === 'string') yield [name.value, value.value];
      else yield* strings(value, depth + 1);
  if (node?.type === 'array') for (const item of node.items) yield* strings(item, depth + 1);
}

function jwkOfXml(text: string): string | undefined {
  const member = (name: string): string | undefined =>
    new RegExp(`<${name}>\\s*([A-Za-z0-9+/=\\s]{1,4000}?)\\s*</${name}>`).exec(text)?.[1];
  const [n, e] = [member('Modulus'), member('Exponent')].map((value) =>
    value === undefined ? undefined : bytesAs(value.replaceAll(/\s/g, ''), 'base64'),
  );
  return n && e ? JSON.stringify({ kty: 'RSA', n: encodeBase64url(n), e: encodeBase64url(e) }) : undefined;
}
