import { algorithms } from '../../registry/algorithms.ts';
import { typeNamed } from '../../registry/media-types.ts';
import type { JsonMember } from '../../text/json-node.ts';
import type { Part } from '../../token/part/part.ts';
import { hasExpired } from '../expiry.ts';
import { relativeWords, utcWords } from '../instant.ts';
import { momentOf } from '../numeric-date.ts';

/** A remark to be shown behind the value of a member. */
export interface Hint {
  /** In the part's text: the end of the value. */
  readonly at: number;
  readonly text: string;
  /** The same where there is little room; absent where nothing short is worth saying. */
  readonly brief?: string;
}

type Remark = Omit<Hint, 'at'>;

/** Times in words behind the times of a payload; algorithm and type in words behind those of a header. */
export function hintsOf(part: Part, now: number): readonly Hint[] {
  const root = part.json?.root;
  if (root?.type !== 'object') return [];
  const tell = part.name === 'header' ? headerHint : (member: JsonMember) => timeHint(member, now);
  return root.members.flatMap((member) => {
    const remark = tell(member);
    return remark ? [{ at: member.span.end, ...remark }] : [];
  });
}

function headerHint({ name, value }: JsonMember): Remark | undefined {
  if (value?.type !== 'string') return undefined;
  const text = describers.get(name.value)?.(value.value);
  return text === undefined ? undefined : { text };
}

const describers: ReadonlyMap<string, (value: string) => string | undefined> = new Map([
  ['alg', (value: string) => algorithms.get(value)?.title],
  ['typ', typeNamed],
  ['cty', typeNamed],
]);

function timeHint(member: JsonMember, now: number): Remark | undefined {
  const moment = momentOf(member);
  if (!moment) return undefined;
  const { seconds, unit } = moment;
  if (unit !== undefined) return { text: `in ${unit}? ${utcWords(seconds)}`, brief: `in ${unit}?` };
  const relative = relativeWords(seconds, now);
  const brief =
    member.name.value === 'exp' ? `${hasExpired(seconds, now) ? 'expired' : 'expires'} ${relative}` : relative;
  return { text: `${utcWords(seconds)} · ${brief}`, brief };
}
