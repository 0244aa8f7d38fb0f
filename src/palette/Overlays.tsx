import './palette.css';
import { $overlay } from '../state/page/overlay.ts';
import { useStore } from '../state/page/use-store.ts';
import { Notes } from './Notes.tsx';
import { Palette } from './Palette.tsx';
import { ShortcutList } from './ShortcutList.tsx';

/** What is shown over every page. */
export function Overlays() {
  const overlay = useStore($overlay);
  return (
    <>
      {overlay === 'palette' && <Palette />}
      {overlay === 'shortcuts' && <ShortcutList />}
      <Notes />
    </>
  );
}
