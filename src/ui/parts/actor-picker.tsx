import { useId, useState } from "react";
import type { actors } from "../../server/views/actors.ts";
import { useAnswer } from "../api/use-answer.ts";

export interface PickedActor {
  readonly id: string;
  readonly name: string;
  readonly code: string;
}

/** Chooses actors of the ledger by name. */
export function ActorPicker({
  label = "should be",
  chosen,
  onChange,
}: {
  readonly label?: string;
  readonly chosen: readonly PickedActor[];
  readonly onChange: (chosen: readonly PickedActor[]) => void;
}) {
  const id = useId();
  const [search, setSearch] = useState("");
  const found = useAnswer<typeof actors>("/actors", { search, limit: 8 }, { enabled: search.trim().length > 1 });
  const offered = search.trim().length > 1 ? (found.data?.actors ?? []).filter((one) => !chosen.some((actor) => actor.id === one.id)) : [];
  return (
    <div className="actor-picker">
      <label htmlFor={id}>{label}</label>
      {chosen.map((actor) => (
        <button key={actor.id} type="button" onClick={() => onChange(chosen.filter((one) => one !== actor))} title="Take away">
          {actor.name} ×
        </button>
      ))}
      <input
        id={id}
        type="text"
        value={search}
        onChange={(event) => setSearch(event.target.value)}
        placeholder="part of a name"
        autoComplete="off"
      />
      {offered.length > 0 ? (
        <ul>
          {offered.map(({ id: entity, name, code }) => (
            <li key={entity}>
              <button
                type="button"
                className="plain"
                onClick={() => {
                  onChange([...chosen, { id: entity, name, code }]);
                  setSearch("");
                }}
              >
                {name} <span className="quiet">{code}</span>
              </button>
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}
