import type { Driven } from './driven.ts';

/** As the browser does, without its clipboard, which takes seconds for so much. The field is told by its label. */
export const paste = (driven: Driven, label: string, text: string): Promise<void> =>
  driven.evaluate((given) => {
    const at = given.indexOf('\n');
    const field = document.querySelector(`textarea[aria-label="${given.slice(0, at)}"]`);
    if (!(field instanceof HTMLTextAreaElement)) throw new Error('There is no such field.');
    field.focus();
    field.select();
    const data = given.slice(at + 1);
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', data);
    // Firefox gives a script's event no clipboard but that of these two members.
    const its = { data, dataType: 'text/plain' };
    const event = new ClipboardEvent('paste', { ...its, clipboardData, bubbles: true, cancelable: true });
    if (event.clipboardData?.getData('text/plain') !== data) throw new Error('The event has no text.');
    // What the browser would do by itself.
    if (field.dispatchEvent(event)) document.execCommand('insertText', false, data);
  }, `${label}\n${text}`);
