import type { Part } from '../../core/token/part/part.ts';

/** A header as jose wants it; of members named twice the last counts (RFC 7515 §4). Undefined where it is not an object in JSON. */
export function headerObject(text: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isRecord(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The same of headers that are not protected, in their order; undefined where one of them cannot be read. */
export function headerObjects(parts: readonly Part[]): readonly Record<string, unknown>[] | undefined {
  const objects = parts.map((part) => headerObject(part.text ?? part.excerpt.text));
  const read = objects.filter((one) => one !== undefined);
  return read.length === objects.length ? read : undefined;
}
