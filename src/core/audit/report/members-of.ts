import type { Masked } from '../../masking/masked.ts';
import { MASK, maskedNodes } from '../../masking/masking.ts';
import { applyEdits } from '../../text/apply-edits.ts';
import type { JsonNode } from '../../text/json-node.ts';
import type { Part } from '../../token/part/part.ts';
import type { ReportedMember } from './report.ts';

const mostMembers = 200;
const longestValue = 500;

/** The members of a part in the order written, values as written. */
export function membersOf({ json }: Part, masked: Masked): readonly ReportedMember[] {
  const { root, text = '' } = json ?? {};
  if (root?.type !== 'object') return [];
  return root.members.slice(0, mostMembers).map((member): ReportedMember => {
    const { name, value } = member;
    const hidden = maskedNodes({ ...root, members: [member] }, masked);
    if (!value || hidden.includes(value)) return { name: name.value };
    const written = withoutMasked(text.slice(value.span.start, value.span.end), value, hidden);
    return { name: name.value, value: written.length > longestValue ? `${written.slice(0, longestValue)}…` : written };
  });
}

/** A value as it is written, with the mask for each member inside it that is masked. */
function withoutMasked(written: string, value: JsonNode, hidden: readonly JsonNode[]): string {
  const spans = hidden.map(({ span: { start, end } }) => ({
    span: { start: start - value.span.start, end: end - value.span.start },
    text: MASK,
  }));
  return applyEdits(written, spans);
}
