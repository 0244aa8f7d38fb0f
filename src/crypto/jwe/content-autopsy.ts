import { calledKey } from '../jwe-header/called-key.ts';
import type { PartName } from '../../core/token/part/part.ts';
import { openContent, peekContent, withoutPadding, type SealedContent } from './content-cipher.ts';
import { headerVariants } from './header-variants.ts';
import { inflate } from './inflate.ts';
import type { ContentKey, FailedTrial, Recovery } from '../key-management/recovery.ts';
import { readabilityOf, type Readability } from './readability.ts';
import { additionalData } from './additional-data.ts';
import type { Jwe } from '../../core/token/token.ts';

/** Bytes of ciphertext up to which other spellings of the header are tried. */
const mostTried = 1024 * 1024;

interface Corpse {
  readonly jwe: Jwe;
  readonly recovery: Recovery;
  readonly contentKey: ContentKey;
  readonly sealed: SealedContent;
}

/** Why the authentication tag does not fit: the wrong key, or a token that was altered, and where if that can be told. */
export async function contentAutopsy(corpse: Corpse): Promise<FailedTrial> {
  const { recovery, contentKey } = corpse;
  const name = calledKey(recovery.key);
  const peeked = await peek(corpse);
  const isRight = contentKey.proven || peeked.reads === 'whole' || peeked.reads === 'partly';
  if (!isRight) return notRight(corpse, peeked.reads);
  const proof = contentKey.proven ? `the encrypted key opens with ${name}` : `the content can be read with ${name}`;
  const start = `The key is right: ${proof}. But the authentication tag does not fit`;
  const change = await headerChange(corpse);
  if (change !== undefined) {
    const why = `${start}, and it would if the header ${change}: the header was changed after the token was encrypted. The tag covers every character of it (RFC 7516 §5.1 step 14).`;
    return { kind: 'failed', because: 'damaged', part: 'header', why };
  }
  const { part, clue } = clueOf(corpse, peeked);
  return { kind: 'failed', because: 'damaged', ...(part ? { part } : {}), why: `${start}. ${clue}` };
}

interface Peeked {
  readonly reads: Readability;
  /** Everything behind the first block reads. */
  readonly readsLater: boolean;
}

/** What the content would be, the tag overlooked. It is never handed out. */
async function peek({ recovery, contentKey, sealed }: Corpse): Promise<Peeked> {
  const { encryption, compressed } = recovery.wanted;
  const peeked = await peekContent(encryption, contentKey.bytes, sealed);
  if (!peeked.ok) return { reads: 'short', readsLater: false };
  const isCbc = encryption.kind === 'cbc-hmac';
  const content = isCbc ? (withoutPadding(peeked.value) ?? peeked.value) : peeked.value;
  if (!compressed) {
    return { reads: readabilityOf(content), readsLater: isCbc && readabilityOf(content.subarray(16)) === 'whole' };
  }
  const inflated = await inflate(content, 65_536);
  const start = inflated.ok ? inflated.value : inflated.problem.inflated;
  const reads = readabilityOf(start);
  const isBroken = !inflated.ok && inflated.problem.because === 'broken';
  return { reads: reads === 'whole' && isBroken ? 'partly' : reads, readsLater: false };
}

function notRight({ recovery }: Corpse, reads: Readability): FailedTrial {
  const { key, scheme, wanted } = recovery;
  const also = scheme.mode === 'agreement' ? ', or "epk", "apu" or "apv" in the header,' : '';
  const remark = key.secret?.encoding === 'utf8' ? key.remarks[0]?.message : undefined;
  const start = `With ${calledKey(key)} the authentication tag does not fit`;
  const isNamed = wanted.kid !== undefined && key.kid === wanted.kid;
  if (reads === 'short' || isNamed) {
    const named = isNamed ? ', although the token names its kid' : '';
    const brief = reads === 'short' ? ', and the content is too short to tell by what it reads like' : '';
    const why = `${start}${named}${brief}: either it is the wrong key, or the token was altered. With ${wanted.algorithm.name} nothing but that tag checks the key.`;
    return { kind: 'failed', because: 'undecided', why };
  }
  const why = `${start}, and nothing of the decrypted content can be read. It is probably the wrong key. An altered initialization vector${also} has the same effect.${remark === undefined ? '' : ` ${remark}`}`;
  return { kind: 'failed', because: 'wrong-key', why };
}

interface Clue {
  readonly part?: PartName;
  readonly clue: string;
}

function clueOf({ jwe, sealed, recovery }: Corpse, { reads, readsLater }: Peeked): Clue {
  const aad = jwe.aad ? ', the "aad"' : '';
  if (reads === 'whole') {
    const clue = `The content still reads from end to end, so the header${aad} or the tag was altered, or at most a few characters of the ciphertext.`;
    return { clue };
  }
  if (readsLater && sealed.ciphertext.length > 32) {
    return {
      part: 'iv',
      clue: 'Only the first 16 bytes of the content do not read: the initialization vector was altered.',
    };
  }
  if (reads === 'partly') {
    return { part: 'ciphertext', clue: 'Parts of the content read and others do not: the ciphertext was altered.' };
  }
  const isStream = recovery.wanted.encryption.kind === 'gcm' && !recovery.wanted.compressed;
  const likely = isStream
    ? 'the initialization vector was altered, or more than a little of the ciphertext'
    : 'the ciphertext or the initialization vector was altered';
  return {
    clue: `Nothing of the content reads: ${likely}. Of content that is no text nothing more can be told: then it may be the header${aad} or the tag as well.`,
  };
}

/** What makes the tag fit, of all that somebody may have done to the header. */
async function headerChange({ jwe, recovery, contentKey, sealed }: Corpse): Promise<string | undefined> {
  if (sealed.ciphertext.length > mostTried) return undefined;
  for (const { characters, change } of headerVariants(jwe.header)) {
    const aad = additionalData(characters, jwe.aad);
    const opened = await openContent(recovery.wanted.encryption, contentKey.bytes, sealed, aad);
    if (opened.ok) return change;
  }
  return undefined;
}
