import { useRef } from 'react';
import { openFile } from '../../state/session/file.ts';
import { Button } from '../../ui/Button.tsx';

/** Opens a file for those who do not drop one. */
export function FileChoice() {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button look="ghost" onClick={() => input.current?.click()}>
        Open a file …
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        aria-label="File with tokens"
        onChange={({ currentTarget }) => {
          const file = currentTarget.files?.[0];
          currentTarget.value = '';
          if (file) void openFile(file);
        }}
      />
    </>
  );
}
