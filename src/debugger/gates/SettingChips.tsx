import { X } from 'lucide-react';
import { settingWords } from '../../core/judgement/setting.ts';
import { $settingsInEffect } from '../../state/circumstances/settings-in-effect.ts';
import { useStore } from '../../state/page/use-store.ts';

/** Each circumstance that is set, with a button that unsets it: none of them changes a verdict out of sight. */
export function SettingChips() {
  const settings = useStore($settingsInEffect);
  if (settings.length === 0) return null;
  return (
    <ul aria-label="Validation settings in effect" className="flex flex-wrap gap-1.5 pt-1">
      {settings.map((setting) => (
        <Chip key={setting.name} setting={setting} words={settingWords(setting)} />
      ))}
    </ul>
  );
}

interface ChipProps {
  readonly setting: ReturnType<typeof $settingsInEffect.get>[number];
  readonly words: string;
}

function Chip({ setting: { name, isFromLink, unset }, words }: ChipProps) {
  return (
    <li
      className={`inline-flex max-w-full items-center gap-1 rounded-control border pl-2 text-meta text-ink-2 ${isFromLink ? 'border-warn bg-warn-bg' : 'border-line-strong bg-panel'}`}
    >
      <span className="min-w-0 py-[2px] [overflow-wrap:anywhere]">
        <span className="inline-block first-letter:uppercase">{name}</span>:{' '}
        <b className="font-semibold text-ink">{words.slice(0, shownUpTo)}</b>
        {words.length > shownUpTo && '…'}
        {isFromLink && ', from the link'}
      </span>
      <button
        type="button"
        aria-label={`Unset ${name}`}
        onClick={unset}
        className="inline-flex size-6 shrink-0 items-center justify-center rounded-control hover:bg-sunken hover:text-ink"
      >
        <X size={13} aria-hidden />
      </button>
    </li>
  );
}

/** Characters: the whole of it is in the validation settings. */
const shownUpTo = 120;
