import { useEffect, useState } from 'preact/hooks';

/** Whether the page fits a media query, such as `(max-width: 30em)`; tells when that changes. */
export function useMedia(query: string): boolean {
  const [fits, setFits] = useState(() => window.matchMedia(query).matches);
  useEffect(() => {
    const list = window.matchMedia(query);
    const tell = () => setFits(list.matches);
    tell();
    list.addEventListener('change', tell);
    return () => list.removeEventListener('change', tell);
  }, [query]);
  return fits;
}
