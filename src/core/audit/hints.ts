import { algorithms } from '../registry/algorithms.ts';
import { typeNamed } from '../registry/media-types.ts';
import type { JsonMember } from '../text/json-node.ts';
import type { Part } from '../token/part.ts';
import { relativeWords, utcWords } from './instant.ts';
import { momentOf } from './numeric-date.ts';

/** A remark to be shown behind the value of a member. */
export interface Hint {
  /** In the part's text: the end of the value. */
  readonly at: number;
  readonly text: string;
}

/** Times in words behind the times of a payload; algorithm and type in words behind those of a header. */
export function hintsOf(part: Part, now: number): readonly Hint[] {
  const root = part.json?.root;
  if (root?.type !== 'object') return [];
  const tell = part.name === 'header' ? headerHint : (member: JsonMember) => timeHint(member, now);
  return root.members.flatMap((member) => {
    const text = tell(member);
    return text === undefined ? [] : [{ at: member.span.end, text }];
  });
}

function headerHint({ name, value }: JsonMember): string | undefined {
  if (value?.type !== 'string') return undefined;
  switch (name.value) {
    case 'alg':
      return algorithms.get(value.value)?.title;
    case 'typ':
    case 'cty':
      return typeNamed(value.value);
    default:
      return undefined;
  }
}

function timeHint(member: JsonMember, now: number): string | undefined {
  const moment = momentOf(member);
  if (!moment) return undefined;
  const { seconds, unit } = moment;
  const relative = relativeWords(seconds, now);
  if (unit !== undefined) return `in ${unit}? ${utcWords(seconds)}`;
  return `${utcWords(seconds)} · ${member.name.value === 'exp' ? expiry(seconds, now, relative) : relative}`;
}

const expiry = (seconds: number, now: number, relative: string): string =>
  seconds <= now ? `expired ${relative}` : `expires ${relative}`;
