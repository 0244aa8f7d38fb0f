import type { Recognition } from '../../core/audit/judge/recognise-profiles.ts';
import type { Held } from '../../core/judgement/held.ts';
import { referenceAddress, referenceText } from '../../core/registry/specifications.ts';
import { count, list } from '../../core/text/words.ts';
import { $held, $recognitions, pinProfile } from '../../state/circumstances/profile.ts';
import { $sheetParts, type Standing } from '../../state/circumstances/sheet.ts';
import { useStore } from '../../state/page/use-store.ts';
import { Button } from '../../ui/Button.tsx';
import { ReferenceLink } from '../../ui/ReferenceLink.tsx';
import { ProfileChoice } from './ProfileChoice.tsx';
import { SheetRows } from './SheetRows.tsx';

/** Why the token is taken for one of its kind, what else it may be, and how it does against each requirement. */
export function ProfileSheet() {
  const held = useStore($held);
  if (!held) return null;
  const { profile } = held;
  return (
    <>
      <div className="grid gap-2 px-3.5 pt-3 pb-2.5 text-small">
        <p className="flex flex-wrap justify-between gap-x-3">
          <span>{profile.summary}</span>
          <ReferenceLink text={referenceText(profile.reference)} address={referenceAddress(profile.reference)} />
        </p>
        <Grounds held={held} />
        <RunnersUp />
        <ProfileChoice />
      </div>
      <Sheet />
    </>
  );
}

function Grounds({ held: { isPinned, recognition } }: { readonly held: Held }) {
  const reasons = recognition?.reasons ?? [];
  const why = reasons.length > 0 ? `Detected because: ${list(reasons)}.` : 'Nothing in the token points to it.';
  const doubts = recognition && recognition.doubts.length > 0 ? ` Against it: ${list(recognition.doubts)}.` : '';
  return (
    <p className="text-ink-2 [overflow-wrap:anywhere]">
      {isPinned ? 'You chose it. ' : recognition?.sureness === 'guess' ? 'This is a guess. ' : ''}
      {why}
      {doubts}
    </p>
  );
}

/** What else it may be: more than two would only confuse. */
function RunnersUp() {
  const held = useStore($held);
  const others = useStore($recognitions).filter(
    ({ profile, score }) => profile.id !== held?.profile.id && score >= notable,
  );
  if (others.length === 0) return null;
  return (
    <ul aria-label="What else it may be" className="grid gap-1">
      {others.slice(0, 2).map((one) => (
        <RunnerUp key={one.profile.id} recognition={one} />
      ))}
    </ul>
  );
}

/** What anything would be by its shape alone is no rival. */
const notable = 30;

function RunnerUp({ recognition: { profile, reasons, doubts } }: { readonly recognition: Recognition }) {
  const against = doubts.length > 0 ? `; but ${list(doubts)}` : '';
  return (
    <li className="flex flex-wrap items-baseline gap-x-2 text-ink-2">
      <span className="min-w-0 flex-1 [overflow-wrap:anywhere]">
        Or {profile.noun}: {list(reasons)}
        {against}.
      </span>
      <Button look="ghost" onClick={() => pinProfile(profile.id)} aria-label={`Check against ${profile.title}`}>
        Check against this
      </Button>
    </li>
  );
}

const titles = {
  'not-met': 'not met',
  advice: 'recommended, not met',
  'needs-input': 'for you to settle',
  met: 'met',
  'does-not-apply': 'optional, absent',
} as const;

const open: ReadonlySet<Standing> = new Set(['not-met', 'advice', 'needs-input']);

/** The conformance sheet: what is open stands open, the rest is there at a click. */
function Sheet() {
  const parts = useStore($sheetParts);
  return (
    <section aria-label="Conformance sheet" className="border-t border-line">
      {parts.map(({ standing, rows }) => (
        <details key={standing} open={open.has(standing)} className="group border-t border-line first:border-t-0">
          <summary className="px-3.5 py-2 text-small font-semibold hover:bg-raised">
            {count(rows.length, 'requirement')} {titles[standing]}
          </summary>
          <SheetRows standing={standing} rows={rows} />
        </details>
      ))}
    </section>
  );
}
