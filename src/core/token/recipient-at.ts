import type { Jwe } from './token.ts';

/** The token as one of its recipients sees it; the others stay at hand in their order. */
export function recipientAt(jwe: Jwe, index: number): Jwe {
  const recipient = jwe.others.find((one) => one.index === index);
  return recipient ? { ...recipient, others: jwe.others, parts: jwe.parts } : jwe;
}
