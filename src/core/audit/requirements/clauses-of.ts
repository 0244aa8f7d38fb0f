import type { Reference } from '../../registry/specifications.ts';

/** Of one specification: `const at = clausesOf('RFC 9068')`, then `at('2.2')`. */
export const clausesOf =
  (specification: string) =>
  (section?: string): Reference => ({ specification, ...(section !== undefined && { section }) });
