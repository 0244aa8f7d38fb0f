/** A circumstance that came with a link or from another page, so whoever sent the token may have chosen it, too. */
export interface LinkedSetting {
  readonly name: 'clock' | 'clock skew' | 'issuer' | 'audience' | 'nonce' | 'maximum age' | 'type' | 'profile';
  /** "60 s" */
  readonly value: string;
}

/** The sentence that stands beside every verdict that depends on them; empty where there is none. */
export function linkedWords(linked: readonly LinkedSetting[]): string {
  if (linked.length === 0) return '';
  const all = linked.map(({ name, value }) => `${name} ${value.length > 60 ? `${value.slice(0, 60)}…` : value}`);
  const last = all.pop() ?? '';
  return `The link chose these settings: ${all.length === 0 ? last : `${all.join(', ')} and ${last}`}.`;
}

/** Whether the link chose what the times are compared with. */
export const hasLinkedTime = (linked: readonly LinkedSetting[]): boolean =>
  linked.some(({ name }) => name === 'clock' || name === 'clock skew');
