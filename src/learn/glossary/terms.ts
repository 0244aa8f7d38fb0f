export interface GlossaryTerm {
  readonly term: string;
  /** One or two sentences. */
  readonly says: string;
  /** Slug of the lesson that teaches it. */
  readonly lesson?: string;
  /** Ids of rules whose findings it helps to understand. */
  readonly rules?: readonly string[];
}

/** Every term that is used, by the id in its address. */
export const terms = {
  jwt: {
    term: 'JWT',
    says: 'JSON Web Token: claims as a JSON object, signed or encrypted, in a form that fits into a URL and a header (RFC 7519).',
    lesson: 'what-a-jwt-is',
  },
  claim: {
    term: 'claim',
    says: 'A name and a value in the payload: something that the issuer says about a subject, such as who it is or until when.',
    lesson: 'claims',
  },
} satisfies Readonly<Record<string, GlossaryTerm>>;

export type TermId = keyof typeof terms;
