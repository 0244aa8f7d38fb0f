import { valueOf } from '../../text/json-node.ts';
import type { Fault } from '../../text/result.ts';
import { parameterFaults } from './header-faults.ts';
import type { Part } from './part.ts';

/** The headers that make up one JOSE header (RFC 7515 §4, RFC 7516 §4), of one signature or recipient in JSON. */
export interface Union {
  /** "This token", "Signature 2", "Recipient 1" */
  readonly title: string;
  readonly header: Part;
  readonly unprotected: readonly Part[];
  readonly encrypted: boolean;
}

/** What the headers must be together: disjoint, with an algorithm, and with what must be protected in the protected one. */
export function unionFaults(union: Union): readonly Fault[] {
  const headers = [union.header, ...union.unprotected];
  return [...algorithmFaults(union, headers), ...overlaps(union, headers), ...misplaced(union)];
}

const rfcOf = ({ encrypted }: Union): string => (encrypted ? 'RFC 7516' : 'RFC 7515');

function algorithmFaults(union: Union, headers: readonly Part[]): readonly Fault[] {
  const names = union.encrypted ? (['alg', 'enc'] as const) : (['alg'] as const);
  return names.flatMap((name, index) => {
    const holder = headers.find(({ json }) => valueOf(json?.root, name)) ?? union.header;
    const isWhole = headers.every(({ json, excerpt }) => excerpt.text === '' || (json?.root && !json.problem));
    const reference = `${rfcOf(union)} §4.1.${index + 1}`;
    return parameterFaults(holder, { title: union.title, isWhole, name, reference });
  });
}

/** RFC 7515 §7.2.1, RFC 7516 §7.2.1: the names in the headers must be disjoint. */
function overlaps(union: Union, headers: readonly Part[]): readonly Fault[] {
  const seen = new Map<string, Part>();
  return headers.flatMap((part) => {
    const root = part.json?.root;
    const members = root?.type === 'object' ? root.members : [];
    const faults = members.flatMap((member): readonly Fault[] => {
      const name = member.name.value;
      const before = seen.get(name);
      if (before === undefined || before === part) return [];
      const first = before.name === 'header' ? 'the protected header' : 'the shared header';
      const message = `${union.title} has “${name.slice(0, 40)}” here and in ${first} as well. A parameter must stand in one header only, so a strict receiver refuses the token; the one of ${first} is read here.`;
      const reference = `${rfcOf(union)} §7.2.1`;
      return [{ id: 'header-not-disjoint', severity: 'error', span: part.locate(member.span), message, reference }];
    });
    for (const member of members) if (!seen.has(member.name.value)) seen.set(member.name.value, part);
    return faults;
  });
}

/** Parameters that must occur only within the protected header: `crit`, `b64` and `zip`. */
function misplaced(union: Union): readonly Fault[] {
  const mustBeProtected = new Map(
    union.encrypted
      ? [
          ['crit', 'RFC 7516 §4.1.13'],
          ['zip', 'RFC 7516 §4.1.3'],
        ]
      : [
          ['crit', 'RFC 7515 §4.1.11'],
          ['b64', 'RFC 7797 §3'],
        ],
  );
  return union.unprotected.flatMap((part) => {
    const root = part.json?.root;
    const members = root?.type === 'object' ? root.members : [];
    return members.flatMap(({ name, span }): readonly Fault[] => {
      const reference = mustBeProtected.get(name.value);
      if (reference === undefined) return [];
      const message = `${union.title} has “${name.value}” in an unprotected header, where anybody can change it. It must stand in the protected header and nowhere else.`;
      return [{ id: 'parameter-unprotected', severity: 'error', span: part.locate(span), message, reference }];
    });
  });
}
