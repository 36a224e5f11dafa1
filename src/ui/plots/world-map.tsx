import { geoNaturalEarth1, geoPath } from "d3-geo";
import type { FeatureCollection } from "geojson";
import { useMemo } from "react";
import { feature, mesh } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";
import atlas from "world-atlas/countries-110m.json" with { type: "json" };
import type { mapPage } from "../../server/views/map-page.ts";
import type { AnswerOf } from "../api/use-answer.ts";

type Place = AnswerOf<typeof mapPage>["places"][number];

const WIDTH = 960;
const HEIGHT = 440;
const PADDING = 60;
/** Width of a letter of a label, and room beside it. */
const LETTER = 8;
const GAP = 24;
/** The map shows no less than so many degrees, lest a single town fill it. */
const LEAST_DEGREES = 16;

const world = atlas as unknown as Topology<{ countries: GeometryCollection; land: GeometryCollection }>;
const land = feature(world, world.objects.countries) as FeatureCollection;
const borders = mesh(world, world.objects.countries, (a, b) => a !== b);

/** Where it happened, on Natural Earth's outlines that come with the page; the larger, the more entries. */
export function WorldMap({
  places,
  chosen,
  onChoose,
}: {
  readonly places: readonly Place[];
  readonly chosen: number | null;
  readonly onChoose: (index: number) => void;
}) {
  const { path, project } = useMemo(() => {
    const [lons, lats] = [places.map(({ lon }) => lon), places.map(({ lat }) => lat)];
    const middle = (values: number[]) => (Math.min(...values) + Math.max(...values)) / 2;
    const half = (values: number[]) => Math.max(LEAST_DEGREES, Math.max(...values) - Math.min(...values)) / 2;
    const [x, y, dx, dy] = [middle(lons), middle(lats), half(lons), half(lats)];
    const corners = {
      type: "MultiPoint" as const,
      coordinates: [
        [x - dx, Math.max(-85, y - dy)],
        [x + dx, Math.min(85, y + dy)],
      ],
    };
    const projection = geoNaturalEarth1().fitExtent(
      [
        [PADDING, PADDING],
        [WIDTH - PADDING, HEIGHT - PADDING],
      ],
      corners,
    );
    projection.clipExtent([
      [0, 0],
      [WIDTH, HEIGHT],
    ]);
    return { path: geoPath(projection), project: projection };
  }, [places]);
  const boxes: (readonly [number, number, number, number])[] = [];
  const labelled = new Map<number, boolean>();
  places.forEach(({ name, lon, lat, count }, index) => {
    const at = project([lon, lat]);
    if (!at) return;
    const width = LETTER * `${name} ${count}`.length + GAP;
    const free = [at[0] + width > WIDTH, at[0] + width <= WIDTH].find((left) => {
      const [from, to] = left ? [at[0] - width, at[0]] : [at[0], at[0] + width];
      return (
        from >= 0 && to <= WIDTH && !boxes.some((one) => one[0] < to && one[2] > from && one[1] < at[1] + LETTER && one[3] > at[1] - LETTER)
      );
    });
    if (free === undefined) return;
    const box = [free ? at[0] - width : at[0], at[1] - LETTER, free ? at[0] : at[0] + width, at[1] + LETTER] as const;
    boxes.push(box);
    labelled.set(index, free);
  });
  const most = Math.max(...places.map(({ count }) => count));
  return (
    <svg
      className="world"
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      role="img"
      aria-label={`${places.length} places; the list below has the same`}
    >
      <path className="world-land" d={path(land) ?? undefined} />
      <path className="world-border" d={path(borders) ?? undefined} />
      {places
        .map((place, index) => ({ place, index }))
        .reverse()
        .map(({ place, index }) => {
          const at = project([place.lon, place.lat]);
          if (!at) return null;
          const radius = 4 + 11 * Math.sqrt(place.count / most);
          return (
            // biome-ignore lint/a11y/noStaticElementInteractions: the list below does the same for the keyboard
            <g
              key={`${place.name} ${place.country}`}
              className="world-place"
              data-chosen={index === chosen ? "" : undefined}
              onClick={() => onChoose(index)}
            >
              <circle cx={at[0]} cy={at[1]} r={radius} />
              {labelled.has(index) || index === chosen ? (
                <text
                  x={at[0] + (labelled.get(index) ? -1 : 1) * (radius + 4)}
                  y={at[1] + 4}
                  textAnchor={labelled.get(index) ? "end" : "start"}
                >
                  {place.name} {place.count}
                </text>
              ) : null}
              <title>{`${place.name}: ${place.count}`}</title>
            </g>
          );
        })}
    </svg>
  );
}
