import { mostChain } from '../../text/work-caps.ts';
import { memo } from '../../text/memo.ts';
import { certificateOutline, type CertificateOutline } from '../../keys/certificates/certificate-outline.ts';
import { decodeBase64url } from '../../text/base64url.ts';
import type { JsonString } from '../../text/json-node.ts';
import type { Parsed } from '../../token/token.ts';
import { parameterIn, type Found } from '../found.ts';
import { withoutEnd } from '../../text/end-of.ts';

/** One item of `x5c` (RFC 7515 §4.1.6). */
interface ChainItem {
  readonly node: JsonString;
  /** Read tolerantly: PEM lines, white space and base64url are mended. */
  readonly outline?: CertificateOutline;
}

export interface ChainReading {
  readonly found: Found;
  readonly items: readonly ChainItem[];
}

/** Characters of one certificate; no real one is as long. */
const longest = 40_000;

/** The certificates in the header; undefined where there are none, or no list of strings. */
export const chainOf = memo((token: Parsed): ChainReading | undefined => {
  const found = parameterIn(token, 'x5c');
  if (found?.value.type !== 'array') return undefined;
  const items = found.value.items.slice(0, mostChain).flatMap((node): readonly ChainItem[] => {
    if (node.type !== 'string') return [];
    const outline = outlineOf(node.value);
    return [{ node, ...(outline && { outline }) }];
  });
  return { found, items };
});

function outlineOf(text: string): CertificateOutline | undefined {
  if (text.length > longest) return undefined;
  const bare = withoutEnd(text.replace(/-----(?:BEGIN|END) [A-Z0-9 ]+-----|\s/g, ''), /=/);
  return certificateOutline(decodeBase64url(bare).bytes);
}
