/** The keys of the palette, and what it searches. */
export function PaletteFoot({ onShortcuts }: { readonly onShortcuts: () => void }) {
  return (
    <div className="palette-foot">
      <span className="for-keys">
        <kbd className="key-cap">↑</kbd>
        <kbd className="key-cap">↓</kbd>
        Move
      </span>
      <span className="for-keys">
        <kbd className="key-cap">Enter</kbd>
        Run
      </span>
      <button type="button" onClick={onShortcuts}>
        <kbd className="key-cap">?</kbd>
        All shortcuts
      </button>
      <span>Actions, claims, rules, lessons</span>
    </div>
  );
}
