/** Hands the browser a file to save. It never leaves this machine: the address is one of this page's memory (blob:). */
export function saveFile(name: string, content: string | Uint8Array<ArrayBuffer>, type: string): void {
  const address = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The browser reads it after the click; Firefox needs it a moment longer.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
