/** How a status reads at a glance; those not named are plain. */
const TONES: Readonly<Record<string, "good" | "warn" | "bad">> = {
  held: "good",
  met: "good",
  "in-force": "good",
  scheduled: "warn",
  open: "warn",
  postponed: "warn",
  disputed: "warn",
  overdue: "bad",
  rejected: "bad",
  violated: "bad",
  "carried-out": "bad",
  denied: "bad",
};

/** Where the matter stands. */
export function StatusTag({ status }: { readonly status: string }) {
  return (
    <span className="status" data-tone={TONES[status]}>
      {status.replace("-", " ")}
    </span>
  );
}
