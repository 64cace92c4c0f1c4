declare module 'dmn-moddle' {
  export class DmnModdle {
    fromXML(xml: string): Promise<{
      readonly rootElement: { readonly $type: string };
      readonly warnings: readonly { readonly message: string }[];
    }>;
  }
}
