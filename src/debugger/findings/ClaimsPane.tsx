import type { ClaimRow } from '../../core/audit/judge/claims-table.ts';
import { $claims } from '../../state/circumstances/claims.ts';
import { lightSpan, unlight } from '../../state/token/spotlight.ts';
import { $received } from '../../state/token/parts.ts';
import { useStore } from '../../state/page/use-store.ts';
import { count } from '../../core/text/words.ts';
import { Panel } from '../../ui/Panel.tsx';
import { ReferenceLink } from '../../ui/ReferenceLink.tsx';
import { Tag } from '../../ui/Tag.tsx';
import { TimeWords } from './TimeWords.tsx';

/** What every member of the payload is called, means, and where that is written. */
export function ClaimsPane() {
  const rows = useStore($claims);
  if (rows.length === 0) return null;
  return (
    <Panel title="Claims" meta="every member of the payload, explained">
      <table className="w-full border-collapse text-left text-small">
        <thead className="sr-only">
          <tr>
            <th scope="col">Claim</th>
            <th scope="col">Class</th>
            <th scope="col">Meaning and value</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={row.span.start} row={row} />
          ))}
        </tbody>
      </table>
      <MoreClaims shown={rows.length} />
    </Panel>
  );
}

/** What the table leaves out. */
function MoreClaims({ shown }: { readonly shown: number }) {
  const root = useStore($received)?.json?.root;
  const all = root?.type === 'object' ? root.members.length + (root.omitted ?? 0) : 0;
  if (all <= shown) return null;
  return (
    <p className="border-t border-line px-3.5 py-2 text-meta text-ink-2">
      {shown} of {count(all, 'claim')} are shown: the first ones, and those that Jotter knows.
    </p>
  );
}

function Row({ row }: { readonly row: ClaimRow }) {
  const part = useStore($received);
  const light = () => part && lightSpan('pointer', part, row.span);
  return (
    <tr
      className="border-t border-line first:border-t-0 hover:bg-raised"
      onPointerEnter={light}
      onPointerLeave={() => unlight('pointer')}
    >
      <th scope="row" className="w-px py-[7px] pr-3 pl-3.5 align-top font-normal">
        <code className="inline-block max-w-[14ch] font-mono break-words text-payload sm:max-w-[26ch]">{row.name}</code>
      </th>
      <td className="w-px py-[7px] pr-3 align-top">
        <ClassOf row={row} />
      </td>
      <td className="py-[7px] pr-3.5 align-top [overflow-wrap:anywhere]">
        <p className="flex flex-wrap justify-between gap-x-3">
          <span>{row.meaning ?? 'Known to those who agreed on it; no registry explains it.'}</span>
          <ReferenceLink text={row.reference} address={row.address} />
        </p>
        <p className="font-mono text-ink-2">{row.value}</p>
        {row.seconds !== undefined && <TimeWords seconds={row.seconds} />}
        {row.unit !== undefined && (
          <p className="text-warn">This must be in {row.unit}; a NumericDate counts seconds.</p>
        )}
      </td>
    </tr>
  );
}

/** It leads to what the glossary says of it. */
const ClassOf = ({ row }: { readonly row: ClaimRow }) => (
  <a href={`#/learn/glossary/${row.class}-claim`} className="underline-offset-2 hover:underline">
    <Tag tone={row.class === 'registered' ? 'info' : 'neutral'}>{row.class}</Tag>
  </a>
);
