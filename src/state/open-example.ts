import { nowInSeconds } from '../browser/clock.ts';
import { encodeBase64url } from '../core/text/base64url.ts';
import { readJson } from '../core/text/json.ts';
import { stringOf } from '../core/text/json-node.ts';
import { offerKey } from './keyring.ts';
import type { Example } from './examples.ts';
import { pasteText } from './session.ts';

const loadSign = () => import('../crypto/sign.ts');
const loadGenerate = () => import('../crypto/generate-key.ts');
const loadExport = () => import('../crypto/export-key.ts');

/** Puts an example into the fields; one that is signed here is made at this moment, with a key of its own. */
export async function openExample({ make }: Example): Promise<void> {
  if (make.kind === 'published') {
    offerKey(make.key ?? '', 'pasted');
    return pasteText(make.token);
  }
  const header = readJson(make.header).root;
  const algorithm = stringOf(header, 'alg') ?? '';
  const { signal } = new AbortController();
  const key = await (await loadGenerate()).generateKey(algorithm, stringOf(header, 'kid') ?? 'demo', signal);
  if (!key.ok) return undefined;
  const claims = make.claims.replace(/now([+-]\d+)/g, (_, shift: string) => String(nowInSeconds() + Number(shift)));
  const input = [make.header, claims].map((text) => encodeBase64url(new TextEncoder().encode(text))).join('.');
  const signed = await (await loadSign()).sign(new TextEncoder().encode(input), algorithm, key.value, signal);
  if (!signed.ok) return undefined;
  const [before, behind] = make.around ?? ['', ''];
  offerKey((await loadExport()).toJwkText(key.value), 'generated');
  return pasteText(`${before}${input}.${signed.value.signature}${behind}`);
}
