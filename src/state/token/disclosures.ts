import { computed } from 'nanostores';
import type { ProcessedSdJwt } from '../../core/token/sd-jwt/processed-sd-jwt.ts';
import type { SdJwt } from '../../core/token/token.ts';
import { latest } from '../page/latest.ts';
import { $parsed } from '../session/session.ts';

/** What processes disclosures comes with the first SD-JWT, not with the page. */
const loadProcess = () => import('../../core/token/sd-jwt/sd-jwt-process.ts');
const loadView = () => import('../../core/token/reading/with-disclosed.ts');
const loadOrphans = () => import('../../crypto/selective/explain-orphans.ts');
const loadDigests = () => import('../../crypto/selective/disclosures.ts');

/** The SD-JWT in view. */
export const $sdJwt = computed($parsed, (parsed): SdJwt | undefined => (parsed.kind === 'sd-jwt' ? parsed : undefined));

/** What became of its disclosures. */
export interface Disclosed {
  readonly processed: ProcessedSdJwt;
  /** The token as its receiver takes it. */
  readonly received: SdJwt;
  /** Why no digest could be computed. */
  readonly problem: string | undefined;
}

/** The SD-JWT in view, processed as its receiver would (RFC 9901 §7.1). */
export const $disclosing = latest($sdJwt, (sdJwt, signal) => sdJwt && disclose(sdJwt, signal));

async function disclose(sdJwt: SdJwt, signal: AbortSignal): Promise<Disclosed> {
  const [{ processSdJwt }, { withDisclosed }, { digestsOf }] = await Promise.all([
    loadProcess(),
    loadView(),
    loadDigests(),
  ]);
  const digests = await digestsOf(sdJwt, signal);
  const plain = processSdJwt(sdJwt, digests.ok ? digests.value : new Map<string, string>());
  const processed = digests.ok ? await explained(sdJwt, plain, signal) : plain;
  const problem = digests.ok ? undefined : digests.problem;
  return { processed, received: withDisclosed(sdJwt, processed), problem };
}

/** A disclosure that no digest fits is said to miss by a step that is often forgotten, where it does. */
async function explained(sdJwt: SdJwt, processed: ProcessedSdJwt, signal: AbortSignal): Promise<ProcessedSdJwt> {
  if (!processed.disclosures.some(({ state }) => state === 'orphan')) return processed;
  const reasons = await (await loadOrphans()).explainOrphans(sdJwt, processed, signal);
  const bySpan = new Map(
    [...reasons].map(([index, why]) => [processed.disclosures[index]?.part.excerpt.span.start, why]),
  );
  const faults = processed.faults.map((fault) => {
    const why = fault.id === 'sd-disclosure-orphan' ? bySpan.get(fault.span.start) : undefined;
    return why === undefined ? fault : { ...fault, message: `${fault.message} ${why}` };
  });
  return { ...processed, faults };
}

/** The same, once it is there. */
export const $disclosed = computed($disclosing, (pending) => (pending.status === 'done' ? pending.value : undefined));
