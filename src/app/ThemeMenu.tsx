import { Monitor, Moon, Sun } from 'lucide-react';
import { $isForgotten, $theme, chooseTheme, type Theme } from '../state/page/settings.ts';
import { useStore } from '../state/page/use-store.ts';
import { Menu } from '../ui/Menu.tsx';

const themes: readonly { readonly value: Theme; readonly label: string; readonly icon: typeof Sun }[] = [
  { value: 'system', label: 'As the system', icon: Monitor },
  { value: 'light', label: 'Light', icon: Sun },
  { value: 'dark', label: 'Dark', icon: Moon },
];

export function ThemeMenu() {
  const theme = useStore($theme);
  const isForgotten = useStore($isForgotten);
  const Icon = themes.find(({ value }) => value === theme)?.icon ?? Monitor;
  return (
    <Menu label={<Icon size={16} aria-hidden />} name="Theme">
      <fieldset className="grid min-w-44">
        <legend className="sr-only">Theme</legend>
        {themes.map(({ value, label, icon: Sign }) => (
          <label
            key={value}
            className="flex cursor-pointer items-center gap-2.5 rounded-control px-2.5 py-1.5 hover:bg-sunken"
          >
            <input
              type="radio"
              name="theme"
              value={value}
              checked={theme === value}
              onChange={() => chooseTheme(value)}
              className="accent-accent"
            />
            <Sign size={15} aria-hidden />
            {label}
          </label>
        ))}
      </fieldset>
      {isForgotten && (
        <p role="status" className="px-2.5 pb-1.5 text-meta text-warn">
          This browser denies storage: the theme holds until the page closes.
        </p>
      )}
    </Menu>
  );
}
