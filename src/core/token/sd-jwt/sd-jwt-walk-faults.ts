import type { JsonMember } from '../../text/json-node.ts';
import type { Fault } from '../../text/result.ts';
import type { Span } from '../../text/span.ts';
import type { DisclosureContent } from './disclosure-content.ts';
import type { Part } from '../part/part.ts';

const wholeOf = (part: Part): Span => part.excerpt.span;
const shown = (name: string): string => `“${name.length > 40 ? `${name.slice(0, 39)}…` : name}”`;

/** RFC 9901 §4.1.1. */
export const nestedAlgorithm = (part: Part, { span }: JsonMember): Fault => ({
  id: 'sd-alg-nested',
  severity: 'error',
  span: part.locate(span),
  message:
    '“_sd_alg” stands inside another object. It names the hash for the whole token, and must stand at the top level of the payload and nowhere else.',
  reference: 'RFC 9901 §4.1.1',
});

/** RFC 9901 §4.2.4.2. */
export const strangeEllipsis = (part: Part, { span }: JsonMember): Fault => ({
  id: 'sd-element-shape',
  severity: 'error',
  span: part.locate(span),
  message:
    'The key “...” stands here for something else than the digest of an array element. It may be used only as the one key of an object in an array, with a digest (a string) as its value.',
  reference: 'RFC 9901 §4.2.4.2',
});

/** RFC 9901 §4.2.4.1. */
export const noDigests = (part: Part, { span, value }: JsonMember): Fault => ({
  id: 'sd-digests-type',
  severity: 'error',
  span: part.locate(span),
  message: `“_sd” must be an array of strings, each the digest of a disclosure or a decoy, and it is not. A receiver passes over ${value?.type === 'array' ? 'all of it; here its strings are read all the same' : 'it'}.`,
  reference: 'RFC 9901 §4.2.4.1',
});

/** RFC 9901 §7.1, step 4. */
export const repeatedDigest = (span: Span, digest: string): Fault => ({
  id: 'sd-digest-repeated',
  severity: 'error',
  span,
  message: `The digest ${shown(digest)} stands here and in another place. Each digest must be there once, in the payload and all disclosures together, so a receiver must refuse the token.`,
  reference: 'RFC 9901 §7.1',
});

const reference = 'RFC 9901 §7.1';
const tooDeep = (part: Part): Fault => ({
  id: 'sd-depth',
  severity: 'error',
  span: wholeOf(part),
  message:
    'This disclosure lies more than 256 levels deep, disclosures within disclosures counted together. It is not put in here; no real token nests like that.',
});

/** Why a disclosure must not be put in where an `_sd` array has its digest (RFC 9901 §7.1, step 3c). */
export function objectionToProperty(
  part: Part,
  { kind, name }: DisclosureContent,
  names: ReadonlySet<string>,
  isTooDeep: boolean,
): Fault | undefined {
  const common = { severity: 'error', reference } as const;
  if (isTooDeep) return tooDeep(part);
  if (kind !== 'property' || !name)
    return {
      ...common,
      id: 'sd-disclosure-kind',
      span: wholeOf(part),
      message:
        'The digest of this disclosure stands in an “_sd” array, so it must be an array of salt, claim name and value, and it is not. A receiver must refuse the token.',
    };
  if (name.value === '_sd' || name.value === '...')
    return {
      ...common,
      id: 'sd-name-reserved',
      span: part.locate(name.span),
      message: `This disclosure has the claim name “${name.value}”, which is reserved for digests and must not be a claim’s. A receiver must refuse the token.`,
    };
  if (name.value === '_sd_alg')
    return {
      ...common,
      id: 'sd-alg-nested',
      span: part.locate(name.span),
      message:
        'This disclosure has the claim name “_sd_alg”. That names the hash for the whole token, and must stand at the top level of the payload for all to see, and nowhere else.',
      reference: 'RFC 9901 §4.1.1',
    };
  if (!names.has(name.value)) return undefined;
  return {
    ...common,
    id: 'sd-name-exists',
    span: part.locate(name.span),
    message: `This disclosure has the claim name ${shown(name.value)}, and there is such a claim already at the level of its digest. Which one counts would be up to chance, so a receiver must refuse the token.`,
  };
}

/** Why a disclosure must not stand in for an array element that is its digest (RFC 9901 §7.1, step 3c). */
export function objectionToElement(part: Part, { kind }: DisclosureContent, isTooDeep: boolean): Fault | undefined {
  if (isTooDeep) return tooDeep(part);
  if (kind === 'element') return undefined;
  return {
    id: 'sd-disclosure-kind',
    severity: 'error',
    span: wholeOf(part),
    message:
      'The digest of this disclosure stands for an array element, so it must be an array of salt and value, and it is not. A receiver must refuse the token.',
    reference,
  };
}
