// The coded document's entities: one for each cluster that is named, taken up again or a source of what is said.
import type { AnnotatedDocument } from "../../model/annotated-document.ts";
import type { Attribution } from "../../model/attribution.ts";
import type { CodedEntity } from "../../model/coded-entity.ts";
import type { EntityMention } from "../../model/mention.ts";
import { stableId } from "../../util/stable-id.ts";
import type { Identity } from "./cluster-identity.ts";

/** Describes the clusters. Clusters with the same entry and kind are one entity. `idOf`: the entity of a cluster; undefined when it is none. */
export function describeEntities(
  document: AnnotatedDocument,
  clusters: readonly (readonly EntityMention[])[],
  identities: readonly Identity[],
  attributions: readonly Attribution[],
): { entities: CodedEntity[]; idOf: (cluster: number) => string | undefined } {
  const described = new Map<number, string>();
  for (const { source, anonymous, described: how } of attributions)
    if (anonymous && how && source?.mention != null) described.set(source.mention, how);
  const groups = new Map<string, { clusters: number[]; kind: CodedEntity["kind"] }>();
  const ids: (string | undefined)[] = clusters.map((cluster, i) => {
    const { entry, kind, code, name } = identities[i];
    const nominals = cluster.filter(({ form }) => form === "nominal");
    if (
      name === null &&
      entry === null &&
      (nominals.length === 0 || (code === null && cluster.length < 2 && !described.has(cluster[0].index)))
    )
      return undefined;
    const coded = entry === null && name === null && kind === "person" ? "unnamed" : kind;
    const id =
      entry === null
        ? stableId(`${document.id} ${cluster[0].span[0]} ${cluster[0].span[1]}`)
        : coded === "person" || coded === "state"
          ? entry
          : `${entry}#${coded}`;
    const group = groups.get(id);
    if (group) group.clusters.push(i);
    else groups.set(id, { clusters: [i], kind: coded });
    return id;
  });
  const entities = [...groups].map(([id, { clusters: members, kind }]) => {
    const identity = identities[members[0]];
    const mentions = members.flatMap((i) => clusters[i]).sort((a, b) => a.index - b.index);
    return {
      id,
      kind,
      name: identity.name,
      ...(identity.code === null ? {} : { code: identity.code }),
      office: identity.office,
      described: kind === "unnamed" ? describe(document, mentions, described) : null,
      resolvedBy: members.map((i) => identities[i].reason).find((reason) => reason !== null && reason !== "name") ?? identity.reason,
      mentions: mentions.map(({ span }) => span),
    };
  });
  return { entities, idOf: (cluster) => ids[cluster] };
}

/** The fullest words for somebody unnamed, with what the document says of why. */
function describe(document: AnnotatedDocument, mentions: readonly EntityMention[], said: ReadonlyMap<number, string>): string {
  let words = "";
  let how = "";
  for (const { span, form, index } of mentions) {
    const text = document.text
      .slice(span[0], span[1])
      .replace(/\s+/g, " ")
      .replace(/^(an?|the|one)\s+/i, "");
    if (form !== "pronoun" && text.length > words.length) words = text;
    const told = said.get(index) ?? "";
    // The fullest: it holds the reason.
    if (told.length > how.length) how = told;
  }
  how = how.replace(/^(an?|the|one)\s+/i, "");
  return how !== "" && !how.includes(words) ? `${words}, ${how}` : how || words;
}
