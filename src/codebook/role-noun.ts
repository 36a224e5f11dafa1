/** A noun phrase that stands for a kind of person, group or body ("foreign minister", "troops", "supreme court"), as a row of `roles.tsv`. */
export interface RoleNoun {
  readonly words: string;
  /** Office id when one person holds it at a time; else null. */
  readonly office: string | null;
  /** Offices to try in turn when nobody holds `office` ("leader": the supreme leader, else the president). */
  readonly otherOffices?: readonly string[];
  readonly kind: "person" | "organisation" | "group";
  readonly sector: string | null;
  /** Of a class that is coded as such (MED, MNC, NGO), unless a state's name stands by it. */
  readonly code: string | null;
  /** People who are not named by it ("official", "diplomat", "source"): an attribution to it is anonymous. */
  readonly anonymous: boolean;
}
