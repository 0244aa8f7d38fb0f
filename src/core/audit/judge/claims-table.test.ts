import { describe, expect, it } from 'vitest';
import { excerptOf } from '../../text/excerpt.ts';
import { parse } from '../../token/reading/parse.ts';
import { claimRows } from './claims-table.ts';
import { partOf } from '../fixtures/parts.ts';

describe('claimRows', () => {
  it('has every member in the order written, duplicates too, and says what is known of it', () => {
    const payload = partOf(
      '{"10":"ten","iss":"joe","exp":1300819380,"http://example.com/is_root":true,"iss":null}',
      'payload',
    );
    const rows = claimRows(payload);
    expect(rows.map(({ name, value }) => `${name} = ${value}`)).toEqual([
      '10 = "ten"',
      'iss = "joe"',
      'exp = 1300819380',
      'http://example.com/is_root = true',
      'iss = null',
    ]);
    expect(rows.map((row) => row.class)).toEqual(['private', 'registered', 'registered', 'public', 'registered']);
    expect(rows[2]).toMatchObject({
      meaning: 'Refuse it from this moment on',
      reference: 'RFC 7519 §4.1.4',
      address: 'https://www.rfc-editor.org/rfc/rfc7519#section-4.1.4',
      seconds: 1_300_819_380,
    });
    expect(rows[0]).not.toHaveProperty('meaning');
    expect(rows.map(({ span }) => payload.text?.slice(span.start, span.end))[3]).toBe(
      '"http://example.com/is_root":true',
    );
  });

  it('explains a private claim that many know, without a reference', () => {
    const [row] = claimRows(partOf('{"tid":"x"}', 'payload'));
    expect(row).toMatchObject({ class: 'private', meaning: 'Tenant, at Microsoft Entra' });
    expect(row).not.toHaveProperty('reference');
    expect(row).not.toHaveProperty('address');
  });

  it('keeps numbers as written, and names the unit of those that are not in seconds', () => {
    const rows = claimRows(partOf('{"id":100002348117421473,"rate":1.0,"big":1E400,"exp":1795089600000}', 'payload'));
    expect(rows.map(({ value }) => value)).toEqual(['100002348117421473', '1.0', '1E400', '1795089600000']);
    expect(rows[3]).toMatchObject({ seconds: 1_795_089_600, unit: 'milliseconds' });
    expect(rows[2]).not.toHaveProperty('seconds');
  });

  it('cuts long values, and tables that nobody can read', () => {
    const [row] = claimRows(partOf(`{"x":"${'y'.repeat(1000)}"}`, 'payload'));
    expect(row?.value).toHaveLength(241);
    expect(row?.value).toMatch(/y…$/);
    const many = Array.from({ length: 1000 }, (_, index) => `"m${index}":${index}`).join(',');
    expect(claimRows(partOf(`{${many}}`, 'payload'))).toHaveLength(200);
  });

  it('shows a member that has lost its value', () => {
    expect(claimRows(partOf('{"alg":"HS256"} {"iss":"joe","exp":', 'payload')).map(({ value }) => value)).toEqual([
      '"joe"',
      'no value',
    ]);
  });

  it.each(['[1]', '"x"', '7'])('has no rows for %s', (text) => {
    const token = ['{"alg":"HS256"}', text, 'signature']
      .map((part) => Buffer.from(part).toString('base64url'))
      .join('.');
    const payload = parse(excerptOf(token)).parts[1];
    expect(payload?.name).toBe('payload');
    expect(payload && claimRows(payload)).toEqual([]);
  });
});
