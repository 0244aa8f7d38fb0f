import { differencesOf, type Treated } from '../../core/libraries/differences.ts';
import { questions, type Cell } from '../../core/libraries/library.ts';
import { $treatments } from '../../state/libraries/treatments.ts';
import { useStore } from '../../state/page/use-store.ts';
import { ReferenceLink } from '../../ui/ReferenceLink.tsx';
import { Tag } from '../../ui/Tag.tsx';
import { count } from '../../core/text/words.ts';

/** How each library treats the token in view, unless it is told to do something else. */
export function LibraryTable() {
  const treatments = useStore($treatments);
  if (treatments.length === 0)
    return <p>The table is about signed claims, and this token has none that can be read.</p>;
  const rejecting = treatments.filter(({ objections }) => objections.length > 0).length;
  return (
    <>
      <p>
        With their defaults, {rejecting} of {count(treatments.length, 'library', 'libraries')} reject its header or
        claims now. Keys and signatures are not part of this table.
      </p>
      <ul className="list-disc pl-5">
        {differencesOf(treatments).map((difference) => (
          <li key={difference}>{difference}</li>
        ))}
      </ul>
      <div className="overflow-x-auto">
        <table className="mt-1 w-full min-w-[30rem] text-left [overflow-wrap:break-word]">
          <Head />
          <tbody>
            {treatments.map((one) => (
              <Row key={one.library.id} treated={one} />
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

const Head = () => (
  <thead>
    <tr className="text-meta text-ink-3">
      {['Library', 'By default', questions.algorithms, questions.leeway].map((title) => (
        <th key={title} scope="col" className="py-1 pr-3 font-normal">
          {title}
        </th>
      ))}
    </tr>
  </thead>
);

function Row({ treated: { library, objections } }: { readonly treated: Treated }) {
  const { algorithms, leeway } = library.cells;
  return (
    <tr className="border-t border-line align-top">
      <th scope="row" className="py-1 pr-3 font-normal text-ink">
        {library.title} {library.version}
      </th>
      <td className="py-1 pr-3">
        {objections.length === 0 ? (
          'nothing against it'
        ) : (
          <>
            <Tag tone="bad">rejects</Tag>{' '}
            {objections.map(({ question, words, source }, index) => (
              <span key={question}>
                {index > 0 && ', '}
                {words} (<ReferenceLink text="source" address={source} />)
              </span>
            ))}
          </>
        )}
      </td>
      <td className="py-1 pr-3">
        <Setting cell={algorithms} words={algorithms?.words} />
      </td>
      <td className="py-1 whitespace-nowrap">
        <Setting cell={leeway} words={leeway?.seconds === 0 ? 'none' : `${leeway?.seconds ?? 0} s`} />
      </td>
    </tr>
  );
}

const Setting = ({ cell, words }: { readonly cell: Cell | undefined; readonly words: string | undefined }) =>
  cell && words !== undefined ? (
    <>
      {words} (<ReferenceLink text="source" address={cell.source} />)
    </>
  ) : (
    '–'
  );
