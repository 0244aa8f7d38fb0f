const address = 'jotter:hand-over';

/** Leaves a text for the page that this tab shows next; false where storage is denied, or too small. */
export function handOver(text: string): boolean {
  try {
    sessionStorage.setItem(address, text);
    return true;
  } catch {
    return false;
  }
}

/** What the page before has left, which is erased at once. */
export function takeHandedOver(): string | undefined {
  try {
    const text = sessionStorage.getItem(address) ?? undefined;
    sessionStorage.removeItem(address);
    return text;
  } catch {
    return undefined;
  }
}
