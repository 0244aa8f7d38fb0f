import { atom, computed } from 'nanostores';
import { maskedByDefault, namesIn } from '../../core/masking/masking.ts';
import { $header, $received, $unprotected } from './parts.ts';

/** Claims that are masked otherwise than they would be by themselves: by name, whether. */
const $choices = atom<ReadonlyMap<string, boolean>>(new Map());

export function maskClaim(name: string, masked: boolean): void {
  $choices.set(new Map([...$choices.get(), [name, masked]]));
}

/** The names in header and payload, at any depth, each once, and whether its value is masked; those of the first level first. */
const $names = computed([$header, $unprotected, $received, $choices], (header, unprotected, payload, choices) => {
  const roots = [header, ...unprotected, payload].map((part) => part?.json?.root);
  const outer = roots.flatMap((root) => (root?.type === 'object' ? root.members.map(({ name }) => name.value) : []));
  // Of those inside others only what tells of a person: the rest is masked with what it is in.
  const inner = roots.flatMap(namesIn).filter((name) => maskedByDefault.has(name));
  return [...new Set([...outer, ...inner])].map((name) => ({
    name,
    isMasked: choices.get(name) ?? maskedByDefault.has(name),
  }));
});

const mostNames = 200;

/** The names that can be chosen. */
export const $maskable = computed($names, (names) => names.slice(0, mostNames));

/** The names that are masked wherever the token is shown to others: in a link and in a report. */
export const $masked = computed(
  $names,
  (names): ReadonlySet<string> => new Set(names.flatMap(({ name, isMasked }) => (isMasked ? [name] : []))),
);
