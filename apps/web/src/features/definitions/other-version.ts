/** The version that a shown one is compared with: the one that was asked for, else the one before it, else the one after it; undefined where there is no other. */
export function otherVersion(shown: number, versions: readonly number[], asked: number): number | undefined {
  const others = versions.filter((version) => version !== shown).toSorted((a, b) => b - a);
  return others.find((version) => version === asked) ?? others.find((version) => version < shown) ?? others.at(-1);
}
