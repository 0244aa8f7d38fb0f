/** Settings that may outlive the page. Tokens and keys never come here. */
export type RememberedName = 'theme' | 'lessons' | 'single-keys' | 'unfolded' | 'payload-view' | 'split';

const addressOf = (name: RememberedName): string => `jotter:${name}`;

/** What was remembered as text, or undefined: nothing there, or storage is denied. */
export function recall(name: RememberedName): string | undefined {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(addressOf(name)) ?? 'null');
    return typeof stored === 'string' ? stored : undefined;
  } catch {
    return undefined;
  }
}

/** With undefined it is forgotten. False where storage is denied: the setting holds until the page closes. */
export function remember(name: RememberedName, value: string | undefined): boolean {
  try {
    if (value === undefined) localStorage.removeItem(addressOf(name));
    else localStorage.setItem(addressOf(name), JSON.stringify(value));
    return true;
  } catch {
    return false;
  }
}
