import { headerParameterRows } from './header-parameter-rows.ts';
import { registryRows } from './registry-rows.ts';
import { referenceText, type Reference } from './specifications.ts';

/** A registered header parameter; one that a JWS and a JWE share has a reference for each. */
export interface HeaderParameter {
  readonly name: string;
  /** One plain line: "Which key was used". */
  readonly meaning: string;
  /** Where it is defined for a JWS. */
  readonly signed?: Reference;
  /** Where it is defined for a JWE. */
  readonly encrypted?: Reference;
}

let known: ReadonlyMap<string, HeaderParameter> | undefined;

function parameters(): ReadonlyMap<string, HeaderParameter> {
  if (known) return known;
  const read = new Map<string, HeaderParameter>();
  for (const { name, kind, meaning, reference } of registryRows(headerParameterRows)) {
    const before = read.get(name) ?? { name, meaning };
    read.set(name, {
      ...before,
      ...(reference && kind !== 'E' && { signed: reference }),
      ...(reference && kind !== 'S' && { encrypted: reference }),
    });
  }
  return (known = read);
}

/** The name is case-sensitive (RFC 7515 §4). */
export const headerParameterNamed = (name: string): HeaderParameter | undefined => parameters().get(name);

/** Every registered parameter once, to be offered while a name is typed. */
export const allHeaderParameters = (): readonly {
  readonly name: string;
  readonly meaning: string;
  readonly reference: string;
}[] =>
  Array.from(parameters().values(), ({ name, meaning, signed, encrypted }) => {
    const reference = signed ?? encrypted;
    return { name, meaning, reference: reference ? referenceText(reference) : '' };
  });
