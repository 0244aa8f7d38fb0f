import type { Job } from './job.ts';

export type LanguageId =
  | 'node-jose'
  | 'node-jsonwebtoken'
  | 'python'
  | 'java-jjwt'
  | 'java-jwt'
  | 'go'
  | 'dotnet'
  | 'rust'
  | 'php'
  | 'openssl';

/** Code for a job, or a sentence that says why there is none and what to do instead. */
export type Line =
  | {
      readonly code: string;
      /** What the code needs at the top of its file, one import each. */
      readonly imports: readonly string[];
    }
  | { readonly cannot: string };

/** One tab: a language with one of its libraries. */
export interface Language {
  readonly id: LanguageId;
  /** "Node (jose)" */
  readonly name: string;
  /** What the code calls: "jose". */
  readonly library: string;
  /** What begins a comment to the end of the line. */
  readonly comment: '//' | '#';
  /** Signature algorithms (RFC 7518 §3.1, RFC 8037 §3.1) that the library signs and verifies. */
  readonly algorithms: ReadonlySet<string>;
  /** Those that only its newer versions have. */
  readonly lately?: ReadonlySet<string>;
  /** Claims that its line for verifying names, because the library rejects a token that has them otherwise. */
  readonly expects?: readonly ('issuer' | 'audience')[];
  /** The line for a job whose algorithm it has. */
  readonly line: (job: Job) => Line;
}
