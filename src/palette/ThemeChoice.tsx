import './palette.css';
import { Monitor, Moon, Sun } from 'lucide-react';
import { $isForgotten, chooseTheme } from '../state/page/choosing-theme.ts';
import { $theme, type Theme } from '../state/page/settings.ts';
import { useStore } from '../state/page/use-store.ts';

const themes: readonly { readonly value: Theme; readonly label: string; readonly Icon: typeof Sun }[] = [
  { value: 'system', label: 'As the system', Icon: Monitor },
  { value: 'light', label: 'Light', Icon: Sun },
  { value: 'dark', label: 'Dark', Icon: Moon },
];

export function ThemeChoice() {
  const theme = useStore($theme);
  return (
    <>
      <fieldset className="theme-choice">
        <legend className="sr-only">Theme</legend>
        {themes.map(({ value, label, Icon }) => (
          <label key={value}>
            <input
              type="radio"
              name="theme"
              value={value}
              checked={theme === value}
              onChange={() => chooseTheme(value)}
            />
            <Icon size={16} strokeWidth={1.75} aria-hidden />
            {label}
          </label>
        ))}
      </fieldset>
      {useStore($isForgotten) && (
        <p role="status" className="forgotten">
          This browser denies storage: the theme holds until the page closes.
        </p>
      )}
    </>
  );
}
