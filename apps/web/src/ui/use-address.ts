import { useSearchParams } from 'react-router';

interface Address {
  readonly get: (name: string) => string | undefined;
  /** Puts values into the address; undefined takes one out. */
  readonly put: (values: Readonly<Record<string, string | undefined>>) => void;
}

/** The search of the address, which holds tab, filters and selection, so that a link and a reload show the same. */
export function useAddress(): Address {
  const [params, setParams] = useSearchParams();
  return {
    get: (name) => params.get(name) ?? undefined,
    put: (values) => {
      setParams(
        (before) => {
          const next = new URLSearchParams(before);
          for (const [name, value] of Object.entries(values)) {
            if (value === undefined) next.delete(name);
            else next.set(name, value);
          }
          return next;
        },
        { replace: true },
      );
    },
  };
}
