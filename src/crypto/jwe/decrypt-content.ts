import type { ComputedBy, OwnReason } from '../../core/registry/engine.ts';
import { loadPart } from '../../core/text/load-part.ts';
import { fail, ok, type Result } from '../../core/text/result.ts';
import type { Jwe } from '../../core/token/token.ts';
import { inflationNote } from './inflated-content.ts';
import { chosenEngine, own } from '../jose/chosen-engine.ts';
import { schemeNotes } from '../key-management/scheme-notes.ts';
import type { Recovery, TrialFault } from '../key-management/recovery.ts';
import { openToken, type Opened } from './open-token.ts';

/** What a token holds, and who opened it. */
export interface OpenedBy extends Omit<Opened, 'contentKey'> {
  /** jose keeps the content key to itself. */
  readonly contentKey?: Opened['contentKey'];
  readonly by: ComputedBy;
}

/** Bytes of compressed content that cannot inflate beyond what is read: deflate grows by a factor of 1032 at most (RFC 1951). */
const SAFE_TO_INFLATE = 8000;

const loadJose = () => import('./decrypt-with-jose.ts');

/**
 * Opens the token with one key (RFC 7516 §5.2 steps 6 to 17): by jose; and where jose does not, by Jotter's own engine, which
 * says why nothing opens it, or opens what jose refuses.
 */
export async function decryptContent(jwe: Jwe, recovery: Recovery): Promise<Result<OpenedBy, TrialFault>> {
  const engine = engineFor(jwe, recovery);
  const answer = engine.by === 'jose' ? await askJose(jwe, recovery) : undefined;
  if (answer?.ok) return ok({ ...openedByJose(jwe, recovery, answer.value), by: engine });
  const opened = await openToken(jwe, recovery);
  return opened.ok ? ok({ ...opened.value, by: answer ? own(answer.problem) : engine }) : opened;
}

function engineFor({ ciphertext }: Jwe, { wanted, key }: Recovery): ComputedBy {
  const engine = chosenEngine(wanted.algorithm, key, wanted.encryption);
  const isLarge = wanted.compressed && ciphertext.readable.length > SAFE_TO_INFLATE;
  return engine.by === 'jose' && isLarge ? own('inflated-in-steps') : engine;
}

async function askJose(
  jwe: Jwe,
  { wanted, key, scheme, spend }: Recovery,
): Promise<Result<Uint8Array<ArrayBuffer>, OwnReason>> {
  const parts = [jwe.header, jwe.encryptedKey, jwe.iv, jwe.ciphertext, jwe.tag, ...(jwe.aad ? [jwe.aad] : [])];
  if (parts.some(({ bytes }) => !bytes.ok)) return fail('refused-token');
  // A wrong password costs as much by jose as by the engine that then says why.
  if (scheme.mode === 'password' && !spend(scheme.count)) return fail('refused-token');
  const jose = await loadPart(loadJose);
  return jose ? jose.decryptWithJose(jwe, wanted.algorithm.name, key) : fail('not-loaded');
}

function openedByJose(
  { ciphertext }: Jwe,
  { wanted, scheme }: Recovery,
  plaintext: Uint8Array<ArrayBuffer>,
): Omit<OpenedBy, 'by'> {
  const { encryption, compressed } = wanted;
  const notes = schemeNotes(scheme);
  if (!compressed) return { plaintext, alignment: encryption.kind === 'gcm' ? 'exact' : 'whole', notes };
  return {
    plaintext,
    alignment: 'whole',
    notes: [...notes, inflationNote(ciphertext.readable.length, plaintext.length)],
  };
}
