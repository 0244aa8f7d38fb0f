import { useState } from 'react';
import { characterDifference } from '../core/compare/character-difference.ts';
import { weights, type Compared, type Lack } from '../core/compare/comparison.ts';
import { nameText, weightTitles } from '../core/compare/row-words.ts';
import { shown as visible } from '../core/audit/words/shown.ts';
import { count } from '../core/text/words.ts';
import { copyComparison, type Comparison } from '../state/compare/pair.ts';
import { CopyButton } from '../ui/CopyButton.tsx';
import { Panel } from '../ui/Panel.tsx';
import { Segmented } from '../ui/Segmented.tsx';

/** Header and claims of both tokens, side by side. */
export function ComparedRows({ comparison }: { readonly comparison: Comparison }) {
  const [shown, setShown] = useState<'differences' | 'all'>('all');
  const differing = comparison.rows.filter(({ weight }) => weight !== 'equal');
  const rows = shown === 'all' ? comparison.rows : differing;
  return (
    <Panel
      title="Header and claims"
      className="mx-2.5 mb-7 sm:mx-6"
      tools={
        <>
          <Segmented
            label="Rows"
            options={[
              { value: 'differences', label: count(differing.length, 'difference') },
              { value: 'all', label: `All ${comparison.rows.length}` },
            ]}
            value={shown}
            onChange={setShown}
          />
          <CopyButton what="comparison as Markdown" onCopy={() => copyComparison(comparison)} />
        </>
      }
    >
      <Table rows={rows} />
      {comparison.omitted > 0 && (
        <p className="border-t border-line px-3.5 py-3 text-small text-ink-2">
          Not shown: {count(comparison.omitted, 'more value')}.
        </p>
      )}
      {rows.length === 0 && <p className="px-3.5 py-3 text-small text-ink-2">Nothing differs in header and claims.</p>}
    </Panel>
  );
}

const Table = ({ rows }: { readonly rows: readonly Compared[] }) => (
  <table className="w-full table-fixed text-left text-small max-md:block">
    <thead className="max-md:sr-only">
      <tr className="text-meta text-ink-3">
        <th scope="col" className="w-[14%] py-1.5 pl-3.5 font-normal">
          Name
        </th>
        <th scope="col" className="w-[29%] font-normal">
          A
        </th>
        <th scope="col" className="w-[29%] font-normal">
          B
        </th>
        <th scope="col" className="pr-3.5 font-normal">
          What it means
        </th>
      </tr>
    </thead>
    {weights.map((weight) => (
      <Group key={weight} title={weightTitles[weight]} rows={rows.filter((row) => row.weight === weight)} />
    ))}
  </table>
);

function Group({ title, rows }: { readonly title: string; readonly rows: readonly Compared[] }) {
  if (rows.length === 0) return null;
  return (
    <tbody className="max-md:block">
      <tr className="border-t border-line bg-raised max-md:block">
        <th scope="rowgroup" colSpan={4} className="px-3.5 py-1.5 text-meta font-semibold max-md:block">
          {title}
        </th>
      </tr>
      {rows.map((row) => (
        <Row key={`${row.place} ${row.name}`} row={row} />
      ))}
    </tbody>
  );
}

const inks = { header: 'text-header', payload: 'text-payload' } as const;

function Row({ row: { place, name, a, b, lack = 'absent', weight, meaning } }: { readonly row: Compared }) {
  const cut = a !== undefined && b !== undefined && weight !== 'equal' ? characterDifference(a, b) : undefined;
  return (
    <tr className="border-t border-line align-top [overflow-wrap:anywhere] max-md:block max-md:px-3.5 max-md:py-1.5">
      <th scope="row" className={`py-1.5 pr-2 pl-3.5 font-mono font-normal max-md:block max-md:p-0 ${inks[place]}`}>
        {nameText(name)} <span className="sr-only">({place})</span>
      </th>
      <Value side="A" text={a} lack={lack} cut={cut && [cut.start, cut.a, cut.end]} isDeciding={weight === 'decides'} />
      <Value side="B" text={b} lack={lack} cut={cut && [cut.start, cut.b, cut.end]} isDeciding={weight === 'decides'} />
      <td className="py-1.5 pr-3.5 text-ink-2 max-md:block max-md:p-0">{meaning}</td>
    </tr>
  );
}

/** Characters of a value in a cell: all of it is in the debugger. */
const longestShown = 400;

/** On a phone the columns stand below each other. */
const labels = {
  A: "max-md:before:font-sans max-md:before:text-ink-3 max-md:before:content-['A:_']",
  B: "max-md:before:font-sans max-md:before:text-ink-3 max-md:before:content-['B:_']",
} as const;

interface ValueProps {
  readonly side: 'A' | 'B';
  readonly text: string | undefined;
  /** What is said where there is none. */
  readonly lack: Lack;
  /** The text before what differs, what differs, and the text behind it. */
  readonly cut: readonly [string, string, string] | undefined;
  readonly isDeciding: boolean;
}

function Value({ side, text, lack, cut, isDeciding }: ValueProps) {
  const room = `py-1.5 pr-2 max-md:block max-md:p-0 ${labels[side]}`;
  if (text === undefined) return <td className={`${room} text-ink-3`}>{lack}</td>;
  const [start, differing, end] = cut ?? [text, '', ''];
  return (
    <td className={`${room} font-mono`}>
      {shortStart(start, cut !== undefined)}
      {differing !== '' && (
        <mark
          className={`rounded-[3px] px-px font-semibold ${isDeciding ? 'bg-bad-bg text-bad' : 'bg-warn-bg text-warn'}`}
        >
          {short(differing)}
        </mark>
      )}
      {short(end)}
    </td>
  );
}

const short = (text: string): string => visible(text, longestShown);

/** Of what stands before a difference the end is what helps. */
const shortStart = (text: string, isCut: boolean): string =>
  isCut && text.length > longestShown ? `…${short(text.slice(-longestShown))}` : short(text);
