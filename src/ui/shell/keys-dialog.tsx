import { useEffect, useRef } from "react";
import { SCREENS } from "./screens.ts";

/** The page's keys, opened by "?". */
export function KeysDialog({ open, onClose }: { readonly open: boolean; readonly onClose: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (open) dialog.current?.showModal();
    else dialog.current?.close();
  }, [open]);
  return (
    <dialog ref={dialog} onClose={onClose} aria-label="Keys">
      <h2>Keys</h2>
      <div className="keys">
        <kbd>/</kbd>
        <span>Ask (the query box)</span>
        <span>
          <kbd>j</kbd> <kbd>k</kbd>
        </span>
        <span>Next and previous entry of a list; Enter opens it</span>
        <kbd>t</kbd>
        <span>Dark, light, as the system</span>
        <kbd>?</kbd>
        <span>This list</span>
        <kbd>Esc</kbd>
        <span>Close</span>
        {SCREENS.map(({ to, name, key, about }) => (
          <span key={to} style={{ display: "contents" }}>
            <span>
              <kbd>g</kbd> <kbd>{key}</kbd>
            </span>
            <span>
              {name} <span className="quiet">{about}</span>
            </span>
          </span>
        ))}
      </div>
      <button type="button" onClick={onClose}>
        Close
      </button>
    </dialog>
  );
}
