import { computed } from 'nanostores';
import { firstValue } from '../../core/registry/first-value.ts';
import type { JsonMember } from '../../core/text/json-node.ts';
import { removeMemberAt } from '../../core/text/remove-member.ts';
import { setMember, setMemberAt } from '../../core/text/set-member.ts';
import type { Part } from '../../core/token/part/part.ts';
import { momentNow } from '../page/clock.ts';
import { $isDetached } from '../session/session.ts';
import { $payloadField } from '../token/fields.ts';
import { $received } from '../token/parts.ts';
import { editField } from './editing.ts';

/** The payload that can be edited claim by claim: shown as a whole, valid, and in the token itself. */
export const $editablePayload = computed([$payloadField, $isDetached], (field, isDetached): Part | undefined => {
  if (!field || isDetached || field.readOnly || field.isCut || field.problem) return undefined;
  return field.part.json?.root?.type === 'object' ? field.part : undefined;
});

/** Where, among the members of the payload, those of the received claims set can be edited; a disclosed one cannot. */
export const $editableClaims = computed([$received, $editablePayload], (received, payload) => {
  const own = membersOf(payload);
  if (received === payload) return new Map(own.map((_, index) => [index, index]));
  // Of an SD-JWT: what the issuer signed in clear, and nothing has changed in it.
  const places = membersOf(received).map((member, index): readonly [number, number] => [
    index,
    own.findLastIndex(
      (one) => one.name.value === member.name.value && valueText(payload, one) === valueText(received, member),
    ),
  ]);
  return new Map(places.filter(([, place]) => place >= 0));
});

const membersOf = (part: Part | undefined): readonly JsonMember[] =>
  part?.json?.root?.type === 'object' ? part.json.root.members : [];

const valueText = (part: Part | undefined, { value }: JsonMember): string | undefined =>
  value && part?.json?.text.slice(value.span.start, value.span.end);

/** The value of a claim as it is written in the payload. */
export function writtenValue(place: number): string | undefined {
  const payload = $editablePayload.get();
  const member = membersOf(payload)[place];
  return member && valueText(payload, member);
}

/** Exchanges the value of one claim; `json` is its text. Nothing else of the payload changes. */
export const setClaim = (place: number, json: string): void => change((text) => setMemberAt(text, place, json));

export const removeClaim = (place: number): void => change((text) => removeMemberAt(text, place));

/** Adds a claim that is not there yet at the end, with a value that makes sense for it. */
export const addClaim = (name: string): void =>
  change((text) => setMember(text, name, firstValue(name, { now: momentNow(), id: crypto.randomUUID() })));

/** As if somebody had typed it into the pane of the payload. */
function change(edit: (text: string) => string): void {
  const view = $editablePayload.get() && $payloadField.get()?.view.text;
  if (view !== undefined) editField('payload', edit(view));
}
