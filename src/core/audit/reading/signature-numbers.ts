import { toNumber } from '../../keys/numbers/big-number.ts';
import { ecDomains } from '../../keys/numbers/ec-domain.ts';
import { curves } from '../../registry/curves.ts';
import type { SignatureReading } from './signature-reading.ts';

/** A number of a signature, and the order of the group that it must be below. */
export interface SignatureNumber {
  readonly name: 'r' | 's' | 'S';
  readonly value: bigint;
  readonly order: bigint;
}

/** RFC 8032 §5.1 and §5.2: L, the order of the base point. */
const edwardsOrders: ReadonlyMap<string, bigint> = new Map([
  ['Ed25519', 2n ** 252n + 27742317777372353535851937790883648493n],
  ['Ed448', 2n ** 446n - 13818066809895115352007386748515426880336692474882178609894547503885n],
]);

/** r and s of ECDSA (RFC 7518 §3.4), S of EdDSA (RFC 8032 §5.1.6, §5.2.6); empty where the form is another one. */
export function numbersOf({ bytes, algorithm, form }: SignatureReading): readonly SignatureNumber[] {
  if (form !== 'plain' && form !== 'constant') return [];
  const half = bytes.length / 2;
  const crv = algorithm.crv?.find((name) => curves.get(name)?.bytes === half) ?? '';
  const order = ecDomains.get(crv)?.order ?? edwardsOrders.get(crv);
  if (order === undefined) return [];
  if (algorithm.scheme === 'ECDSA')
    return [
      { name: 'r', value: toNumber(bytes.subarray(0, half)), order },
      { name: 's', value: toNumber(bytes.subarray(half)), order },
    ];
  return [{ name: 'S', value: toNumber(bytes.subarray(half).toReversed()), order }];
}
