import type { Part } from './part/part.ts';
import type { Jws } from './token.ts';

/** The token with the content that it carries no copy of (RFC 7515 appendix F); that its payload is empty is in order then. */
export function withDetached(jws: Jws, content: Uint8Array): Jws {
  if (jws.payload.excerpt.text !== '') return jws;
  const payload: Part = { ...jws.payload, faults: withoutNote(jws.payload.faults) };
  const parts = jws.parts.map((part) => (part === jws.payload ? payload : part));
  const others = jws.others.map((other) => withDetached(other, content));
  return { ...jws, payload, detached: content, others, parts, faults: withoutNote(jws.faults) };
}

const withoutNote = (faults: Part['faults']): Part['faults'] => faults.filter(({ id }) => id !== 'payload-detached');
