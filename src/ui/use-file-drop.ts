import { useRef, useState, type DragEvent } from 'react';

/** Lets files and texts be dropped on an element; they are read here, in the page, and the last one dropped counts. */
export function useFileDrop(read: (file: File) => Promise<string>, take: (text: string) => void) {
  const [over, setOver] = useState(false);
  const asked = useRef(0);
  const drop = async (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const mine = ++asked.current;
    const file = event.dataTransfer.files[0];
    const text = file ? await read(file) : event.dataTransfer.getData('text/plain');
    if (mine === asked.current && text !== '') take(text);
  };
  const dragOver = (event: DragEvent) => {
    event.preventDefault();
    setOver(true);
  };
  return {
    over,
    handlers: {
      onDrop: (event: DragEvent) => void drop(event),
      onDragOver: dragOver,
      onDragLeave: () => setOver(false),
    },
  };
}

/** A file that is text as it is, and any other, such as a key in DER, as base64. */
export async function textOrBase64(file: File): Promise<string> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
  }
}
