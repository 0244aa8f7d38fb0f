import type { Reference } from '../../registry/specifications.ts';
import { memberOf, valueOf } from '../../text/json-node.ts';
import { claimIn } from '../found.ts';
import type { FurtherRequirement } from '../profile.ts';

/** Members that an event of one type must have (RFC 8417 §2.2); `type` is its whole URI. */
export function eventMembers(type: string, members: readonly string[], reference: Reference): FurtherRequirement {
  const name = type.slice(type.lastIndexOf('/') + 1);
  return {
    id: name,
    asks: `an event ${name} must have ${members.join(' and ')}`,
    title: `The event ${name} is not complete`,
    level: 'must',
    reference,
    judge: ({ token }) => {
      const events = claimIn(token, 'events');
      const event = memberOf(events?.value, type);
      if (!events || !event?.value) return { outcome: 'does-not-apply', why: `There is no event ${name}.` };
      const at = { part: events.part, member: event, name, value: event.value };
      const lacking = members.filter((member) => !valueOf(event.value, member));
      if (lacking.length === 0) return { outcome: 'met', why: `The event ${name} has ${members.join(' and ')}.`, at };
      return {
        outcome: 'not-met',
        why: `The event ${name} has no ${lacking.join(' and no ')}, which it must have.`,
        at,
      };
    },
  };
}
