import { atom, computed } from 'nanostores';
import { isMaskedByDefault, maskingOf } from '../../core/masking/masked.ts';
import { maskedIn, membersRoot, namesIn } from '../../core/masking/masking.ts';
import { outerRoots } from '../../core/share/outer-json.ts';
import type { JsonNode } from '../../core/text/json-node.ts';
import { $token } from './decryption.ts';
import { $header, $received, $unprotected } from './parts.ts';

/** Claims that are masked otherwise than they would be by themselves: by name, whether. */
const $choices = atom<ReadonlyMap<string, boolean>>(new Map());

export function maskClaim(name: string, masked: boolean): void {
  $choices.set(new Map([...$choices.get(), [name, masked]]));
}

/** All JSON that says something: of header, payload, disclosures, key binding, other signatures, and around them. */
const $roots = computed(
  [$token, $header, $unprotected, $received],
  (token, header, unprotected, payload): readonly (JsonNode | undefined)[] => {
    const inView = [header, ...unprotected, payload].filter((part) => part !== undefined);
    return [...[...new Set([...inView, ...token.parts])].map(membersRoot), ...outerRoots(token)];
  },
);

/** What is masked wherever the token is shown to others: in a link and in a report. */
export const $masked = computed([$roots, $choices], maskingOf);

/** The names in the token, at any depth, each once, and whether its value is masked; those of the first level first. */
const $names = computed([$roots, $choices, $masked], (roots, choices, masked) => {
  const outer = roots.flatMap((root) => (root?.type === 'object' ? root.members.map(({ name }) => name.value) : []));
  const byValue = new Set(roots.flatMap((root) => maskedIn(root, masked)).map(({ name }) => name));
  // Of those inside others only what tells of a person: the rest is masked with what it is in.
  const isPersonal = (name: string): boolean => isMaskedByDefault(name) || byValue.has(name) || choices.has(name);
  const inner = roots.flatMap(namesIn).filter(isPersonal);
  return [...new Set([...outer, ...inner])].map((name) => ({
    name,
    isMasked: masked.has(name) || byValue.has(name),
  }));
});

const mostNames = 200;

/** The names that can be chosen. */
export const $maskable = computed($names, (names) => names.slice(0, mostNames));

/** How many of the names in the token are masked. */
export const $maskedCount = computed($names, (names) => names.filter(({ isMasked }) => isMasked).length);
