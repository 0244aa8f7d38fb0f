/** What is on the clipboard, or undefined: the browser asks first, and may refuse. */
export async function readClipboard(): Promise<string | undefined> {
  try {
    return await navigator.clipboard.readText();
  } catch {
    return undefined;
  }
}
