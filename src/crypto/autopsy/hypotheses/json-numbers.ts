import { withoutEnd } from '../../../core/text/end-of.ts';
import type { InputJsonHypothesis } from '../axes.ts';
import { rewritten } from '../rewritten.ts';
import { writeJson } from '../write-json.ts';

const forms: readonly (readonly [string, (written: string) => string])[] = [
  ['whole numbers are written with .0', (written) => (/^-?\d+$/.test(written) ? `${written}.0` : written)],
  ['numbers lose .0', (written) => written.replace(/^(-?\d+)\.0+$/, '$1')],
  [
    'large numbers are written with an exponent (1.795881322e+09)',
    (written) => (/^\d{7,}$/.test(written) ? goFloat(written) : written),
  ],
  ['numbers are written as strings', (written) => `"${written}"`],
];

/** Go’s way to write a float64 (strconv, 'e' with two digits of exponent). */
function goFloat(written: string): string {
  const digits = withoutEnd(written, /0/);
  const rest = digits.slice(1);
  return `${digits.slice(0, 1)}${rest === '' ? '' : `.${rest}`}e+${String(written.length - 1).padStart(2, '0')}`;
}

/** Dates that went through a floating-point number. */
export const jsonNumbers: InputJsonHypothesis = {
  id: 'json-numbers',
  axis: 'input-json',
  family: 'signing-input',
  rarity: 2,
  title: 'Numbers written in another form',
  fix: 'payload-json',
  *variants(signed) {
    for (const [how, number] of forms)
      yield* rewritten(signed, (root) => writeJson(root, { comma: ',', colon: ':', number }), { how });
  },
  clause: ({ how = '', parts = '' }) => `${how} in the ${parts}`,
  because: () => 'So the JSON was rewritten after it was signed, by the signer’s own program or on the way.',
  who: 'Ruby’s Time#to_f, Python’s time.time() and Go’s map[string]interface{} make floating-point numbers of dates.',
};
