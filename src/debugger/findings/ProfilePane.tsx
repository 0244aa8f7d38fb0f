import type { Judgement } from '../../core/judgement/judgement.ts';
import { FoldingPanel } from '../../panes/FoldingPanel.tsx';
import { $held } from '../../state/circumstances/profile.ts';
import { $sheetParts, type Standing } from '../../state/circumstances/sheet.ts';
import { $gates, $judgement } from '../../state/judging/judgement.ts';
import { useSelected, useStore } from '../../state/page/use-store.ts';
import { gateTones } from '../../ui/gate-tones.ts';
import { later } from '../../ui/later.tsx';
import { toneInk } from '../../ui/tone.ts';
import { ToneIcon } from '../../ui/ToneIcon.tsx';

const ProfileSheet = later(() => import('./ProfileSheet.tsx').then((module) => module.ProfileSheet));

/** What kind of token it is, and in one line how it does against the requirements of that kind. */
export function ProfilePane() {
  const held = useStore($held);
  const isReason = useSelected($judgement, isOnlyProfile);
  if (!held) return null;
  return (
    <FoldingPanel
      fold="profile"
      title="Profile"
      result={<SheetResult title={held.profile.title} />}
      icon={<GateIcon />}
      isReason={isReason}
    >
      <ProfileSheet />
    </FoldingPanel>
  );
}

/** Nothing but the profile rejects the token, so that its sheet is the evidence. */
const isOnlyProfile = ({ problems }: Judgement): boolean =>
  problems.length > 0 && problems.every(({ gate }) => gate === 'profile');

/** "OAuth 2.0 access token: 9 of 12 requirements met, 2 to check" */
function SheetResult({ title }: { readonly title: string }) {
  const parts = useStore($sheetParts);
  const of = (standing: Standing): number => parts.find((part) => part.standing === standing)?.rows.length ?? 0;
  const [met, failed, open] = [of('met'), of('not-met'), of('needs-input')];
  if (met + failed === 0) return title;
  const settle = open === 0 ? '' : `, ${open} to check`;
  return `${title}: ${failed === 0 && open === 0 ? 'all' : `${met} of ${met + failed + open}`} requirements met${settle}`;
}

/** The state of its gate: the sheet also has requirements that other gates check, such as the expiry. */
function GateIcon() {
  const gate = useStore($gates).find(({ id }) => id === 'profile');
  const tone = gateTones[gate?.state ?? 'nothing'];
  return (
    <span className={toneInk[tone]}>
      <ToneIcon tone={tone} size={16} />
    </span>
  );
}
