import { describe, expect, it } from 'vitest';
import { algorithms } from '../../core/registry/algorithms.ts';
import { encryptions } from '../../core/registry/encryptions.ts';
import { agreementCurves } from '../../core/registry/key-management-rows.ts';
import { bothEngines, type Row } from '../fixtures/both-engines.ts';

const rowsOf = (name: string): readonly Row[] => {
  const { management, kind } = algorithms.get(name) ?? {};
  if (kind === 'none') return [];
  if (!management)
    return name === 'EdDSA' ? ['Ed25519', 'Ed448'].map((curve) => ({ alg: name, kind: curve })) : [{ alg: name }];
  if (name === 'dir') return [...encryptions.keys()].map((enc) => ({ alg: name, enc }));
  const enc = 'A128CBC-HS256';
  return management.mode === 'agreement'
    ? agreementCurves.map((curve) => ({ alg: name, enc, kind: curve }))
    : [{ alg: name, enc }];
};

describe.each([...algorithms.keys()].flatMap(rowsOf))('$alg $enc $kind', (row) => {
  it('is computed alike by jose and by Jotter, or by the one that the registry names', async () => {
    const { chosen, jose, agreements, disagreements } = await bothEngines(row);
    expect(disagreements).toEqual([]);
    // RSA1_5 is never made.
    expect(agreements).toBe(row.alg === 'RSA1_5' ? 0 : jose === 'computed' ? 8 : 2);
    // Node 20 has no ML-DSA; what the registry gives to jose, jose computes wherever the browser lets it.
    if (chosen.by === 'jose') expect(['computed', 'not-in-browser']).toContain(jose);
    else expect(['not-in-browser', 'refused-key']).toContain(jose);
  });
});
