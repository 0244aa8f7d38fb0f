import type { ReactNode } from 'react';

interface Props {
  readonly columns: readonly string[];
  /** The first cell of each row is its heading. */
  readonly rows: readonly (readonly ReactNode[])[];
}

/** What is to be compared. */
export const Table = ({ columns, rows }: Props) => (
  <div className="overflow-hidden rounded-control border border-line-strong">
    <table className="w-full border-collapse text-left text-small">
      <thead>
        <tr className="bg-raised">
          {columns.map((column) => (
            <th key={column} scope="col" className="px-3 py-2 font-semibold">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(([first, ...others], at) => (
          <tr key={at} className="border-t border-line align-top">
            <th scope="row" className="px-3 py-2 font-medium">
              {first}
            </th>
            {others.map((cell, index) => (
              <td key={index} className="px-3 py-2 text-ink-2">
                {cell}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  </div>
);
