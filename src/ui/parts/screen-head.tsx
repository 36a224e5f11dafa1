import { type ReactNode, useEffect } from "react";

/** A screen's title, what it shows, and what can be done; the browser's title follows. */
export function ScreenHead({
  title,
  about,
  children,
}: {
  readonly title: string;
  readonly about?: ReactNode;
  readonly children?: ReactNode;
}) {
  useEffect(() => {
    document.title = `${title} · Demarche`;
  }, [title]);
  return (
    <header className="screen-head">
      <h1>{title}</h1>
      {about ? <p>{about}</p> : null}
      {children ? <div className="actions">{children}</div> : null}
    </header>
  );
}
