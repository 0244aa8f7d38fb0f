import { fail, ok, type Result } from '../../core/text/result.ts';
import { mostInflated } from '../../core/text/work-caps.ts';
import { inflate } from './inflate.ts';
import type { TrialFault } from '../key-management/recovery.ts';
import { count } from '../../core/text/words.ts';
import { grouped } from '../jwe-header/pbes2-count.ts';
import { readabilityOf } from './readability.ts';

type Bytes = Uint8Array<ArrayBuffer>;

interface Inflated {
  readonly plaintext: Bytes;
  /** A sentence. */
  readonly note: string;
}

/** The content of a token with "zip": "DEF" (RFC 7516 §4.1.3), whose key and tag were right. */
export async function inflatedContent(
  content: Bytes,
  sealedLength = content.length,
): Promise<Result<Inflated, TrialFault>> {
  const inflated = await inflate(content);
  if (inflated.ok) {
    const note = inflationNote(sealedLength, inflated.value.length);
    return ok({ plaintext: inflated.value, note });
  }
  const { because, consumed, inflated: before } = inflated.problem;
  const start = 'The key and the tag fit, and the content is compressed ("zip": "DEF")';
  switch (because) {
    case 'unavailable': {
      const why = 'This browser cannot inflate compressed content ("zip": "DEF"): it has no compression streams.';
      return fail({ kind: 'refused', because: 'unsupported-here', why });
    }
    case 'too-large': {
      const why = `${start}: it inflates to more than ${mostInflated / 1024 / 1024} MiB, which is as much as Jotter takes. It stopped after ${grouped(consumed, '')} of ${count(content.length, 'byte')}. A small token that grows so large is a known attack, a zip bomb.`;
      return fail({ kind: 'refused', because: 'over-limit', why });
    }
    default: {
      const why = `${start}, but it is no intact deflate stream (RFC 1951): ${clueOf(content) ?? `it breaks after ${count(before.length, 'byte')} came out, or something stands behind its end`}. Its sender made a mistake, for the tag says that nothing was altered since.`;
      return fail({ kind: 'refused', because: 'malformed', why });
    }
  }
}

/** A sentence. */
export const inflationNote = (ciphertext: number, inflated: number): string =>
  `The content was compressed ("zip": "DEF"): ${count(ciphertext, 'byte')} of ciphertext became ${count(inflated, 'byte')}.`;

/** What senders put there instead. */
function clueOf(content: Bytes): string | undefined {
  const [first = 0, second = 0] = content;
  if (content.length === 0) return 'it is empty';
  if (first === 0x1f && second === 0x8b) return 'it is gzip (RFC 1952), which has a header that DEF has not';
  if (first % 16 === 8 && (first * 256 + second) % 31 === 0)
    return 'it is zlib (RFC 1950), which has a header that DEF has not';
  return readabilityOf(content) === 'whole' ? 'it is plain text, which nobody compressed' : undefined;
}
