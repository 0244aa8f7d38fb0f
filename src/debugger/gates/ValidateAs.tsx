import { SlidersHorizontal } from 'lucide-react';
import { CircumstancesMenu } from './CircumstancesMenu.tsx';
import { SettingChip, type ChipShape } from './SettingChip.tsx';

/** What is always in sight; the others show once they are set. */
const always: readonly ChipShape[] = [
  { name: 'issuer', setting: 'issuer', label: 'Issuer', unset: 'any' },
  { name: 'audience', setting: 'audience', label: 'Audience', unset: 'any' },
  { name: 'clock', setting: 'clock', label: 'Clock', unset: 'now' },
  { name: 'skew', setting: 'clock skew', label: 'Clock skew', unset: '0 s' },
];

const onceSet: readonly ChipShape[] = [
  { name: 'nonce', setting: 'nonce', label: 'Nonce', unset: undefined },
  { name: 'maxAge', setting: 'maximum age', label: 'Maximum age', unset: undefined },
  { name: 'type', setting: 'type', label: 'Type', unset: undefined },
  { name: undefined, setting: 'profile', label: 'Profile', unset: undefined },
];

/** What the token is judged by, each setting as a chip that says what is set and unsets it. */
export function ValidateAs() {
  return (
    <div role="group" aria-label="Validate as" className="validate-as">
      <span className="flex items-center gap-2 text-small font-semibold">
        <SlidersHorizontal size={16} aria-hidden className="text-ink-3" />
        Validate as
      </span>
      <ul aria-label="Validation settings" className="contents">
        {[...always, ...onceSet].map((shape) => (
          <SettingChip key={shape.setting} shape={shape} />
        ))}
      </ul>
      <CircumstancesMenu />
    </div>
  );
}
