import { webAddress } from "./web-address.ts";

/** The address that a document gives as its own: a link where it is one of the web, else its words alone. */
export function SourceLink({ url, children }: { readonly url: string | null; readonly children?: string }) {
  const href = webAddress(url);
  if (href === null) return url && !children ? <code>{url}</code> : null;
  return (
    <a href={href} target="_blank" rel="noopener noreferrer nofollow">
      {children ?? url}
    </a>
  );
}
