export interface GlossaryTerm {
  readonly term: string;
  /** One or two sentences. */
  readonly says: string;
  /** Slug of the lesson that teaches it. */
  readonly lesson?: string;
}

export type GlossaryTerms = Readonly<Record<string, GlossaryTerm>>;
