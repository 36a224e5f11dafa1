// Reads the roles of a frame: "subj>on|against=comp", "poss+mod+between+with>".
import type { FrameRoles } from "./frame.ts";

/** The roles, or a message that says what is wrong with them. `isSlot` knows the slots' names. */
export function parseRoles(text: string, isSlot: (name: string) => boolean): FrameRoles | string {
  const [sides, content = "", ...more] = text.split("=");
  const [actor, recipient = "", ...rest] = sides.split(">");
  if (more.length > 0 || rest.length > 0 || !text.includes(">")) return `roles "${text}" are not of the form ACTOR>RECIPIENT=CONTENT`;
  const mutual = actor.includes("+");
  if (mutual && actor.includes("|")) return `roles "${text}" mix + and | in the actor`;
  const slots = (part: string, by: string): string[] => (part === "" || part === "-" ? [] : part.split(by));
  const roles = { actor: slots(actor, mutual ? "+" : "|"), recipient: slots(recipient, "|"), content: slots(content, "|"), mutual };
  for (const slot of [...roles.actor, ...roles.recipient, ...roles.content]) {
    const unknown = slot.split(".").find((part) => !isSlot(part));
    if (unknown !== undefined) return `unknown slot "${unknown}" in roles "${text}"`;
  }
  return roles;
}
