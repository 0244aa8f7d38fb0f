import { isMac } from '../browser/is-mac.ts';
import { keyNames } from '../state/actions/key-names.ts';

/** The keys of an action, each as on the keyboard; nothing where it has none. */
export function KeyCaps({ of: id }: { readonly of: string }) {
  const names = keyNames(id, isMac);
  if (names.length === 0) return null;
  return (
    <span className="key-caps">
      {names.map((name) => (
        <kbd key={name} className="key-cap">
          {name}
        </kbd>
      ))}
    </span>
  );
}
