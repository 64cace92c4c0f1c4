/** English by the text as it stands in a process folder. */
export type Translations = ReadonlyMap<string, string>;
