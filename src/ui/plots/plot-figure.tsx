import * as Plot from "@observablehq/plot";
import { useRouter } from "@tanstack/react-router";
import { useEffect, useRef, useState } from "react";

const LEAST = 280;
/** Less is a click. */
const LEAST_DRAG = 8;

/**
 * An Observable Plot in the page: drawn to its width, and again when that changes. A mark that has an `href` channel opens its entry without
 * leaving the page. Plot's own style element is taken away: the page's policy allows none, and plots.css says the same.
 */
export function PlotFigure({
  options,
  label,
  onRange,
}: {
  readonly options: (width: number) => Plot.PlotOptions;
  /** Says what is drawn, for those who do not see it. */
  readonly label: string;
  /** Dragging over the plot gives the time dragged over. */
  readonly onRange?: (from: Date, to: Date) => void;
}) {
  const box = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(0);
  const { history } = useRouter();
  const ranged = useRef(onRange);
  ranged.current = onRange;
  useEffect(() => {
    const observer = new ResizeObserver(([entry]) => setWidth(Math.round(entry?.contentRect.width ?? 0)));
    if (box.current) observer.observe(box.current);
    return () => observer.disconnect();
  }, []);
  useEffect(() => {
    const host = box.current;
    if (!host || width === 0) return;
    const drawn = Plot.plot({ className: "plot", ariaLabel: label, ...options(Math.max(LEAST, width)) });
    for (const style of drawn.querySelectorAll("style")) style.remove();
    for (const link of drawn.querySelectorAll("a"))
      link.setAttribute("aria-label", link.querySelector("[aria-label]")?.getAttribute("aria-label") ?? label);
    for (const part of drawn.querySelectorAll("svg [aria-label]:not(a), :scope > [aria-label]:not(a)")) part.removeAttribute("aria-label");
    let dragged = false;
    const onClick = (event: Event): void => {
      if (dragged) event.preventDefault();
      if (dragged) return;
      const link = (event.target as Element).closest("a");
      const to = link?.getAttribute("href") ?? link?.getAttributeNS("http://www.w3.org/1999/xlink", "href");
      if (!to?.startsWith("/")) return;
      event.preventDefault();
      history.push(to);
    };
    let from: number | null = null;
    const across = (event: PointerEvent): number => event.clientX - drawn.getBoundingClientRect().left;
    const onDown = (event: PointerEvent): void => {
      dragged = false;
      from = ranged.current && event.pointerType === "mouse" ? across(event) : null;
    };
    const onUp = (event: PointerEvent): void => {
      const to = across(event);
      const scale = drawn.scale("x");
      dragged = from !== null && Math.abs(to - from) >= LEAST_DRAG;
      if (from !== null && dragged && scale?.invert)
        ranged.current?.(scale.invert(Math.min(from, to)) as Date, scale.invert(Math.max(from, to)) as Date);
      from = null;
    };
    // Plot would keep its tip on top of what is pressed, and the click would not reach the link.
    const onPress = (event: PointerEvent): void => {
      if (!(event.target as Element).closest("a")) return;
      event.stopPropagation();
      onDown(event);
    };
    drawn.addEventListener("pointerdown", onPress as EventListener, { capture: true });
    // A link under the pointer would be dragged itself.
    drawn.addEventListener("dragstart", (event) => event.preventDefault());
    drawn.addEventListener("click", onClick);
    drawn.addEventListener("pointerdown", onDown as EventListener);
    drawn.addEventListener("pointerup", onUp as EventListener);
    host.replaceChildren(drawn);
    return () => host.replaceChildren();
  }, [options, width, label, history]);
  return <div className="plot-box" ref={box} />;
}
