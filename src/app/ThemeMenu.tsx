import { Monitor, Moon, Sun } from 'lucide-react';
import { $theme } from '../state/page/settings.ts';
import { useStore } from '../state/page/use-store.ts';
import { later } from '../ui/later.tsx';
import { Menu } from '../ui/Menu.tsx';

const ThemeChoice = later(() => import('../palette/ThemeChoice.tsx').then((module) => module.ThemeChoice));

const icons = { system: Monitor, light: Sun, dark: Moon } as const;

export function ThemeMenu() {
  const Icon = icons[useStore($theme)];
  return (
    <Menu isBare label={<Icon size={16} aria-hidden />} name="Theme">
      <ThemeChoice />
    </Menu>
  );
}
