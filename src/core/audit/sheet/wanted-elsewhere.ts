import type { Requirement } from '../profile.ts';

/** With each requirement that only looks at a member knowing whether another one asks for the member to be there. */
export function withWantedElsewhere(requirements: readonly Requirement[]): readonly Requirement[] {
  const wanted = new Set(
    requirements.flatMap(({ name, presence, level }) => (presence === 'wanted' && level !== 'may' ? [name] : [])),
  );
  return requirements.map((one) =>
    one.presence === 'free' && wanted.has(one.name) ? { ...one, presence: 'wanted-elsewhere' } : one,
  );
}
