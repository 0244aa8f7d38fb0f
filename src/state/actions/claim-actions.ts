import { computed } from 'nanostores';
import type { JsonMember } from '../../core/text/json-node.ts';
import { shorter } from '../../core/text/shorter.ts';
import type { Part } from '../../core/token/part/part.ts';
import { $claims } from '../circumstances/claims.ts';
import { $token } from '../token/decryption.ts';
import { $editableClaims } from '../making/claim-edits.ts';
import { editClaim } from '../page/claim-to-edit.ts';
import { $header, $received } from '../token/parts.ts';
import { showInToken } from '../../state/token/show-in-token.ts';
import type { Action } from './action.ts';
import { copyAs } from './copy-as.ts';
import { inDebugger } from './in-debugger.ts';
import { isoOf } from './iso-of.ts';

/** A list of more helps no one. */
const mostMembers = 60;

/** A claim, or a parameter of the header. */
interface Member {
  readonly id: string;
  readonly name: string;
  readonly member: JsonMember;
  readonly part: Part;
  /** Since 1970, of a claim that tells a time. */
  readonly seconds?: number | undefined;
  /** It has a field in the table of claims. */
  readonly isEditable?: boolean;
  /** Of an encrypted token no characters hold a claim. */
  readonly hasPlace: boolean;
}

/** Shows and copies each claim, and each parameter of the header. */
export const $claimActions = computed(
  [$header, $received, $claims, $token, $editableClaims],
  (header, payload, rows, { kind }, editable): readonly Action[] => {
    const times = new Map(rows.map(({ span, seconds }) => [span.start, seconds]));
    const claims = membersOf('claim', payload).map((one, index) => ({
      ...one,
      isEditable: editable.has(index),
      seconds: times.get(one.member.span.start),
      hasPlace: kind !== 'jwe',
    }));
    return [...claims, ...membersOf('parameter', header)].flatMap((one) => [
      ...(one.isEditable === true ? editing(one) : []),
      ...showing(one),
      ...copyingTime(one),
      ...copyingValue(one),
    ]);
  },
);

function membersOf(kind: string, part: Part | undefined): readonly Member[] {
  if (part?.json?.root?.type !== 'object') return [];
  return part.json.root.members.slice(0, mostMembers).map((member, at) => {
    return { id: `${kind}-${at}`, name: shorter(member.name.value, 40), member, part, hasPlace: true };
  });
}

const editing = ({ id, name, member, seconds }: Member): readonly Action[] => [
  {
    id: `edit-${id}`,
    name: `Edit ${name}`,
    detail: seconds === undefined ? undefined : 'date, +1 h, +1 d',
    group: 'This token',
    icon: seconds === undefined ? 'file' : 'calendar',
    run: inDebugger(() => editClaim(member.name.value)),
  },
];

function showing({ id, name, member, part, hasPlace }: Member): readonly Action[] {
  const { start, end } = part.locate(member.span);
  if (!hasPlace || end <= start) return [];
  return [
    {
      id: `show-${id}`,
      name: `Show ${name} in the token`,
      detail: `characters ${start + 1} to ${end}`,
      group: 'This token',
      icon: 'crosshair',
      run: inDebugger(() => showInToken({ start, end })),
    },
  ];
}

function copyingTime({ id, name, seconds }: Member): readonly Action[] {
  const iso = seconds === undefined ? undefined : isoOf(seconds);
  if (iso === undefined) return [];
  return [
    {
      id: `copy-${id}-iso`,
      name: `Copy ${name} as ISO 8601`,
      detail: iso,
      group: 'This token',
      icon: 'calendar',
      run: copyAs(`${name} as ISO 8601`, iso),
    },
  ];
}

/** A string without its quotes, anything else as written. */
function copyingValue({ id, name, member: { value }, part }: Member): readonly Action[] {
  if (!value) return [];
  const text = value.type === 'string' ? value.value : (part.json?.text.slice(value.span.start, value.span.end) ?? '');
  return [
    {
      id: `copy-${id}`,
      name: `Copy ${name} value`,
      detail: shorter(text, 120),
      group: 'This token',
      icon: 'clipboard',
      run: copyAs(`the value of ${name}`, text),
    },
  ];
}
