import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Look } from './kept.ts';

type Scrolled = Look['scrolled'];

/**
 * Keeps how far everything in a tab is scrolled, and scrolls it back when the tab, the program or the panel is shown
 * again. Gives what to attach to the content of the tab.
 */
export function useKeptScroll(
  tab: string,
  uri: string | undefined,
  scrolled: Scrolled,
  keep: (change: Scrolled) => void,
): (content: HTMLElement | null) => void {
  const content = useRef<HTMLElement | null>(null);
  const latest = useRef({ tab, keep });
  latest.current = { tab, keep };
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  // What is drawn first decides how far can be scrolled, so this is right after it; only for another tab or program.
  useLayoutEffect(() => {
    const element = content.current;
    if (!element) return;
    for (const [key, { left, top }] of Object.entries(scrolled)) {
      const [ofTab, place] = key.split(' ', 2);
      if (ofTab !== tab) continue;
      for (const part of scrollable(element)) if (placeOf(element, part) === place) part.scrollTo({ left, top });
    }
    const note = ({ target }: Event) => {
      if (!(target instanceof HTMLElement)) return;
      const key = `${latest.current.tab} ${placeOf(element, target)}`;
      clearTimeout(timer.current);
      timer.current = setTimeout(
        () => latest.current.keep({ [key]: { left: target.scrollLeft, top: target.scrollTop } }),
        200,
      );
    };
    element.addEventListener('scroll', note, { capture: true, passive: true });
    return () => element.removeEventListener('scroll', note, { capture: true });
  }, [tab, uri, content.current === null]);

  return (element) => {
    content.current = element;
  };
}

/** The content itself, and what scrolls in it. */
function scrollable(content: HTMLElement): HTMLElement[] {
  const inside = [...content.querySelectorAll<HTMLElement>('div, section')];
  return [
    content,
    ...inside.filter(
      ({ scrollHeight, clientHeight, scrollWidth, clientWidth }) =>
        scrollHeight > clientHeight || scrollWidth > clientWidth,
    ),
  ];
}

/** Which one of the content's parts it is, by its class: the same after it was drawn anew. */
function placeOf(content: HTMLElement, part: HTMLElement): string {
  return part === content ? 'content' : (part.classList[0] ?? part.tagName);
}
