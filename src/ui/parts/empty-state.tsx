import type { ReactNode } from "react";

/** What is missing, and the command that fills it. */
export function EmptyState({ children, command }: { readonly children: ReactNode; readonly command?: string }) {
  return (
    <div className="empty">
      <p>{children}</p>
      {command ? <code>{command}</code> : null}
    </div>
  );
}
