import { X } from 'lucide-react';
import { useEffect, useId, useRef } from 'react';
import { settingWords, type Setting } from '../../core/judgement/setting.ts';
import { $openSetting, openSetting, type ChipName } from '../../state/circumstances/open-setting.ts';
import { $settingsInEffect } from '../../state/circumstances/settings-in-effect.ts';
import { useStore } from '../../state/page/use-store.ts';
import { SettingField } from './SettingField.tsx';

export interface ChipShape {
  /** Whose field opens; undefined where it is chosen elsewhere. */
  readonly name: ChipName | undefined;
  readonly setting: Setting['name'];
  readonly label: string;
  /** What is said while it is not set; undefined where the chip shows only once it is. */
  readonly unset: string | undefined;
}

type Props = { readonly shape: ChipShape };

/** One setting: its value, a field of its own that opens at a click, and a button that unsets it. */
export function SettingChip({ shape: { name, setting, label, unset } }: Props) {
  const set = useStore($settingsInEffect).find((one) => one.name === setting);
  if (!set && unset === undefined) return null;
  const tint = set?.isFromLink ? 'chip-link' : set ? (setting === 'clock' ? 'chip-clock' : 'chip-set') : '';
  return (
    <li className={`chip ${tint}`}>
      <ChipButton name={name} label={label}>
        {set ? (
          <>
            <b>{settingWords(set).slice(0, shownUpTo)}</b>
            {settingWords(set).length > shownUpTo && '…'}
            {set.isFromLink && ', from the link'}
          </>
        ) : (
          <span className="text-ink-3">{unset}</span>
        )}
      </ChipButton>
      {set && (
        <button type="button" aria-label={`Unset ${setting}`} onClick={set.unset} className="chip-unset">
          <X size={14} aria-hidden />
        </button>
      )}
    </li>
  );
}

/** Characters: the whole of it is in the field. */
const shownUpTo = 48;

interface ChipButtonProps {
  readonly name: ChipName | undefined;
  readonly label: string;
  readonly children: React.ReactNode;
}

function ChipButton({ name, label, children }: ChipButtonProps) {
  const id = useId();
  const open = useStore($openSetting);
  const panel = useRef<HTMLDivElement>(null);
  const anchor = `--${id.replaceAll(/[^a-z0-9]/gi, '')}`;
  const isOpen = name !== undefined && open === name;
  useEffect(() => {
    if (isOpen && panel.current?.matches(':popover-open') === false) panel.current.showPopover();
    if (isOpen) panel.current?.querySelector('input')?.focus();
  }, [isOpen]);
  if (name === undefined)
    return (
      <span className="chip-words">
        {label}: {children}
      </span>
    );
  return (
    <>
      <button type="button" popoverTarget={id} style={{ anchorName: anchor }} className="chip-words">
        {label}: {children}
      </button>
      <div
        id={id}
        ref={panel}
        popover="auto"
        role="group"
        aria-label={label}
        onToggle={({ newState }) =>
          newState === 'open' ? openSetting(name) : $openSetting.get() === name && openSetting(undefined)
        }
        style={{ positionAnchor: anchor }}
        className="menu-panel menu-panel-start rounded-panel border border-line-strong bg-panel p-3 text-small text-ink"
      >
        {isOpen && <SettingField name={name} onDone={() => panel.current?.hidePopover()} />}
      </div>
    </>
  );
}
