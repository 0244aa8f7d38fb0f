import { describe, expect, it } from 'vitest';
import { checkBinding, look, show, withAnotherName } from './licence.ts';

describe('Ada’s licence', () => {
  it('shows what is ticked and nothing else', async () => {
    const seen = await look(await show(['age_over_18']));
    expect(seen.signature.verdict).toBe('valid');
    expect(JSON.parse(seen.claims)).toMatchObject({ age_over_18: true, iss: 'https://licences.example' });
    expect(seen.claims).not.toMatch(/Ada|Lovelace|1992|London/);
    expect(seen).toMatchObject({ undisclosed: 4, faults: [] });
  });

  it('keeps nobody from lying in a disclosure, and nobody from noticing', async () => {
    const seen = await look(withAnotherName(await show(['family_name'])));
    expect(seen.signature.verdict).toBe('valid');
    expect(seen.faults.length).toBeGreaterThan(0);
    expect(seen.claims).not.toContain('Byron');
  });

  it('is bound to the receiver that asked, and to its question', async () => {
    const token = await show(['age_over_18'], { audience: 'https://bar.example', nonce: 'n-1' });
    expect((await checkBinding(token, 'https://bar.example', 'n-1'))?.outcome).toBe('met');
    expect((await checkBinding(token, 'https://bank.example', 'n-2'))?.outcome).toBe('not-met');
    expect((await checkBinding(await show(['age_over_18']), 'https://bar.example', 'n-1'))?.outcome).toBe('not-met');
  });
});
