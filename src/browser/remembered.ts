/** Settings that may outlive the page. Tokens and keys never come here. */
export type RememberedName = 'theme';

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

export function remember(name: RememberedName, value: string): void {
  try {
    localStorage.setItem(addressOf(name), JSON.stringify(value));
  } catch {
    // Storage is denied: the setting holds until the page closes.
  }
}
