/** Who held which office when (`offices/*.tsv`). Dates are `YYYY[-MM[-DD]]`; `to` is null when still held at the table's date or unknown. */
export interface OfficeTerm {
  /** Actor code of the state or body. */
  readonly code: string;
  /** Office id of `roles.tsv` ("president", "foreign-minister", "spokesperson"). */
  readonly office: string;
  readonly person: string;
  readonly from: string;
  readonly to: string | null;
  readonly basis: string;
  /** Others hold the same office at that time whom the table does not know (envoys, members of parliament): the office alone does not tell who is meant. */
  readonly open?: true;
  /** Row of the office in `offices.tsv`: of several who bear a family name, the one with the lowest is meant first. */
  readonly rank?: number;
}
