import type { MouseEvent } from 'react';
import { examples, type Example } from '../state/examples/examples.ts';
import { openExample } from '../state/examples/open-example.ts';
import { closeMenu } from '../ui/close-menu.ts';
import { Menu } from '../ui/Menu.tsx';

const openAndClose = (example: Example) => (event: MouseEvent<HTMLButtonElement>) => {
  closeMenu(event);
  void openExample(example);
};

/** The examples, at hand when the empty field that lists them is gone. */
export function ExamplesMenu() {
  return (
    <Menu label="Examples">
      <ul className="grid min-w-60">
        {examples.map((example) => (
          <li key={example.id}>
            <button
              type="button"
              onClick={openAndClose(example)}
              className="w-full rounded-control px-2.5 py-1.5 text-left hover:bg-sunken"
            >
              {example.title}
            </button>
          </li>
        ))}
      </ul>
    </Menu>
  );
}
