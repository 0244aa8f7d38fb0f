import { decodeBase64url } from '../../text/base64url.ts';
import { memberOf, stringOf, valueOf, type JsonObject } from '../../text/json-node.ts';
import type { Problem } from '../../text/result.ts';
import { isOnCurve } from '../numbers/ec-curve-equation.ts';
import { offCurve } from '../numbers/ec-point.ts';
import { ecPrivateFault } from '../numbers/ec-private-fault.ts';
import type { KeyMaterial } from '../key.ts';
import { mlDsaSets } from '../../registry/ml-dsa-sets.ts';
import { rsaFault, rsaPrivateFault } from '../numbers/rsa-fault.ts';

/** What is wrong with the public numbers together. */
export function publicFaults(node: JsonObject, base: KeyMaterial): readonly Problem[] {
  const { kty, n, e } = base;
  if (kty === 'AKP') return algProblem(node);
  if (n === undefined || e === undefined) return pointProblem(node, base);
  const message = rsaFault(decodeBase64url(n).bytes, decodeBase64url(e).bytes);
  return message === undefined ? [] : [{ span: node.span, message }];
}

/** What is wrong with the private one. */
export function privateFaults(node: JsonObject, crv: string | undefined, d: string | undefined): readonly Problem[] {
  if (d === undefined) return [];
  const { bytes } = decodeBase64url(d);
  const message = crv === undefined ? rsaPrivateFault(bytes) : ecPrivateFault(crv, bytes);
  return message === undefined ? [] : [{ span: valueOf(node, 'd')?.span ?? node.span, message }];
}

function pointProblem(node: JsonObject, { crv, x, y }: KeyMaterial): readonly Problem[] {
  if (crv === undefined || x === undefined || y === undefined) return [];
  const [px, py] = [decodeBase64url(x).bytes, decodeBase64url(y).bytes];
  return isOnCurve(crv, px, py) === false ? [{ span: node.span, message: offCurve(crv) }] : [];
}

/** RFC 9964: the algorithm is a part of an AKP key, for nothing else tells what its bytes mean. */
function algProblem(node: JsonObject): readonly Problem[] {
  if (stringOf(node, 'alg') !== undefined) return [];
  const known = [...mlDsaSets.keys()].join(', ');
  const message = `This AKP key lacks "alg", which RFC 9964 requires there: it says what the key is for, such as one of ${known}.`;
  return [{ span: memberOf(node, 'alg')?.span ?? node.span, message }];
}
