declare module 'saxen' {
  type Decode = (text: string) => string;
  interface Hooks {
    readonly openTag: (name: string, readAttributes: () => Readonly<Record<string, string>>, decode: Decode) => void;
    readonly closeTag: (name: string) => void;
    readonly text: (text: string, decode: Decode) => void;
    readonly cdata: (text: string) => void;
    readonly attention: (text: string) => void;
    readonly error: (error: Error, getContext: () => { readonly line: number }) => void;
    readonly warn: (warning: Error, getContext: () => { readonly line: number }) => void;
  }
  export class Parser {
    on<Name extends keyof Hooks>(name: Name, hook: Hooks[Name]): this;
    parse(xml: string): void;
  }
}
