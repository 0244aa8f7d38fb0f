import type { Reference } from './specifications.ts';

/** One line of a table that is kept as text, which is the smallest form. */
export interface RegistryRow {
  readonly name: string;
  /** Absent under a heading without a specification. */
  readonly reference?: Reference;
  /** What stands behind name and section, up to the next space. */
  readonly kind: string;
  readonly meaning: string;
}

/**
 * Reads a table: "#" and a specification head a group of lines, each "name section kind meaning"; "-" stands for no section.
 */
export function registryRows(table: string): readonly RegistryRow[] {
  let specification = '';
  return table.split('\n').flatMap((line) => {
    if (line.startsWith('#')) {
      specification = line.slice(1);
      return [];
    }
    const [name = '', section = '-', kind = '', ...meaning] = line.split(' ');
    const reference = { specification, ...(section !== '-' && { section }) };
    return [{ name, kind, meaning: meaning.join(' '), ...(specification !== '' && { reference }) }];
  });
}
