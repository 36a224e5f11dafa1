/** One measure: a command on a file, so that other sets of the same form can be scored. */
export interface Part {
  /** Label → files (relative to the shared folder) that `npm run eval` scores. */
  readonly defaults: Readonly<Record<string, readonly string[]>>;
  /** Scores the files; the result's keys are the public names. */
  score(files: readonly string[]): Promise<Record<string, unknown>>;
}
