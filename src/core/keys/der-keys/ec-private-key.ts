import { encodeBase64url } from '../../text/base64url.ts';
import { fail, ok, type Result } from '../../text/result.ts';
import type { DerKey } from './der-key.ts';
import { bitStringOf, childrenOf, tags, withoutLeadingZeros, type DerNode } from '../asn1/der.ts';
import { ecCurve } from './ec-curve.ts';
import { ecPoint } from '../numbers/ec-point.ts';
import { ecPrivateFault } from '../numbers/ec-private-fault.ts';
import type { KeyMaterial } from '../key.ts';

/**
 * The children of an ECPrivateKey (RFC 5915 §3): 1, d, [0] curve, [1] point. The curve may come from outside (PKCS#8).
 * The point may be missing, as in keys that Java writes; then `x` and `y` are missing too, and can be computed from `d`.
 */
export function ecPrivateKey(children: readonly DerNode[], outer?: DerNode): Result<DerKey, string> {
  const inside = (tag: number): DerNode | undefined => childrenOf(children.find((child) => child.tag === tag))?.[0];
  const curve = oneCurve(inside(tags.context(0)), outer);
  if (!curve.ok) return curve;
  const { crv, size, remarks } = curve.value;
  const d = withoutLeadingZeros(children[1]?.bytes ?? new Uint8Array());
  if (children[1]?.tag !== tags.octetString || d.length === 0 || d.length > size) {
    return fail(`The private number of this EC key does not fit into the ${size} bytes of ${crv} (RFC 5915 §3).`);
  }
  // RFC 7518 §6.2.2.1 wants the full size, with zeros in front.
  const padded = new Uint8Array(size);
  padded.set(d, size - d.length);
  const fault = ecPrivateFault(crv, padded);
  if (fault !== undefined) return fail(fault);
  const material: KeyMaterial = { kty: 'EC', crv, d: encodeBase64url(padded) };
  const publicPart = inside(tags.context(1));
  if (!publicPart) return ok({ material, remarks });
  const point = ecPoint(bitStringOf(publicPart), crv, size);
  return point.ok ? ok({ material: { ...material, ...point.value }, remarks }) : point;
}

/** Both places may tell the curve; then they must agree, so that no reader of the other place has another key. */
function oneCurve(inner: DerNode | undefined, outer: DerNode | undefined): ReturnType<typeof ecCurve> {
  const told = [inner, outer].filter((node) => node && node.tag !== tags.null);
  const [first, second] = told.map(ecCurve);
  if (!first || !second) return first ?? ecCurve(undefined);
  if (!first.ok || !second.ok) return first.ok ? second : first;
  if (first.value.crv === second.value.crv) return first.value.remarks.length > 0 ? first : second;
  return fail(
    `This EC key names two curves, ${second.value.crv} and inside it ${first.value.crv}: it was altered. Copy the key once more.`,
  );
}
