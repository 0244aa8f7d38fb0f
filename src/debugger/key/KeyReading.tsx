import { describeFor } from '../../core/keys/raw-key.ts';
import { hostOf, timeOf } from '../../core/judgement/whose-key.ts';
import { $cardKeys } from '../../state/judging/card-keys.ts';
import { $markedKeys } from '../../state/judging/marked-keys.ts';
import { $keyReading, $keyText } from '../../state/keys/key-field.ts';
import { mostProblems } from '../../panes/most-problems.ts';
import { $algorithmRow } from '../../state/token/parts.ts';
import { useStore } from '../../state/page/use-store.ts';
import { later } from '../../ui/later.tsx';
import { ToneIcon } from '../../ui/ToneIcon.tsx';
import { CopyPublicKey } from './CopyPublicKey.tsx';
import { Marks, MayBe } from './KeyMarks.tsx';

const LockedKeys = later(() => import('../../panes/LockedKeys.tsx').then((module) => module.LockedKeys));
const KeyCertificate = later(() => import('./KeyCertificate.tsx').then((module) => module.KeyCertificate));

/** What the text was read as, and what had to be mended or could not be read. */
export function KeyReading() {
  const text = useStore($keyText);
  const { locked, problems } = useStore($keyReading);
  const [first] = useStore($cardKeys);
  if (text === '') return null;
  return (
    <div className="grid gap-1.5 text-meta text-ink-2" data-testid="key-reading">
      <Keys />
      {first && first.key.use !== 'secret' && (
        <div className="-ml-[9px]">
          <CopyPublicKey value={first.key} form="jwk" />
        </div>
      )}
      {locked.length > 0 && <LockedKeys />}
      {problems.slice(0, mostProblems).map((problem) => (
        <p key={`${problem.span.start} ${problem.message}`} className="flex gap-1.5 text-bad [overflow-wrap:anywhere]">
          <span className="pt-[3px]">
            <ToneIcon tone="bad" size={13} />
          </span>
          {problem.message}
        </p>
      ))}
      {problems.length > mostProblems && <p>and {problems.length - mostProblems} more problems</p>}
    </div>
  );
}

const shownKeys = 6;

function Keys() {
  const marked = useStore($markedKeys);
  const algorithm = useStore($algorithmRow);
  return (
    <ul className="grid gap-1.5">
      {marked.slice(0, shownKeys).map(({ key, ...marks }) => (
        <li key={key.id} className="[overflow-wrap:anywhere]">
          Read as <b className="font-semibold text-ink">{describeFor(key, algorithm)}</b>
          {marked.length > 1 && <Marks {...marks} />}
          {key.source === 'generated' && ', made in this page'}
          {key.origin && `, fetched from ${hostOf(key.origin)} at ${timeOf(key.origin)}`}
          {key.source === 'link' && ', which came along with the token'}
          {key.remarks.map((remark) => (
            <p key={remark.message} className="flex gap-1.5 pt-0.5 text-warn">
              <span className="pt-[3px]">
                <ToneIcon tone="warn" size={13} />
              </span>
              {remark.message}
            </p>
          ))}
          <MayBe value={key} />
          {key.certificates && <KeyCertificate id={key.id} />}
        </li>
      ))}
      {marked.length > shownKeys && <li>and {marked.length - shownKeys} more keys</li>}
    </ul>
  );
}
