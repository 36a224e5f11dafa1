/** Items of a table's cell that are parted by semicolons; none for an empty or missing cell. */
export function splitList(cell: string | undefined): readonly string[] {
  if (!cell) return [];
  if (!cell.includes(";")) return [cell];
  return cell
    .split(";")
    .map((item) => item.trim())
    .filter(Boolean);
}
